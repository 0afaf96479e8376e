"""Places in a file and what goes there -> the file's text with nothing else changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """`text` takes the place of the file's characters from `start` to `end`; equal offsets put it in between."""

    start: int
    end: int
    text: str


def apply_edits(raw: str, edits: Iterable[Edit]) -> str:
    """The file's text with edits that do not overlap put in; what begins at one offset keeps its order."""
    pieces: list[str] = []
    at = 0
    for edit in in_order(edits):
        pieces += (raw[at : edit.start], edit.text)
        at = edit.end
    return "".join((*pieces, raw[at:]))


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Edits by place; what is put before a character comes before what takes its place."""
    return sorted(edits, key=lambda edit: (edit.start, edit.end))
