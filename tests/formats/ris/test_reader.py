"""Dates, names and numbers as RIS writes them, and tags whose meaning depends on the type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit import formats
from refkit.formats.ris.reader import is_book, parse_date, read_name
from refkit.model import Date, Name, Source


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2012/03/07/", Date(year=2012, month=3, day=7)),
        ("2012///", Date(year=2012)),
        ("2012-03", Date(year=2012, month=3)),
        ("2015/october", Date(year=2015, month=10)),
        ("2020/01/02", Date(year=2020, month=1, day=2)),
        ("2005///Spring", Date(year=2005, season=1)),
        ("in press", Date(literal="in press")),
    ],
)
def test_dates(text: str, date: Date) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doe, Jane", Name(family="Doe", given="Jane")),
        ("Jane Doe", Name(family="Doe", given="Jane")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("Jane Doe,", Name(literal="Jane Doe")),
    ],
)
def test_names(text: str, name: Name) -> None:
    assert read_name(text) == name


def test_the_number_of_a_book() -> None:
    assert is_book("978-0-19-852663-6")
    assert not is_book("PSO 12")


@pytest.mark.parametrize(
    ("kind", "lines", "expected"),
    [
        pytest.param("BOOK", "M1  - 14\nA2  - Roe, R", {"collection-number": "14",
            "collection-editor": [{"family": "Roe", "given": "R"}]}, id="series of a book"),
        pytest.param("CASE", "A2  - Otter Law Reports\nPB  - Court of Otters", {"container-title": "Otter Law Reports",
            "authority": "Court of Otters"}, id="reporter and court"),
        pytest.param("JOUR", "SN  - 1111-1119, 2222-2224", {"ISSN": "1111-1119, 2222-2224"}, id="two serial numbers"),
        pytest.param("BOOK", "N1  - one\nN1  - two", {"note": "one\ntwo"}, id="two notes"),
        pytest.param("THES", "SP  - 210", {"number-of-pages": "210"}, id="pages of a thesis"),
        pytest.param("STAND", "SN  - PSO 12", {"number": "PSO 12"}, id="number of a standard"),
        pytest.param("RPRT", "SN  - 978-0-19-852663-6", {"ISBN": "978-0-19-852663-6"}, id="a report that is a book"),
        pytest.param("COMP", "LA  - Python", {"custom": {"x-ris": {"LA": ["Python"]}}}, id="a language of programs"),
        pytest.param("CONF", "C1  - Ely\nCY  - Bath\nM2  - event-date: 2018-06-01/2018-06-03", {"event-place": "Ely",
            "publisher-place": "Bath", "event-date": {"date-parts": [[2018, 6, 1], [2018, 6, 3]]}}, id="a meeting"),
    ],
)  # fmt: skip
def test_a_tag_means_what_its_type_says(
    items: Callable[[str, str], list[dict[str, Any]]], kind: str, lines: str, expected: dict[str, Any]
) -> None:
    (item,) = items(f"TY  - {kind}\nTI  - T\n{lines}\nER  - \n", "ris")
    assert {name: value for name, value in item.items() if name not in {"id", "type", "title"}} == expected


def test_of_several_addresses_in_a_line_the_first_counts(
    items: Callable[[str, str], list[dict[str, Any]]],
) -> None:
    (item,) = items("TY  - JOUR\nTI  - A\nUR  - http://a.example; https://b.example\nER  - \n", "ris")
    assert (item["URL"], item["custom"]) == ("http://a.example", {"x-ris": {"UR": ["https://b.example"]}})


def test_a_type_that_nobody_knows_is_read_once() -> None:
    """Its line for people and its exact one say the same: neither is left over."""
    text = 'TY  - GEN\nID  - a\nM2  - type: no such type\nM2  - refkit-type: "no such type"\nER  - \n'
    (reference,) = formats.read(Source(name="a.ris", text=text))
    assert (reference.type, dict(reference.extra)) == ("no such type", {})
