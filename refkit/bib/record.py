"""Decisions of a person -> claims.bib and the trail beside it, both or neither.

The trail is a file of JSON lines to which lines are only added; each entry names the line of its last decision.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from refkit.bib.build_lock import hold_build_lock
from refkit.bib.commit import commit, recover
from refkit.bib.folder import CLAIMS, FILES, open_folder
from refkit.bib.ledger import REJECTED
from refkit.bib.merge import Fingerprints, fingerprint
from refkit.bib.read import read_bytes
from refkit.bib.settings import TRIES
from refkit.bib.trail import NAMED, TRAIL, hash_of, mark_of, said_in
from refkit.errors import DecisionError, ExportError
from refkit.fields.latex import encode
from refkit.formats.bibtex import Block, Entry, format_entry, parse_blocks
from refkit.model import Problem, Source, Verdict

TRAIL_SCHEMA = 1  # of each line; raised when a field changes its meaning
DECIDED = ("verdict", "related", "relatedtype", "by", "on", "note", "expires", REJECTED, NAMED)  # fields that a decision sets


class Action(StrEnum):
    """What a person can do about a claim."""

    ACCEPT = "accept"  # its references carry it
    REJECT = "reject"  # its references do not, and are not to be suggested again
    EXEMPT = "exempt"  # it wants no source
    UNCOVER = "uncover"  # nothing carries it, whatever is cited
    CONTRADICT = "contradict"  # a source says otherwise
    NOTE = "note"  # only words
    UNDO = "undo"  # what was decided last is taken back


VERDICTS = {
    Action.ACCEPT: Verdict.ACCEPTED,
    Action.EXEMPT: Verdict.EXEMPT,
    Action.UNCOVER: Verdict.UNCOVERED,
    Action.CONTRADICT: Verdict.CONTRADICTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One decision. `entry` is the claim as refkit judged it, `by` who decides, `at` when, in ISO 8601 with its zone.

    `instead_of` is the id of the claim that this one was before it was edited. `hashes` are those of the claim's words
    and of the texts and records that the decision rests on, by what they are of.
    """

    entry: Entry
    action: Action
    by: str
    at: str
    references: tuple[str, ...] = ()
    note: str | None = None
    expires: str | None = None
    instead_of: str | None = None
    hashes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The files whose bytes changed, and findings."""

    written: tuple[Path, ...]
    problems: tuple[Problem, ...]


def record(folder: Path, choices: Sequence[Choice]) -> Recorded:
    """Write decisions into claims.bib and the trail. What people save meanwhile is kept.

    Raises DecisionError where there is nothing to undo, and ExportError; then nothing was changed.
    """
    with hold_build_lock(folder):
        problems = [*recover(folder, FILES)]
        for _ in range(TRIES):
            there = open_folder(folder, parsed=(CLAIMS,))
            trail = (read_bytes(folder / TRAIL) or b"").decode("utf-8")
            blocks = list(there.blocks.get(CLAIMS, ()))
            lines = [line for line in trail.split("\n") if line.strip()]
            for choice in choices:
                blocks, line = _decided(blocks, choice, lines, there.last_written_in(CLAIMS) or {})
                lines.append(line)
            raw = [block.raw.strip("\r\n") for block in blocks if block.raw.strip()]
            texts = {CLAIMS: "\n\n".join(raw) + "\n", TRAIL: "\n".join(lines) + "\n"}
            committed = commit(folder, there.read, texts)
            problems += committed.problems
            if committed.done:
                return Recorded(
                    written=tuple(folder / name for name in committed.written), problems=tuple(problems)
                )
    raise ExportError.of("saved-again", place=str(folder))


def _decided(
    blocks: list[Block], choice: Choice, lines: Sequence[str], last_written: Fingerprints
) -> tuple[list[Block], str]:
    """The blocks with a decision in them, and its line of the trail."""
    key = choice.entry.key
    place = _place(blocks, key)
    entry = choice.entry if place is None else blocks[place].entry or choice.entry
    old = _place(blocks, choice.instead_of) if choice.instead_of else None
    before = {name: entry.fields[name] for name in DECIDED if name in entry.fields}
    if choice.action is Action.UNDO:
        fields = _without_last(entry, lines)
    else:
        fields = _fields(entry, choice, last_written.get(key, {}).get("verdict"))
    if old is not None:
        before = {**before, "instead_of": choice.instead_of or ""}
    line = _line(choice, entry, before, lines)
    if choice.action is not Action.UNDO:  # which leaves the entry as it was, with the line of the decision before
        fields |= {NAMED: mark_of(line)}
    edited = Entry(type=entry.type, key=key, fields=fields)
    blocks = list(blocks)
    if place is None:
        blocks.append(_block(edited))
    else:
        blocks[place] = replace(blocks[place], entry=edited, raw=format_entry(edited))
    if old is not None:
        del blocks[old]
    return blocks, line


def _place(blocks: Sequence[Block], key: str | None) -> int | None:
    for place, block in enumerate(blocks):
        if block.entry is not None and block.entry.key == key:
            return place
    return None


def _block(entry: Entry) -> Block:
    return parse_blocks(Source(name=CLAIMS, text=format_entry(entry)))[0]


def _fields(entry: Entry, choice: Choice, generated: str | None) -> dict[str, str]:
    """The fields of an entry with a decision in them; `generated` is the fingerprint of refkit's own verdict."""
    fields = dict(entry.fields)
    named = ",".join(choice.references)
    if choice.action is Action.REJECT:
        rejected = [key.strip() for key in fields.get(REJECTED, "").split(",") if key.strip()]
        fields[REJECTED] = ",".join(dict.fromkeys((*rejected, *choice.references)))
        kept = [k.strip() for k in fields.get("related", "").split(",") if k.strip() not in choice.references]
        if fields.get("verdict") == Verdict.ACCEPTED and not any(kept):
            own = (verdict.value for verdict in Verdict if fingerprint(verdict.value) == generated)
            fields["verdict"] = next(own, Verdict.UNCOVERED.value)
        fields["related"] = ",".join(filter(None, kept))
    elif choice.action in VERDICTS:
        fields["verdict"] = VERDICTS[choice.action].value
        if choice.action in (Action.ACCEPT, Action.CONTRADICT):
            fields["related"] = named or fields.get("related", "")
            fields["relatedtype"] = "supportedby" if choice.action is Action.ACCEPT else "contradictedby"
            rejected = [k for k in fields.get(REJECTED, "").split(",") if k.strip() not in choice.references]
            fields[REJECTED] = ",".join(filter(None, rejected))
        fields["expires"] = choice.expires or ""
    fields["by"], fields["on"] = encode(choice.by), choice.at[:10]
    if choice.note is not None:
        fields["note"] = encode(choice.note)
    elif choice.action in VERDICTS:
        fields.pop("note", None)
    return {name: value for name, value in fields.items() if value}


def _without_last(entry: Entry, lines: Sequence[str]) -> dict[str, str]:
    """The fields as they were before the last decision that is not undone. Raises DecisionError."""
    undone = 0
    for line in reversed(lines):
        done = said_in(line)
        if done is None or done["claim"] != entry.key:
            continue
        if done["action"] == Action.UNDO:
            undone += 1
        elif undone:
            undone -= 1
        else:
            before = {name: str(value) for name, value in done["before"].items() if name in DECIDED}
            kept = {name: before.get(name, value) for name, value in entry.fields.items()}
            return {name: value for name, value in kept.items() if name not in DECIDED or name in before} | before
    raise DecisionError.of("nothing", claim=entry.key)


def _line(choice: Choice, entry: Entry, before: Mapping[str, str], lines: Sequence[str]) -> str:
    said: dict[str, Any] = {
        "schema": TRAIL_SCHEMA,
        "at": choice.at,
        "by": choice.by,
        "claim": entry.key,
        "file": entry.fields.get("file"),
        "action": choice.action.value,
        "references": list(choice.references),
        "note": choice.note,
        "expires": choice.expires,
        "hashes": dict(sorted(choice.hashes.items())),
        "before": dict(before),
        "previous": hash_of(lines[-1]) if lines else None,
    }
    return json.dumps(said, ensure_ascii=False)
