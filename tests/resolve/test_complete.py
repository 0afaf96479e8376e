"""Empty fields are filled; what a person wrote, or took out, stays; what differs is taken only when told so."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.model import (
    Asked,
    Date,
    Discrepancy,
    Name,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Reference,
    Resolution,
)
from refkit.records.fingerprint import fingerprint_of
from refkit.records.row import Row
from refkit.resolve.complete import ACCEPTABLE, completed, remembered, variables_of

WORK = Reference(id="a", type="article-journal", title="Tides", issued=Date(year=2019), volume="12")
ITS = replace(
    WORK, id="10.5555/a", title="Tides and moss", issued=Date(year=2020), issue="2", page="1-9", doi="10.5555/a",
    author=(Name(family="Lee"),),
)  # fmt: skip
RECORD = Record(reference=ITS, service="crossref", came="2026-11-30")
ADDS = {"DOI": "10.5555/a", "issue": "2", "page": "1-9"}
DIFFERS = (
    Discrepancy(field="title", stated="Tides", recorded="Tides and moss"),
    Discrepancy(field="issued", stated="2019", recorded="2020", grave=False),
)
FOUND = Resolution(reference="a", verdict=RecordVerdict.VERIFIED, record=RECORD, additions=ADDS)
DIFFERENT = replace(FOUND, verdict=RecordVerdict.MISMATCH, discrepancies=DIFFERS)


def test_empty_fields_are_filled_and_say_whence() -> None:
    now, row = completed(WORK, FOUND)
    assert (now.doi, now.issue, now.page, now.volume) == ("10.5555/a", "2", "1-9", "12")
    assert row.taken["issue"].service == "crossref"
    assert (row.taken["issue"].record, row.taken["issue"].came, row.taken["issue"].was) == (
        "10.5555/a", "2026-11-30", None,
    )  # fmt: skip


def test_the_row_holds_for_the_reference_as_it_was_and_as_it_is() -> None:
    now, row = completed(WORK, FOUND)
    assert row.of == (fingerprint_of(WORK), fingerprint_of(now))


def test_a_value_of_another_record_says_whose_it_is() -> None:
    pubmed = Record(reference=replace(ITS, id="7", pmid="7"), service="pubmed")
    _, row = completed(WORK, replace(FOUND, additions={**ADDS, "PMID": "7"}, others=(pubmed,)))
    assert (row.taken["PMID"].service, row.taken["DOI"].service) == ("pubmed", "crossref")


def test_a_reference_that_differs_is_not_added_to() -> None:
    now, row = completed(WORK, DIFFERENT)
    assert (now, dict(row.taken), dict(row.resolution.additions)) == (WORK, {}, {})
    now, row = completed(WORK, DIFFERENT, accept={"title"})
    assert now.doi == "10.5555/a"


def test_what_a_person_wrote_stays() -> None:
    now, row = completed(replace(WORK, issue="7", page="3"), FOUND)
    assert (now.issue, now.page) == ("7", "3")
    assert set(row.taken) == {"DOI"}
    assert set(row.resolution.additions) == {"DOI"}


def test_what_a_person_emptied_stays_empty() -> None:
    now, row = completed(WORK, FOUND, by_hand={"issue"})
    assert now.issue is None
    assert set(row.resolution.additions) == {"DOI", "page"}


def test_what_was_taken_over_and_taken_out_again_is_not_put_back() -> None:
    now, row = completed(WORK, FOUND)
    again, row = completed(replace(now, issue=None), FOUND, before=row)
    assert again.issue is None
    third, _ = completed(again, FOUND, before=row)
    assert third.issue is None


def test_whence_a_value_came_is_remembered_as_long_as_it_stands() -> None:
    now, row = completed(WORK, FOUND)
    later = replace(FOUND, additions={}, record=replace(RECORD, came="2027-01-01"))
    _, row = completed(now, later, before=row)
    assert row.taken["issue"].came == "2026-11-30"
    _, row = completed(replace(now, issue="3"), later, before=row)
    assert "issue" not in row.taken


def test_where_nothing_is_applied_it_is_only_told() -> None:
    _, row = completed(WORK, FOUND, applied=False)
    assert (dict(row.taken), row.resolution.additions) == ({}, ADDS)
    _, row = completed(WORK, DIFFERENT, accept={"title"}, applied=False)
    assert (dict(row.taken), row.resolution.verdict) == ({}, RecordVerdict.MISMATCH)


def test_what_differs_is_taken_only_where_it_is_told() -> None:
    now, row = completed(WORK, DIFFERENT)
    assert (now.title, now.issued) == ("Tides", Date(year=2019))
    now, row = completed(WORK, DIFFERENT, accept={"title"})
    assert (now.title, now.issued) == ("Tides and moss", Date(year=2019))
    assert (row.taken["title"].value, row.taken["title"].was) == ("Tides and moss", "Tides")
    assert row.resolution.verdict is RecordVerdict.VERIFIED
    assert [one.field for one in row.resolution.discrepancies] == ["issued"]
    assert row.of == (fingerprint_of(now),)


def test_names_and_dates_are_taken_whole() -> None:
    differs = (Discrepancy(field="author", stated="Li", recorded="Lee"), DIFFERS[1])
    found = replace(DIFFERENT, discrepancies=differs)
    now, _ = completed(replace(WORK, author=(Name(family="Li"),)), found, accept={"author", "issued"})
    assert (now.author, now.issued) == (ITS.author, ITS.issued)


def test_nothing_is_accepted_from_the_record_of_another_work() -> None:
    mine = replace(WORK, doi="10.5555/A")
    now, row = completed(mine, replace(DIFFERENT, additions={}), accept=set(ACCEPTABLE))
    assert now == mine
    assert row.resolution.verdict is RecordVerdict.MISMATCH


def test_a_type_is_taken() -> None:
    differs = (Discrepancy(field="type", stated="document", recorded="article-journal", grave=False),)
    now, _ = completed(replace(WORK, type="document"), replace(FOUND, discrepancies=differs), accept={"type"})
    assert now.type == "article-journal"


GONE = Notice(kind=NoticeKind.RETRACTED, source="pubmed")
KNOWN = replace(FOUND, notices=(GONE,))


def heard(outcome: str, verdict: RecordVerdict = RecordVerdict.VERIFIED) -> Resolution:
    asked = (Asked(service="Crossref", outcome="answered"), Asked(service="PubMed", outcome=outcome))
    return replace(FOUND, verdict=verdict, asked=asked)


def known(reference: Reference = WORK) -> Row:
    return completed(reference, KNOWN)[1]


@pytest.mark.parametrize(
    ("outcome", "notices"),
    [
        pytest.param("answered", (), id="who told it answers, and tells it no more"),
        pytest.param("no-answer", (GONE,), id="who told it is silent"),
        pytest.param("offline", (GONE,), id="who told it is not asked"),
    ],
)
def test_a_retraction_is_not_forgotten_because_somebody_is_silent(
    outcome: str, notices: tuple[Notice, ...]
) -> None:
    assert remembered(WORK, heard(outcome), known()).notices == notices


@pytest.mark.parametrize(
    ("source", "stands"),
    [
        pytest.param(
            "crossref (retraction-watch)", False, id="an assertion of another, told by one who answers"
        ),
        pytest.param("crossref, pubmed", True, id="of two one is silent"),
        pytest.param("retractions.csv", True, id="a list that was not read now"),
        pytest.param("europe pmc", True, id="another one"),
    ],
)
def test_who_told_a_notice_may_take_it_back(source: str, stands: bool) -> None:
    row = completed(WORK, replace(FOUND, notices=(replace(GONE, source=source),)))[1]
    assert bool(remembered(WORK, heard("no-answer"), row).notices) is stands


def test_what_was_known_stands_where_nothing_could_be_checked() -> None:
    now = heard("no-answer", RecordVerdict.COULD_NOT_CHECK)
    assert remembered(WORK, now, known()) == known().resolution
    assert remembered(WORK, now, None) == now


def test_of_a_reference_that_was_changed_nothing_stands() -> None:
    now = heard("no-answer", RecordVerdict.COULD_NOT_CHECK)
    assert remembered(replace(WORK, title="Lakes"), now, known()) == now


TEXT = st.none() | st.sampled_from(["1", "22", "Ponds", "10.5555/a", "é"])
PERSONS = st.builds(
    Reference, id=st.just("a"), type=st.sampled_from(["book", "document"]), title=TEXT, volume=TEXT, issue=TEXT, page=TEXT,
    doi=TEXT, pmid=TEXT, pmcid=TEXT, issn=TEXT, container_title=TEXT, issued=st.none() | st.builds(Date, year=st.integers(1900, 2030)),
)  # fmt: skip
VALUES = st.dictionaries(
    st.sampled_from(["DOI", "PMID", "PMCID", "ISSN", "volume", "issue", "page"]), st.just("9")
)
VERDICTS = st.sampled_from(RecordVerdict)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(PERSONS, VALUES, VERDICTS, st.sets(st.sampled_from(["volume", "doi", "page"])))
def test_no_value_that_a_person_set_is_ever_overwritten(
    reference: Reference, adds: dict[str, str], verdict: RecordVerdict, by_hand: set[str]
) -> None:
    found = Resolution(reference="a", verdict=verdict, record=RECORD, additions=adds, discrepancies=DIFFERS)
    now, row = completed(reference, found, by_hand=by_hand)
    for one in fields(Reference):
        before, after = getattr(reference, one.name), getattr(now, one.name)
        if before not in (None, "") or one.name in by_hand:
            assert after == before
    assert set(row.taken) == set(row.resolution.additions)
    assert completed(now, found, before=row, by_hand=by_hand)[0] == now


@pytest.mark.parametrize(
    ("names", "meant", "unknown"),
    [
        pytest.param(["title", "author"], {"title", "author"}, (), id="variables"),
        pytest.param(
            ["Year", " journal ", "pages"], {"issued", "container-title", "page"}, (), id="other names"
        ),
        pytest.param(["doi"], {"DOI"}, (), id="small letters"),
        pytest.param([""], set(), (), id="none"),
        pytest.param(["titel"], set(), ("titel",), id="unknown"),
    ],
)
def test_fields_to_accept(names: list[str], meant: set[str], unknown: tuple[str, ...]) -> None:
    assert variables_of(names) == (meant, unknown)
