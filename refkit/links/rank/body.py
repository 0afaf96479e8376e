"""A document -> its sentences in reading order, to be ranked against its own list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from refkit.claims.sentences import statements
from refkit.links.rank.cue_words import section_of
from refkit.links.rank.overlap import Passage
from refkit.links.settings import FEWEST_SENTENCES, LONGEST_PART, SENTENCES_EACH
from refkit.model import Document, Mark, Span, UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The sentences of a document; `starts` are their offsets, in rising order."""

    passages: tuple[Passage, ...]
    starts: tuple[int, ...]

    def at(self, span: Span) -> int | None:
        """Which sentence holds the beginning of a span."""
        at = bisect_right(self.starts, span.start) - 1
        return at if at >= 0 else None

    def runs_through(self, references: int) -> bool:
        """Whether the text is long enough to cite a list of that many references from first to last."""
        return len(self.passages) >= max(FEWEST_SENTENCES, SENTENCES_EACH * references)


def read_body(document: Document, marks: Iterable[Mark] = ()) -> Body:
    """The sentences of a document's paragraphs and lists, without its citation marks.

    A sentence's section is the last heading that names a part of an article (introduction, methods, results,
    discussion) and the nearest one: "Methods | Cell culture".
    """
    cut = sorted((mark.span.start, mark.span.end) for mark in marks)
    begins, ends = [start for start, _ in cut], [end for _, end in cut]
    parts = _parts(document)
    passages, starts = [], []
    for statement in statements(document):
        if statement.unit.kind is UnitKind.TABLE_ROW:
            continue
        span = statement.span
        part = parts[bisect_right(parts, (span.start, "\U0010ffff")) - 1][1]
        first, last = bisect_right(ends, span.start), bisect_left(begins, span.end)
        passages.append(
            Passage(text=_without(span, cut[first:last]), section=f"{part} | {statement.unit.heading or ''}")
        )
        starts.append(span.start)
    return Body(passages=tuple(passages), starts=tuple(starts))


def _parts(document: Document) -> list[tuple[int, str]]:
    # Where each part of an article begins, and its heading.
    parts = [(-1, "")]
    for unit in document.units:
        if unit.kind is UnitKind.HEADING:
            words = unit.text.split()
            if len(words) <= LONGEST_PART and section_of(unit.text) != "other":
                parts.append((unit.span.start, " ".join(words)))
    return parts


def _without(span: Span, cut: list[tuple[int, int]]) -> str:
    text, kept, at = span.source.text, [], span.start
    for start, end in cut:
        kept.append(text[at : max(at, start)])
        at = max(at, end)
    kept.append(text[at : span.end])
    return "".join(kept)
