"""Which value of a list belongs to which thing of another list."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.in_turn import compare_in_turn, in_turn
from refkit.links.compare.pair import pair_up

MILLS = "The north and south mills burned 25 and 40 tonnes of coal, respectively."
GROUPS = "Response was 43% and 61% in the velatin and placebo groups, respectively."
# Claim, passage, and whether they differ; None: the passage has no such lists of what the claim names.
CASES = {
    "before the groups": ("Response was 61% in the velatin group.", GROUPS, True),
    "before the groups, the same": ("Response was 43% in the velatin group.", GROUPS, False),
    "the other": ("Response was 43% in the placebo group.", GROUPS, True),
    "things first": (
        "Response was 61% in the velatin group.",
        "In the velatin and placebo groups, response was 43% and 61%, respectively.",
        True,
    ),
    "the word first": (
        "Response was 61% in the velatin group.",
        "Response was, respectively, 43% and 61% in the velatin and placebo groups.",
        True,
    ),
    "brackets": (
        "Response was 61% in the velatin group.",
        "Response was 43% (20/46) and 61% (30/49) in the velatin and placebo groups, respectively.",
        True,
    ),
    "mills": ("The north mill burned 40 tonnes of coal.", MILLS, True),
    "mills, the same": ("The south mill burned 40 tonnes of coal.", MILLS, False),
    "three": (
        "Turnout in Bern was 52%.",
        "Turnout in Basel, Bern and Chur was 52%, 47% and 61%, respectively.",
        True,
    ),
    "three, the same": (
        "Turnout in Bern was 47%.",
        "Turnout in Basel, Bern and Chur was 52%, 47% and 61%, respectively.",
        False,
    ),
    "law": (
        "The tenant must give three months' notice.",
        "Notice is 6 and 3 months for the tenant and the landlord, respectively.",
        True,
    ),
    "neither named": ("Response was 61% in adults.", GROUPS, None),
    "both named": ("Response was 43% with velatin and 61% with placebo.", GROUPS, None),
    "no such word": (
        "Response was 61% in the velatin group.",
        "Response was 43% and 61% in the velatin and placebo groups.",
        None,
    ),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_values_in_turn(claim: str, passage: str, differs: bool | None) -> None:
    found = compare_in_turn(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs


def test_things_are_told_apart_by_what_they_do_not_share() -> None:
    (one,) = in_turn(read_content(MILLS))
    assert [sorted(thing) for thing in one.things] == [["north"], ["south"]]
