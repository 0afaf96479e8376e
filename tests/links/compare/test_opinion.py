"""Whose word a passage gives."""

from __future__ import annotations

import pytest

from refkit.links.compare.opinion import compare_opinion
from refkit.links.compare.pair import pair_up
from refkit.links.evidence.assessment import Gravity

OPPOSED, WEAKER, UNSTATED = Gravity.OPPOSED, Gravity.WEAKER, Gravity.UNSTATED
# Claim, passage, and how grave the difference is; None: there is none.
CASES = {
    "refuted in the next clause": (
        "The duke founded the town.", "Chroniclers wrote that the duke founded the town; there is no truth in it.",
        OPPOSED,
    ),
    "refuted by its noun": ("Garlic lowers fever.", "It is a misconception that garlic lowers fever.", OPPOSED),
    "once believed": ("Comets foretell plague.", "It was once believed that comets foretell plague.", OPPOSED),
    "the view not held": ("Herring left the Baltic.", "The view that herring left the Baltic is no longer held.", OPPOSED),
    "others say": ("The tax ruins hotels.", "Opponents say that the tax ruins hotels.", WEAKER),
    "said to": ("Lightning starts most fires.", "Lightning is commonly held to start most fires.", WEAKER),
    "according to others": ("The duty saved farmers.", "According to the older literature, the duty saved farmers.", WEAKER),
    "in brackets": ("The landgrave loved opera.", "The landgrave loved opera, his enemies said.", WEAKER),
    "a verb not known": ("Perch grow fast.", "The angler's wager that perch grow fast was recorded.", None),
    "the text's own opinion": ("The act binds courts.", "We argue that the act binds courts.", None),
    "a court's holding": ("The act binds courts.", "The court held that the act binds courts.", None),
    "borne out": ("Opera was costly.", "The belief that opera was costly was confirmed.", None),
    "kept by the claim": ("Opponents say that the tax ruins hotels.", "Opponents argue that the tax ruins hotels.", None),
    "refuted by both": ("It is false that comets foretell plague.", "It is untrue that comets foretell plague.", None),
    "contrary to another belief": ("Opera was cheap.", "Contrary to what was believed, opera was cheap.", None),
    "according to an office": ("Rents rose.", "According to the statistics office, rents rose in 2019.", None),
    "according to a registry": ("Cases rose.", "According to the national registry, cases rose.", None),
    "according to former officers": (
        "Rents rose.",
        "According to opponents of the statistics office, rents rose.",
        WEAKER,
    ),
    "according to a record": ("Opera was costly.", "According to the accounts found in 1980, opera was costly.", None),
    "a relative clause": ("The canal raised prices.", "The canal that was dug in 1800 raised prices.", None),
}  # fmt: skip


@pytest.mark.parametrize(("claim", "passage", "gravity"), CASES.values(), ids=CASES)
def test_the_word_of_others_is_not_the_passages_own(
    claim: str, passage: str, gravity: Gravity | None
) -> None:
    found = compare_opinion(pair_up(claim, passage)) or ()
    assert [one.gravity for one in found] == ([] if gravity is None else [gravity])
