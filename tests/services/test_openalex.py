"""OpenAlex: asked only with a key, which nobody sees."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.model.records import Notice, NoticeKind
from refkit.services import openalex
from stand_in import openalex_results, openalex_work

DOI = "10.5555/pond.1"


@pytest.fixture
def keyed(there: Any, open_session: Any, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ARG001
    monkeypatch.setenv("OPENALEX_API_KEY", "k3y")
    return open_session()


def test_without_a_key_nothing_is_asked(there: Any, session: Any) -> None:
    with pytest.raises(WebError, match="there is no key in OPENALEX_API_KEY"):
        openalex.by_identifier(session, "doi", DOI)
    assert there.asked == []


def test_a_record_comes_by_its_doi(there: Any, keyed: Any) -> None:
    there.put("openalex", "/works", openalex_results(openalex_work(DOI)))
    (record,) = openalex.by_identifier(keyed, "doi", DOI)
    reference = record.reference
    assert (reference.id, reference.type, reference.doi, reference.pmid, reference.page, reference.volume) == (
        "W123", "article-journal", DOI, "123", "45-51", "12",
    )  # fmt: skip
    assert (reference.author, reference.issued) == (
        (Name(family="Berg", given="Jan"),),
        Date(year=2011, month=5, day=6),
    )
    assert record.notices == ()
    assert there.asked[0].params == {"filter": f"doi:{DOI}", "per-page": "5", "api_key": "k3y"}


def test_a_retraction_is_told(there: Any, keyed: Any) -> None:
    there.put("openalex", "/works", openalex_results(openalex_work(DOI, is_retracted=True)))
    assert openalex.by_identifier(keyed, "doi", DOI)[0].notices == (
        Notice(kind=NoticeKind.RETRACTED, source="openalex"),
    )


def test_another_work_does_not_count(there: Any, keyed: Any) -> None:
    there.put("openalex", "/works", openalex_results(openalex_work("10.5555/other")))
    assert openalex.by_identifier(keyed, "doi", DOI) == ()


@pytest.mark.parametrize("doi", ["10.5555/a,b", "10.5555/a|b", "10.5555/a+b", ""])
def test_what_a_filter_cannot_hold_is_not_asked(there: Any, keyed: Any, doi: str) -> None:
    with pytest.raises(WebError, match="filters cannot hold"):
        openalex.by_identifier(keyed, "doi", doi)
    assert there.asked == []


@pytest.mark.parametrize(
    "data",
    [
        {"results": []},
        {"meta": {"count": None}, "results": []},
        {"meta": {"count": 1}, "results": [{"id": 1}]},
    ],
)
def test_another_shape_is_no_answer(there: Any, keyed: Any, data: Any) -> None:
    there.put("openalex", "/works", data)
    with pytest.raises(ShapeError):
        openalex.by_identifier(keyed, "doi", DOI)


def test_titles_are_searched(there: Any, keyed: Any) -> None:
    there.put("openalex", "/works", openalex_results(openalex_work(DOI)))
    query = Query(reference=Reference(id="x", type="article-journal", title="A study, of ponds"))
    assert [one.reference.doi for one in openalex.search(keyed, query, 5)] == [DOI]
    assert there.asked[0].params["filter"] == "title.search:study ponds"
