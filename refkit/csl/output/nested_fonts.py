"""Marked text with fonts inside fonts -> the same text with each font to set, as citeproc-js flips them."""

from __future__ import annotations

from refkit.csl.output.markup import (
    CLOSE_QUOTE,
    END,
    IN_FIELDS,
    LIGHT,
    NO_CAPS,
    NOCASE,
    NORMAL,
    OPEN_INNER,
    OPEN_QUOTE,
    OPENERS,
    ROMAN,
    SETS_BACK,
    pieces,
)
from refkit.csl.settings import MOST_NESTED_FONTS

SILENT = NOCASE  # a mark that prints nothing
ON_DEMAND = frozenset((ROMAN, LIGHT, NO_CAPS))
FLIPPED = (*IN_FIELDS, *ON_DEMAND)
QUOTES = frozenset((OPEN_QUOTE, OPEN_INNER))


def flip_fonts(marked: str) -> str:
    """Replace the marks of fields by a style's marks; drop marks "normal" that have no font to set back.

    For a field, the outermost element that sets the font decides: within italics, the field's italics are
    upright, also where an element between the two is upright itself.
    """
    if not any(mark in marked for mark in FLIPPED):
        return marked
    parts = list(pieces(marked))
    children = _children(parts)
    stack: list[str] = []
    for at, piece in enumerate(parts):
        if piece in QUOTES:
            stack.append(piece)
        elif piece in {END, CLOSE_QUOTE}:
            del stack[-1:]
        elif piece in OPENERS:
            if len(stack) < MOST_NESTED_FONTS:
                parts[at] = _settled(piece, stack, children.get(at, []))
            stack.append(piece)
    return "".join(parts)


def _settled(piece: str, stack: list[str], children: list[str]) -> str:
    if piece in IN_FIELDS:
        mark, back = IN_FIELDS[piece]
        outermost = next((other for other in stack if SETS_BACK.get(other) == mark), "")
        flipped = (outermost not in {"", back}) ^ (stack.count(piece) % 2 == 1)
        return back if flipped else mark
    if piece not in ON_DEMAND:
        return piece
    font = NORMAL[piece]
    within = any(_sets(other, font) for other in stack)
    around = any(_sets(other, font) for other in children)
    nested = piece == LIGHT and any(other in SETS_BACK or other in OPENERS for other in stack)
    return piece if within or around or nested else SILENT


def _sets(mark: str, font: str) -> bool:
    return (
        IN_FIELDS[mark][0] == font
        if mark in IN_FIELDS
        else SETS_BACK.get(mark) == font and mark not in NORMAL
    )


def _children(parts: list[str]) -> dict[int, list[str]]:
    """The marks directly within each mark, by the place where that opens.

    These are a style's marks, and a field's mark that fills the mark around it.
    """
    found: dict[int, list[str]] = {}
    opened: list[int] = []
    for at, piece in enumerate(parts):
        if piece in {END, CLOSE_QUOTE}:
            start = opened.pop() if opened else 0
            filled = opened and start == opened[-1] + 1 and parts[at + 1 : at + 2] == [END]
            if filled and parts[start] in IN_FIELDS:
                found.setdefault(opened[-1], []).append(parts[start])
        elif piece in OPENERS or piece in QUOTES:
            if opened and piece not in IN_FIELDS:
                found.setdefault(opened[-1], []).append(piece)
            opened.append(at)
    return found
