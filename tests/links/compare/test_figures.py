"""Quantities of a text: values, units, what is counted, how exact."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.figures import quantities_of

# Text, then the values read as (value in the first unit of the dimension, dimension).
READ = {
    "thousands": ("946 of the 1,234 towns", [(76.661264, "percent"), (946, ""), (1234, "")]),
    "unit behind a hyphen": ("an 18-week course", [(18 * 604800, "time")]),
    "a list shares its unit": ("5, 10 or 15 mg", [(0.005, "mass"), (0.01, "mass"), (0.015, "mass")]),
    "a range shares its unit": ("between 5 and 10 km", [(5000, "length"), (10000, "length")]),
    "spread": ("3.4 ± 0.3% of pumps", [(3.4, "percent")]),
    "spread in brackets": ("survival was 84% (±4%)", [(84, "percent")]),
    "ratio": ("12/38 nurses", [(31.578947, "percent"), (12, ""), (38, "")]),
    "ratio in words": ("four out of five judges", [(80, "percent"), (4, ""), (5, "")]),
    "one in ten": ("up to 1 in 10 people", [(10, "percent"), (1, ""), (10, "")]),
    "all but": ("all but two of the 16 walls", [(87.5, "percent"), (2, ""), (16, "")]),
    "words": ("twenty-five thousand barns", [(25000, "")]),
    "dozens": ("two dozen lizards and a dozen frogs", [(24, ""), (12, "")]),
    "a hundred": ("a hundred letters", [(100, "")]),
    "fraction": ("three quarters of the barns", [(75, "percent")]),
    "money": ("$2.5 million was lent", [(2_500_000, "dollars")]),
    "money of other countries": ("470 francs and 3 florins", [(470, "francs"), (3, "florins")]),
    "year": ("built in 1919", [(1919, "year")]),
    "a count that looks like a year": ("1249 respondents", [(1249, "")]),
    "a count glued to its noun": ("1000stems/ha", [(1000, "")]),
    "p value is none": ("fell by 3% (p = 0.04)", [(3, "percent")]),
    "p value with a power is none": ("fell by 3% (p = 10−11)", [(3, "percent")]),
    "no figure in a name": ("Harrow-7 alloys", []),
    "a number with a space": ("sequences (n = 2, 784)", [(2784, "")]),
    "power of ten": ("3.2 × 10^5 cells", [(320000, "")]),
    "an hour and a half": ("it lasted an hour and a half", [(1.5 * 3600, "time")]),
    "two and a half": ("two and a half thousand", [(2500, "")]),
    "half a year": ("half a year later", [(15778800, "time")]),
    "a quarter of a century": ("for a quarter of a century", [(788940000, "time")]),
    "after a week": ("after a week", [(604800, "time")]),
    "doubled": ("prices doubled", [(2, "fold")]),
    "times as many": ("2.6 times as many fish", [(2.6, "fold")]),
    "twice a day is no multiple": ("twice a day", []),
    "how often is no amount": ("every 6 months for 2 years", [(63115200, "time")]),
    "clock": ("from 5 a.m. to 11:30 p.m.", [(5, "clock"), (23.5, "clock")]),
    "decade is none": ("in the 1850s", []),
    "one is a pronoun": ("one of them left", []),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_quantities_are_read_with_their_units(text: str, expected: list[tuple[float, str]]) -> None:
    found = [(round(one.value, 6), one.dimension) for one in quantities_of(read_content(text))]
    assert found == [(round(value, 6), dimension) for value, dimension in expected]


# Text, then (what it is divided by, its size) of its first quantity.
PER = {
    "rate": ("1,500 sequences per second", ("time", 1.0)),
    "a day": ("worked 2.3 hours a day", ("time", 86400.0)),
    "words between": ("seven moderate or severe hot flushes a week", ("time", 604800.0)),
    "per 100 ml": ("8 g of sugar per 100 ml", ("volume", 0.1)),
    "slash": ("3 mg/kg", ("mass", 1000.0)),
    "per head": ("12 crowns per head", ("head", 1.0)),
    "none": ("12 crowns in a year", ("", 1.0)),
}


@pytest.mark.parametrize(("text", "expected"), PER.values(), ids=PER)
def test_rates_are_read(text: str, expected: tuple[str, float]) -> None:
    dimension, size = quantities_of(read_content(text))[0].per
    assert (dimension, round(size, 9)) == expected


BOUNDS = {
    "about": ("about 30%", "~"),
    "more than": ("more than 30%", ">"),
    "at least": ("at least 30%", ">"),
    "fewer than": ("fewer than 30 men", "<"),
    "no more than": ("no more than 30 men", "<"),
    "just under": ("just under 30%", "~"),
    "sign": ("≥30%", ">"),
    "during": ("over 30 years", ""),
    "exact": ("exactly 30%", ""),
}


@pytest.mark.parametrize(("text", "expected"), BOUNDS.values(), ids=BOUNDS)
def test_bounds_are_read(text: str, expected: str) -> None:
    assert quantities_of(read_content(text))[0].bound == expected
