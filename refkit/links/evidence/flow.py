"""A source's units -> paragraphs of running text: what line ends, blank lines and pages tore is put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from refkit.links.evidence.hyphens import WordsOf, cuts
from refkit.links.evidence.stretch import Joined, Part
from refkit.links.settings import (
    FEWEST_BROKEN,
    FULL_SHARE,
    MOST_BETWEEN,
    SHORTEST_TORN_PARAGRAPH,
    TORN_READ,
    WIDEST,
    WIDEST_SHARE,
    WORDS_OF_TORN,
)
from refkit.model import Source, Unit, UnitKind
from refkit.model.sources import LINE_END
from refkit.patterns import regex
from refkit.reflist.locate.running_heads import PAGE_NUMBER
from refkit.vocabulary.rows import any_of
from refkit.vocabulary.stopwords import NEVER_AT_END

PROSE = frozenset({UnitKind.PARAGRAPH, UnitKind.SENTENCE, UnitKind.LIST_ITEM})
# A stop, with what may stand behind it: quotation marks, brackets, citation marks.
_MARKS = r"(?:\[[^\[\]]{1,60}\]|\([^()]{1,60}\)|[⁰¹²³⁴-⁹]{1,6}|\^[^\^\s]{1,20}\^)"
STOPPED = regex(rf"[.!?:…][\"”’»)\]]{{0,3}}(?:\s?{_MARKS}){{0,6}}[\"”’»)\]]{{0,3}}$")
# What no sentence ends with: a comma, an open bracket, half of a word, "of the".
UNFINISHED = regex(rf"(?:[,(\[–—]|[^\W\d_][-‐\u00ad\u00ac]|(?<!\w)(?i:{any_of(NEVER_AT_END)}))$")
GOES_ON = regex(r"[\"“‘(\[]?[^\W_]|[<>≥≤=~±€£$]")
SMALL = regex(r"[\"“‘(\[]?[^\W\d_]")
ITEM = regex(r"[a-z][.)]\s")
INNER_STOP = regex(r"[a-z][.!?]\s[A-Z]")
BLANK_LINE = regex(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r|\n)|[\f\v\u2029]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or list item put together from the parts of a source, or `rows` of one table."""

    unit: Unit
    joined: Joined
    rows: tuple[Unit, ...] = ()


@dataclass(slots=True)
class _Open:
    """A paragraph that may go on: its units, and what stood behind the last of them."""

    units: list[Unit] = field(default_factory=list)
    between: list[Unit] = field(default_factory=list)
    width: int = 0  # columns at which the lines of the text were broken; 0 where they were not


def paragraphs(source: Source, units: Iterable[Unit]) -> Iterator[Paragraph]:
    """The paragraphs, items and tables of a source in reading order."""
    words, width = WordsOf(source), wrap_width(source) if source.raw is None else 0
    now = _Open(width=width)
    rows: list[Unit] = []
    for unit in units:
        if rows and unit.kind is UnitKind.FURNITURE and "\n" not in unit.text:
            continue  # the line below a table's heads
        if rows and (unit.kind is not UnitKind.TABLE_ROW or unit.header != rows[0].header):
            yield _table(source, rows)
            rows = []
        if unit.kind is UnitKind.TABLE_ROW:
            yield from _closed(source, now, words)
            now = _Open(width=width)
            rows.append(unit)
        elif now.units and _continues(source, now, unit):
            now.units.append(unit)
            now.between = []
        elif now.units and _is_between(source, now, unit):
            now.between.append(unit)
        else:
            yield from _closed(source, now, words)
            now = _Open([unit] if unit.kind in PROSE or _is_line(source, unit) else [], width=width)
    yield from _closed(source, now, words)
    if rows:
        yield _table(source, rows)


def _table(source: Source, rows: list[Unit]) -> Paragraph:
    return Paragraph(rows[0], Joined(source.text, ()), tuple(rows))


def _closed(source: Source, now: _Open, words: WordsOf) -> Iterator[Paragraph]:
    # A heading alone states nothing; a page number that proved to be none is a paragraph of its own.
    unit = next((unit for unit in now.units if unit.kind in PROSE), None)
    if unit is not None:
        joined = Joined(source.text, _parts(now.units))
        if left_out := cuts(joined.text, words):
            joined = Joined(source.text, joined.without(left_out))
        yield Paragraph(unit, joined)
    for other in now.between:
        if other.kind in PROSE:
            yield Paragraph(other, Joined(source.text, ((other.span.start, other.span.end),)))


def _parts(units: list[Unit]) -> list[Part]:
    # White space stands behind every unit but the last: one character of it parts the two.
    ends = [(one.span.start, one.span.end + 1) for one, _ in pairwise(units)]
    return [*ends, (units[-1].span.start, units[-1].span.end)]


def _is_line(source: Source, unit: Unit) -> bool:
    # In plain text a short line is taken for a heading; it may be the first line of a paragraph.
    return unit.kind is UnitKind.HEADING and source.raw is None


def _is_between(source: Source, now: _Open, unit: Unit) -> bool:
    # What a page puts between two halves of a sentence: its number and its head.
    last = now.units[-1]
    if len(now.between) >= MOST_BETWEEN or STOPPED.search(_end(last)):
        return False
    if last.kind is UnitKind.HEADING and not (UNFINISHED.search(_end(last)) or INNER_STOP.search(_end(last))):
        return False
    if unit.kind is UnitKind.FURNITURE:
        return True
    gap = BLANK_LINE.search(source.text, last.span.end, unit.span.start) is not None
    return gap and PAGE_NUMBER.match(unit.text) is not None


def _continues(source: Source, now: _Open, unit: Unit) -> bool:
    """Whether a unit goes on with the sentence that the last one began."""
    last = now.units[-1]
    if unit.kind not in PROSE and not _is_line(source, unit):
        return False
    if unit.kind is UnitKind.LIST_ITEM or source.text[last.span.end : unit.span.start].strip():
        return unit.kind is not UnitKind.LIST_ITEM and bool(now.between) and _goes_on(source, now, unit)
    return _goes_on(source, now, unit)


def _goes_on(source: Source, now: _Open, unit: Unit) -> bool:
    last = now.units[-1]
    end, begin = _end(last), unit.text[:TORN_READ]
    if STOPPED.search(end) or not GOES_ON.match(begin) or ITEM.match(begin):
        return False
    gap = BLANK_LINE.search(source.text, last.span.end, unit.span.start) is not None
    if gap and PAGE_NUMBER.match(unit.text):
        return False
    first = SMALL.match(begin)
    small = first is not None and first[0][-1].islower()
    torn = small or UNFINISHED.search(end) is not None
    page = bool(now.between) or "\f" in source.text[last.span.end : unit.span.start]
    if last.kind is UnitKind.HEADING and gap:
        # A title has no full stop inside, and few words stand above a sentence in small letters.
        prose = INNER_STOP.search(end) is not None
        return (torn or page) and (prose or (torn and len(last.text.split()) >= WORDS_OF_TORN))
    if not gap and _is_full(source, now, unit):
        return True
    if last.kind is UnitKind.HEADING:
        return torn
    if last.kind is UnitKind.LIST_ITEM and gap and not now.between:
        return False
    if torn:
        return True
    # "… was bought by John [page 12] Smith": only a page tears a sentence before a capital.
    return page and unit.kind is UnitKind.PARAGRAPH and len(last.text) >= SHORTEST_TORN_PARAGRAPH


def _is_full(source: Source, now: _Open, unit: Unit) -> bool:
    # Whether the last line had no room for the word that follows.
    if not now.width:
        return False
    end = now.units[-1].span.end
    start = max(source.text.rfind(sign, 0, end) for sign in "\r\n") + 1
    return end - start + 1 + len(unit.text[:TORN_READ].split(None, 1)[0]) > now.width


def wrap_width(source: Source) -> int:
    """The columns at which the lines of a text were broken, 0 where they were not.

    Broken lines have no room for the word that the next one begins with.
    """
    lines = [line.rstrip() for line in LINE_END.split(source.text)]
    pairs = [(len(one), one, other) for one, other in pairwise(lines) if one.strip() and other.strip()]
    if len(pairs) < FEWEST_BROKEN:
        return 0
    lengths = sorted(length for length, _, _ in pairs)
    widest = lengths[int(len(lengths) * WIDEST_SHARE)]
    if widest > WIDEST:
        return 0
    full = sum(length + 1 + len(other.split(None, 1)[0]) > widest for length, _, other in pairs)
    return widest if full >= FULL_SHARE * len(pairs) else 0


def _end(unit: Unit) -> str:
    span = unit.span
    return span.source.text[max(span.start, span.end - TORN_READ) : span.end]
