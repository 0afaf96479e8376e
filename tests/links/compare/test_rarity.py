"""How often, or how far, a passage says that a thing is so."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.rarity import compare_rarity

# Claim, passage, and whether the passage makes it rarer; None: it does not say.
CASES = {
    "rarely": ("The river floods the mill.", "The river rarely floods the mill.", True),
    "in part": ("The levy pays for roads.", "The levy only partly pays for roads.", True),
    "in few cases": ("Judges recuse themselves.", "In exceptional cases judges recuse themselves.", True),
    "rare in both": ("Floods of the mill are rare.", "The river rarely floods the mill.", False),
    "another clause": (
        "The river floods the mill.",
        "The mill, rarely used, is one that the river floods.",
        None,
    ),
    "always": ("The river floods the mill.", "The river floods the mill.", None),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_what_is_so_sometimes_does_not_support_that_it_is_so(
    claim: str, passage: str, differs: bool | None
) -> None:
    found = compare_rarity(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs
