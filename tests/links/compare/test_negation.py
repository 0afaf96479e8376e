"""What claim and passage deny."""

from __future__ import annotations

import pytest

from refkit.links.compare.negation import compare_negation
from refkit.links.compare.pair import pair_up

# Claim, passage, and whether they differ; None: neither denies anything.
CASES = {
    "denied by the passage": ("The bridge carries trains.", "The bridge does not carry trains.", True),
    "denied by the claim": ("The bridge does not carry trains.", "The bridge carries trains.", True),
    "denied by both": ("The bridge carries no trains.", "The bridge does not carry trains.", False),
    "denied by neither": ("The bridge carries trains.", "The bridge carries trains.", None),
    "another clause": ("The bridge carries trains.", "It is not old, but the bridge carries trains.", False),
    "not found": ("Lead was present in the wells.", "Lead was not present in the wells.", True),
    "failed to": ("The salt melted the ice.", "The salt failed to melt the ice.", True),
    "not only": ("The salt melted ice.", "The salt melted not only ice.", None),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_a_not_on_one_side_only_differs(claim: str, passage: str, differs: bool | None) -> None:
    found = compare_negation(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs
