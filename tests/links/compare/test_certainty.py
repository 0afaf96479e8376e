"""How sure claim and passage are."""

from __future__ import annotations

import pytest

from refkit.links.compare.certainty import compare_certainty
from refkit.links.compare.pair import pair_up

CASES = {
    "hedge left out": ("The dam holds.", "The dam may hold.", True),
    "hedge kept": ("The dam might hold.", "The dam may hold.", False),
    "no hedge": ("The dam holds.", "The dam holds.", None),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_a_hedge_that_the_claim_leaves_out_makes_the_passage_weaker(
    claim: str, passage: str, differs: bool | None
) -> None:
    found = compare_certainty(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs
