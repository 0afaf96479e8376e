"""JUnit: a suite a document, a case a claim; failures, errors and what was skipped are counted."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from checked import CLAIM, checked

from refkit.report.junit import junit


def test_claims_are_cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (suite,) = ElementTree.fromstring(junit(*checked(tmp_path)))
    assert suite.attrib == {"name": "a, 1.md", "tests": "3", "failures": "1", "errors": "0", "skipped": "1"}
    failed, passed, skipped = suite.findall("testcase")
    assert failed.attrib["name"].startswith(CLAIM)
    assert (failed.attrib["file"], failed.attrib["line"]) == ("a, 1.md", "3")
    assert [child.attrib["type"] for child in failed] == ["RK201"]
    assert "no reference is labelled 7" not in (failed[0].attrib["message"])
    assert len(passed) == 0
    assert [child.attrib["message"] for child in skipped] == ['agreed with "the client"']


def test_characters_that_xml_forbids_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Zorbine is sold in 12\ufffe countries ]]> [7].\n\n# References\n\n1. Smith J. Ponds. Lancet. 2011;378:12.\n"
    assert ElementTree.fromstring(junit(*checked(tmp_path, text))).tag == "testsuites"


def test_the_library_for_junit_files_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    junitparser = pytest.importorskip("junitparser", reason="junitparser is not installed")
    monkeypatch.chdir(tmp_path)
    suites = junitparser.JUnitXml.fromstring(junit(*checked(tmp_path)).encode())
    (suite,) = suites
    assert (suite.tests, suite.failures, suite.skipped, len(list(suite))) == (3, 1, 1, 3)
