"""The findings of a check: each open claim once, with what is found in it, in the order of the text."""

from __future__ import annotations

from pathlib import Path

from refkit.checking import CheckResult, examine
from refkit.files import MAX_BYTES
from refkit.findings import collect_findings
from refkit.model import Finding

TEXT = """# Zorbine

Zorbine is sold in 12 countries [7].

Zorbine was approved by the FDA in 2011 [1].

Zorbine was approved by the EMA in March 2031.

## References

1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.
2. Doe A. Pond life in the north. BMJ. 2012;344:1-9.
"""


def found_in(folder: Path, text: str) -> tuple[CheckResult, tuple[Finding, ...]]:
    (folder / "a.md").write_text(text, encoding="utf-8")
    examined = examine((str(folder / "a.md"),), bib=None, project=None, max_bytes=MAX_BYTES)
    return examined, collect_findings(
        examined.documents, examined.coverage, examined.library, examined.problems
    )


def test_open_claims_and_other_findings_stand_in_order(tmp_path: Path) -> None:
    _, findings = found_in(tmp_path, TEXT)
    assert [(one.code, one.fails, one.judgement is not None) for one in findings] == [
        ("RK201", True, True),
        ("RK301", False, True),
        ("RK401", True, True),
        ("RK303", False, False),
        ("RK204", False, False),
    ]


def test_a_claim_fails_once_whatever_is_found_in_it(tmp_path: Path) -> None:
    examined, findings = found_in(tmp_path, TEXT)
    failing = [one.judgement.claim.id for one in findings if one.fails and one.judgement]
    assert len(failing) == len(set(failing)) == examined.coverage.citable - examined.coverage.covered


def test_words_are_those_of_the_claim_else_what_was_found(tmp_path: Path) -> None:
    words = {one.code: one.words for one in found_in(tmp_path, TEXT)[1]}
    assert words["RK301"] == "Zorbine is sold in 12 countries [7]."
    assert words["RK303"].startswith("2. Doe A. Pond life") or words["RK303"].startswith("Doe A. Pond")
