"""Directions of claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.direction import compare_direction
from refkit.links.compare.pair import pair_up

CASES = {
    "opposite verbs": ("Salt raised the yield of barley.", "Salt lowered the yield of barley.", True),
    "one sense": ("Salt raised the yield of barley.", "Salt increased the yield of barley.", False),
    "of another thing": ("Salt raised the yield.", "The price of coal, a rare good there, fell.", False),
    "before and after": ("The gate is shut before sunset.", "The gate is shut after sunset.", True),
    "things exchanged": ("Oak is heavier than larch.", "Larch is lighter than oak.", False),
    "things exchanged, in": (
        "Wages were lower in Ely than in Marn.",
        "Wages were higher in Marn than in Ely.",
        False,
    ),
    "things as they were": ("Oak is heavier than larch.", "Oak is lighter than larch.", True),
    "no direction": ("The gate is green.", "The gate is blue.", None),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_opposite_directions_of_one_thing_differ(claim: str, passage: str, differs: bool | None) -> None:
    found = compare_direction(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs
