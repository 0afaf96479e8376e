"""A claim's dates are those of what it reports, not of the works it names or of a search."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims.own_dates import locate_own_dates, own_dates


@pytest.mark.parametrize(
    ("text", "years"),
    [
        pytest.param("Moss was protected in Norway in 2012.", [2012], id="its own"),
        pytest.param("Doe et al 2011 and Roe et al. (2015) found no moss.", [], id="works with et al."),
        pytest.param("Doe and colleagues, 2011, found no moss in 1999.", [1999], id="and colleagues"),
        pytest.param("Poe and Lee (2013) found moss.", [], id="two names and a year in brackets"),
        pytest.param("Poe and Lee 2013 [4] found moss.", [], id="two names, a year and a mark"),
        pytest.param("It grew in Norway and Sweden 2013.", [2013], id="two countries"),
        pytest.param("A further search in 2016 found one more report.", [], id="a search"),
        pytest.param("We searched four databases up to May 2016 and found moss.", [], id="searched up to"),
        pytest.param(
            "The register was accessed on 2 May 2016; moss was listed in 2014.", [2014], id="accessed"
        ),
        pytest.param("A 2016 literature search found moss.", [], id="the year before the search"),
        pytest.param(
            "The search began late, and moss was protected in 2012.", [2012], id="a search and another year"
        ),
    ],
)
def test_the_dates_of_a_claim(text: str, years: list[int]) -> None:
    assert [date.year for date in own_dates(text)] == years
    assert [text[start:end] for start, end, _ in locate_own_dates(text)] == [str(year) for year in years]


@pytest.mark.parametrize("unit", ["Doe et al ", "search ", "Doe and Roe ", "2016 a ", "May 2016 "])
def test_hostile_claims_are_read_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(own_dates, unit, size=20_000)
