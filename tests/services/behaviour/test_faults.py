"""Under every fault the outcome is no answer: a work is never taken for one that is not there, nor another for it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refkit.services import look_up
from refkit.web import session as door
from service_cases import CASES, Case
from stand_in import FAULTS, STREAMS, spl_list, study

# Faults that are right answers of a service: "[]" is no page, but any text is one.
HARMLESS = {("page", "charset"), ("page", "half json"), ("page", "huge")}
GIVEN = {"OPENALEX_API_KEY": "k3y", "REFKIT_MAILTO": "jane@example.org"}


@pytest.fixture(autouse=True)
def known(there: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    for name, value in GIVEN.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(door, "MAX_ANSWER_BYTES", 1_000_000)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_without_a_fault_the_record_is_there(case: Case, there: Any, session: Any) -> None:
    case.put(there)
    found = look_up(session, case.name, case.reference)
    assert found is not None
    assert found.asked.outcome == "answered"
    assert len(found.records) == 1
    assert found.records[0].came == "2027-01-15"


@pytest.mark.parametrize("case", [case for case in CASES if case.name != "page"], ids=lambda case: case.name)
def test_what_is_not_there_is_not_there(case: Case, there: Any, session: Any) -> None:  # noqa: ARG001
    found = look_up(session, case.name, case.reference)
    assert found is not None
    assert (found.records, found.asked.outcome) == ((), "answered")


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_no_answer(case: Case, fault: str, there: Any, session: Any) -> None:
    case.put(there)
    there.fail(fault, times=float("inf"))
    found = look_up(session, case.name, case.reference)
    assert found is not None
    if (case.name, fault) in HARMLESS:
        return
    if case.name == "page" and found.asked.outcome == "answered":  # a page may say anything
        assert all(not one.reference.title or one.reference.title == "Log in" for one in found.records)
        return
    assert (found.records, found.asked.outcome in ("no-answer", "not-understood")) == ((), True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_that_passes_does_no_harm(case: Case, there: Any, session: Any) -> None:
    case.put(there)
    for fault in ("503", "429 retry-after"):
        there.fail(fault)
    found = look_up(session, case.name, case.reference)
    assert found is not None
    assert len(found.records) == 1


@pytest.mark.parametrize("fault", STREAMS)
@pytest.mark.parametrize("case", CASES[:3], ids=lambda case: case.name)
def test_what_takes_too_long_is_no_answer(
    case: Case, fault: str, there: Any, session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "READ_SECONDS", 0.3)
    monkeypatch.setattr(door, "TOTAL_SECONDS", 0.4)
    monkeypatch.setattr(door, "ASK_TRIES", 1)
    case.put(there)
    there.fail(fault, times=float("inf"))
    found = look_up(session, case.name, case.reference)
    assert found is not None
    assert (found.records, found.asked.outcome) == ((), "no-answer")


@pytest.mark.parametrize("case", [case for case in CASES if case.asked], ids=lambda case: case.name)
def test_a_record_of_another_work_is_no_answer(case: Case, there: Any, session: Any) -> None:
    text = case.body if isinstance(case.body, str) else json.dumps(case.body)
    case.put(there, text.replace(case.asked, case.other))
    there.put("dailymed", "/spls.json", spl_list((case.asked, "PONDIX")))
    there.put("clinicaltrials-gov", "/studies", {"studies": [study(case.asked)]})
    found = look_up(session, case.name, case.reference)
    assert found is not None
    assert (found.records, found.asked.outcome) == ((), "not-understood")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_after_an_answer_gives_the_kept_one(
    case: Case, there: Any, open_session: Any, quick: Any
) -> None:
    case.put(there)
    look_up(open_session(), case.name, case.reference)
    quick.sleep(90 * 86400)
    there.fail("html", times=float("inf"))
    if case.name == "page":
        there.mend()
        there.fail("503", times=float("inf"))
    found = look_up(open_session(), case.name, case.reference)
    assert found is not None
    assert (len(found.records), found.asked.outcome, found.asked.kept) == (1, "answered", "2027-01-15")


@pytest.mark.parametrize("case", [case for case in CASES if case.name != "page"], ids=lambda case: case.name)
def test_what_was_not_there_once_is_not_missing_for_ever(
    case: Case, there: Any, open_session: Any, quick: Any
) -> None:
    look_up(open_session(), case.name, case.reference)
    quick.sleep(90 * 86400)
    there.fail("503", times=float("inf"))
    for given in ({}, {"offline": True}):
        found = look_up(open_session(**given), case.name, case.reference)
        assert found is not None
        assert (found.records, found.asked.outcome in ("no-answer", "offline")) == ((), True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_not_kept(case: Case, there: Any, open_session: Any) -> None:
    case.put(there)
    there.fail("404 html", times=3)
    look_up(open_session(), case.name, case.reference)
    there.mend()
    found = look_up(open_session(), case.name, case.reference)
    assert found is not None
    assert len(found.records) == 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_offline_only_what_is_kept_is_there(case: Case, there: Any, open_session: Any, quick: Any) -> None:
    case.put(there)
    before = look_up(open_session(offline=True), case.name, case.reference)
    assert before is not None
    assert (before.records, before.asked.outcome, there.asked) == ((), "offline", [])
    look_up(open_session(), case.name, case.reference)
    asked = len(there.asked)
    quick.sleep(900 * 86400)
    after = look_up(open_session(offline=True), case.name, case.reference)
    assert after is not None
    assert (len(after.records), after.asked.outcome, len(there.asked)) == (1, "answered", asked)
