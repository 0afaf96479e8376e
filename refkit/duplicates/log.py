"""What was merged and linked <-> a log of JSON lines, by which it is taken back.

A line of kind "merge" holds the kept key, each record as it was with the key before it in the list, what agreed, what differed, what was
taken from where, and the merged entry as it was written; one of kind "link" a key and its relations before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from refkit.duplicates.merge import Deduped, Merge
from refkit.duplicates.settings import LOG_SCHEMA
from refkit.errors import ReadError
from refkit.fields.aliases import OTHER_FIELDS, RELATION, with_field
from refkit.formats.json_text import parse_json, to_json
from refkit.formats.jsonl import read_line, to_line
from refkit.model import Library, Reference, Source
from refkit.patterns import regex

SUFFIX = ".merged.jsonl"
_LOG = regex(r"\.merged(?:\.\d{1,6})?\.jsonl\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a log: of a merge `members` with the key `before` each, and `merged` as it was written; of a link `members` is empty,
    and `relation` what was set.
    """

    kept: str
    members: tuple[tuple[str, Reference], ...] = ()
    merged: Reference | None = None
    relation: str = ""


def write_log(deduped: Deduped, written: Library) -> str:
    """The log of what was done to a list of references; `written` is the library as a reader of the written file sees it."""
    before = deduped.before
    ahead = {one.id: before[place - 1].id if place else "" for place, one in enumerate(before)}
    seen = {one.id: one for one in written}
    lines: list[dict[str, Any]] = []
    merged = set()
    for merge in deduped.merges:
        merged.add(merge.kept)
        lines.append(_merge_line(merge, ahead, seen.get(merge.kept, merge.merged)))
    for one in deduped.library:
        value = _relation(one)
        if value and one.id not in merged and any(one.id in link for link in deduped.links):
            lines.append({"schema": LOG_SCHEMA, "kind": "link", "kept": one.id, "relation": value})
    return "".join(to_json(line) + "\n" for line in lines)


def library_of(log: str) -> str:
    """The name of the file that a log, or an earlier one that was kept ("refs.bib.merged.1.jsonl"), is of."""
    return _LOG.sub("", log)


def numbered_log(log: Path, number: int) -> Path:
    """The name under which a log is kept beside a newer one: "refs.bib.merged.1.jsonl"."""
    return log.with_name(f"{log.name.removesuffix(SUFFIX)}.merged.{number}.jsonl")


def held_beside(old: str, new: str) -> bool:
    """Whether a log holds a merge that a newer one does not, or is no log at all."""
    lines = set(new.split("\n"))
    return any(
        line.strip() and line not in lines and '"kind": "link"' not in line for line in old.split("\n")
    )


def read_log(source: Source) -> tuple[Step, ...]:
    """The steps of a log. Raises ReadError for what is none."""
    steps = []
    for number, line in enumerate(source.text.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{source.name}:{number}"
        value = parse_json(line, name=source.name, line=number)
        if (
            not isinstance(value, Mapping)
            or value.get("schema") != LOG_SCHEMA
            or not isinstance(value.get("kept"), str)
        ):
            raise ReadError.of(
                "no-log", place=place, why=f"a line without a kept key and the schema {LOG_SCHEMA}"
            )
        steps.append(_step(value, place))
    return tuple(steps)


def undo(steps: Iterable[Step], library: Library) -> Library:
    """The library as it was before the steps, with what was added or changed since.

    A record that was merged away comes back behind the one it stood behind; the kept one becomes what it was, but for the fields that
    were changed since the log was written: those stay as they are.
    """
    entries = {one.id: one for one in library}
    returning: dict[str, list[Reference]] = {}
    for step in steps:
        here = entries.get(step.kept)
        if not step.members:
            if here is not None and _relation(here) == step.relation:
                entries[step.kept] = with_field(here, RELATION, "")
            continue
        for before, member in step.members:
            if member.id != step.kept:
                if member.id not in entries:
                    returning.setdefault(before, []).append(member)
            elif here is not None:
                entries[step.kept] = _with_changes(member, step.merged, here)
            else:
                returning.setdefault(before, []).append(member)
    return replace(library, references=tuple(_in_order(library, entries, returning)))


def _merge_line(merge: Merge, ahead: Mapping[str, str], written: Reference) -> dict[str, Any]:
    return {
        "schema": LOG_SCHEMA,
        "kind": "merge",
        "kept": merge.kept,
        "keys": [one.id for one in merge.members],
        "probability": merge.probability,
        "agree": list(merge.agree),
        "differ": {
            name: {key: _plain(name, value) for key, value in values.items()}
            for name, values in merge.differ.items()
        },
        "taken": dict(merge.taken),
        "members": [{"before": ahead.get(one.id, ""), "item": to_line(one)} for one in merge.members],
        "merged": to_line(written),
    }


def _plain(attribute: str, value: Any) -> Any:
    """A value of a reference as JSON has it."""
    if isinstance(value, str):
        return value
    probe = replace(Reference(id="", type="document"), **{attribute: value})
    item = to_line(probe)
    return next((there for name, there in item.items() if name not in {"id", "type", "schema"}), None)


def _step(value: Mapping[str, Any], place: str) -> Step:
    members = value.get("members") or ()
    if not isinstance(members, list | tuple) or not all(
        isinstance(one, Mapping) and isinstance(one.get("item"), Mapping) for one in members
    ):
        raise ReadError.of("no-log", place=place, why="its members are no records")
    merged = value.get("merged")
    relation = value.get("relation")
    return Step(
        kept=value["kept"],
        members=tuple((str(one.get("before", "")), _record(one["item"], place)) for one in members),
        merged=_record(merged, place) if isinstance(merged, Mapping) else None,
        relation=relation if isinstance(relation, str) else "",
    )


def _record(item: Mapping[str, Any], place: str) -> Reference:
    """A record of a log; where it stood in a file is not kept as a field of it."""
    reference = read_line({name: value for name, value in item.items() if name != "origin"}, place)[0]
    return replace(reference, id=str(item.get("id", reference.id)))


def _with_changes(was: Reference, written: Reference | None, now: Reference) -> Reference:
    if written is None:
        return was
    changes = {
        one.name: getattr(now, one.name)
        for one in fields(Reference)
        if one.name not in {"id", "origin", "confidence", "extra", "label"}
        and getattr(now, one.name) != getattr(written, one.name)
    }
    extra = dict(was.extra)
    extra |= {
        name: value
        for name, value in now.extra.items()
        if name not in {OTHER_FIELDS, "custom"} and value != written.extra.get(name)
    }
    return replace(was, extra=MappingProxyType(extra), **changes)


def _in_order(
    library: Library, entries: Mapping[str, Reference], returning: dict[str, list[Reference]]
) -> list[Reference]:
    found: list[Reference] = []

    def put(first: Reference) -> None:
        behind = [first]
        while behind:
            one = behind.pop()
            found.append(one)
            behind += reversed(returning.pop(one.id, []))

    for one in (*returning.pop("", []), *(entries[one.id] for one in library)):
        put(one)
    for key in tuple(returning):  # what they stood behind is gone
        for one in returning.pop(key, []):
            put(one)
    return found


def _relation(reference: Reference) -> str:
    held = reference.extra.get(OTHER_FIELDS)
    value = held.get(RELATION) if isinstance(held, Mapping) else None
    return value if isinstance(value, str) else ""
