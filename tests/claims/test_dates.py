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
        pytest.param("2025/08/21 and 2025-08-22", (Date(year=2025, month=8, day=21), Date(year=2025, month=8,
            day=22)), id="year first"),
        pytest.param("on 3 May 2011, May 4, 2012 and 1st of June 2013", (Date(year=2011, month=5, day=3),
            Date(year=2012, month=5, day=4), Date(year=2013, month=6, day=1)), id="in words"),
        pytest.param("n = 2013, 2000 patients and 1500 mg", (), id="quantities"),
        pytest.param("since 2019", (Date(year=2019),), id="year"),
        pytest.param("trial 2014-001234-56, NCT20142015, 02450283", (), id="identifiers"),
        pytest.param("on 4 de mayo de 2014", (Date(year=2014, month=5, day=4),), id="Spanish"),
        pytest.param("am 12. März 2014 zugelassen", (Date(year=2014, month=3, day=12),), id="German"),
        pytest.param("approved 2014 Dec 23", (Date(year=2014, month=12, day=23),), id="year first in words"),
        pytest.param("held 6–9 December 2014 in Rome", (Date(year=2014, month=12, day=6, end=Date(year=2014,
            month=12, day=9)),), id="days"),
        pytest.param("built 1932–1937", (Date(year=1932, end=Date(year=1937)),), id="years"),
        pytest.param("1500–2000 mg, 2000mg, 1900x and A-2014", (), id="ranges of quantities"),
        pytest.param("on 23-11-2015 or 2015/8/1", (Date(year=2015, month=11, day=23), Date(year=2015, month=8,
            day=1)), id="hyphens and short figures"),
        pytest.param("on 31 February 2015", (Date(year=2015, month=2),), id="a day its month has not"),
        pytest.param("In 2010, 2012 and 2014.", (Date(year=2010), Date(year=2012), Date(year=2014)),
            id="a row of years"),
        pytest.param("May 2011 saw it; in 1066 none", (Date(year=2011, month=5),), id="too early for running text"),
        pytest.param("in 2014¹²¹² and ①②③ 2015", (Date(year=2014), Date(year=2015)), id="raised figures"),
        pytest.param("99/99/2015", (Date(year=2015),), id="impossible day"),
    ],
)  # fmt: skip
def test_dates_of_a_text(text: str, dates: tuple[Date, ...]) -> None:
    assert find_dates(text) == dates
