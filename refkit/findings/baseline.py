"""What was found before, in a file -> the findings, those known waived: an old document can only become better.

A finding is known by its code and the words it is about, never by a line: text that moves stays known, and a claim that
is edited is new.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from refkit.errors import ReadError, count
from refkit.files import read_text, write_files
from refkit.model import Finding, Problem, WaivedBy, Waiver
from refkit.rules import finding

BASELINE_SCHEMA = 1  # raised when a field changes its meaning
OF_WAIVERS = "RK215"  # what is wrong with waivers is not to be waived by one
Known = Mapping[str, int]  # marks of findings, and how often each was found


def mark_of(one: Finding) -> str:
    """Twelve hex digits that stand for a finding: its code and its words, case and white space folded."""
    return sha256(f"{one.code}\n{' '.join(one.words.casefold().split())}".encode()).hexdigest()[:12]


def read_baseline(path: Path, *, max_bytes: int) -> Known:
    """The findings of a baseline. Raises ReadError for a file that cannot be read or is none."""
    text = read_text(str(path), max_bytes=max_bytes).text
    try:
        data = json.loads(text)
        if data["refkit-baseline"] != BASELINE_SCHEMA:
            raise ReadError.of("no-baseline", place=str(path))
        return Counter({str(row["mark"]): int(row["count"]) for row in data["findings"]})
    except (ValueError, TypeError, KeyError, RecursionError):
        raise ReadError.of("no-baseline", place=str(path)) from None


def write_baseline(path: Path, findings: Iterable[Finding]) -> int:
    """Write the findings that are not waived otherwise; how many there are. Raises ExportError."""
    found: dict[str, tuple[Finding, int]] = {}
    for one in findings:
        known = one.waiver is not None and one.waiver.by is not WaivedBy.BASELINE
        if not known and one.code != OF_WAIVERS:
            mark = mark_of(one)
            found[mark] = (one, found.get(mark, (one, 0))[1] + 1)
    rows = [
        {"mark": mark, "rule": one.code, "words": one.words[:200], "count": number}
        for mark, (one, number) in sorted(
            found.items(), key=lambda row: (row[1][0].code, row[1][0].words, row[0])
        )
    ]
    data = {"refkit-baseline": BASELINE_SCHEMA, "findings": rows}
    write_files({path: json.dumps(data, ensure_ascii=False, indent=1) + "\n"})
    return sum(number for _, number in found.values())


def waive_known(
    findings: Sequence[Finding], known: Known, *, place: str, complete: bool
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """The findings, those of the baseline waived as often as it counts them.

    Where every document of it was checked (`complete`), RK215 says how many of it are not found any more.
    """
    left = Counter(known)
    waived = tuple(_waived(one, left, place) for one in findings)
    gone = sum(number for number in left.values() if number > 0)
    if not gone or not complete:
        return waived, ()
    return waived, (finding("RK215", "gone", place=place, findings=count(gone, "finding")),)


def _waived(one: Finding, left: Counter[str], place: str) -> Finding:
    if one.waiver is not None or left[mark_of(one)] <= 0:
        return one
    left[mark_of(one)] -= 1
    return replace(one, waiver=Waiver(by=WaivedBy.BASELINE, place=place))
