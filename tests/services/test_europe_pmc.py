"""Europe PMC: records, preprints, notices, open full texts."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.model.records import Notice, NoticeKind
from refkit.services import europe_pmc
from stand_in import europe_pmc_result, europe_pmc_results


def test_a_record_comes_by_its_number(there: Any, session: Any) -> None:
    there.put(
        "europe-pmc", "/search", europe_pmc_results(europe_pmc_result("123", doi="10.5555/a", pmcid="PMC7"))
    )
    (record,) = europe_pmc.by_identifier(session, "pmid", "123")
    reference = record.reference
    assert (reference.id, reference.title, reference.container_title, reference.volume, reference.page) == (
        "MED/123", "A study of ponds", "Journal of Ponds", "12", "45-51",
    )  # fmt: skip
    assert reference.author == (Name(family="Berg", given="Jan"), Name(literal="Pond Group"))
    assert (reference.issued, reference.abstract) == (Date(year=2011, month=5, day=6), "Aim\nTo count ponds.")
    assert (reference.doi, reference.pmid, reference.pmcid, reference.issn) == (
        "10.5555/a",
        "123",
        "PMC7",
        "1234-5679",
    )
    assert there.asked[0].params["query"] == "EXT_ID:123 AND SRC:MED"


@pytest.mark.parametrize(
    ("kind", "value", "term"), [("doi", "10.5555/A", 'DOI:"10.5555/A"'), ("pmcid", "PMC7", "PMCID:PMC7")]
)
def test_what_states_something_else_does_not_count(
    there: Any, session: Any, kind: str, value: str, term: str
) -> None:
    there.put(
        "europe-pmc", "/search", europe_pmc_results(europe_pmc_result("1", doi="10.5555/b", pmcid="PMC8"))
    )
    assert europe_pmc.by_identifier(session, kind, value) == ()
    assert there.asked[0].params["query"] == term


@pytest.mark.parametrize("value", ['10.5555/a" OR "b', "1 OR 2", "a\\"])
def test_no_question_is_smuggled_in(there: Any, session: Any, value: str) -> None:
    with pytest.raises(WebError, match="cannot be asked"):
        europe_pmc.by_identifier(session, "doi", value)
    assert there.asked == []


@pytest.mark.parametrize(
    "data",
    [{"errCode": 404, "errMsg": "Failed"}, {"hitCount": 3, "resultList": {"result": []}}, {"hitCount": "0", "resultList": {"result": []}},
     {"hitCount": 1, "resultList": {"result": [{}]}}, {"hitCount": 0}],
)  # fmt: skip
def test_another_shape_is_no_answer(there: Any, session: Any, data: Any) -> None:
    there.put("europe-pmc", "/search", data)
    with pytest.raises(ShapeError):
        europe_pmc.by_identifier(session, "pmid", "123")


def told(*rows: dict[str, str]) -> dict[str, Any]:
    return {"commentCorrection": list(rows)}


ROW = {"id": "9", "source": "MED", "reference": "J Ponds. 2020 Feb 6;14(1):9", "orderIn": 1}


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("Retraction in", NoticeKind.RETRACTED), ("Erratum in", NoticeKind.CORRECTED), ("Expression of concern in", NoticeKind.CONCERN),
        ("Update in", NoticeKind.REPLACED), ("Corrected and republished in", NoticeKind.REPLACED),
        ("Preprint of", NoticeKind.PUBLISHED), ("Retraction of", None), ("Comment in", None), ("Preprint in", None),
    ],
)  # fmt: skip
def test_what_was_said_of_it_is_told(there: Any, session: Any, kind: str, meant: NoticeKind | None) -> None:
    result = europe_pmc_result("123", commentCorrectionList=told({**ROW, "type": kind}))
    there.put("europe-pmc", "/search", europe_pmc_results(result))
    (record,) = europe_pmc.by_identifier(session, "pmid", "123")
    expected = (
        [] if meant is None else [Notice(kind=meant, identifier="9", on="2020-02-06", source="europe pmc")]
    )
    assert list(record.notices) == expected


def test_a_preprint_with_an_update_came_out(there: Any, session: Any) -> None:
    result = europe_pmc_result(
        "PPR1", source="PPR", doi="10.5555/p", commentCorrectionList=told({**ROW, "type": "Update in"})
    )
    there.put("europe-pmc", "/search", europe_pmc_results(result))
    (record,) = europe_pmc.by_identifier(session, "doi", "10.5555/p")
    assert (record.reference.type, record.reference.genre) == ("article", "preprint")
    assert [one.kind for one in record.notices] == [NoticeKind.PUBLISHED]


def test_a_publication_type_tells_of_a_retraction(there: Any, session: Any) -> None:
    types = {"pubType": ["Journal Article", "Retracted Publication"]}
    there.put("europe-pmc", "/search", europe_pmc_results(europe_pmc_result("123", pubTypeList=types)))
    assert [one.kind for one in europe_pmc.by_identifier(session, "pmid", "123")[0].notices] == [
        NoticeKind.RETRACTED
    ]


def test_titles_are_searched_and_then_authors(there: Any, session: Any) -> None:
    reference = Reference(
        id="x", type="article", title="On deep ponds", author=(Name(family="Berg"),), issued=Date(year=2011)
    )
    assert europe_pmc.search(session, Query(reference=reference), 5) == ()
    assert [one.params["query"] for one in there.asked] == [
        'TITLE:"deep" AND TITLE:"ponds"', 'AUTH:"Berg" AND PUB_YEAR:[2010 TO 2012] AND (TITLE:"ponds" OR TITLE:"deep")',
    ]  # fmt: skip


def test_an_open_full_text_comes_as_jats(there: Any, session: Any) -> None:
    there.put("europe-pmc", "/PMC7/fullTextXML", "<article><body/></article>")
    answer = europe_pmc.full_text(session, "PMC7")
    assert answer is not None
    assert answer.body == b"<article><body/></article>"
    there.put("europe-pmc", "/PMC8/fullTextXML", "", status=404)
    assert europe_pmc.full_text(session, "PMC8") is None
    there.put("europe-pmc", "/PMC9/fullTextXML", "<html>log in</html>", status=404)
    with pytest.raises(WebError):
        europe_pmc.full_text(session, "PMC9")
