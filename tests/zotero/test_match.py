"""The same work is known by its identifiers, else by title, year and first author, else by title and address."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.model import Date, Name, Reference
from refkit.zotero.match import match_items, same_among

DOE = (Name(family="Doe", given="Ann"),)


def one(**more: Any) -> Reference:
    return Reference(**{"id": "a", "type": "book", "title": "Ponds", **more})


@pytest.mark.parametrize(
    ("reference", "item", "same"),
    [
        pytest.param(one(doi="10.5555/A"), {"title": "X", "DOI": "https://doi.org/10.5555/a"}, True, id="DOI"),
        pytest.param(one(pmid="8"), {"itemType": "journalArticle", "title": "X", "extra": "PMID: 8"}, True, id="PMID in Extra"),
        pytest.param(one(doi="10.5555/a", author=DOE, issued=Date(year=2001)), {"title": "Ponds", "date": "2001",
            "DOI": "10.5555/b", "creators": [{"creatorType": "author", "lastName": "Doe", "firstName": "A"}]}, False,
            id="another DOI"),
        pytest.param(one(author=DOE, issued=Date(year=2001)), {"title": "PONDS.", "date": "2001-05", "creators":
            [{"creatorType": "author", "lastName": "Doe", "firstName": "A"}]}, True, id="title, year and author"),
        pytest.param(one(author=DOE, issued=Date(year=2001)), {"title": "Ponds", "date": "2002", "creators":
            [{"creatorType": "author", "lastName": "Doe", "firstName": "A"}]}, False, id="another year"),
        pytest.param(one(url="https://example.org/a"), {"title": "Ponds", "url": "https://example.org/a"}, True, id="nobody, one address"),
        pytest.param(one(url="https://example.org/a"), {"title": "Ponds", "url": "https://example.org/b"}, False, id="nobody, two addresses"),
        pytest.param(one(title=None), {"title": ""}, False, id="nothing"),
        pytest.param(one(author=DOE, issued=Date(year=2001), type="article-journal"), {"title": "Ponds", "date": "2001", "creators":
            [{"creatorType": "author", "lastName": "Doe", "firstName": "A"}]}, False, id="an article, and a book of its name"),
    ],
)  # fmt: skip
def test_a_work_is_known(reference: Reference, item: dict[str, Any], same: bool) -> None:
    found = match_items([reference], [{"itemType": "book", "key": "ABCD2345", **item}])
    assert found == ({"a": "ABCD2345"} if same else {})


def test_works_that_a_list_has_twice() -> None:
    listed = [
        one(doi="10.5555/a"),
        one(id="b", doi="10.5555/A", title="X"),
        one(id="c"),
        one(id="d"),
        one(id="e", title="Y"),
    ]
    assert same_among(listed) == {"b": "a", "d": "c"}


def test_editorials_of_one_year_are_as_many_as_their_pages() -> None:
    listed = [
        Reference(id=key, type="article-journal", title="Editorial", issued=Date(year=2011), page=page)
        for key, page in (("a", "1"), ("b", "7-8"), ("c", "7"), ("d", "1-3"))
    ]
    assert same_among(listed) == {"c": "b", "d": "a"}
