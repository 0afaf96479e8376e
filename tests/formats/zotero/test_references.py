"""Items of a Zotero library become the references they stand for; what CSL has no word for is kept."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.formats.extra_lines import read_creator
from refkit.formats.zotero.item_types import ITEM_TYPES
from refkit.formats.zotero.items import FREE_LINES, OTHER_FIELDS, item_of
from refkit.formats.zotero.references import is_work, reference_of, references_of
from refkit.model import Date, Name

ARTICLE: dict[str, Any] = {
    "key": "ABCD2345", "version": 3, "itemType": "journalArticle", "title": "Tidal <i>rhythms</i>",
    "creators": [
        {"creatorType": "author", "lastName": "van der Berg", "firstName": "Jan, Jr."},
        {"creatorType": "author", "name": "Pebble Study Group"},
        {"creatorType": "reviewedAuthor", "lastName": "Roe", "firstName": "Ann"},
    ],
    "publicationTitle": "Pond Journal", "date": "May 6, 2020", "DOI": "10.5555/PJ.5", "accessDate": "2024-01-02T03:04:05Z",
    "extra": "PMID: 8\ngenre: abstract\nCitation Key: berg2020\nread by Ann\nillustrator: Ill || Ida\nsite: home",
    "tags": [{"tag": "moon, new"}], "seriesText": "Third", "collections": ["CCCC2345"], "relations": {},
}  # fmt: skip


def test_an_article_is_read() -> None:
    reference, problems = reference_of(ARTICLE)
    assert problems == ()
    assert (reference.id, reference.type, reference.title) == (
        "berg2020",
        "article-journal",
        "Tidal <i>rhythms</i>",
    )
    assert reference.author == (
        Name(family="Berg", given="Jan", particle="van der", suffix="Jr."),
        Name(literal="Pebble Study Group"),
    )
    assert (reference.issued, reference.accessed) == (
        Date(year=2020, month=5, day=6),
        Date(year=2024, month=1, day=2),
    )
    assert (reference.pmid, reference.doi, reference.genre) == ("8", "10.5555/PJ.5", "abstract")
    assert reference.extra["keyword"] == "moon, new;"
    assert reference.extra["illustrator"] == [{"family": "Ill", "given": "Ida"}]
    assert reference.extra[FREE_LINES] == ["read by Ann", "site: home"]
    assert reference.extra[OTHER_FIELDS] == {"seriesText": "Third"}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"itemType": "statute", "nameOfAct": "Act", "dateEnacted": "2018"}, ("legislation", "Act", Date(year=2018))),
        ({"itemType": "videoRecording", "title": "V", "date": "in press"}, ("motion_picture", "V", Date(literal="in press"))),
        ({"itemType": "document", "title": "D", "extra": "Type: review-book"}, ("review-book", "D", None)),
        ({"itemType": "invented", "title": "X", "date": "Spring 2005"}, ("document", "X", Date(year=2005, season=1))),
    ],
    ids=["a field of its own", "a type that CSL lacks", "a type in Extra", "an unknown type"],
)  # fmt: skip
def test_types_and_dates(item: dict[str, Any], expected: tuple[Any, ...]) -> None:
    reference, _ = reference_of(item)
    assert (reference.type, reference.title, reference.issued) == expected


@pytest.mark.parametrize(
    ("creator", "name"),
    [
        ({"lastName": "Ruiz", "firstName": "Leo, Jr."}, Name(family="Ruiz", given="Leo", suffix="Jr.")),
        ({"lastName": "Study Group", "firstName": "The Pond"}, None),
        ({"name": "Acme, Inc."}, Name(literal="Acme, Inc.")),
        ({"lastName": "Suharto", "firstName": ""}, Name(literal="Suharto")),
        ({}, Name(literal="")),
    ],
)
def test_creators(creator: dict[str, str], name: Name | None) -> None:
    found = read_creator(creator)
    assert found == name or (name is None and found.family)


def test_notes_and_attachments_are_no_works() -> None:
    assert [is_work({"itemType": kind}) for kind in ("note", "attachment", "annotation", "book")] == [
        False, False, False, True,
    ]  # fmt: skip
    assert [
        one.title for _, one in references_of([{"itemType": "note"}, {"itemType": "book", "title": "B"}])
    ] == ["B"]


@given(
    st.sampled_from(sorted(set(ITEM_TYPES.values()))),
    st.dictionaries(
        st.sampled_from(["title", "date", "extra", "url", "volume", "pages"]), st.text(max_size=30)
    ),
)
def test_whatever_an_item_holds_it_is_read_and_goes_back(kind: str, fields: dict[str, str]) -> None:
    reference, _ = reference_of({"itemType": kind, **fields})
    once = item_of(reference, latest=True).data
    assert item_of(reference_of(once)[0], latest=True).data == once
