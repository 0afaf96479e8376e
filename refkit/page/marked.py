"""A document and its judged claims -> its text in blocks, cut where claims begin and end."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from refkit.model import Document, Judgement, Unit, UnitKind
from refkit.patterns import regex

WITHIN = (UnitKind.SENTENCE, UnitKind.LEAD_IN)  # kinds of units that stand within a paragraph
BREAK = regex(r"\n[ \t\r]*\n\s*")  # an empty line parts blocks


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `claim` and `verdict` are those of the claim it belongs to, `begins` where that begins here."""

    text: str
    claim: str | None = None
    verdict: str | None = None
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading."""

    pieces: tuple[Piece, ...]
    is_heading: bool = False


def mark_claims(document: Document, judgements: Sequence[Judgement]) -> tuple[Block, ...]:
    """The text of a document in blocks. Of claims one inside the other, a stretch belongs to the inner one."""
    text = document.source.text
    mine = sorted(
        (j for j in judgements if j.claim.span.source is document.source),
        key=lambda j: (j.claim.span.start, -j.claim.span.end),
    )
    owners = deque(_owners(mine, len(text)))
    headings = {unit.span.start: unit.span.end for unit in document.units if unit.kind is UnitKind.HEADING}
    blocks: list[Block] = []
    for start, stop in _stretches(text, document.units):
        end = start + len(text[start:stop].rstrip())
        pieces = _pieces(text, start, end, owners)
        if pieces:
            blocks.append(Block(pieces, is_heading=start in headings))
    return tuple(blocks)


def _stretches(text: str, units: Iterable[Unit]) -> Iterator[tuple[int, int]]:
    """Paragraphs and headings: parted at empty lines, and where a unit that is more than a sentence begins; a heading also ends one."""
    breaks = {0, len(text), *(found.end() for found in BREAK.finditer(text))}
    for unit in units:
        if unit.kind not in WITHIN:
            breaks.add(unit.span.start)
        if unit.kind is UnitKind.HEADING:
            breaks.add(unit.span.end)
    yield from pairwise(sorted(breaks))


def _owners(judgements: Sequence[Judgement], length: int) -> list[tuple[int, int, Judgement]]:
    """Stretches in order, without overlap, each with the innermost claim that holds it."""
    owners: list[tuple[int, int, Judgement]] = []
    open_ones: list[Judgement] = []
    at = 0
    places = [(j.claim.span.start, j) for j in judgements] + [(length + 1, None)]
    for start, judgement in places:
        while open_ones and open_ones[-1].claim.span.end <= start:
            ended = open_ones.pop()
            at = _add(owners, at, ended.claim.span.end, ended)
        if open_ones:
            at = _add(owners, at, min(start, length), open_ones[-1])
        if judgement is not None:
            at = max(at, start)
            open_ones.append(judgement)
    return owners


def _add(owners: list[tuple[int, int, Judgement]], start: int, end: int, judgement: Judgement) -> int:
    start = max(start, judgement.claim.span.start)
    if end > start:
        owners.append((start, end, judgement))
    return max(start, end)


def _pieces(text: str, start: int, end: int, owners: deque[tuple[int, int, Judgement]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = start
    while owners and owners[0][0] < end:
        first, last, judgement = owners[0]
        if first > at:
            pieces.append(Piece(text[at:first]))
        at = max(at, first)
        inside = text[at : min(last, end)]
        if inside:
            begins = at == judgement.claim.span.start
            pieces.append(Piece(inside, judgement.claim.id, judgement.verdict.value, begins))
            at += len(inside)
        if last > end:
            break
        owners.popleft()
    if at < end:
        pieces.append(Piece(text[at:end]))
    return tuple(pieces) if any(piece.text.strip() for piece in pieces) else ()
