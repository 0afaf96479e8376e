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
    "never": ("The clerk sealed the deed.", "The clerk never sealed the deed.", True),
    "neither": ("Rust was found in the old pipes.", "Rust was found in neither of the old pipes.", True),
    "no effect": ("The tariff affected wheat prices.", "The tariff had no effect on wheat prices.", True),
    "a list": ("The guild kept a library.", "The guild never kept a school, a library or a hospital.", True),
    "not due to": ("The collapse resulted from fatigue.", "The collapse was not due to fatigue.", True),
    "can and cannot be ruled out": ("Fraud can be ruled out.", "Fraud cannot be ruled out.", True),
    "instead of": ("The reform lowered rents.", "The reform passed without lowering rents.", True),
    "no longer": ("The ferry serves Skail.", "The ferry no longer serves Skail.", True),
    "not only": ("The salt melted ice.", "The salt melted not only ice.", None),
    "not all": ("Men were taken off the ship.", "Not all men were taken off the ship.", None),
    "unaffected and not affected": ("Strength was unaffected.", "Strength was not affected.", False),
    "unaware and did not know": ("Examiners were unaware of scores.", "Examiners did not know scores.", False),
    "no difference and did not differ": (
        "There was no difference in weight between the arms.", "The arms did not differ in weight.", False,
    ),
    "similar and did not differ": ("Weight was similar in both arms.", "Weight did not differ between arms.", False),
    "did not rise and fell": ("Wages did not rise in 1890.", "Wages fell in 1890.", False),
    "rather than and not but": (
        "The unrest was not put down by troops but by the militia.",
        "The unrest was put down by the militia rather than by troops.",
        False,
    ),
    "only from and not until": (
        "Burghers were not admitted until 1746.", "Burghers were admitted only from 1746.", False,
    ),
    "denied of another thing": ("Religion was asked.", "Religion was asked, language was not.", None),
    "denied under a condition": ("Erosion was 9 mm.", "Erosion was 9 mm if there was no overhang.", None),
    "said twice, once without not": (
        "Ammonia fell in the lake.", "Ammonia fell in the lake, but ammonia did not fall in the river.", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_a_not_on_one_side_only_differs(claim: str, passage: str, differs: bool | None) -> None:
    found = compare_negation(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs
