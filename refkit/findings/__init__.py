"""Judgements and problems -> findings: collected, selected, and waived where somebody said so."""

from refkit.findings.baseline import read_baseline, waive_known, write_baseline
from refkit.findings.collect import collect_findings
from refkit.findings.gather import gather_findings
from refkit.findings.inline import waive_inline
from refkit.findings.select import (
    Selection,
    is_failing,
    is_named,
    near_code,
    read_fail_on,
    read_selection,
    select_findings,
    waived_claims,
)

__all__ = [
    "Selection",
    "collect_findings",
    "gather_findings",
    "is_failing",
    "is_named",
    "near_code",
    "read_baseline",
    "read_fail_on",
    "read_selection",
    "select_findings",
    "waive_inline",
    "waive_known",
    "waived_claims",
    "write_baseline",
]
