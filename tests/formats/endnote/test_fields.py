"""EndNote's fields mean different things in different types; CSL's variables go back to where they came from."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.formats.endnote.fields import fields_of, is_edited, item_of
from refkit.model import Name, Reference


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        pytest.param("report", {"isbn": ["WHO 12"]}, {"number": "WHO 12"}, id="the number of a report"),
        pytest.param(
            "report", {"isbn": ["9780198526636"]}, {"ISBN": "9780198526636"}, id="a book's number of a report"
        ),
        pytest.param(
            "article-journal", {"isbn": ["1234-5679 (Print)", "x"]}, {"ISSN": "1234-5679"}, id="a serial's"
        ),
        pytest.param("book", {"number": ["4"]}, {"collection-number": "4"}, id="the number of a series"),
        pytest.param(
            "book", {"secondary-title": ["S"]}, {"collection-title": "S"}, id="the series of a book"
        ),
        pytest.param(
            "chapter", {"secondary-title": ["B"]}, {"container-title": "B"}, id="the book of a chapter"
        ),
        pytest.param("software", {"edition": ["1.2"]}, {"version": "1.2"}, id="the version of software"),
        pytest.param(
            "book",
            {"year": ["2001"], "date": ["May 3"]},
            {"issued": {"date-parts": [[2001, 5, 3]]}},
            id="date",
        ),
        pytest.param(
            "book", {"year": ["in press"]}, {"issued": {"literal": "in press"}}, id="words for a year"
        ),
        pytest.param(
            "book",
            {"electronic-resource-num": ["oai:x:1", "10.5555/b"]},
            {"DOI": "10.5555/b", "custom": {"x-endnote": {"electronic-resource-num": ["oai:x:1"]}}},
            id="a number that is no DOI before one",
        ),
        pytest.param(
            "book",
            {"electronic-resource-num": ["URN:NBN:no-1"]},
            {"custom": {"x-endnote": {"electronic-resource-num": ["URN:NBN:no-1"]}}},
            id="a number that is no DOI",
        ),
        pytest.param("book", {"label": ["roe2001"]}, {"id": "roe2001"}, id="a label that is a key"),
        pytest.param("book", {"label": ["shelf 3"]}, {"call-number": "shelf 3"}, id="a label that is none"),
        pytest.param(
            "book",
            {"custom2": ["x"]},
            {"custom": {"x-endnote": {"custom2": ["x"]}}},
            id="a field of one's own",
        ),
        pytest.param(
            "book",
            {"electronic-resource-num": ["https://x.org/"]},
            {"URL": "https://x.org/"},
            id="an address",
        ),
        pytest.param("book", {"keywords": ["a\nb", "c"]}, {"keyword": "a; b; c"}, id="keywords in lines"),
        pytest.param("article-journal", {"custom7": ["e12"]}, {"page": "e12"}, id="a number for pages"),
        pytest.param(
            "article-journal",
            {"pages": ["1-9"], "custom7": ["12"]},
            {"page": "1-9", "number": "12"},
            id="beside",
        ),
    ],
)
def test_what_a_field_means(kind: str, fields: dict[str, list[str]], expected: dict[str, Any]) -> None:
    assert item_of(kind, fields) == {"type": kind} | expected


def test_the_authors_of_an_edited_book_are_its_editors() -> None:
    item = item_of("book", {"authors": ["Roe, A"]}, edited=True)
    assert item == {"type": "book", "editor": [{"family": "Roe", "given": "A"}]}
    editor = Reference(id="a", type="book", editor=(Name(family="Roe", given="A"),))
    assert is_edited(editor)
    assert ("authors", "Roe, A") in list(fields_of(editor))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pond Study Group,", {"literal": "Pond Study Group"}),
        ("Acme,, Inc.", {"literal": "Acme, Inc."}),
        ("Jane Doe", {"family": "Doe", "given": "Jane"}),
        ("Roe, Ann, Jr.", {"family": "Roe", "given": "Ann", "suffix": "Jr."}),
    ],
)
def test_names(text: str, name: dict[str, str]) -> None:
    assert item_of("book", {"authors": [text]})["author"] == [name]
