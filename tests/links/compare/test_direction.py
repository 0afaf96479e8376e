"""Directions of claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.direction import compare_direction
from refkit.links.compare.pair import pair_up

CASES = {
    "opposite verbs": ("Salt raised the yield of barley.", "Salt lowered the yield of barley.", True),
    "one sense": ("Salt raised the yield of barley.", "Salt increased the yield of barley.", False),
    "of another thing": ("Salt raised the yield.", "The price of coal, a rare good there, fell.", None),
    "before and after": ("The gate is shut before sunset.", "The gate is shut after sunset.", True),
    "things exchanged": ("Oak is heavier than larch.", "Larch is lighter than oak.", False),
    "things exchanged, in": (
        "Wages were lower in Ely than in Marn.",
        "Wages were higher in Marn than in Ely.",
        False,
    ),
    "things as they were": ("Oak is heavier than larch.", "Oak is lighter than larch.", True),
    "not risen and fallen": ("Rents did not rise in Ely.", "Rents fell in Ely.", False),
    "went up": ("Deaths from fever went up in Ely.", "Quinine brought deaths from fever down in Ely.", True),
    "faster": ("Perch grew faster after liming.", "Perch grew more slowly after liming.", True),
    "dearer": ("Bread was dearer in March.", "Bread was cheaper in March.", True),
    "in one of two clauses": (
        "The program is slower on long messages.",
        "The program is slower on short messages, and it is faster on long messages.",
        False,
    ),
    "of another clause": ("Lead fell in the wells.", "Lead fell in the wells, while zinc rose.", False),
    "more turned round": (
        "Positive notes drew more attention than negative notes.",
        "Negative notes drew more attention than positive notes.",
        True,
    ),
    "more as it was": (
        "Negative notes drew greater attention than positive notes.",
        "Negative notes drew more attention than positive notes.",
        False,
    ),
    "up- and down-regulated": (
        "Ras is active when cadherin is up-regulated.",
        "Ras is active when cadherin is down-regulated.",
        True,
    ),
    "both in one sentence": (
        "Low doses raised secretion.",
        "Low doses raised secretion, whereas high doses lowered it.",
        False,
    ),
    "a quarter of": (
        "Poor metabolisers have four times as much endoxifen.",
        "Poor metabolisers have endoxifen levels that are a quarter of those in others.",
        True,
    ),
    "a quarter of, of the others": (
        "Nobles paid four times as much tax.",
        "Peasants paid a quarter of the tax of nobles.",
        False,
    ),
    "no direction": ("The gate is green.", "The gate is blue.", None),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_opposite_directions_of_one_thing_differ(claim: str, passage: str, differs: bool | None) -> None:
    found = compare_direction(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs
