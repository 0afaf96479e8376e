"""A check as one JSON object."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from checked import checked

from refkit.report.check_data import check_data


def test_figures_findings_and_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = json.loads(check_data(*checked(tmp_path), 1))
    assert data["exit_code"] == 1
    assert data["coverage"] == {
        "claims": 3, "citable": 3, "covered": 1, "verified": 0, "percent": pytest.approx(100 / 3), "percent_verified": 0.0,
        "verdicts": {"cited": 1, "uncovered": 2},
    }  # fmt: skip
    assert [one["file"] for one in data["documents"]] == ["a, 1.md"]
    assert [(one["code"], one["fails"], one["line"]) for one in data["findings"]] == [
        ("RK201", True, 3), ("RK301", False, 3), ("RK401", False, 7),
    ]  # fmt: skip
    assert data["findings"][2]["waived"] == {
        "by": "inline", "reason": 'agreed with "the client"', "place": "a, 1.md:7:48"
    }  # fmt: skip
    assert {one["claim"] for one in data["findings"]} <= {one["id"] for one in data["claims"]}


def test_no_claim_that_wants_a_source_has_no_percentage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    examined, findings = checked(tmp_path)
    empty = type(examined.coverage)()
    from dataclasses import replace

    assert (
        json.loads(check_data(replace(examined, coverage=empty), findings, 0))["coverage"]["percent"] is None
    )
