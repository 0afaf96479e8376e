"""Dates as references print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.fields.dates import find_dates, format_date, parse_date
from refkit.model import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("3 Aug 2009", Date(year=2009, month=8, day=3), id="day first"),
        pytest.param("2014 Dec 23", Date(year=2014, month=12, day=23), id="year first"),
        pytest.param("December 31, 2008", Date(year=2008, month=12, day=31), id="american"),
        pytest.param("December 2014", Date(year=2014, month=12), id="month"),
        pytest.param("2014-12-03", Date(year=2014, month=12, day=3), id="iso"),
        pytest.param("3.12.2014", Date(year=2014, month=12, day=3), id="points"),
        pytest.param("23/04/2014", Date(year=2014, month=4, day=23), id="strokes that read one way"),
        pytest.param("03/04/2014", Date(year=2014), id="strokes that read two ways"),
        pytest.param("mis à jour le 03/04/2014", Date(year=2014, month=4, day=3), id="a European word before them"),
        pytest.param("2014a", Date(year=2014), id="suffix"),
        pytest.param("12. März 1999", Date(year=1999, month=3, day=12), id="german"),
        pytest.param("5 de mayo de 2010", Date(year=2010, month=5, day=5), id="spanish"),
        pytest.param("1er février 2002", Date(year=2002, month=2, day=1), id="french"),
        pytest.param("14 giugno 2018", Date(year=2018, month=6, day=14), id="italian"),
        pytest.param("7 de março de 2011", Date(year=2011, month=3, day=7), id="portuguese"),
        pytest.param("9 maja 2003", Date(year=2003, month=5, day=9), id="polish"),
        pytest.param("6–9 December 2014", Date(year=2014, month=12, day=6, end=Date(year=2014, month=12, day=9)),
            id="days"),
        pytest.param("30 November – 3 December 2013", Date(year=2013, month=11, day=30, end=Date(year=2013,
            month=12, day=3)), id="days over a month's end"),
        pytest.param("2016 Jan-Feb", Date(year=2016, month=1, end=Date(year=2016, month=2)), id="months"),
        pytest.param("1999–2001", Date(year=1999, end=Date(year=2001)), id="years"),
        pytest.param("Spring 2014", Date(year=2014, season=1), id="season"),
        pytest.param("c. 1850", Date(year=1850, circa=True), id="circa"),
        pytest.param("in press", Date(literal="in press"), id="in press"),
        pytest.param("n.d.", Date(literal="n.d."), id="no date"),
        pytest.param("31 Foober 2014", Date(year=2014), id="no month"),
        pytest.param("Smith, S. D.", None, id="initials are no date"),
        pytest.param("p. 415", None, id="figures"),
    ],
)  # fmt: skip
def test_parse_date(text: str, date: Date | None) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (Date(year=2014), "2014"),
        (Date(year=2014, month=12, day=3), "2014-12-03"),
        (Date(year=2014, month=12, day=6, end=Date(year=2014, month=12, day=9)), "2014-12-06/2014-12-09"),
        (Date(literal="in press"), "in press"),
    ],
)
def test_format_date_is_iso(date: Date, text: str) -> None:
    assert format_date(date) == text
    if date.year is not None and date.end is None:
        assert parse_date(text) == date


def test_every_date_is_found_with_its_place() -> None:
    text = "results for the year ended December 31, 2008 [media release]. 12 Mar 2009."
    assert [text[f.start : f.end] for f in find_dates(text)] == ["December 31, 2008", "12 Mar 2009"]


@pytest.mark.parametrize("unit", ["2014 ", "1 ", "May ", "2014-", "12.", "2014", "n. ", "May 1-", " "])
def test_hostile_text_takes_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(find_dates, unit)
    assert_linear(parse_date, unit)
