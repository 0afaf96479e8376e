"""A check -> one JSON object: figures, documents, findings, claims."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from refkit import __version__
from refkit.findings.baseline import mark_of
from refkit.model import SCHEMA, Coverage, Finding, Verdict
from refkit.report.claims import item_of_claim
from refkit.report.findings import item_of

if TYPE_CHECKING:
    from refkit.checking import CheckResult


def check_data(examined: CheckResult, findings: Sequence[Finding], code: int) -> str:
    """`exit_code` is what the command ends with; percentages are null where no claim wants a source."""
    coverage = examined.coverage
    labels = {reference.id: reference.label for reference in examined.library}
    sources = [document.source for document in examined.documents]
    data = {
        "schema": SCHEMA,
        "refkit": __version__,
        "exit_code": code,
        "coverage": figures_of(coverage),
        "documents": [
            {"file": source.name, **figures_of(part)}
            for source, part in zip(sources, coverage.parts(sources), strict=True)
        ],
        "findings": [item_of_finding(one) for one in findings],
        "claims": [item_of_claim(judgement, labels) for judgement in coverage.judgements],
        "orphans": list(coverage.orphans),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def figures_of(coverage: Coverage) -> dict[str, Any]:
    """Claims, how many of them want a source, are covered and verified, and how many have each verdict."""
    return {
        "claims": len(coverage.judgements),
        "citable": coverage.citable,
        "covered": coverage.covered,
        "verified": coverage.verified,
        "percent": coverage.percent,
        "percent_verified": coverage.percent_verified,
        "verdicts": {verdict.value: n for verdict in Verdict if (n := coverage.count((verdict,)))},
    }


def item_of_finding(one: Finding) -> dict[str, Any]:
    """A finding with its claim's id and words, whether it fails a check, and who waived it."""
    waiver = one.waiver
    return {
        **item_of(one.problem),
        "claim": one.judgement.claim.id if one.judgement is not None else None,
        "words": one.words,
        "mark": mark_of(one),
        "fails": one.counts,
        "waived": None
        if waiver is None
        else {"by": waiver.by.value, "reason": waiver.reason, "place": waiver.place},
    }
