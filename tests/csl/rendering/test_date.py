"""Dates as a style prints them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl import render
from refkit.model import Date, Library

DAY = '<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>'


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param(Date(year=2014), "2014", id="year"),
        pytest.param(Date(year=2014, month=12), "December 2014", id="month"),
        pytest.param(Date(year=2014, month=12, day=3), "3 December 2014", id="day"),
        pytest.param(Date(year=2014, season=1), "Spring 2014", id="season"),
        pytest.param(Date(year=-49), "49 BC", id="before Christ"),
        pytest.param(Date(year=476), "476 AD", id="early"),
        pytest.param(Date(literal="in press"), "in press", id="literal"),
        pytest.param(
            Date(year=2014, month=12, day=6, end=Date(year=2014, month=12, day=9)),
            "6–9 December 2014",
            id="days",
        ),
        pytest.param(
            Date(year=2014, month=1, end=Date(year=2014, month=2)), "January–February 2014", id="months"
        ),
        pytest.param(
            Date(year=2014, month=1, day=30, end=Date(year=2014, month=2, day=1)),
            "30 January–1 February 2014",
            id="days of two months",
        ),
        pytest.param(Date(year=2013, end=Date(year=2014)), "2013–2014", id="years"),
    ],
)
def test_dates(date: Date, expected: str, one: Callable[..., Library], small: Callable[..., str]) -> None:
    style = small(f'<date variable="issued">{DAY}</date>')
    done = render(one(issued=date), style).bibliography[0]
    assert done.rstrip(".").replace("BC", " BC").replace("AD", " AD").replace("  ", " ") == expected
