"""PubMed: records by number, DOI and search, and what it says of notices. What it finds counts only where it is the same."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.model.records import Notice, NoticeKind
from refkit.services import pubmed
from refkit.xml import parse_xml
from stand_in import pubmed_article, pubmed_notice, pubmed_search, pubmed_set

DOI = "10.5555/pond.1"


def put(there: Any, *articles: str) -> None:
    there.put("pubmed", "/efetch.fcgi", pubmed_set(*articles))


def test_a_record_comes_by_its_number(there: Any, session: Any) -> None:
    put(there, pubmed_article("123", doi=DOI, pmcid="PMC77"))
    (record,) = pubmed.by_identifier(session, "pmid", "123")
    reference = record.reference
    assert (record.service, record.url) == ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/123/")
    assert (reference.id, reference.pmid, reference.doi, reference.pmcid) == ("123", "123", DOI, "PMC77")
    assert (reference.title, reference.author) == ("A study of ponds", (Name(family="Berg", given="Jan"),))
    assert there.asked[0].params == {"db": "pubmed", "id": "123", "retmode": "xml", "tool": "refkit"}


def test_an_empty_set_is_not_there(there: Any, session: Any) -> None:
    assert pubmed.by_identifier(session, "pmid", "99999999") == ()
    assert len(there.asked) == 1


@pytest.mark.parametrize(("kind", "value"), [("doi", "10.5555/POND.1"), ("pmcid", "PMC77")])
def test_a_record_comes_by_what_it_states(there: Any, session: Any, kind: str, value: str) -> None:
    there.put("pubmed", "/esearch.fcgi", pubmed_search("5", "123"))
    put(there, pubmed_article("5", doi="10.5555/other"), pubmed_article("123", doi=DOI, pmcid="PMC77"))
    assert [one.reference.id for one in pubmed.by_identifier(session, kind, value)] == ["123"]


def test_what_is_found_by_less_than_the_whole_does_not_count(there: Any, session: Any) -> None:
    there.put("pubmed", "/esearch.fcgi", pubmed_search("5"))
    put(there, pubmed_article("5", doi="10.5555/other"))
    assert pubmed.by_identifier(session, "doi", DOI) == ()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(pubmed_set(pubmed_article("124")), id="another number"),
        pytest.param(pubmed_set("<PubmedArticle/>"), id="no number"),
        pytest.param(pubmed_set("<Error/>"), id="no record"),
        pytest.param("<html><body>PubmedArticleSet</body></html>", id="a page"),
        pytest.param(pubmed_set(pubmed_article("123"))[:-30], id="half"),
        pytest.param('<!DOCTYPE a [<!ENTITY b "c">]><PubmedArticleSet><PubmedArticle>&b;</PubmedArticle></PubmedArticleSet>',
                     id="entities"),
    ],
)  # fmt: skip
def test_an_answer_of_another_shape_is_none(there: Any, session: Any, body: str) -> None:
    there.put("pubmed", "/efetch.fcgi", body)
    with pytest.raises(ShapeError):
        pubmed.by_identifier(session, "pmid", "123")


@pytest.mark.parametrize(
    "result",
    [
        pytest.param({"ERROR": "Search Backend failed"}, id="an error"),
        pytest.param({"count": 1, "idlist": ["1"]}, id="a count that is no text"),
        pytest.param({"count": "1"}, id="no list"),
        pytest.param({"count": "1", "idlist": [1]}, id="numbers"),
        pytest.param({"count": "1", "idlist": ["1,2"]}, id="no number"),
        pytest.param({"count": "0", "idlist": [], "ERROR": "x"}, id="an error beside an empty list"),
    ],
)
def test_a_search_of_another_shape_is_no_answer(there: Any, session: Any, result: Any) -> None:
    there.put("pubmed", "/esearch.fcgi", {"header": {}, "esearchresult": result})
    with pytest.raises(ShapeError):
        pubmed.by_identifier(session, "doi", DOI)


@pytest.mark.parametrize(
    ("kind", "value"), [("pmid", "12 OR 13"), ("pmid", "1" * 12), ("doi", '10.5555/a"[AID] OR "b')]
)
def test_what_is_no_identifier_is_not_asked_for(there: Any, session: Any, kind: str, value: str) -> None:
    with pytest.raises(WebError, match="cannot be asked"):
        pubmed.by_identifier(session, kind, value)
    assert there.asked == []


def reference(**fields: Any) -> Reference:
    return Reference(id="x", type="article-journal", **fields)


def test_a_title_is_searched_for_first(there: Any, session: Any) -> None:
    there.put("pubmed", "/esearch.fcgi", pubmed_search("2", "1"))
    put(there, pubmed_article("1"), pubmed_article("2"))
    found = pubmed.search(session, Query(reference=reference(title="A study of large ponds")), 5)
    assert [one.reference.pmid for one in found] == ["2", "1"]
    assert (there.asked[0].params["term"], there.asked[0].params["retmax"]) == (
        "study[ti] AND large[ti] AND ponds[ti]",
        "5",
    )


def test_else_a_part_of_the_title_and_then_the_place(there: Any, session: Any) -> None:
    asked = reference(
        title="A study of ponds",
        author=(Name(family="Berg"),),
        issued=Date(year=2011),
        volume="12",
        page="45-51",
    )
    assert pubmed.search(session, Query(reference=asked), 5) == ()
    assert [one.params["term"] for one in there.asked] == [
        "Berg[1au] AND 2010:2012[dp] AND (study[ti] OR ponds[ti])", "12[vi] AND 45[pg] AND 2011[dp] AND Berg[au]",
    ]  # fmt: skip


def test_nothing_is_not_searched_for(there: Any, session: Any) -> None:
    with pytest.raises(WebError, match="too little is known"):
        pubmed.search(session, Query(reference=reference(), text="Berg 2011"), 5)
    assert there.asked == []


PRINTED = "J Ponds. 2020 Feb 6;14(1):9. doi: 10.5555/n"


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("RetractionIn", NoticeKind.RETRACTED), ("PartialRetractionIn", NoticeKind.RETRACTED),
        ("RetractedandRepublishedIn", NoticeKind.RETRACTED), ("ErratumIn", NoticeKind.CORRECTED),
        ("ExpressionOfConcernIn", NoticeKind.CONCERN), ("UpdateIn", NoticeKind.REPLACED),
        ("CorrectedandRepublishedIn", NoticeKind.REPLACED),
    ],
)  # fmt: skip
def test_what_was_said_of_an_article_is_told(there: Any, session: Any, kind: str, meant: NoticeKind) -> None:
    notices = f"<CommentsCorrectionsList>{pubmed_notice(kind, PRINTED, '9')}</CommentsCorrectionsList>"
    put(there, pubmed_article("123", notices=notices))
    (record,) = pubmed.by_identifier(session, "pmid", "123")
    assert record.notices == (Notice(kind=meant, identifier="10.5555/n", on="2020-02-06", source="pubmed"),)


@pytest.mark.parametrize(
    "kind", ["RetractionOf", "ErratumFor", "CommentIn", "CommentOn", "Cites", "ReprintIn", ""]
)
def test_what_an_article_says_of_others_is_not(there: Any, session: Any, kind: str) -> None:
    notices = f"<CommentsCorrectionsList>{pubmed_notice(kind, PRINTED, '9')}</CommentsCorrectionsList>"
    put(there, pubmed_article("123", notices=notices))
    assert pubmed.by_identifier(session, "pmid", "123")[0].notices == ()


def test_a_preprint_with_an_update_came_out(there: Any, session: Any) -> None:
    notices = f"<CommentsCorrectionsList>{pubmed_notice('UpdateIn', PRINTED, '9')}</CommentsCorrectionsList>"
    put(there, pubmed_article("123", notices=notices, types=("Preprint",)))
    assert [one.kind for one in pubmed.by_identifier(session, "pmid", "123")[0].notices] == [
        NoticeKind.PUBLISHED
    ]


def test_a_publication_type_alone_tells_of_a_retraction(there: Any, session: Any) -> None:
    put(there, pubmed_article("123", types=("Journal Article", "Retracted Publication")))
    assert pubmed.by_identifier(session, "pmid", "123")[0].notices == (
        Notice(kind=NoticeKind.RETRACTED, source="pubmed"),
    )


def test_a_notice_of_retraction_is_not_itself_retracted() -> None:
    article = pubmed_article("123", types=("Retraction of Publication", "Retraction Notice"))
    root = parse_xml(article.encode(), name="x")
    assert pubmed.notices_in(next(one for one in root.iter() if one.tag == "MedlineCitation")) == ()


@pytest.mark.parametrize(
    ("printed", "doi", "day"),
    [
        (PRINTED, "10.5555/n", "2020-02-06"), ("Lancet. 2010 Feb;375:445", None, "2010-02"),
        ("BMJ. 2011;342:1", None, "2011"), ("", None, None),
    ],
)  # fmt: skip
def test_a_printed_notice_is_read(printed: str, doi: str | None, day: str | None) -> None:
    assert (pubmed.doi_in(printed), pubmed.day_in(printed)) == (doi, day)


def test_a_key_is_sent_and_no_one_sees_it(
    there: Any, open_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NCBI_API_KEY", "k3y")
    pubmed.by_identifier(open_session(), "pmid", "1")
    assert there.asked[0].params["api_key"] == "k3y"
