"""Figures of claim and passage: which agree as an editor rounds, and which differ."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.pair import pair_up
from refkit.links.compare.quantities import compare_quantities, quantities_of

# Text, then the values read as (value in the first unit of the dimension, dimension).
READ = {
    "thousands": ("946 of the 1,234 towns", [(946, ""), (1234, "")]),
    "unit behind a hyphen": ("an 18-week course", [(18 * 604800, "time")]),
    "a list shares its unit": ("5, 10 or 15 mg", [(0.005, "mass"), (0.01, "mass"), (0.015, "mass")]),
    "spread": ("3.4 ± 0.3% of pumps", [(3.4, "percent")]),
    "ratio": ("12/38 nurses", [(31.578947, "percent"), (12, ""), (38, "")]),
    "words": ("twenty-five thousand barns", [(25000, "")]),
    "fraction": ("three quarters of the barns", [(75, "percent")]),
    "money": ("$2.5 million was lent", [(2_500_000, "dollars")]),
    "year": ("built in 1919", [(1919, "year")]),
    "p value is none": ("fell by 3% (p = 0.04)", [(3, "percent")]),
    "no figure in a name": ("Harrow-7 alloys", []),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_quantities_are_read_with_their_units(text: str, expected: list[tuple[float, str]]) -> None:
    found = [(round(one.value, 6), one.dimension) for one in quantities_of(read_content(text))]
    assert found == [(round(value, 6), dimension) for value, dimension in expected]


# Claim, passage, then the differences as (gravity, said, instead); None: nothing to compare.
COMPARED = {
    "same": ("946 barns burnt down.", "In all 946 barns burnt down.", []),
    "other count": ("946 barns burnt down.", "In all 496 barns burnt down.", [("opposed", "946", "496")]),
    "other noun": (
        "946 barns burnt down.",
        "In 496 parishes, barns burnt down.",
        [("unstated", "946", None)],
    ),
    "other unit, same value": ("It weighed 1.5 kg.", "It weighed 1500 g.", []),
    "rounded": ("It fell by 32%.", "It fell by 31.6%.", []),
    "rounded wrongly": ("It fell by 31%.", "It fell by 31.6%.", [("opposed", "31%", "31.6%")]),
    "about": ("It rose by about 30%.", "It rose by 31.6%.", []),
    "ratio for percent": ("Of the towns 31.6% were walled.", "Walls stood in 12 of 38 towns.", []),
    "fraction for ratio": ("Two thirds of the cases were old.", "In 31 of the 47 cases they were old.", []),
    "no figure": ("Barns burnt down.", "In all 496 barns burnt down.", None),
    "year": ("Built in 1919.", "It was built in 1921.", [("opposed", "1919", "1921")]),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), COMPARED.values(), ids=COMPARED)
def test_figures_differ_only_where_no_editor_would_round(
    claim: str, passage: str, expected: list[tuple[str, str, str | None]] | None
) -> None:
    found = compare_quantities(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
