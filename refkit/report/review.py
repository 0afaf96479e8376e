"""What waits for a person -> lines: the claim, its sources with their passages, what was decided before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from refkit.errors import count, printable
from refkit.model import Judgement, Library
from refkit.report.compare import compare_lines
from refkit.report.terminal import COLOURS, Line, line_of
from refkit.report.why import link_sentence, title_line, verdict_sentence

if TYPE_CHECKING:
    from refkit.review.queue import Pending

WIDTH = 100  # columns where nobody knows how many there are
MOST_SOURCES = 9  # that are shown: each has a figure to accept it by
MOST_WORDS = 400  # of a claim whose wordings are compared; a bound


def pending_lines(
    pending: Pending, library: Library, *, place: int, of: int, width: int | None = None
) -> Iterator[Line]:
    """A claim that waits, with its sources numbered; of an edited one both wordings, what differs marked."""
    judgement = pending.judgement
    claim, verdict = judgement.claim, judgement.verdict
    yield Line(
        (
            (f"[{place} of {of}] {printable(str(claim.span))}: ", ""),
            (verdict.value, COLOURS[verdict]),
            (f" ({claim.kind.value})", ""),
        )
    )
    if pending.was is not None:
        yield from _wordings(pending.was, claim.words)
    else:
        yield line_of(f"    “{printable(claim.words)}”")
    if claim.context:
        yield line_of(f"    under: {printable(' '.join(claim.context.split()))}", "dim")
    yield line_of(f"    {printable(verdict_sentence(judgement))}")
    yield from _sources(judgement, library, width or WIDTH)


def _wordings(was: str, now: str) -> Iterator[Line]:
    """Both wordings, with the words marked that only one of them has."""
    ours, theirs = was.split()[:MOST_WORDS], now.split()[:MOST_WORDS]
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    runs = [
        ("    was: ", [(" ".join(ours[start:end]), tag) for tag, start, end, _, _ in blocks]),
        ("    now: ", [(" ".join(theirs[start:end]), tag) for tag, _, _, start, end in blocks]),
    ]
    for label, parts in runs:
        pieces: list[tuple[str, str]] = [(label, "")]
        for run, tag in parts:
            if run:
                pieces += [(printable(run), "" if tag == "equal" else "marked"), (" ", "")]
        plain = "".join(text for text, _ in pieces)
        under = "".join(("^" if style else " ") * len(text) for text, style in pieces).rstrip()
        yield Line(tuple(pieces), under=under if "^" in under and plain else "")


def _sources(judgement: Judgement, library: Library, width: int) -> Iterator[Line]:
    by_id = {reference.id: reference for reference in library}
    for place, link in enumerate(judgement.links[:MOST_SOURCES], 1):
        reference = by_id.get(link.reference)
        if reference is not None:
            yield line_of(f"  {place}  {printable(title_line(reference))} [{link.basis} {link.score:.2f}]")
            yield line_of(f"     {printable(link_sentence(judgement.claim, link, reference))}", "dim")
            yield from compare_lines(judgement.claim, link, width)
    if len(judgement.links) > MOST_SOURCES:
        yield line_of(f"     … and {len(judgement.links) - MOST_SOURCES} more: refkit claims --why", "dim")


def list_lines(pending: Sequence[Pending]) -> Iterator[str]:
    """A line a claim that waits: its id, why, its place, its best source, its words."""
    for one in pending:
        judgement = one.judgement
        best = judgement.links[0].reference if judgement.links else "-"
        words = judgement.claim.words
        words = words if len(words) <= WIDTH else f"{words[: WIDTH - 1]}…"
        yield printable(
            f"{judgement.claim.id}  {one.waiting.value:12}  {judgement.claim.span}  {best}  {words}"
        )
    yield f"{count(len(pending), 'claim')} waiting"


def list_data(pending: Sequence[Pending]) -> str:
    """The same as a JSON array."""
    rows = [
        {
            "claim": one.judgement.claim.id,
            "waiting": one.waiting.value,
            "verdict": one.judgement.verdict.value,
            "file": one.judgement.claim.span.source.name,
            "line": one.judgement.claim.span.line,
            "text": one.judgement.claim.words,
            "was": one.was,
            "references": [link.reference for link in one.judgement.links],
        }
        for one in pending
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def trail_lines(trail: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A line a decision: when, who, what, about which claim, with which sources, and why."""
    for said in trail:
        sources = ", ".join(str(key) for key in said.get("references") or ())
        note = f" ({said['note']})" if said.get("note") else ""
        about = f"{said.get('claim')}{f' {sources}' if sources else ''}"
        yield printable(f"{said.get('at')}  {said.get('by')}  {said.get('action')} {about}{note}")
