"""Who is asked in which order, and what is made of it when some of them fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from refkit.matching.query import Query
from refkit.model import Notice, NoticeKind, Record, RecordVerdict, Reference, Resolution
from refkit.records.standing import other_work
from refkit.resolve.one import resolve_one

V = RecordVerdict
MakeShelf = Callable[..., Any]
OUTCOMES = ("no-answer", "offline", "not-understood")


@pytest.fixture
def record(work: Reference) -> Record:
    its = replace(work, id="10.5555/zor", doi="10.5555/zor", page="12-19", issn="0140-6736")
    return Record(reference=its, service="crossref", came="2026-11-30")


def moss(record: Record) -> Record:
    """The record of another work under the same DOI."""
    other = Reference(
        id="x", type="article-journal", title="Moss in the rain of the uplands", doi="10.5555/zor"
    )
    return replace(record, reference=other)


def ask(reference: Reference, *shelves: Any) -> Resolution:
    return resolve_one(Query(reference=reference), shelves)


def test_a_record_is_found_by_search_and_adds_what_is_missing(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    found = ask(work, shelf(records=(record,)))
    assert (found.verdict, found.record) == (V.VERIFIED, record)
    assert dict(found.additions) == {"DOI": "10.5555/zor", "ISSN": "0140-6736", "page": "12-19"}


def test_a_reference_that_is_verified_by_its_identifier_is_not_searched_for(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    place = shelf(records=(record,))
    found = ask(replace(work, doi="10.5555/zor"), place)
    assert (found.verdict, len(place.lookups), place.searches) == (V.VERIFIED, 1, [])


def test_where_the_first_place_has_it_the_others_are_not_searched(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    local, service = shelf(name="index", records=(record,)), shelf()
    assert ask(work, local, service).verdict is V.VERIFIED
    assert (len(service.searches), [one.doi for one in service.lookups]) == (0, ["10.5555/zor"])


def test_what_a_search_found_is_looked_up_where_notices_stand(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    gone = Notice(kind=NoticeKind.RETRACTED, on="2015", source="pubmed")
    other = replace(
        record,
        service="pubmed",
        reference=replace(record.reference, id="7", pmid="7"),
        notices=(gone,),
    )
    pubmed = shelf(name="pubmed", records=(other,), search_outcome="answered")
    pubmed.search = lambda _: None  # it cannot be searched
    found = ask(work, shelf(records=(record,)), pubmed)
    assert found.notices == (gone,)
    assert found.additions["PMID"] == "7"
    assert [one.service for one in found.others] == ["pubmed"]


def test_one_notice_that_two_tell_is_one(work: Reference, record: Record, shelf: MakeShelf) -> None:
    gone = Notice(kind=NoticeKind.RETRACTED, on="2015", source="retraction watch")
    one = replace(record, notices=(gone,))
    two = replace(one, service="europepmc")
    found = ask(work, shelf(records=(one,)), shelf(name="europepmc", records=(two,)))
    assert found.notices == (gone,)


def test_a_notice_counts_though_the_nearest_record_states_no_identifier(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    gone = Notice(kind=NoticeKind.RETRACTED, source="crossref")
    bare = replace(record, service="index", reference=replace(record.reference, id="i", doi=None))
    stated = replace(work, doi="10.5555/zor")
    local, service = shelf(name="index", records=(bare,)), shelf(records=(replace(record, notices=(gone,)),))
    for places in ((local, service), (service, local)):
        found = ask(stated, *places)
        assert (found.verdict, found.notices) == (V.VERIFIED, (gone,))


def test_notices_of_another_work_are_not_its_own(work: Reference, record: Record, shelf: MakeShelf) -> None:
    gone = Notice(kind=NoticeKind.RETRACTED, source="crossref")
    other = replace(
        record,
        reference=replace(record.reference, id="y", doi="10.5555/other", title="Moss"),
        notices=(gone,),
    )
    assert ask(work, shelf(records=(record, other))).notices == ()


# -- faults: nobody's silence is taken for an answer --------------------------------------------------------------------


def test_not_found_wants_every_answer(work: Reference, shelf: MakeShelf) -> None:
    assert ask(work, shelf(), shelf(name="pubmed")).verdict is V.NOT_FOUND


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("place", [0, 1], ids=["the first", "the second"])
def test_one_that_is_silent_makes_it_unknown(
    outcome: str, place: int, work: Reference, shelf: MakeShelf
) -> None:
    places = [shelf(), shelf(name="pubmed")]
    places[place].outcome = outcome
    found = ask(work, *places)
    assert found.verdict is V.COULD_NOT_CHECK
    assert [one.outcome for one in found.asked].count(outcome) == 1


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_where_all_are_silent_nothing_is_known(outcome: str, work: Reference, shelf: MakeShelf) -> None:
    found = ask(
        replace(work, doi="10.5555/zor"), shelf(outcome=outcome), shelf(name="pubmed", outcome=outcome)
    )
    assert (found.verdict, found.record) == (V.COULD_NOT_CHECK, None)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_search_that_answers_does_not_mend_a_lookup_that_failed(
    outcome: str, work: Reference, shelf: MakeShelf
) -> None:
    place = shelf(outcome=outcome, search_outcome="answered")
    found = ask(replace(work, doi="10.5555/zor"), place)
    assert found.verdict is V.COULD_NOT_CHECK
    assert [one.outcome for one in found.asked] == [outcome]


def test_where_nobody_is_asked_nothing_is_known(work: Reference) -> None:
    assert ask(work).verdict is V.COULD_NOT_CHECK


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_is_verified_stays_so_and_who_was_silent_is_told(
    outcome: str, work: Reference, record: Record, shelf: MakeShelf
) -> None:
    found = ask(work, shelf(records=(record,)), shelf(name="pubmed", outcome=outcome))
    assert found.verdict is V.VERIFIED
    assert {one.service: one.outcome for one in found.asked} == {"crossref": "answered", "pubmed": outcome}


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_identifier_of_another_work_is_one_whoever_is_silent(
    outcome: str, work: Reference, record: Record, shelf: MakeShelf
) -> None:
    place = shelf(records=(moss(record),))
    found = ask(replace(work, doi="10.5555/zor"), place, shelf(name="pubmed", outcome=outcome))
    assert found.verdict is V.MISMATCH
    assert found.discrepancies[0].recorded == "Moss in the rain of the uplands"


@pytest.mark.parametrize("outcome", ["answered", *OUTCOMES])
def test_another_record_that_a_search_found_proves_nothing_while_one_is_silent(
    outcome: str, work: Reference, record: Record, shelf: MakeShelf
) -> None:
    later = replace(record.reference, volume="12", issued=replace(work.issued, year=1987))
    found = ask(
        work, shelf(records=(replace(record, reference=later),)), shelf(name="pubmed", outcome=outcome)
    )
    assert found.verdict is (V.MISMATCH if outcome == "answered" else V.COULD_NOT_CHECK)


def test_where_the_identifier_leads_elsewhere_the_record_that_fits_is_told_too(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    own = replace(record, reference=replace(record.reference, id="10.5555/own", doi="10.5555/own"))
    mistyped = replace(work, doi="10.5555/zor")
    found = ask(mistyped, shelf(records=(moss(record), own)))
    assert (found.verdict, found.record, found.fitting) == (V.MISMATCH, moss(record), own)
    assert found.discrepancies[0].field == "title"
    assert found.additions == {}
    assert other_work(mistyped, found) is not None


def test_of_two_identifiers_the_one_of_another_work_is_told(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    gone = Notice(kind=NoticeKind.RETRACTED, source="pubmed")
    other = Reference(id="7", type="article-journal", title="Moss in the rain of the uplands", pmid="7")
    strange = Record(reference=other, service="pubmed", notices=(gone,))
    stated = replace(work, doi="10.5555/zor", pmid="7")
    found = ask(stated, shelf(records=(record,)), shelf(name="PubMed", records=(strange,)))
    assert (found.verdict, found.record, found.fitting) == (V.MISMATCH, strange, record)
    assert found.notices == ()  # it is the other work that was retracted
    named = other_work(stated, found)
    assert named is not None
    assert named[0] == "pmid"


def test_one_work_under_titles_of_two_languages_is_one(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    foreign = replace(record, reference=replace(record.reference, title="Zulassung von Zorbin im Norden"))
    own = replace(record, service="index", reference=replace(record.reference, id="i", doi=None))
    found = ask(replace(work, doi="10.5555/zor"), shelf(records=(foreign, own)))
    assert found.fitting is None
    assert found.record == own


def test_another_work_of_that_identifier_counts_though_the_fitting_record_states_none(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    without = replace(record, service="index", reference=replace(record.reference, id="i", doi=None))
    found = ask(replace(work, doi="10.5555/zor"), shelf(records=(moss(record), without)))
    assert (found.verdict, found.fitting) == (V.MISMATCH, without)


def test_a_type_that_differs_is_shown(work: Reference, record: Record, shelf: MakeShelf) -> None:
    found = ask(replace(work, type="document"), shelf(records=(record,)))
    assert [(one.field, one.stated, one.recorded, one.grave) for one in found.discrepancies] == [
        ("type", "document", "article-journal", False)
    ]


def test_a_doi_that_no_registry_knows_is_no_doi_of_the_work(
    work: Reference, record: Record, shelf: MakeShelf
) -> None:
    pubmed = shelf(name="PubMed", records=(replace(record, reference=replace(record.reference, doi=None)),))
    cited = replace(work, doi="10.5555/nowhere")
    found = ask(cited, shelf(name="Crossref"), shelf(name="DataCite"), pubmed)
    assert [(one.field, one.stated, one.recorded) for one in found.discrepancies] == [
        ("DOI", "10.5555/nowhere", "")
    ]
    assert found.verdict is V.MISMATCH
    assert ask(cited, shelf(name="Crossref"), pubmed).verdict is V.VERIFIED


def test_the_same_answers_give_the_same_resolution(work: Reference, record: Record, shelf: MakeShelf) -> None:
    twice = [ask(work, shelf(records=(record, moss(record)))) for _ in range(2)]
    assert twice[0] == twice[1]
