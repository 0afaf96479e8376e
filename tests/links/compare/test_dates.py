"""Dates of claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.dates import compare_dates, dates_of
from refkit.links.compare.pair import pair_up

# Text, then (year, month, day) as far as it gives them.
READ = {
    "year": ("built in 1919", [(1919, None, None)]),
    "month and year": ("in May 1920", [(1920, 5, None)]),
    "day": ("on 9 February 2019", [(2019, 2, 9)]),
    "American": ("on February 9, 2019", [(2019, 2, 9)]),
    "ordinal": ("on the 9th of February", [(None, 2, 9)]),
    "iso": ("2019-02-09", [(2019, 2, 9)]),
    "month alone": ("since May", [(None, 5, None)]),
    "may is no month": ("it may rain, and they may go", []),
    "decade": ("in the 1850s", [(1850, None, None)]),
    "century": ("in the nineteenth century", [(1800, None, None)]),
    "before Christ": ("in 44 BC", [(-44, None, None)]),
    "short range": ("from 2015–16", [(2015, None, None), (2016, None, None)]),
    "a count is none": ("1249 respondents", []),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_dates_are_read(text: str, expected: list[tuple[int | None, int | None, int | None]]) -> None:
    assert [(one.year, one.month, one.day) for one in dates_of(read_content(text))] == expected


# Claim, passage, then the differences as (gravity, said, instead); None: nothing to compare.
COMPARED = {
    "same": ("The mill was built in 1919.", "In 1919 the mill was built.", []),
    "other year": (
        "The mill was built in 1919.",
        "The mill was built in 1921.",
        [("opposed", "1919", "1921")],
    ),
    "other month": (
        "The trial began in March 2016.",
        "The trial began in May 2016.",
        [("opposed", "March 2016", "May 2016")],
    ),
    "less exact": ("The trial began in 2016.", "The trial began on 3 May 2016.", []),
    "more exact": ("The trial began on 3 May 2016.", "The trial began in May 2016.", []),
    "decade of a year": ("The law dates from the 1850s.", "The law dates from 1853.", []),
    "year of a decade": (
        "The law dates from 1853.",
        "The law dates from the 1850s.",
        [("unstated", "1853", None)],
    ),
    "other decade": (
        "The law dates from the 1860s.",
        "The law dates from 1853.",
        [("opposed", "1860s", "1853")],
    ),
    "century": ("The bridge dates from the 19th century.", "The bridge dates from 1834.", []),
    "other century": (
        "The bridge dates from the 18th century.",
        "The bridge dates from the nineteenth century.",
        [("opposed", "18th century", "nineteenth century")],
    ),
    "following year": (
        "The act took effect in 1907.",
        "Passed in 1906, the act took effect in the following year.",
        [],
    ),
    "years later": (
        "The act was repealed in 1909.",
        "Passed in 1906, the act was repealed three years later.",
        [],
    ),
    "before": ("The mill stood before 1920.", "The mill was built in 1911.", []),
    "since for until": (
        "Beer has been taxed since 1990.",
        "Beer was taxed until 1990.",
        [("opposed", "1990", "1990")],
    ),
    "not until": ("Burghers were not admitted until 1746.", "Burghers were admitted only from 1746.", []),
    "of another thing": (
        "The mill was built in 1919.",
        "The mill was built of oak. Far off, as the chronicle has it, a comet of unusual size was seen in 1680.",
        [("unstated", "1919", None)],
    ),
    "no date": ("The mill burnt down.", "The mill burnt down in 1921.", None),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), COMPARED.values(), ids=COMPARED)
def test_dates_of_one_event_differ(
    claim: str, passage: str, expected: list[tuple[str, str, str | None]] | None
) -> None:
    found = compare_dates(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
