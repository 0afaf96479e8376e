"""EndNote XML as Zotero writes it: its own use of fields, by type."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.formats import read
from refkit.formats.csl_json import to_item
from refkit.formats.endnote.of_zotero import take
from refkit.model import Source


def item(kind: str, number: int, fields: str) -> dict[str, Any]:
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records><record><database name="MyLibrary">MyLibrary</database>'
        f'<source-app name="Zotero">Zotero</source-app><ref-type name="{kind}">{number}</ref-type>'
        f"<titles><title>T</title></titles>{fields}</record></records></xml>"
    )
    (reference,) = read(Source(name="x.xml", text=text))
    return to_item(reference)


def second(*names: str) -> str:
    people = "".join(f"<author>{name}</author>" for name in names)
    return f"<contributors><secondary-authors>{people}</secondary-authors></contributors>"


DOE = [{"family": "Doe", "given": "Ann"}]
CASES = {
    "the issue of a journal": ("Journal Article", 17, "<issue>2</issue>", {"issue": "2"}),
    "a talk": (
        "Conference Paper", 47, f"{second('Doe, Ann')}<misc2>Poster</misc2><pub-location>Oslo</pub-location>",
        {"type": "speech", "author": DOE, "genre": "Poster", "event-place": "Oslo"},
    ),
    "a paper in proceedings": (
        "Conference Proceedings", 10, "<custom1>London</custom1><custom3>Proceedings</custom3>",
        {"container-title": "Proceedings", "publisher-place": "London"},
    ),
    "the pages of a book": ("Book", 6, "<pages>345</pages><misc1>12</misc1>", {"number-of-pages": "345", "collection-number": "12"}),
    "a patent": (
        "Patent", 25, "<custom1>2012-11-04</custom1><custom3>US</custom3><custom6>granted</custom6>",
        {"submitted": {"date-parts": [[2012, 11, 4]]}, "publisher-place": "US", "status": "granted"},
    ),
    "a law": ("Statute", 31, "<misc1>c. 12</misc1><edition>3</edition>", {"number": "c. 12", "chapter-number": "3"}),
    "a case": ("Case", 6, "<publisher>Court</publisher><number>123/04</number>", {"authority": "Court", "number": "123/04"}),
    "a letter": ("Personal Communication", 26, f"{second('Doe, Ann')}<misc2>Letter</misc2>", {"recipient": DOE, "genre": "Letter"}),
    "a song": (
        "Music", 61, ("<contributors><authors><author>Note, Ned</author></authors><secondary-authors><author>Doe, Ann</author>"
        "</secondary-authors></contributors><custom5>CD</custom5>"),
        {"author": DOE, "composer": [{"family": "Note", "given": "Ned"}], "medium": "CD"},
    ),
    "notes and the catalogue": (
        "Book", 6, ("<remote-database-name>Cat</remote-database-name><research-notes>&lt;p&gt;One&lt;/p&gt;</research-notes>"
        "<research-notes>Two</research-notes>"), {"source": "Cat", "annote": "<p>One</p>\nTwo"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "number", "fields", "expected"), CASES.values(), ids=CASES)
def test_each_field_of_a_type(kind: str, number: int, fields: str, expected: dict[str, Any]) -> None:
    found = item(kind, number, fields)
    assert {name: found.get(name) for name in expected} == expected


def test_what_has_no_place_of_its_own_is_handed_on() -> None:
    stated: dict[str, Any] = {}
    left = take(stated, "map", {"custom1": ["1:5000"], "title": ["M"], "issue": ["2"]})
    assert (stated, left) == ({"scale": "1:5000", "issue": "2"}, {"title": ["M"]})
