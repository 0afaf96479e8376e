"""The row of a document is what a check of it alone reports, and its tally what a summary counts."""

from __future__ import annotations

import json

import pytest

from corpus import CITED, OPEN
from refkit.batch.row import add_tallies, row_of, row_of_failure, to_line
from refkit.checking import CheckResult, check_documents
from refkit.documents import read_document
from refkit.findings import gather_findings, read_selection
from refkit.inputs import collect_references
from refkit.model import Source
from refkit.report.check_data import check_data
from refkit.rules import finding


def checked(text: str) -> CheckResult:
    document = read_document(Source(name="a.md", text=text))
    return check_documents([document], collect_references([document]))


@pytest.mark.parametrize(("text", "ignore", "code"), [(CITED, (), 0), (OPEN, (), 1), (OPEN, ("RK4",), 0)])
def test_a_row_says_what_a_check_says(text: str, ignore: tuple[str, ...], code: int) -> None:
    examined = checked(text)
    findings = gather_findings(
        examined.documents, examined.coverage, examined.library, examined.problems,
        selection=read_selection((), ignore), baseline=None, max_bytes=10**6, complete=False,
    )  # fmt: skip
    row = row_of("a.md", "d1", examined, findings)
    data, whole = json.loads(row.line), json.loads(check_data(examined, findings, code))
    assert data == {
        "document": "a.md", "digest": "d1", "exit_code": code,
        "coverage": whole["coverage"], "findings": whole["findings"],
    }  # fmt: skip
    tally = row.tally
    assert (tally["failed"], tally["open"]) == (code, code)
    assert (tally["documents"], tally["unchecked"], tally["citable"]) == (1, 0, 1)
    assert tally["waived"] == bool(ignore)


def test_a_document_that_could_not_be_read_has_a_row_with_place_fact_and_hint() -> None:
    problem = finding("RK002", "too-large", place="a.md", limit=1000)
    row = row_of_failure("a.md", None, problem)
    data = json.loads(row.line)
    assert (data["document"], data["digest"], data["exit_code"]) == ("a.md", None, 2)
    assert data["error"]["code"] == "RK002"
    assert data["error"]["message"] == "larger than the limit of 1,000 bytes"
    assert (data["error"]["file"], data["error"]["hint"]) == ("a.md", "raise it with --max-bytes N")
    assert row.tally == {"documents": 1, "unchecked": 1, "errors": {"larger than the limit of … bytes": 1}}


@pytest.mark.parametrize("text", ["a\nb\rc\u2028d\u2029e\x85f", "\udc80\ud800 ä 🐢", '"\\"'], ids=ascii)
def test_a_row_is_one_line_of_utf_8(text: str) -> None:
    line = to_line({"document": text})
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8").decode("utf-8")) == {"document": text}


def test_tallies_add_up() -> None:
    one = {"documents": 1, "findings": {"RK201": 2}}
    two = {"documents": 1, "unchecked": 1, "findings": {"RK201": 1, "RK101": 1}}
    total = {"documents": 2, "findings": {"RK101": 1, "RK201": 3}, "unchecked": 1}
    assert add_tallies([one, two]) == add_tallies([two, one]) == total
    assert list(add_tallies([two, one])["findings"]) == ["RK101", "RK201"]
    assert add_tallies([]) == {}
