"""A date is read as coarsely as it is certain."""

from __future__ import annotations

import pytest

from refkit.claims.dates import find_dates
from refkit.model import Date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("in December 2014", (Date(year=2014, month=12),), id="month and year"),
        pytest.param("Authorised | 11/23/2015", (Date(year=2015, month=11, day=23),), id="month first for certain"),
        pytest.param("on 23/11/2015", (Date(year=2015, month=11, day=23),), id="day first for certain"),
        pytest.param("on 11/9/2015", (Date(year=2015),), id="either order: only the year"),
        pytest.param("5/5/2015", (Date(year=2015, month=5, day=5),), id="both orders agree"),
        pytest.param("2025/08/21 and 2025-08-22", (Date(year=2025, month=8, day=21), Date(year=2025, month=8, day=22)), id="year first"),
        pytest.param("on 3 May 2011, May 4, 2012 and 1st of June 2013", (Date(year=2011, month=5, day=3), Date(year=2012, month=5, day=4), Date(year=2013, month=6, day=1)), id="in words"),
        pytest.param("n = 2013, 2000 patients and 1500 mg", (), id="quantities"),
        pytest.param("since 2019", (Date(year=2019),), id="year"),
        pytest.param("trial 2014-001234-56, NCT20142015, 02450283", (), id="identifiers"),
        pytest.param("99/99/2015", (Date(year=2015),), id="impossible day"),
    ],
)  # fmt: skip
def test_dates_of_a_text(text: str, dates: tuple[Date, ...]) -> None:
    assert find_dates(text) == dates
