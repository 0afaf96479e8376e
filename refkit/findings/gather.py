"""A check -> its findings as they are reported: collected, waived in the text and by a baseline, selected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from refkit.findings.baseline import read_baseline, waive_known
from refkit.findings.collect import collect_findings
from refkit.findings.inline import waive_inline
from refkit.findings.select import Selection, select_findings
from refkit.model import Coverage, Document, Finding, Library, Problem


def gather_findings(
    documents: Sequence[Document],
    coverage: Coverage,
    library: Library,
    problems: Iterable[Problem],
    *,
    selection: Selection,
    baseline: Path | None,
    max_bytes: int,
    complete: bool,
    root: Path | None = None,
) -> tuple[Finding, ...]:
    """The findings of a check, those that are not wanted or were waived with who said so, and what is wrong with
    waivers (RK215).

    `complete` says that every document of the baseline was checked; below `root`, a project's folder, the baseline is called
    by its path from there. Raises ReadError for a file that is no baseline.
    """
    findings, odd = waive_inline(collect_findings(documents, coverage, library, problems), documents)
    if baseline is not None:
        known = read_baseline(baseline, max_bytes=max_bytes)
        is_own = root is not None and baseline.is_relative_to(root)
        place = baseline.relative_to(root).as_posix() if root is not None and is_own else str(baseline)
        findings, gone = waive_known(findings, known, place=place, complete=complete)
        odd = (*odd, *gone)
    return select_findings((*findings, *(Finding(problem=problem) for problem in odd)), selection)
