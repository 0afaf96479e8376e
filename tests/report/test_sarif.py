"""SARIF 2.1.0: rules, results with regions that count characters, fingerprints, and what was suppressed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from checked import checked

from refkit.report.sarif import SCHEMA, sarif


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict:  # type: ignore[type-arg]
    monkeypatch.chdir(tmp_path)
    _, findings = checked(tmp_path)
    log = json.loads(sarif(findings, done=True))
    assert (log["$schema"], log["version"], len(log["runs"])) == (SCHEMA, "2.1.0", 1)
    found = log["runs"][0]
    assert isinstance(found, dict)
    return found


def test_each_result_names_its_rule_by_place(run: dict) -> None:  # type: ignore[type-arg]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["RK201", "RK301", "RK401"]
    assert [(one["ruleId"], rules[one["ruleIndex"]]) for one in run["results"]] == [
        ("RK201", "RK201"), ("RK301", "RK301"), ("RK401", "RK401"),
    ]  # fmt: skip


def test_a_region_is_where_the_words_stand(run: dict) -> None:  # type: ignore[type-arg]
    where = run["results"][0]["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "a%2C%201.md"
    assert where["region"] == {
        "startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 72, "charOffset": 11, "charLength": 71
    }  # fmt: skip


def test_what_was_waived_is_suppressed_in_the_source_with_its_reason(run: dict) -> None:  # type: ignore[type-arg]
    assert [one.get("suppressions") for one in run["results"]] == [
        None, None, [{"kind": "inSource", "justification": 'agreed with "the client"'}],
    ]  # fmt: skip


def test_a_fingerprint_outlives_a_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    marks = []
    for before in ("", "Some words.\n\n"):
        _, findings = checked(tmp_path, f"{before}# Zorbine\n\nZorbine is sold in 12 countries [7].\n\n# References\n\n"
                              "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n")  # fmt: skip
        results = json.loads(sarif(findings, done=True))["runs"][0]["results"]
        marks.append([one["partialFingerprints"] for one in results if one["ruleId"] == "RK201"])
    assert marks[0] == marks[1] != []


def test_a_check_that_could_not_be_done_says_so() -> None:
    assert json.loads(sarif((), done=False))["runs"][0]["invocations"] == [{"executionSuccessful": False}]
