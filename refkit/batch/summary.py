"""The tallies of all shards -> a summary: what was checked, what could not be, the worst documents, and an exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from refkit import __version__
from refkit.batch.row import Tally, add_tallies
from refkit.batch.settings import MOST_KINDS, WORST_SHOWN
from refkit.batch.shard import first_of
from refkit.errors import count, percent_of, printable
from refkit.findings import is_named
from refkit.model import COVERED, SCHEMA, Verdict
from refkit.rules import RULES

COUNTED = ("claims", "citable", "covered", "verified")


def add_manifests(manifests: Iterable[Mapping[str, Any]]) -> tuple[Tally, list[dict[str, Any]]]:
    """The tally of all, and the worst documents; manifests are held one at a time."""
    total: Tally = {}
    worst: list[dict[str, Any]] = []
    for manifest in manifests:
        total = add_tallies([total, manifest["tally"]])
        worst = first_of([*worst, *manifest["worst"]])
    return total, worst


def summary_of(tally: Tally, worst: list[dict[str, Any]], shards: int) -> dict[str, Any]:
    """What summary.json holds. Percentages are of claims that want a source, null where there are none."""
    numbers = {name: tally.get(name, 0) for name in COUNTED}
    verdicts = tally.get("verdicts", {})
    errors = sorted(tally.get("errors", {}).items(), key=lambda item: (-item[1], item[0]))
    unchecked = tally.get("unchecked", 0)
    return {
        "schema": SCHEMA,
        "refkit": __version__,
        "shards": shards,
        "documents": tally.get("documents", 0),
        "checked": tally.get("documents", 0) - unchecked,
        "could_not_check": unchecked,
        "failed": tally.get("failed", 0),
        **numbers,
        "percent": _percent(numbers["covered"], numbers["citable"]),
        "percent_verified": _percent(numbers["verified"], numbers["citable"]),
        "verdicts": {verdict.value: verdicts[verdict] for verdict in Verdict if verdict in verdicts},
        "findings": tally.get("findings", {}),
        "waived": tally.get("waived", 0),
        "errors": dict(errors[:MOST_KINDS]),
        "worst": worst,
    }


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def exit_code(
    tally: Tally,
    *,
    min_coverage: float | None = None,
    min_verified: float | None = None,
    require_verified: bool = False,
    fail_on: Iterable[str] = (),
    max_unchecked: float = 0.0,
) -> int:
    """What `CheckResult.exit_code` says of one check, of all documents together.

    2 also where more than `max_unchecked` percent of the documents could not be checked, or none could.
    """
    documents, unchecked = tally.get("documents", 0), tally.get("unchecked", 0)
    if unchecked == documents or 100 * unchecked > max_unchecked * documents:
        return 2
    percent = _percent(tally.get("covered", 0), tally.get("citable", 0))
    verified = _percent(tally.get("verified", 0), tally.get("citable", 0))
    untold = not tally.get("texts") or tally.get("unread") or percent is None
    if (require_verified or min_verified is not None) and untold:
        return 3
    failing = any(is_named(code, RULES[code].level, fail_on) for code in tally.get("findings", {}))
    if tally.get("opposed") or (min_verified is not None and (verified or 0) < min_verified):
        return 1
    least = verified if require_verified else percent
    if min_coverage is not None and least is not None and least < min_coverage:
        return 1
    if (
        min_coverage is None
        and min_verified is None
        and tally.get("unverified" if require_verified else "open")
    ):
        return 1
    return int(failing)


def summary_lines(summary: Mapping[str, Any]) -> Iterator[str]:
    """The summary for a person; the last line is the one that counts."""
    errors = [f"{number:,} {kind}" for kind, number in summary["errors"].items()]
    if errors:
        yield f"Could not be checked: {'; '.join(errors)}"
    found = sorted(summary["findings"].items(), key=lambda item: (-item[1], item[0]))[:MOST_KINDS]
    if found:
        yield f"Findings: {', '.join(f'{code} {number:,}' for code, number in found)}"
    if summary["waived"]:
        yield f"Waived: {count(summary['waived'], 'finding')}"
    if summary["worst"]:
        yield "Worst:"
    for one in summary["worst"][:WORST_SHOWN]:
        against = ", against a source" if one["opposed"] else ""
        yield printable(
            f"  {one['document']}: {one['open']:,} of {count(one['citable'], 'claim')} open{against}"
        )
    yield total_line(summary)


def total_line(summary: Mapping[str, Any]) -> str:
    """Documents and claims in a line, what could not be checked apart."""
    rest = [
        f"; {number:,} {verdict.value}"
        for verdict in Verdict
        if verdict not in COVERED and (number := summary["verdicts"].get(verdict.value))
    ]
    return (
        f"{count(summary['documents'], 'document')}, {summary['could_not_check']:,} could not be checked; "
        f"{summary['covered']:,} of {count(summary['citable'], 'claim')} covered ({percent_of(summary['percent'])}), "
        f"{summary['verified']:,} verified ({percent_of(summary['percent_verified'])}){''.join(rest)}"
    )
