"""Crossref: records by DOI and by search, what it says of notices, and what it does not know."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.model.records import Notice, NoticeKind
from refkit.services import crossref
from stand_in import crossref_item, crossref_list, crossref_work

DOI = "10.5555/Pond.1"
PATH = "/works/10.5555%2FPond.1"


def test_a_record_comes_with_its_day_and_place(there: Any, session: Any) -> None:
    there.put("crossref", PATH, crossref_work(DOI.lower()))
    (record,) = crossref.by_identifier(session, "doi", DOI)
    reference = record.reference
    assert (record.service, record.came, record.url) == (
        "Crossref",
        "2027-01-15",
        "https://doi.org/10.5555/pond.1",
    )
    assert (reference.id, reference.type, reference.title, reference.container_title) == (
        "10.5555/pond.1", "article-journal", "A study of ponds", "Journal of Ponds",
    )  # fmt: skip
    assert (reference.author, reference.volume, reference.page, reference.issued) == (
        (Name(family="Berg", given="Jan"),), "12", "45-51", Date(year=2011, month=5, day=6),
    )  # fmt: skip
    assert record.notices == ()


def test_what_crossref_does_not_have_is_not_there(there: Any, session: Any) -> None:
    assert crossref.by_identifier(session, "doi", "10.5555/nothing") == ()
    assert len(there.asked) == 1


@pytest.mark.parametrize(
    "doi", ["10.5555/a/../../members", "10.5555/a?b=c#d", "10.5555/a<1:b>2.0.co;2-#", "10.5555/ä"]
)
def test_a_doi_is_one_step_of_the_path(there: Any, session: Any, doi: str) -> None:
    crossref.by_identifier(session, "doi", doi)
    (asked,) = there.asked
    assert asked.path.startswith("/works/10.5555%2F")
    assert asked.path.count("/") == 2
    assert asked.params == {}


@pytest.mark.parametrize("doi", ["", "10.5555/" + "a" * 300, "10.5555/a\nb"])
def test_what_is_no_doi_is_not_asked_for(there: Any, session: Any, doi: str) -> None:
    with pytest.raises(WebError, match="cannot be asked"):
        crossref.by_identifier(session, "doi", doi)
    assert there.asked == []


@pytest.mark.parametrize(
    "message",
    [
        pytest.param({}, id="no DOI"),
        pytest.param({"DOI": 5}, id="a DOI that is a number"),
        pytest.param(crossref_item("10.5555/other"), id="another DOI"),
        pytest.param([], id="a list"),
        pytest.param({"items": []}, id="a list of works"),
    ],
)
def test_an_answer_of_another_shape_is_none(there: Any, session: Any, message: Any) -> None:
    there.put("crossref", PATH, {"status": "ok", "message-type": "work", "message": message})
    with pytest.raises(ShapeError):
        crossref.by_identifier(session, "doi", DOI)


def test_works_are_searched_by_the_printed_string(there: Any, session: Any) -> None:
    there.put("crossref", "/works", crossref_list(crossref_item("10.5555/a"), crossref_item("10.5555/b")))
    query = Query(
        reference=Reference(id="x", type="document"), text="Berg J.  A study\nof ponds. J Ponds 2011;12:45"
    )
    assert [one.reference.doi for one in crossref.search(session, query, 3)] == ["10.5555/a", "10.5555/b"]
    assert there.asked[0].params == {
        "query.bibliographic": "Berg J. A study of ponds. J Ponds 2011;12:45",
        "rows": "3",
    }


def test_works_are_searched_by_fields_where_nothing_was_printed(there: Any, session: Any) -> None:
    reference = Reference(
        id="x", type="article-journal", title="A <i>study</i> of ponds", author=(Name(family="Berg", particle="van den"),),
        container_title="J Ponds", volume="12", page="45–51", issued=Date(year=2011),
    )  # fmt: skip
    assert crossref.search(session, Query(reference=reference), 3) == ()
    assert there.asked[0].params["query.bibliographic"] == "van den Berg A study of ponds J Ponds 2011 12 45"


def test_nothing_is_not_searched_for(there: Any, session: Any) -> None:
    with pytest.raises(WebError, match="too little is known"):
        crossref.search(session, Query(reference=Reference(id="x", type="book")), 3)
    assert there.asked == []


def update(kind: str, doi: str = "10.5555/n", source: str = "publisher", **more: Any) -> dict[str, Any]:
    return {"DOI": doi, "type": kind, "label": kind.capitalize(), "source": source,
            "updated": {"date-parts": [[2020, 2, 6]], "timestamp": 1580947200000}} | more  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("retraction", NoticeKind.RETRACTED), ("partial_retraction", NoticeKind.RETRACTED),
        ("withdrawal", NoticeKind.WITHDRAWN), ("removal", NoticeKind.WITHDRAWN),
        ("expression_of_concern", NoticeKind.CONCERN), ("expression-of-concern", NoticeKind.CONCERN),
        ("correction", NoticeKind.CORRECTED), ("corrigendum", NoticeKind.CORRECTED), ("erratum", NoticeKind.CORRECTED),
        ("addendum", NoticeKind.CORRECTED), ("clarification", NoticeKind.CORRECTED),
        ("new_version", NoticeKind.REPLACED), ("new_edition", NoticeKind.REPLACED),
    ],
)  # fmt: skip
def test_what_updates_a_work_is_told(there: Any, session: Any, kind: str, meant: NoticeKind) -> None:
    there.put("crossref", PATH, crossref_work(DOI, updated_by=[update(kind)]))
    (record,) = crossref.by_identifier(session, "doi", DOI)
    assert record.notices == (
        Notice(
            kind=meant, identifier="10.5555/n", on="2020-02-06", source="crossref", reason=kind.capitalize()
        ),
    )


def test_a_retraction_that_comes_twice_is_one(there: Any, session: Any) -> None:
    twice = [
        update("retraction"),
        update("retraction", doi="10.5555/N", source="retraction-watch"),
        update("erratum"),
    ]
    there.put("crossref", PATH, crossref_work(DOI, updated_by=twice))
    (record,) = crossref.by_identifier(session, "doi", DOI)
    assert [(one.kind, one.source) for one in record.notices] == [
        (NoticeKind.RETRACTED, "crossref"), (NoticeKind.CORRECTED, "crossref"),
    ]  # fmt: skip


def test_who_told_it_is_said(there: Any, session: Any) -> None:
    there.put(
        "crossref", PATH, crossref_work(DOI, updated_by=[update("retraction", source="retraction-watch")])
    )
    assert crossref.by_identifier(session, "doi", DOI)[0].notices[0].reason == "Retraction (retraction-watch)"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("RETRACTED: A study of ponds", [(NoticeKind.RETRACTED, "RETRACTED")]),
        ("RETRACTED ARTICLE: A study of ponds", [(NoticeKind.RETRACTED, "RETRACTED ARTICLE")]),
        ("WITHDRAWN: Zorbine for ponds", [(NoticeKind.WITHDRAWN, "WITHDRAWN")]), ("[Retracted] Ponds", [(NoticeKind.RETRACTED, "Retracted")]),
        ("Retracted papers and their readers", []), ("Withdrawn students: a survey", []), ("Retraction: A study of ponds", []),
    ],
)  # fmt: skip
def test_a_title_may_say_it(there: Any, session: Any, title: str, told: Any) -> None:
    there.put("crossref", PATH, crossref_work(DOI, title=[title]))
    found = crossref.by_identifier(session, "doi", DOI)[0].notices
    assert [(one.kind, one.reason) for one in found] == told


def test_the_title_of_a_notice_says_it_of_another_work(there: Any, session: Any) -> None:
    work = crossref_work(
        DOI, title=["Retracted: A study"], update_to=[update("retraction", doi="10.5555/its-work")]
    )
    there.put("crossref", PATH, work)
    assert crossref.by_identifier(session, "doi", DOI)[0].notices == ()


def test_a_notice_is_not_itself_retracted(there: Any, session: Any) -> None:
    """`update-to` stands on the notice and speaks of another work."""
    there.put("crossref", PATH, crossref_work(DOI, update_to=[update("retraction", doi="10.5555/its-work")]))
    (record,) = crossref.by_identifier(session, "doi", DOI)
    assert record.notices == ()


def test_notices_that_name_a_work_are_found(there: Any, session: Any) -> None:
    notices = crossref_list(
        crossref_item("10.5555/n1", update_to=[update("retraction", doi=DOI)]),
        crossref_item(
            "10.5555/n2", update_to=[update("erratum", doi=DOI), update("erratum", doi="10.5555/else")]
        ),
        crossref_item("10.5555/n3", update_to=[update("retraction", doi="10.5555/else")]),
    )
    there.put("crossref", "/works", notices, params={"filter": f"updates:{DOI}"})
    assert [(one.kind, one.identifier) for one in crossref.notices_of(session, DOI)] == [
        (NoticeKind.RETRACTED, "10.5555/n1"), (NoticeKind.CORRECTED, "10.5555/n2"),
    ]  # fmt: skip


def test_a_comma_is_not_put_into_a_filter(there: Any, session: Any) -> None:
    with pytest.raises(WebError, match="cannot hold a comma"):
        crossref.notices_of(session, "10.5555/a,b")
    assert there.asked == []


@pytest.mark.parametrize(
    ("relation", "kind"), [("is-preprint-of", NoticeKind.PUBLISHED), ("is-replaced-by", NoticeKind.REPLACED)]
)
def test_a_preprint_that_came_out_is_told(there: Any, session: Any, relation: str, kind: NoticeKind) -> None:
    related = {relation: [{"id-type": "doi", "id": "10.5555/out", "asserted-by": "subject"}], "has-preprint": [
        {"id-type": "doi", "id": "10.5555/x"}]}  # fmt: skip
    there.put("crossref", PATH, crossref_work(DOI, relation=related))
    (record,) = crossref.by_identifier(session, "doi", DOI)
    assert record.notices == (Notice(kind=kind, identifier="10.5555/out", source="crossref"),)


@pytest.mark.parametrize(
    "updates", [None, {}, "x", [1], [{"type": 5}], [{"type": "retraction", "updated": [1]}]]
)
def test_odd_updates_break_nothing(there: Any, session: Any, updates: Any) -> None:
    there.put("crossref", PATH, crossref_work(DOI, updated_by=updates, relation=updates))
    (record,) = crossref.by_identifier(session, "doi", DOI)
    assert len(record.notices) <= 1


def test_who_tells_a_mail_address_is_in_the_polite_pool(
    there: Any, open_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFKIT_MAILTO", "jane@example.org")
    crossref.by_identifier(open_session(), "doi", DOI)
    assert there.asked[0].params == {"mailto": "jane@example.org"}
