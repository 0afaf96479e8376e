"""Things that a passage sets apart from what it states."""

from __future__ import annotations

import pytest

from refkit.links.compare.contrast import compare_contrast
from refkit.links.compare.pair import pair_up

# Claim, passage, and whether the passage sets the claim's subject apart.
CASES = {
    "unlike": ("Larch resists rot.", "Oak, unlike larch, resists rot.", True),
    "unlike in front": ("Larch resists rot.", "Unlike larch, oak resists rot.", True),
    "not": ("The senate appoints judges.", "The king, not the senate, appoints judges.", True),
    "rather than": ("Troops ended the riot.", "Militia rather than troops ended the riot.", True),
    "the other way round": ("Oak resists rot.", "Oak, unlike larch, resists rot.", False),
    "a claim that sets it apart too": (
        "Oak, unlike larch, resists rot.",
        "Oak resists rot, unlike larch.",
        False,
    ),
    "of an object": ("The enzyme cuts starch.", "The enzyme cuts cellulose rather than starch.", True),
    "does not": ("Larch resists rot.", "Oak resists rot, whereas larch does not.", True),
    "does not, in both": (
        "Oak resists rot, larch does not.",
        "Oak resists rot, whereas larch does not.",
        False,
    ),
    "a rival of": ("Larch resists rot.", "A rival of larch, oak, resists rot.", True),
    "all but": ("Larch resists rot.", "All woods but larch resist rot.", True),
    "another word of one sense": (
        "The canal raised the price.",
        "The canal raised the price but not the costs.",
        False,
    ),
    "no contrast": ("Oak resists rot.", "Oak resists rot.", False),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_what_a_passage_sets_apart_is_not_what_it_speaks_of(claim: str, passage: str, differs: bool) -> None:
    assert bool(compare_contrast(pair_up(claim, passage))) is differs
