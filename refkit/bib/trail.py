"""The trail of decisions, a file of JSON lines -> what each says, and whether lines were changed or are gone.

Each line holds the hash of one before it, so that one that was changed or taken out is noticed where another follows; of the
last ones the entries of claims.bib know: each names the line of its last decision. Two branches of a repository may each
add lines, and both follow the same one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from refkit.bib.read import read_bytes
from refkit.bib.settings import TRAIL_MARK
from refkit.formats.bibtex import Block
from refkit.model import Problem
from refkit.rules import finding

TRAIL = "trail.jsonl"  # who decided what about claims, when and why
NAMED = "trail"  # the field of a claim's entry that names the line of its last decision


def hash_of(line: str) -> str:
    """What another line of the trail knows a line by: SHA-256 of its UTF-8 bytes, in hexadecimal."""
    return sha256(line.strip().encode()).hexdigest()


def mark_of(line: str) -> str:
    """What an entry of claims.bib knows a line by: the beginning of its hash."""
    return hash_of(line)[:TRAIL_MARK]


def read_trail(folder: Path) -> tuple[tuple[Mapping[str, Any], ...], tuple[Problem, ...]]:
    """The lines of the trail in order, and a finding (RK218) at the first that does not follow from one before."""
    text = (read_bytes(folder / TRAIL) or b"").decode("utf-8", "replace")
    read: list[Mapping[str, Any]] = []
    problems: list[Problem] = []
    before: set[str | None] = {None}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        said = said_in(line)
        if (said is None or said.get("previous") not in before) and not problems:
            problems.append(finding("RK218", "odd", place=f"{TRAIL}:{number}"))
        before.add(hash_of(line))
        if said is not None:
            read.append(said)
    return tuple(read), tuple(problems)


def trail_problems(folder: Path, blocks: Iterable[Block]) -> tuple[Problem, ...]:
    """What is wrong with the trail (RK218): a line that does not follow, and entries of claims.bib whose line is gone.

    Entries that name no line were decided by hand, or before lines were named.
    """
    named = tuple(_named(blocks))
    text = (read_bytes(folder / TRAIL) or b"").decode("utf-8", "replace")
    if not named and not text.strip():
        return ()
    _, problems = read_trail(folder)
    there = {mark_of(line) for line in text.split("\n") if line.strip()}
    gone = [block for block, mark in named if mark not in there]
    if not gone:
        return problems
    keys = [block.entry.key for block in gone if block.entry is not None]
    return (*problems, finding("RK218", "gone", span=gone[0].span, name=TRAIL, keys=_listed(keys)))


def _named(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    for block in blocks:
        if block.entry is not None and (mark := block.entry.fields.get(NAMED, "").strip()):
            yield block, mark


def _listed(keys: list[str], most: int = 3) -> str:
    more = len(keys) - most
    return ", ".join(keys[:most]) + (f" and {more} more" if more > 0 else "")


def said_in(line: str) -> dict[str, Any] | None:
    """What a line of the trail says; None where it is none."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("before"), dict):
        return None
    return said if all(isinstance(said.get(name), str) for name in ("at", "by", "claim", "action")) else None
