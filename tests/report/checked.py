"""A check of a small document, for the tests of its reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from refkit.checking import CheckResult, examine
from refkit.files import MAX_BYTES
from refkit.findings import collect_findings, waive_inline
from refkit.model import Finding

TEXT = """# Zorbine

Zorbine is sold in 12 countries & <b>islands</b>, 5 % of them free [7].

Zorbine was approved by the FDA in 2011 [1].

Zorbine was approved by the EMA in March 2031. <!-- refkit: ignore RK401 agreed with "the client" -->

## References

1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.
"""
CLAIM = "Zorbine is sold in 12 countries & islands, 5 % of them free [7]."


def checked(folder: Path, text: str = TEXT) -> tuple[CheckResult, Sequence[Finding]]:
    """The check of a file `a, 1.md` in a folder, named by its path below it."""
    (folder / "a, 1.md").write_text(text, encoding="utf-8")
    examined = examine(("a, 1.md",), bib=None, project=None, max_bytes=MAX_BYTES)
    found = collect_findings(examined.documents, examined.coverage, examined.library, examined.problems)
    return examined, waive_inline(found, examined.documents)[0]
