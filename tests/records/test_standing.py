"""What is told of a reference: notices that hold, an identifier of another work, a record that differs or is not there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from refkit.model import (
    Asked,
    Date,
    Discrepancy,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Reference,
    Resolution,
)
from refkit.records.standing import (
    asked_of,
    difference_of,
    facts_of,
    grave,
    is_gone,
    is_same_place,
    name_of_record,
    other_work,
    replaced,
    shown,
    shown_beside,
    standing_notices,
)

K = NoticeKind


def found(*notices: Notice, verdict: RecordVerdict = RecordVerdict.VERIFIED) -> Resolution:
    return Resolution(reference="a", verdict=verdict, notices=notices)


def notice(kind: NoticeKind, on: str | None = None, **more: str) -> Notice:
    return Notice(kind=kind, on=on, source="crossref", **more)  # type: ignore[arg-type]


STANDING = [
    pytest.param([], [], id="none"),
    pytest.param([notice(K.RETRACTED, "2015")], [K.RETRACTED], id="retracted"),
    pytest.param([notice(K.CORRECTED, "2015")], [K.CORRECTED], id="an erratum is no retraction"),
    pytest.param([notice(K.CONCERN, "2014")], [K.CONCERN], id="a concern is no retraction"),
    pytest.param(
        [notice(K.CORRECTED), notice(K.RETRACTED)], [K.RETRACTED, K.CORRECTED], id="the gravest first"
    ),
    pytest.param([notice(K.RETRACTED, "2015"), notice(K.RETRACTED, "2015")], [K.RETRACTED], id="told twice"),
    pytest.param([notice(K.RETRACTED), notice(K.WITHDRAWN)], [K.RETRACTED], id="retracted and withdrawn"),
    pytest.param(
        [notice(K.RETRACTED, "2015"), notice(K.REINSTATED, "2016")], [K.REINSTATED], id="taken back"
    ),
    pytest.param(
        [notice(K.RETRACTED, "2016"), notice(K.REINSTATED, "2015")], [K.RETRACTED], id="retracted again"
    ),
    pytest.param(
        [notice(K.RETRACTED, "2015"), notice(K.REINSTATED)], [K.REINSTATED], id="taken back on no known day"
    ),
    pytest.param([notice(K.REINSTATED, "2015")], [K.REINSTATED], id="taken back, and never retracted"),
]


@pytest.mark.parametrize(("notices", "kinds"), STANDING)
def test_the_notices_that_hold(notices: list[Notice], kinds: list[NoticeKind]) -> None:
    assert [one.kind for one in standing_notices(notices)] == kinds
    assert is_gone(found(*notices)) == (K.RETRACTED in kinds or K.WITHDRAWN in kinds)


def test_of_one_notice_told_twice_the_fuller_one_is_taken() -> None:
    full = notice(K.RETRACTED, "2015", identifier="10.5555/r")
    assert standing_notices([notice(K.RETRACTED), full]) == (full,)


CODES = [
    pytest.param(K.RETRACTED, "RK306", id="retracted"),
    pytest.param(K.WITHDRAWN, "RK306", id="withdrawn"),
    pytest.param(K.CONCERN, "RK308", id="concern"),
    pytest.param(K.CORRECTED, "RK309", id="corrected"),
    pytest.param(K.REINSTATED, "RK309", id="reinstated"),
    pytest.param(K.REPLACED, "RK310", id="replaced"),
    pytest.param(K.PUBLISHED, "RK311", id="published"),
]


@pytest.mark.parametrize(("kind", "code"), CODES)
def test_a_notice_has_its_code(kind: NoticeKind, code: str, work: Reference) -> None:
    (fact,) = facts_of(work, found(notice(kind, "2015-03-02", identifier="10.5555/r")))
    assert fact.code == code
    assert fact.fields["told"] == "crossref, 2015-03-02, 10.5555/r"


def test_every_kind_of_notice_has_a_code() -> None:
    assert {case.values[0] for case in CODES} == set(NoticeKind)


TITLE = Discrepancy(field="title", stated="Tides", recorded="Moss in the rain")
YEAR = Discrepancy(field="issued", stated="2019", recorded="2020", grave=False)


def mismatch(record: Record | None, *differs: Discrepancy) -> Resolution:
    return Resolution(reference="a", verdict=RecordVerdict.MISMATCH, record=record, discrepancies=differs)


def test_an_identifier_of_another_work_is_told_as_such(work: Reference, record: Record) -> None:
    (fact,) = facts_of(work, mismatch(record, TITLE, YEAR))
    assert (fact.code, fact.fields["recorded"]) == ("RK312", "Moss in the rain")
    assert fact.fields["kind"] == "DOI 10.5555/a"
    assert other_work(work, mismatch(record, TITLE)) == ("doi", TITLE)


def test_another_title_found_by_search_is_a_difference(work: Reference, record: Record) -> None:
    by_search = replace(record, reference=replace(record.reference, doi="10.5555/b"))
    (fact,) = facts_of(work, mismatch(by_search, TITLE))
    assert fact.code == "RK313"
    assert fact.fields["differ"] == "title Tides, in the record “Moss in the rain”"


PLACE = {"issued": Date(year=2019), "volume": "12", "page": "45-51"}


@pytest.mark.parametrize(
    ("stated", "recorded", "same"),
    [
        pytest.param(PLACE, PLACE, True, id="the same"),
        pytest.param(PLACE, PLACE | {"page": "45"}, True, id="a page for a range"),
        pytest.param(PLACE, PLACE | {"page": "145-151"}, False, id="another page"),
        pytest.param(PLACE, PLACE | {"volume": "13"}, False, id="another volume"),
        pytest.param(PLACE, PLACE | {"issued": Date(year=2018)}, False, id="another year"),
        pytest.param({"issued": Date(year=2019)}, {"issued": Date(year=2019)}, False, id="too little"),
    ],
)
def test_a_title_in_another_language_makes_no_other_work(
    stated: dict[str, Any], recorded: dict[str, Any], same: bool, work: Reference, record: Record
) -> None:
    mine, its = replace(work, volume=None), replace(record.reference, volume=None)
    mine, its = replace(mine, **stated), replace(its, **recorded)
    assert is_same_place(mine, its) is same
    (fact,) = facts_of(mine, mismatch(replace(record, reference=its), TITLE))
    assert fact.code == ("RK313" if same else "RK312")


def test_only_what_is_grave_is_told(work: Reference, record: Record) -> None:
    volume = Discrepancy(field="volume", stated="12", recorded="13")
    (fact,) = facts_of(work, mismatch(record, volume, YEAR))
    assert fact.fields["differ"] == "volume 12, in the record 13"
    assert grave((volume, YEAR)) == (volume,)


def test_no_sign_that_steers_a_terminal_or_breaks_a_file_is_told(work: Reference, record: Record) -> None:
    evil = notice(K.RETRACTED, "2015\x1b[2J", identifier="a\u202eb", reason="\x00")
    title = Discrepancy(field="title", stated="a\x00", recorded="b\x1b")
    found = replace(mismatch(record, title), notices=(evil,))
    told = "".join(str(value) for fact in facts_of(work, found) for value in fact.fields.values())
    assert not set(told) & set("\x1b\x00\u202e")


def test_of_a_verified_reference_nothing_is_told(work: Reference) -> None:
    assert list(facts_of(work, found())) == []


def test_who_was_asked_is_told() -> None:
    asked = (Asked(service="crossref", outcome="answered"), Asked(service="pubmed", outcome="no-answer"))
    assert asked_of(replace(found(), asked=asked)) == "crossref: answered; pubmed: no answer"
    assert asked_of(found()).startswith(
        "nobody was asked: too little is stated, or none of the services holds "
    )
    listed = Asked(service="retractions.csv", outcome="read")
    assert listed.is_answered
    assert asked_of(replace(found(), asked=(*asked, listed))) == "crossref: answered; pubmed: no answer"


def test_values_are_shown_in_one_short_line() -> None:
    assert shown("a\n b " + "c" * 200) == "a b " + "c" * 85 + "…"
    assert difference_of(YEAR) == "issued 2019, in the record 2020"
    assert difference_of(replace(YEAR, recorded="")) == "issued 2019, in the record nothing"


LONG = "Molecular epidemiology of a virus of birds and the history of how it spread over the plains of "


@pytest.mark.parametrize(
    ("stated", "recorded", "expected"),
    [
        pytest.param("a  b", "c", ("a b", "c"), id="short"),
        pytest.param(f"{LONG}China", f"{LONG}Chile", ("…history of how it spread over the plains of China", "…history of how it spread over the plains of Chile"), id="they differ late"),
        pytest.param(f"X{LONG}", LONG, (f"X{LONG}"[:89] + "…", LONG[:89] + "…"), id="they differ early"),
    ],
)  # fmt: skip
def test_of_long_values_the_part_that_differs_is_shown(
    stated: str, recorded: str, expected: tuple[str, str]
) -> None:
    assert tuple(text.removeprefix("…")[-20:] for text in shown_beside(stated, recorded)) == tuple(
        text.removeprefix("…")[-20:] for text in expected
    )
    one, other = shown_beside(stated, recorded)
    assert one != other


def test_a_record_is_called_by_its_service(record: Record) -> None:
    assert name_of_record(record) == "crossref lee2019, 2026-11-30"
    assert name_of_record(None) == "none"


def test_what_a_record_says_was_replaced() -> None:
    kinds = {"a": K.REPLACED, "b": K.PUBLISHED, "c": K.CORRECTED}
    held = {key: found(Notice(kind=kind, source="list")) for key, kind in kinds.items()}
    assert replaced({**held, "d": found()}) == {"a", "b"}
