"""ISO 8601 and EDTF, read and written."""

from __future__ import annotations

import pytest

from refkit.fields.edtf import format_edtf, parse_edtf
from refkit.model import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("2014", Date(year=2014), id="year"),
        pytest.param("2014-12-03", Date(year=2014, month=12, day=3), id="day"),
        pytest.param("-0044-03", Date(year=-44, month=3), id="before Christ"),
        pytest.param("2014-21", Date(year=2014, season=1), id="season"),
        pytest.param("2014~", Date(year=2014, circa=True), id="approximate"),
        pytest.param("2014-05/2016", Date(year=2014, month=5, end=Date(year=2016)), id="range"),
    ],
)
def test_what_is_read_is_written_back(text: str, date: Date) -> None:
    assert parse_edtf(text) == date
    assert format_edtf(date) == text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("20141203", Date(year=2014, month=12, day=3), id="compact"),
        pytest.param("2014/5/3", Date(year=2014, month=5, day=3), id="slashes"),
        pytest.param("2014-12-03T10:00:00Z", Date(year=2014, month=12, day=3), id="with a time"),
        pytest.param("2014/..", Date(year=2014, literal="2014/.."), id="open"),
        pytest.param("2014-02-30", None, id="no such day"),
        pytest.param("spring 2014", None, id="words"),
    ],
)
def test_other_writings_are_read_or_refused(text: str, date: Date | None) -> None:
    assert parse_edtf(text) == date
