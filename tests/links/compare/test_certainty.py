"""How sure claim and passage are."""

from __future__ import annotations

import pytest

from refkit.links.compare.certainty import compare_certainty
from refkit.links.compare.pair import pair_up

# Claim, passage, and whether the passage is less sure; None: neither is unsure.
CASES = {
    "hedge left out": ("The dam holds.", "The dam may hold.", True),
    "hedge kept": ("The dam might hold.", "The dam may hold.", False),
    "no hedge": ("The dam holds.", "The dam holds.", None),
    "probably due to": ("The fire was due to lightning.", "The fire was probably due to lightning.", True),
    "whether": ("The treaty binds Norvia.", "Whether the treaty binds Norvia is unsettled.", True),
    "not known": (
        "Early treatment prevents scars.",
        "It is not known if early treatment prevents scars.",
        True,
    ),
    "an aim": (
        "The trial shows that dolvin cures gout.",
        "The trial aims to show that dolvin cures gout.",
        True,
    ),
    "no evidence": ("Dolvin cures gout.", "There is no evidence that dolvin cures gout.", True),
    "a question": ("Dolvin cures gout.", "Does dolvin cure gout?", True),
    "a condition": ("The margin will grow.", "If the margin grows, a dividend is paid.", True),
    "a question kept": (
        "Whether dolvin cures gout is unclear.",
        "It is unclear whether dolvin cures gout.",
        False,
    ),
    "no doubt": ("Dolvin cures gout.", "There is no doubt that dolvin cures gout.", None),
    "a hedge on another thing": (
        "The silver was recovered.",
        "The silver was recovered, and mud may be lost.",
        None,
    ),
    "the month of May": ("Quakes were felt near Marrow.", "In May quakes were felt near Marrow.", None),
    "was able to": ("Forty routers were started.", "Forty routers could be started.", None),
    "a permission": ("An arbiter must be challenged early.", "An arbiter may be challenged early.", False),
    "another sentence": ("The dam holds.", "The dam holds. It may be painted.", None),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_what_a_passage_holds_possible_or_open_is_weaker_than_the_claim(
    claim: str, passage: str, differs: bool | None
) -> None:
    found = compare_certainty(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs
