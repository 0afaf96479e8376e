"""A reference becomes an item whose every field, role and line Zotero takes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from refkit.formats.zotero.items import (
    citation_key,
    date_text,
    item_of,
    item_type_of,
    keywords,
    name_parts,
    told_of,
)
from refkit.formats.zotero.references import is_work, reference_of
from refkit.model import Date, Name, Reference

CASES = Path(os.environ.get("REFKIT_DATA", "-")) / "zotero" / "cases"


def test_a_latest_item_has_identifiers_and_key_in_their_fields() -> None:
    reference = Reference(
        id="dam2020", type="article-journal", title="T", pmid="8", doi="10.5555/a", number="P2", genre="abstract",
        author=(Name(family="Dam", given="Kees", particle="van", suffix="Jr."), Name(literal="Study Group, Inc.")),
    )  # fmt: skip
    assert dict(item_of(reference, latest=True).data) == {
        "itemType": "journalArticle",
        "creators": [
            {"creatorType": "author", "lastName": "van Dam", "firstName": "Kees, Jr."},
            {"creatorType": "author", "name": "Study Group, Inc."},
        ],
        "title": "T",
        "DOI": "10.5555/a",
        "PMID": "8",
        "citationKey": "dam2020",
        "extra": "number: P2\ngenre: abstract",
        "tags": [],
    }


def test_one_person_in_one_role_stands_once() -> None:
    film = Reference(
        id="a", type="motion_picture", title="T", author=(Name(family="Dir", given="Ida"),),
        extra=MappingProxyType({"director": [{"family": "Dir", "given": "Ida"}]}),
    )  # fmt: skip
    assert item_of(film).data["creators"] == [
        {"creatorType": "director", "lastName": "Dir", "firstName": "Ida"}
    ]


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (Date(year=2009, literal="2009/.."), "2009/.."),
        (Date(year=2005, season=1), "Spring 2005"),
        (Date(year=2020, month=5, end=Date(year=2020, month=6)), "2020-05/2020-06"),
        (Date(literal="in press"), "in press"),
        (Date(year=2020, literal="in press"), "in press 2020"),
        (Date(year=2020, circa=True), "2020~"),
    ],
)
def test_dates_are_written_as_zotero_reads_them(date: Date, text: str) -> None:
    assert date_text(date) == text


def test_a_reference_is_written_as_another_type_where_the_library_has_it_so() -> None:
    one = Reference(id="a", type="report", title="T", publisher="Acme", number="7")
    assert item_type_of(one) == "report"
    data = item_of(one, latest=True, kind="webpage").data
    assert (data["itemType"], data["publisher"], data["extra"]) == ("webpage", "Acme", "number: 7")


def test_what_goes_nowhere_is_named() -> None:
    one = Reference(id="a", type="book", title="T", extra=MappingProxyType({"x-et-al": True, "scale": ["1"]}))
    assert list(told_of(one)) == [("et al.", "changed"), ("scale", "left-out")]


def test_small_parts() -> None:
    assert keywords("a, b") == ["a", "b"]
    assert keywords("a, b;") == ["a, b"]
    assert keywords(5) == []
    assert citation_key(Reference(id="https://example.org/1", type="book")) is None
    assert name_parts(Name(family="Berg", given="J", particle="van der", suffix="III")) == (
        "van der Berg",
        "J, III",
    )


def recorded() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.expected.json")):
        items = [
            one for one in json.loads(path.read_text(encoding="utf-8")).get("items") or () if is_work(one)
        ]
        found += [pytest.param(one, id=f"{path.name[:2]}-{one['key']}-{one['itemType']}") for one in items]
    return found or [pytest.param(None, marks=pytest.mark.skip(reason="REFKIT_DATA names no recorded items"))]


@pytest.mark.parametrize("data", recorded())
def test_a_recorded_item_reads_back_as_the_same_reference(data: dict[str, Any]) -> None:
    """Every field of what Zotero's importers made is kept on the way to a reference, back, and again."""
    reference, _ = reference_of(data)
    again, _ = reference_of(item_of(reference, latest=True).data)
    assert again == reference
