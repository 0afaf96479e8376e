"""A summary counts what shards tell, and ends as a check of all documents together would."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.batch.row import Tally
from refkit.batch.summary import add_manifests, exit_code, summary_lines, summary_of, total_line

FINE: Tally = {"documents": 4, "citable": 4, "covered": 4, "verified": 2, "unverified": 2, "texts": 1}
OPEN: Tally = FINE | {"covered": 3, "open": 1, "failed": 1, "findings": {"RK201": 1, "RK301": 2}}

CODES = [
    pytest.param({}, {}, 2, id="nothing"),
    pytest.param(
        {"documents": 2, "unchecked": 2}, {"max_unchecked": 100.0}, 2, id="nothing could be checked"
    ),
    pytest.param(FINE, {}, 0, id="all covered"),
    pytest.param(FINE | {"unchecked": 1}, {}, 2, id="one could not be checked"),
    pytest.param(FINE | {"unchecked": 1}, {"max_unchecked": 25.0}, 0, id="a quarter may be"),
    pytest.param(FINE | {"unchecked": 1}, {"max_unchecked": 24.9}, 2, id="less than a quarter may be"),
    pytest.param(OPEN, {}, 1, id="one open"),
    pytest.param(OPEN, {"min_coverage": 75.0}, 0, id="enough covered"),
    pytest.param(OPEN, {"min_coverage": 75.1}, 1, id="too few covered"),
    pytest.param(OPEN | {"opposed": 1}, {"min_coverage": 0.0}, 1, id="a source is against one"),
    pytest.param(OPEN, {"min_coverage": 0.0, "fail_on": ("RK3",)}, 1, id="a code"),
    pytest.param(OPEN, {"min_coverage": 0.0, "fail_on": ("error",)}, 0, id="no error among them"),
    pytest.param(OPEN, {"min_coverage": 0.0, "fail_on": ("note",)}, 1, id="any finding"),
    pytest.param(FINE, {"require_verified": True}, 1, id="not all verified"),
    pytest.param(FINE, {"require_verified": True, "min_coverage": 50.0}, 0, id="half are"),
    pytest.param(FINE, {"min_verified": 51.0}, 1, id="too few verified"),
    pytest.param(FINE, {"min_verified": 50.0}, 0, id="enough verified"),
    pytest.param(FINE | {"texts": 0}, {"min_verified": 1.0}, 3, id="no text in hand"),
    pytest.param(FINE | {"unread": 1}, {"require_verified": True}, 3, id="a text could not be read"),
    pytest.param({"documents": 1}, {"require_verified": True}, 3, id="no claim wants a source"),
    pytest.param({"documents": 1}, {}, 0, id="no claim wants a source, and none need be verified"),
]


@pytest.mark.parametrize(("tally", "limits", "code"), CODES)
def test_exit_codes(tally: Tally, limits: dict[str, Any], code: int) -> None:
    assert exit_code(tally, **limits) == code


def test_manifests_add_up() -> None:
    worst = [{"document": name, "open": n, "opposed": 0} for n, name in enumerate("abc", 1)]
    manifests = [{"tally": OPEN, "worst": worst[:1]}, {"tally": FINE, "worst": worst[1:]}]
    tally, found = add_manifests(manifests)
    assert (tally["documents"], tally["covered"], tally["findings"]) == (8, 7, {"RK201": 1, "RK301": 2})
    assert [one["document"] for one in found] == ["c", "b", "a"]


def test_what_could_not_be_checked_is_counted_apart() -> None:
    tally = OPEN | {
        "unchecked": 1,
        "verdicts": {"uncovered": 1, "cited": 3},
        "waived": 2,
        "errors": {"no claim found": 1},
    }
    worst = [{"document": "a\nb.md", "citable": 3, "covered": 2, "open": 1, "opposed": 1}]
    summary = summary_of(tally, worst, 8)
    assert (summary["documents"], summary["checked"], summary["could_not_check"]) == (4, 3, 1)
    assert (summary["percent"], summary["percent_verified"]) == (75.0, 50.0)
    assert list(summary["verdicts"]) == ["cited", "uncovered"]
    assert list(summary_lines(summary)) == [
        "Could not be checked: 1 no claim found",
        "Findings: RK301 2, RK201 1",
        "Waived: 2 findings",
        "Worst:",
        "  a·b.md: 1 of 3 claims open, against a source",
        "4 documents, 1 could not be checked; 3 of 4 claims covered (75 %), 2 verified (50 %); 1 uncovered",
    ]


def test_a_percentage_of_nothing_is_none() -> None:
    summary = summary_of({"documents": 1, "unchecked": 1}, [], 1)
    assert (summary["percent"], summary["percent_verified"]) == (None, None)
    assert total_line(summary).startswith(
        "1 document, 1 could not be checked; 0 of 0 claims covered (nothing to cover)"
    )
