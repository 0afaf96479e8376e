"""A noun of the claim that the passage narrows."""

from __future__ import annotations

import pytest

from refkit.links.compare.narrowed import narrowed_noun
from refkit.links.compare.pair import pair_up
from refkit.links.compare.statement import find_statement

# Claim, passage, whether the claim is of any time, and the words that narrow it.
CASES = {
    "a stuff": ("Glass conducts electricity.", "Molten glass conducts electricity.", True, "Molten"),
    "of some": (
        "Directors must disclose their holdings.",
        "Directors of listed companies must disclose their holdings.",
        True,
        "of listed",
    ),
    "a word that parts no kind": ("Bees fly by day.", "These same bees fly by day.", True, None),
    "the claim has the word": ("Wild bees died out.", "Wild bees died out in Kent.", False, None),
    "one event": ("Engineers built the dam.", "Dutch engineers built the dam.", False, None),
}


@pytest.mark.parametrize(("claim", "passage", "timeless", "words"), CASES.values(), ids=CASES)
def test_what_narrows_a_kind_is_found(claim: str, passage: str, timeless: bool, words: str | None) -> None:
    pair = pair_up(claim, passage)
    statement = find_statement(pair)
    assert statement
    found = narrowed_noun(pair, statement, timeless=timeless)
    assert (passage[found[0] : found[1]] if found else None) == words
