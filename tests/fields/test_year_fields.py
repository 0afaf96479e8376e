"""The year, month and day fields of data files."""

from __future__ import annotations

import pytest

from refkit.fields.year_fields import add_month, read_year
from refkit.model import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("2014", Date(year=2014), id="year"),
        pytest.param("2014a", Date(year=2014), id="year with its letter"),
        pytest.param("[2014]", Date(year=2014), id="inferred"),
        pytest.param("c. 2014", Date(year=2014, circa=True), id="approximate"),
        pytest.param("2014--2016", Date(year=2014, end=Date(year=2016)), id="range"),
        pytest.param("2014-12", Date(year=2014, month=12), id="EDTF"),
        pytest.param("in 2014, second printing", Date(year=2014, literal="in 2014, second printing"),
            id="one year among words"),
        pytest.param("forthcoming", Date(literal="forthcoming"), id="no year"),
        pytest.param("350 BC", Date(year=-350), id="before the era"),
        pytest.param("c. 44 v. Chr.", Date(year=-44, circa=True), id="approximate, before the era, in German"),
        pytest.param("52 av. J.-C.", Date(year=-52), id="before the era, in French"),
        pytest.param("AD 79", Date(year=79), id="of the era"),
        pytest.param("79 CE", Date(year=79), id="of the era, behind"),
        pytest.param("12 XY", Date(literal="12 XY"), id="a word that is no era"),
    ],
)  # fmt: skip
def test_a_year_is_read_with_what_stands_around_it(text: str, date: Date) -> None:
    assert read_year(text) == date


@pytest.mark.parametrize(
    ("month", "day", "date"),
    [
        pytest.param("dec", "", Date(year=2014, month=12), id="word"),
        pytest.param("12", "3", Date(year=2014, month=12, day=3), id="figures"),
        pytest.param("6 June", "", Date(year=2014, month=6, day=6), id="day in the month"),
        pytest.param("jan--feb", "", Date(year=2014, month=1, end=Date(year=2014, month=2)), id="two months"),
        pytest.param("Spring", "", Date(year=2014, season=1), id="season"),
        pytest.param("Feb", "30", Date(year=2014, month=2), id="no such day"),
        pytest.param("Michaelmas", "", Date(year=2014), id="no month"),
    ],
)
def test_a_month_field_adds_to_its_year(month: str, day: str, date: Date) -> None:
    assert add_month(Date(year=2014), month, day) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2014", Date(year=2014)),
        ("2014a", Date(year=2014)),
        ("[2014]", Date(year=2014)),
        ("[c. 2014]", Date(year=2014, circa=True)),
        ("2014/2015", Date(year=2014, end=Date(year=2015))),
        ("in press", Date(literal="in press")),
        ("2014 or 2015", Date(literal="2014 or 2015")),
    ],
)
def test_years(text: str, date: Date) -> None:
    assert read_year(text) == date
