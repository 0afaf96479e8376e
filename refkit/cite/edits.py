"""A file's text and edits by offsets -> the text with nothing else changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """`text` replaces the file's characters from `start` up to `end`; with equal offsets it is inserted."""

    start: int
    end: int
    text: str


def apply_edits(raw: str, edits: Iterable[Edit]) -> str:
    """The file's text with the edits made; they must not overlap. Insertions at one offset keep order."""
    pieces: list[str] = []
    at = 0
    for edit in in_order(edits):
        pieces += (raw[at : edit.start], edit.text)
        at = edit.end
    return "".join((*pieces, raw[at:]))


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Edits by offset; an insertion before a character comes before an edit that replaces it."""
    return sorted(edits, key=lambda edit: (edit.start, edit.end))
