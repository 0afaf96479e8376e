"""What a sentence says waits, or has happened, of which kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.expiry.states import find_happened, find_waiting, is_quoted, is_unsure, pattern_of
from refkit.vocabulary.pending import ENDED_BY, KINDS, OUTCOMES
from refkit.vocabulary.waiting import CLAUSE, DOUBTED, FORESEEN, HAPPENED, SIGNS, UNSURE, VERBS, WAITING

WAITS = [
    pytest.param("Zorbine is awaiting approval.", {"approval"}, id="approval"),
    pytest.param("The Noise Bill is before parliament.", {"passage"}, id="a law"),
    pytest.param("The Orle Bridge is under construction.", {"opening"}, id="a bridge"),
    pytest.param("The Orle Cohort Study is ongoing.", {"running"}, id="a study"),
    pytest.param("Zorbine hasn't been approved.", {"approval"}, id="a short form"),
    pytest.param("Zorbine was awaiting approval.", set(), id="it was so"),
    pytest.param("Zorbine is a drug.", set(), id="nothing waits"),
]


@pytest.mark.parametrize(("text", "kinds"), WAITS)
def test_what_waits(text: str, kinds: set[str]) -> None:
    assert {kind for state in find_waiting(text) for kind in state.kinds} == kinds


def test_what_is_said_of_it_beside() -> None:
    (state,) = find_waiting("In Japan, zorbine is awaiting FDA approval for gout.")
    assert state.agencies == {"fda"}
    assert state.rest == {"japan", "gout"}
    assert state.names == {"japan"}


HAPPENS = [
    pytest.param("Zorbine was approved.", False, {"approval"}, id="approved"),
    pytest.param("FDA approves zorbine for gout", True, {"approval"}, id="in a title"),
    pytest.param("Zorbine: first global approval", True, {"approval"}, id="in a title without a verb"),
    pytest.param("Zorbine approved for gout", False, set(), id="no verb, no title"),
    pytest.param("Zorbine was not approved.", False, set(), id="denied"),
    pytest.param("Zorbine was never approved.", False, set(), id="never"),
]


@pytest.mark.parametrize(("text", "is_title", "kinds"), HAPPENS)
def test_what_has_happened(text: str, is_title: bool, kinds: set[str]) -> None:
    assert {kind for state in find_happened(text, is_title=is_title) for kind in state.kinds} == kinds


def test_places_in_quotation_marks() -> None:
    text = "He wrote “it is new” there."
    assert is_quoted(text, text.index("new"))
    assert not is_quoted(text, text.index("there"))


def test_what_makes_a_statement_unsure() -> None:
    assert is_unsure("if it is so", "en")
    assert not is_unsure("in May", "en")
    assert is_unsure("it may be", "en")


def test_every_language_has_all_its_words() -> None:
    tables = (WAITING, HAPPENED, SIGNS, UNSURE, DOUBTED, CLAUSE, FORESEEN, VERBS)
    assert [set(table) for table in tables] == [set(KINDS)] * len(tables)
    known = {kind for words in KINDS.values() for kind in words}
    assert known - OUTCOMES <= set(ENDED_BY)
    assert {kind for ends in ENDED_BY.values() for kind in ends} <= known


@pytest.mark.parametrize(
    "text", [text for words in KINDS.values() for kind in words.values() for text in kind.values()]
)
def test_every_word_is_a_pattern(text: str) -> None:
    assert pattern_of(text)


@pytest.mark.parametrize(
    "unit",
    [
        "is awaiting a ",
        "no b ",
        "approval of c ",
        "(",
        "“is ",
        "will be ",
        "Die Zulassung von ",
        "n’est pas ",
    ],
)
def test_time_grows_with_the_text(assert_linear: Callable[..., None], unit: str) -> None:
    assert_linear(lambda text: (list(find_waiting(text)), list(find_happened(text, is_title=True))), unit)
