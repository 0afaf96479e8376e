"""Whether a passage has all of a claim's words with the same roles."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.restated import keeps_roles

# Claim, passage, and whether the passage has every word and role.
CASES = {
    "a time in front": (
        "The monks drained the fen.",
        "In the twelfth century the monks drained the fen.",
        True,
    ),
    "passive": ("The fen was drained by the monks.", "The monks drained the fen in 1180.", True),
    "active": ("The panel quashed the fine.", "The fine was quashed by the panel in May.", True),
    "taken in": (
        "Colbert founded the academy.",
        "The academy, founded by Colbert in 1666, still meets.",
        True,
    ),
    "a place in front": ("Tenants were evicted in Leeds.", "In Leeds, many tenants were evicted.", True),
    "roles exchanged": ("The monks drained the fen.", "The fen drained the monks.", False),
    "another agent": ("Colbert founded the academy.", "Mazarin founded the academy; Colbert led it.", False),
    "denied": ("The panel quashed the fine.", "The panel never quashed the fine.", False),
    "a word missing": ("The monks drained the northern fen.", "The monks drained the fen.", False),
    "a year of another sentence": (
        "The duty was raised in 1883.",
        "A duty was laid on wheat in 1883. The duty was raised in 1887.",
        False,
    ),
    "no verb of a deed": ("The alloy is brittle.", "The alloy is brittle.", False),
}


@pytest.mark.parametrize(("claim", "passage", "keeps"), CASES.values(), ids=CASES)
def test_words_and_roles_are_kept(claim: str, passage: str, keeps: bool) -> None:
    assert keeps_roles(pair_up(claim, passage)) is keeps
