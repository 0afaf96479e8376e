"""What was found of references -> lines, one a reference and what is to be told below it; or a row of data each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from refkit.errors import count, percent_of, printable
from refkit.model import RecordVerdict, Reference, Resolution
from refkit.records.findings import UNCHECKED, called, of_reference
from refkit.records.row import Row, item_of_row
from refkit.records.standing import Fact, asked_of, facts_of, is_gone, name_of_record, shown, shown_beside
from refkit.report.terminal import Line, line_of
from refkit.rules import RULES, Level

if TYPE_CHECKING:
    from refkit.model import Discrepancy

V: Final = RecordVerdict
COLOURS: Final = {
    V.VERIFIED: "green",
    V.MISMATCH: "bold red",
    V.NOT_FOUND: "red",
    V.COULD_NOT_CHECK: "magenta",
}
WORDS: Final = {
    V.VERIFIED: "verified",
    V.MISMATCH: "mismatch",
    V.NOT_FOUND: "not found",
    V.COULD_NOT_CHECK: "could not check",
}
INDEXES: Final = frozenset({"index"})  # that hold records, and nothing that was said of works since
NO_PROOF: Final = "that does not prove that there is no such work"
STYLES: Final = {Level.ERROR: "bold red", Level.WARNING: "yellow", Level.NOTE: ""}
# Findings whose message the verdict and its differences say already.
SAID: Final = frozenset({"RK312", "RK313", "RK314", "RK315"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """References with their rows, in order; `by_key` are the references as they were asked. `applied` says whether what was
    added is written anywhere, `unsure` are the resolutions of those that could not be checked now, of which the rows tell
    what an earlier run found."""

    rows: Sequence[Row]
    unsure: Mapping[str, Resolution] = field(default_factory=dict)
    by_key: Mapping[str, Reference] = field(default_factory=dict)
    applied: bool = False

    def now(self, row: Row) -> Resolution:
        """What this run found, which may be less than what is known."""
        return self.unsure.get(row.resolution.reference, row.resolution)


def exit_code_of(resolved: Resolved) -> int:
    """0: all are verified; 1: one differs, is not found, or was retracted; 3: one could not be checked, or not everywhere.

    What is known to be wrong comes before what is not known.
    """
    now = [resolved.now(row) for row in resolved.rows]
    wrong = any(one.verdict in (V.MISMATCH, V.NOT_FOUND) for one in now)
    if wrong or any(is_gone(row.resolution) for row in resolved.rows):
        return 1
    silent = any(not asked.is_answered for one in now for asked in one.asked)
    return 3 if silent or any(one.verdict is V.COULD_NOT_CHECK for one in now) else 0


def full_lines(resolved: Resolved) -> Iterator[Line]:
    """A reference a line, with what differs, what is told of it and what was added below; the sum last."""
    for row in resolved.rows:
        reference, found = _reference(resolved, row), resolved.now(row)
        facts = list(facts_of(reference, row.resolution))
        head, rest = f"{printable(called(reference))}: ", f" {printable(_whence(found))}".rstrip()
        verdict = (WORDS[found.verdict], COLOURS[found.verdict])
        yield Line(((head, ""), verdict, (rest, ""), (_codes(facts, found), "")))
        for one in row.resolution.discrepancies:
            yield line_of(f"    {printable(difference(one))}", "" if one.grave else "dim")
        for fact in facts:
            if fact.code not in SAID:
                told = of_reference(reference, fact)
                why = f"; {told.hint}" if told.hint else ""
                yield line_of(f"    {printable(told.message + why)}", STYLES[RULES[fact.code].level])
        for text in _more(row, resolved):
            yield line_of(f"    {printable(text)}")
    yield summary_line(resolved)


def concise_lines(resolved: Resolved) -> Iterator[Line]:
    """All of it in one line a reference; the sum last."""
    for row in resolved.rows:
        reference, found = _reference(resolved, row), resolved.now(row)
        facts = list(facts_of(reference, row.resolution))
        head = f"{called(reference)}: {WORDS[found.verdict]} {_whence(found)}".rstrip()
        parts = [head + _codes(facts, found), *map(difference, row.resolution.discrepancies)]
        parts += [of_reference(reference, fact).message for fact in facts if fact.code not in SAID]
        parts += _more(row, resolved)
        yield line_of(printable("; ".join(parts)))
    yield summary_line(resolved)


def jsonl_lines(resolved: Resolved) -> Iterator[Line]:
    """A row of data each, as records.jsonl keeps it, with the codes of its findings; `now` is what this run found, where an
    earlier one knew more."""
    for row in resolved.rows:
        facts, found = facts_of(_reference(resolved, row), row.resolution), resolved.now(row)
        item: dict[str, Any] = {**item_of_row(row), "findings": list(dict.fromkeys(f.code for f in facts))}
        if found is not row.resolution:
            item["now"] = found.verdict.value
        yield line_of(json.dumps(item, ensure_ascii=False))


SHAPES: Final[Mapping[str, Callable[[Resolved], Iterator[Line]]]] = {
    "full": full_lines,
    "concise": concise_lines,
    "jsonl": jsonl_lines,
}


def summary_line(resolved: Resolved) -> Line:
    """ "3 references: 1 verified (33 %), 1 mismatch, …; 1 retracted; 2 values added to 1 reference"."""
    found = [resolved.now(row) for row in resolved.rows]
    number = {verdict: sum(one.verdict is verdict for one in found) for verdict in V}
    share = percent_of(100 * number[V.VERIFIED] / len(found) if found else None)
    said = f"{count(len(found), 'reference')}: {number[V.VERIFIED]} of {len(found)} verified ({share})"
    pieces = [(said, "")]
    for verdict in (V.MISMATCH, V.NOT_FOUND, V.COULD_NOT_CHECK):
        if number[verdict]:
            proof = f" ({NO_PROOF})" if verdict is V.NOT_FOUND else ""
            pieces += [(f", {number[verdict]} {WORDS[verdict]}", COLOURS[verdict]), (proof, "")]
    if gone := sum(is_gone(row.resolution) for row in resolved.rows):
        pieces.append((f"; {gone} retracted or withdrawn", "bold red"))
    silent = [one for one in found if any(not asked.is_answered for asked in one.asked)]
    if partly := sum(one.verdict is not V.COULD_NOT_CHECK for one in silent):
        pieces.append((f"; {partly} not checked everywhere", "magenta"))
    asked = {asked.service for one in found for asked in one.asked}
    if asked and asked <= INDEXES:
        pieces.append(("; retractions were not looked up", "magenta"))
    if added := [row for row in resolved.rows if resolved.now(row).additions]:
        values = count(sum(len(row.resolution.additions) for row in added), "value")
        verb = "added" if resolved.applied else "could be added"
        pieces.append((f"; {values} {verb} to {count(len(added), 'reference')}", ""))
    return Line(tuple(pieces))


def difference(one: Discrepancy) -> str:
    """ "title: “Ponds”, in the record “Moss”"; "nothing" for a value that one of them lacks."""
    pair = shown_beside(one.stated, one.recorded)
    stated, recorded = (f"“{text}”" if text else "nothing" for text in pair)
    return f"{one.field}: {stated}, in the record {recorded}"


def _reference(resolved: Resolved, row: Row) -> Reference:
    key = row.resolution.reference
    return resolved.by_key.get(key) or Reference(id=key, type="document")


def _whence(found: Resolution) -> str:
    """The record that a verdict is about, or who was asked for one."""
    if found.verdict in (V.VERIFIED, V.MISMATCH):
        return f"({name_of_record(found.record)})"
    proof = f"; {NO_PROOF}" if found.verdict is V.NOT_FOUND else ""
    return f"({asked_of(found)}{proof})"


def _codes(facts: Sequence[Fact], found: Resolution) -> str:
    codes = dict.fromkeys(fact.code for fact in facts)
    if found.verdict is V.COULD_NOT_CHECK:
        codes = {UNCHECKED: None, **codes}
    return f" [{', '.join(codes)}]" if codes else ""


def _more(row: Row, resolved: Resolved) -> list[str]:
    """What was known before, what was added and taken, and who could not be asked."""
    found, now, lines = row.resolution, resolved.now(row), []
    if now is not found:
        lines.append(f"known from an earlier run: {WORDS[found.verdict]} {_whence(found)}")
    if found.additions and now is found:
        values = ", ".join(f"{variable} {shown(value)}" for variable, value in found.additions.items())
        lines.append(f"{'added' if resolved.applied else 'could be added'}: {values}")
    changed = [
        f"{variable} “{shown(one.value)}” for “{shown(one.was)}”"
        for variable, one in row.taken.items()
        if one.was is not None
    ]
    if changed:
        lines.append(f"taken from the record: {', '.join(changed)}")
    if found.fitting is not None:
        doi = f", DOI {found.fitting.reference.doi}" if found.fitting.reference.doi else ""
        lines.append(f"its own record seems to be: {name_of_record(found.fitting)}{doi}")
    silent = [asked for asked in now.asked if not asked.is_answered]
    if silent and now.verdict in (V.VERIFIED, V.MISMATCH):
        told = ", ".join(f"{asked.service} ({asked.outcome.replace('-', ' ')})" for asked in silent)
        lines.append(f"not checked everywhere: {told}")
    return lines
