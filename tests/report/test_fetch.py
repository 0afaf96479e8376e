"""What was fetched, a line each, and the exit code."""

from __future__ import annotations

import pytest

from refkit.fetch.folder import Fetched, Outcome
from refkit.model import Asked
from refkit.records.origins import TextOrigin
from refkit.report.fetch import exit_code_of, fetch_lines, summary

LABEL = TextOrigin(
    key="a", file="a.txt", kind="label", service="DailyMed", id="s", came="2026-12-01", sha256="0", version="12",
    effective="2023-06-15",
)  # fmt: skip
FOUND = [
    Fetched(key="a", outcome=Outcome.FETCHED, origin=LABEL),
    Fetched(key="b", outcome=Outcome.CLOSED, asked=(Asked(service="PubMed", outcome="answered"),)),
    Fetched(key="c", outcome=Outcome.FAILED, asked=(Asked(service="PubMed", outcome="no-answer"),)),
    Fetched(key="d", outcome=Outcome.UNKNOWN),
]


def test_a_line_a_reference_and_the_summary() -> None:
    assert [line.plain for line in fetch_lines(FOUND)] == [
        "a: fetched: label from DailyMed s, version 12 of 2023-06-15, 2026-12-01, a.txt",
        "b: no open text: PubMed has none that is open",
        "c: could not ask: PubMed did not answer",
        "d: no identifier to ask by",
        "1 of 4 references with a text, 1 new; 1 could not be asked for",
    ]


@pytest.mark.parametrize(
    ("places", "code"),
    [((0,), 0), ((0, 1), 1), ((0, 3), 1), ((0, 1, 2), 3)],
    ids=["all", "closed", "unknown", "failed"],
)
def test_exit_codes(places: tuple[int, ...], code: int) -> None:
    assert exit_code_of([FOUND[place] for place in places]) == code


def test_the_summary_counts_what_has_a_text() -> None:
    assert summary(FOUND[:2]) == "1 of 2 references with a text, 1 new"
