"""Where a passage states what a claim states."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.statement import clause_around, find_statement, sentences

CLAIM = "The canal raised the price of grain."
CASES = {
    "the sentence with most of it": (
        "Grain was scarce. In 1801 the canal raised grain prices. It froze.",
        18,
        57,
    ),
    "the first of two alike": ("The canal raised grain prices. The canal raised grain prices.", 0, 31),
    "by its figure": ("The canal raised grain. It rained.", 0, 24),
}


@pytest.mark.parametrize(("passage", "start", "end"), CASES.values(), ids=CASES)
def test_the_statement_is_in_the_sentence_that_has_most_of_the_claim(
    passage: str, start: int, end: int
) -> None:
    found = find_statement(pair_up(CLAIM, passage))
    assert found is not None
    assert (found.start, found.end) == (start, end)


def test_a_passage_about_something_else_has_no_statement() -> None:
    assert find_statement(pair_up(CLAIM, "Larch resists rot.")) is None


def test_a_figure_shows_the_sentence() -> None:
    passage = "Women rowed. Only four of the 27 could sign."
    found = find_statement(pair_up("Four of the 27 women could sign.", passage))
    assert found is not None
    assert passage[found.start : found.end] == "Only four of the 27 could sign."


def test_sentences_do_not_end_behind_an_initial_or_within_a_number() -> None:
    text = "Dr. Abel saw J. Berg at 3.4 m. He left. It rained"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Dr. Abel saw J. Berg at 3.4 m. ",
        "He left. ",
        "It rained",
    ]


def test_a_clause_ends_at_a_conjunction() -> None:
    text = "The canal raised grain prices, but wages fell; it froze."
    pair = pair_up(CLAIM, text)
    found = find_statement(pair)
    assert found is not None
    start, end = clause_around(pair.passage, found, text.index("wages"))
    assert text[start:end] == " wages fell"
