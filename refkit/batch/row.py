"""A document's row of a shard, and the tally of it that a summary counts up."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from refkit.batch.settings import OPPOSED, UNCHECKED
from refkit.findings import waived_claims
from refkit.model import Finding, Problem
from refkit.patterns import regex
from refkit.report.check_data import figures_of, item_of_finding
from refkit.report.findings import item_of

if TYPE_CHECKING:
    from refkit.checking import CheckResult

OF_ONE = regex(r"\d[\d,.]*|'[^']*'|<[^>]*>")  # numbers, names, elements
Tally = dict[str, Any]  # numbers by name, and numbers by code or verdict under one name


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A document that was judged, or not: its line of the shard, and its tally."""

    line: str
    tally: Tally


def row_of(name: str, digest: str | None, examined: CheckResult, findings: Sequence[Finding]) -> Row:
    """The row of a document that was judged. `exit_code` is what `refkit check` of it alone would end with."""
    waived = waived_claims(findings)
    code = examined.exit_code(waived=waived)
    figures = figures_of(examined.coverage)
    data = {
        "document": name,
        "digest": digest,
        "exit_code": code,
        "coverage": figures,
        "findings": [item_of_finding(one) for one in findings],
    }
    judged = [j for j in examined.coverage.judgements if j.claim.id not in waived and j.is_citable]
    tally: Tally = {
        "documents": 1,
        "failed": int(code == OPPOSED),
        "unchecked": int(code == UNCHECKED),
        **{name: figures[name] for name in ("claims", "citable", "covered", "verified", "verdicts")},
        "open": sum(not j.is_covered for j in judged),
        "unverified": sum(not j.is_verified for j in judged),
        "opposed": int(examined.exit_code(0.0, waived=waived) == OPPOSED),
        "texts": examined.texts,
        "unread": len(examined.unread),
        "findings": dict(Counter(one.code for one in findings if one.waiver is None)),
        "waived": sum(one.waiver is not None for one in findings),
    }
    return Row(line=to_line(data), tally=tally)


def row_of_failure(name: str, digest: str | None, problem: Problem) -> Row:
    """The row of a document that could not be read or judged."""
    data = {"document": name, "digest": digest, "exit_code": UNCHECKED, "error": item_of(problem)}
    return Row(line=to_line(data), tally={"documents": 1, "unchecked": 1, "errors": {_kind_of(problem): 1}})


def _kind_of(problem: Problem) -> str:
    """A message without what is of this document alone, so that few kinds are counted."""
    return OF_ONE.sub("…", problem.message.partition(":")[0])


def to_line(data: Any) -> str:
    """JSON in one line; what no encoding can hold, as names of files may, as "\\udc80"."""
    text = json.dumps(data, ensure_ascii=False, separators=(", ", ": "))
    # A line end of Unicode is none of JSON lines, and is one for some that read them.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def add_tallies(tallies: Sequence[Tally]) -> Tally:
    """The sum of tallies, name by name, in the order of names."""
    total: Tally = {}
    for tally in tallies:
        for name, value in tally.items():
            if isinstance(value, dict):
                total[name] = add_tallies([total.get(name, {}), value])
            else:
                total[name] = total.get(name, 0) + value
    return dict(sorted(total.items()))
