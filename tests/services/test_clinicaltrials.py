"""ClinicalTrials.gov: a trial's record, and its state."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.services import clinicaltrials
from stand_in import study

NCT, PATH = "NCT01234567", "/studies/NCT01234567"


def test_a_record_comes_by_its_number(there: Any, session: Any) -> None:
    there.put("clinicaltrials-gov", PATH, study(NCT))
    (record,) = clinicaltrials.by_identifier(session, "nct", NCT.lower())
    reference = record.reference
    assert (reference.id, reference.title, reference.status, reference.author) == (
        NCT, "A Phase 3 Study of Zorbine in Ponds", "Completed", (Name(literal="Acme, Inc."),),
    )  # fmt: skip
    assert (reference.issued, record.notices) == (Date(year=2020, month=3, day=4), ())
    assert record.url == f"https://clinicaltrials.gov/study/{NCT}"


def test_a_trial_that_was_withdrawn_is_no_retracted_source(there: Any, session: Any) -> None:
    """The register calls a trial withdrawn that ended before anybody took part; what the record says stands."""
    there.put("clinicaltrials-gov", PATH, study(NCT, "WITHDRAWN"))
    (record,) = clinicaltrials.by_identifier(session, "nct", NCT)
    assert (record.notices, record.reference.status) == ((), "Withdrawn")


@pytest.mark.parametrize("state", ["TERMINATED", "SUSPENDED", "UNKNOWN", "ACTIVE_NOT_RECRUITING"])
def test_other_states_are_told_and_no_notices(there: Any, session: Any, state: str) -> None:
    there.put("clinicaltrials-gov", PATH, study(NCT, state))
    (record,) = clinicaltrials.by_identifier(session, "nct", NCT)
    assert (record.reference.status, record.notices) == (state.replace("_", " ").capitalize(), ())


def test_a_number_that_became_another_one_is_the_same_trial(there: Any, session: Any) -> None:
    there.put("clinicaltrials-gov", PATH, study("NCT00000001", nctIdAliases=[NCT]))
    assert clinicaltrials.by_identifier(session, "nct", NCT)[0].reference.number == "NCT00000001"


def test_another_trial_is_no_answer(there: Any, session: Any) -> None:
    there.put("clinicaltrials-gov", PATH, study("NCT00000001"))
    there.put("clinicaltrials-gov", "/studies", {"studies": [study(NCT)]})
    with pytest.raises(ShapeError, match="it tells of NCT00000001"):
        clinicaltrials.by_identifier(session, "nct", NCT)


def test_a_404_alone_does_not_say_that_there_is_no_trial(there: Any, session: Any) -> None:
    there.put("clinicaltrials-gov", PATH, "not found", status=404)
    there.put("clinicaltrials-gov", "/studies", {"studies": [study(NCT)]}, params={"filter.ids": NCT})
    with pytest.raises(WebError, match="404"):
        clinicaltrials.by_identifier(session, "nct", NCT)


def test_the_list_says_that_there_is_none(there: Any, session: Any) -> None:
    assert clinicaltrials.by_identifier(session, "nct", NCT) == ()
    assert [one.path for one in there.asked] == [PATH, "/studies"]


@pytest.mark.parametrize("number", ["NCT1", "NCT01234567/x", "..", ""])
def test_what_is_no_number_is_not_asked(there: Any, session: Any, number: str) -> None:
    with pytest.raises(WebError, match="no number of a trial"):
        clinicaltrials.by_identifier(session, "nct", number)
    assert there.asked == []


def test_titles_are_searched(there: Any, session: Any) -> None:
    there.put("clinicaltrials-gov", "/studies", {"studies": [study(NCT)]})
    query = Query(reference=Reference(id="x", type="webpage", title="Zorbine in ponds"))
    assert [one.reference.number for one in clinicaltrials.search(session, query, 2)] == [NCT]
    assert there.asked[0].params == {"query.titles": "zorbine ponds", "pageSize": "2", "format": "json"}
