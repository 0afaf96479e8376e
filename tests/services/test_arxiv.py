"""arXiv: a version that was asked for, and what is newer."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.model.records import NoticeKind
from refkit.services import arxiv
from stand_in import arxiv_entry, arxiv_feed, arxiv_part

NUMBER = "2101.00001"


def test_a_record_comes_by_its_number(there: Any, session: Any) -> None:
    there.put("arxiv", "/query", arxiv_feed(arxiv_entry(f"{NUMBER}v2")))
    (record,) = arxiv.by_identifier(session, "arxiv", f"arXiv:{NUMBER}")
    reference = record.reference
    assert (reference.id, reference.title, reference.version, reference.doi, reference.number) == (
        f"{NUMBER}v2", "Ponds are all you need", "2", f"10.48550/arXiv.{NUMBER}", f"arXiv:{NUMBER}",
    )  # fmt: skip
    assert (reference.author, reference.issued) == (
        (Name(family="Berg", given="Jan"),),
        Date(year=2021, month=3, day=4),
    )
    assert (record.notices, there.asked[0].params) == ((), {"id_list": NUMBER, "max_results": "2"})


def test_a_newer_version_is_told(there: Any, session: Any) -> None:
    there.put("arxiv", "/query", arxiv_feed(arxiv_entry(f"{NUMBER}v1"), arxiv_entry(f"{NUMBER}v3")))
    (record,) = arxiv.by_identifier(session, "arxiv", f"{NUMBER}v1")
    assert record.reference.id == f"{NUMBER}v1"
    assert [(one.kind, one.identifier, one.on) for one in record.notices] == [
        (NoticeKind.REPLACED, f"arXiv:{NUMBER}v3", "2021-03-04"),
    ]  # fmt: skip
    assert there.asked[0].params["id_list"] == f"{NUMBER}v1,{NUMBER}"


def test_a_version_that_never_was_is_not_there(there: Any, session: Any) -> None:
    there.put("arxiv", "/query", arxiv_feed(arxiv_entry(f"{NUMBER}v2")))
    assert arxiv.by_identifier(session, "arxiv", f"{NUMBER}v9") == ()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (arxiv_part("doi", "10.5555/out"), [(NoticeKind.PUBLISHED, "10.5555/out")]),
        (arxiv_part("journal_ref", "J Ponds 12 (2022) 3"), [(NoticeKind.PUBLISHED, None)]),
        (arxiv_part("comment", "This paper has been withdrawn due to an error"), [(NoticeKind.WITHDRAWN, None)]),
        (arxiv_part("comment", "Withdrawn by arXiv administrators"), [(NoticeKind.WITHDRAWN, None)]),
        (arxiv_part("comment", "9 pages; the data of [3], which was retracted, are left out"), []),
        (arxiv_part("comment", "12 pages, 3 figures"), []),
    ],
)  # fmt: skip
def test_what_became_of_it_is_told(there: Any, session: Any, more: str, told: Any) -> None:
    there.put("arxiv", "/query", arxiv_feed(arxiv_entry(f"{NUMBER}v1", more)))
    (record,) = arxiv.by_identifier(session, "arxiv", NUMBER)
    assert [(one.kind, one.identifier) for one in record.notices] == told


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(arxiv_feed("<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry>"), id="an error"),
        pytest.param("Rate exceeded.", id="told to wait, with status 200"),
        pytest.param("<feed/>", id="no count"),
        pytest.param(arxiv_feed(arxiv_entry("2101.00002v1")), id="another one"),
    ],
)  # fmt: skip
def test_another_shape_is_no_answer(there: Any, session: Any, body: str) -> None:
    there.put("arxiv", "/query", body)
    with pytest.raises(ShapeError):
        arxiv.by_identifier(session, "arxiv", NUMBER)


def test_what_is_no_number_is_not_asked(there: Any, session: Any) -> None:
    with pytest.raises(WebError, match="no number of arXiv"):
        arxiv.by_identifier(session, "arxiv", "2101.1,2101.2")
    assert there.asked == []


def test_titles_are_searched(there: Any, session: Any) -> None:
    there.put("arxiv", "/query", arxiv_feed(arxiv_entry(f"{NUMBER}v1")))
    query = Query(
        reference=Reference(id="x", type="article", title="Ponds all", author=(Name(family="Berg"),))
    )
    assert [one.reference.id for one in arxiv.search(session, query, 2)] == [f"{NUMBER}v1"]
    assert there.asked[0].params == {"search_query": "ti:ponds AND ti:all AND au:Berg", "max_results": "2"}
