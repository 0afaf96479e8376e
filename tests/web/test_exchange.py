"""What is kept of an answer comes back as it was, without secret words; what is broken is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.errors import OfflineError, ShapeError, WebError
from refkit.web.exchange import Answer, Service, from_kept, outcome_of, to_kept
from refkit.web.secret import Secret

PONDS = Service(name="Ponds", base="https://ponds.example", rate=1, keeps=("x-version", "link"))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=50), st.sampled_from([200, 404]))
def test_an_answer_comes_back(body: bytes, status: int) -> None:
    answer = Answer(service="Ponds", status=status, headers={"x-version": "7", "set-cookie": "a"}, body=body)
    kept = from_kept(PONDS, to_kept(PONDS, answer, 100.0, ()), 160.0)
    assert kept == Answer(
        service="Ponds", status=status, headers={"x-version": "7"}, body=body, age=60.0, at=100.0
    )


@pytest.mark.parametrize("body", [b"key k=y+1 or k%3Dy%2B1", b"\xff k=y+1"])
def test_no_secret_is_kept(body: bytes) -> None:
    answer = Answer(service="Ponds", status=200, headers={"link": "https://a/?key=k%3Dy%2B1"}, body=body)
    kept = to_kept(PONDS, answer, 1.0, [Secret("k=y+1"), Secret("")])
    told = from_kept(PONDS, kept, 1.0)
    assert told is not None
    assert b"y+1" not in told.body
    assert b"REDACTED" in told.body
    assert told.headers["link"] == "https://a/?key=REDACTED"


@pytest.mark.parametrize(
    "kept",
    [{}, {"at": "x", "text": "", "headers": {}}, {"at": 1, "text": 5, "headers": {}}, {"at": 1, "body": "é", "headers": {}},
     {"at": 1, "text": "", "headers": []}, {"at": 1, "text": "", "headers": {}, "status": None}],
)  # fmt: skip
def test_what_is_broken_is_none(kept: dict[str, Any]) -> None:
    assert from_kept(PONDS, kept, 1.0) is None


def test_an_answer_of_before_statuses_were_kept_is_read() -> None:
    told = from_kept(PONDS, {"at": 1, "body": "MQ==", "headers": {}}, 2.0)
    assert told is not None
    assert (told.status, told.body) == (200, b"1")


def test_an_answer_from_the_future_is_never_fresh() -> None:
    told = from_kept(PONDS, {"at": 10, "text": "", "headers": {}}, 2.0)
    assert told is not None
    assert told.age < 0


def test_an_answer_knows_its_day() -> None:
    assert Answer(service="P", status=200, at=1_800_000_000.0).day == "2027-01-15"


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (OfflineError.of("offline"), "offline"), (ShapeError.of("shape", what="x"), "not-understood"),
        (WebError.of("unreached"), "no-answer"),
    ],
)  # fmt: skip
def test_what_became_of_a_question(error: WebError, outcome: str) -> None:
    assert outcome_of(error) == outcome
