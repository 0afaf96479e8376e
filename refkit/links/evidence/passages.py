"""The texts of sources -> their sentences, and the runs of one to three of them that come nearest to a claim."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from refkit.claims.abbreviations import learn_abbreviations
from refkit.claims.detect import states_something
from refkit.claims.sentences import split_sentences, statements
from refkit.claims.stems import fold, stem, stems_of
from refkit.links.compare.align import SHARES, weight_of
from refkit.links.compare.content import Content, read_content
from refkit.links.compare.figures import quantities_of
from refkit.links.compare.lexicon import same
from refkit.links.compare.pair import Pair, SourceContext, pair_up
from refkit.links.compare.quantities import agree
from refkit.links.evidence.extent import read_until
from refkit.links.evidence.flow import paragraphs
from refkit.links.evidence.notices import notice_of
from refkit.links.evidence.stretch import Joined, Part, ends_of, places_of, shown
from refkit.links.evidence.tables import Row, rows_of
from refkit.links.settings import (
    FIGURE_BONUS,
    LABEL_SHARE,
    LONGER_RUN,
    LONGEST_SENTENCE,
    MOST_ASKED_SENTENCES,
    MOST_HOLDING,
    MOST_NEAR,
    MOST_RUNS,
    NEAR_RUN,
    SENSE_SHARE,
    SOURCE_READ,
    TOPIC_SHARE,
)
from refkit.model import Document, Source, Span, Unit, UnitKind
from refkit.patterns import regex
from refkit.vocabulary.stopwords import GENERAL

# A sentence that leans on the one before it.
LEANS = regex(
    r"(?:It|Its|This|These|Those|They|Their|Such|He|She|His|Her|Both|Neither|The (?:latter|former|drug|trial|study|same))\b"
)
BRACKETS = regex(r"\([^()]{0,200}\)")


def sentences_of(document: Document) -> Iterator[Span]:
    """The sentences of a source that state something, in order.

    Of a long text those behind the first MOST_ASKED_SENTENCES are not weighed one by one.
    """
    until = read_until(document)
    for count, statement in enumerate(statements(document)):
        if until is not None and statement.span.start >= until:
            return
        if count >= MOST_ASKED_SENTENCES or states_something(statement):
            yield statement.span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source: `text` is what it says, with the heading or lead-in of a list item or a row.

    `parts` are the characters and words that `text` is made of, `span` goes from the first to the last of them.
    """

    span: Span
    text: str
    parts: tuple[Part, ...]
    label: str = ""  # of the row, where it is one cell of a table beside it
    value: tuple[int, int] | None = None  # where in `text` what the cell holds stands


@dataclass(frozen=True, slots=True)
class Run:
    """One to three sentences of a source, from `first` to before `stop`, beside a claim; `nearness` is 0-1."""

    first: int
    stop: int
    pair: Pair
    nearness: float


class SourceText:
    """The sentences of one source, searchable by stems and senses."""

    def __init__(self, document: Document, title: str = "") -> None:
        self.sentences = [*_read(document)]
        self.notice = notice_of(document.source.text)  # what takes the whole text back
        texts = [sentence.text for sentence in self.sentences]
        self._postings: dict[str | int, array[int]] = defaultdict(_numbers)
        self._sets: dict[str | int, frozenset[int]] = {}
        for at, text in enumerate(texts):
            for key in _keys(read_content(text)):
                self._postings[key].append(at)
        self.context = SourceContext(
            short=_abbreviations([title, *texts]),
            topic=self._topic(title),
            title=title,
            text=" ".join(texts)[:SOURCE_READ].lower(),
        )

    def _topic(self, title: str) -> frozenset[str]:
        # What the title names, and what many sentences of a longer text name.
        words = [stem(word) for word in fold(title).split()]
        # Cells of tables repeat the names of rows and columns.
        cells = {at for at, sentence in enumerate(self.sentences) if sentence.label}
        least = max(3, math.ceil(TOPIC_SHARE * (len(self.sentences) - len(cells))))
        often = (
            key
            for key, held in self._postings.items()
            if isinstance(key, str) and len(held) >= least and (not cells or len({*held} - cells) >= least)
        )
        return frozenset(often) | {word for word in words if word in self._postings}

    def quote(self, run: Run) -> Span:
        """The characters of a run."""
        first, last = self.sentences[run.first].span, self.sentences[run.stop - 1].span
        return Span(source=first.source, start=first.start, end=last.end)

    def to_quote(self, run: Run, place: tuple[int, int]) -> tuple[int, int] | None:
        """A stretch of a run's passage as characters of its quote; None where it stands above the quote."""
        start = self.sentences[run.first].span.start
        places: list[int | None] = []
        for sentence in self.sentences[run.first : run.stop]:
            places += [None] * bool(places)  # the space between two sentences
            places += places_of(sentence.span.source.text, sentence.parts)
        first, last = places[place[0]], places[place[1] - 1]
        return (first - start, last + 1 - start) if first is not None and last is not None else None

    def names_any(self, stems: frozenset[str]) -> bool:
        """Whether the text or its title holds one of some stems."""
        return any(one in self._postings for one in stems) or bool(stems & {*stems_of(self.context.title)})

    def overlap(self, claim: str) -> float:
        """The share (0-1) of a claim's stems and senses that the sentence which holds most of them holds."""
        keys = _keys(read_content(claim))
        counts = self._holding(dict.fromkeys(keys, 1))
        return max(counts.values(), default=0) / len(keys) if keys else 0.0

    def nearest(self, claim: str) -> list[Run]:
        """The runs that come nearest to a claim, at most MOST_RUNS, the nearest first."""
        content = read_content(claim)
        found: dict[tuple[int, int], Run] = {}
        for at in self._near(content):
            for first, stop in self._runs_around(at):
                if (first, stop) not in found and self._is_of_row(content, at):
                    found[first, stop] = self._run(claim, first, stop)
        ranked = sorted(found.values(), key=lambda run: (-run.nearness, run.stop - run.first, run.first))
        return [run for run in ranked[:MOST_RUNS] if run.nearness >= NEAR_RUN]

    def _near(self, claim: Content) -> list[int]:
        # Sentences by the weight of what they share with a claim: rare words and figures most.
        total = len(self.sentences)
        mass = self._holding(
            {
                key: math.log(1 + total / len(held)) * (SENSE_SHARE / 2 if isinstance(key, int) else 1.0)
                for key in _keys(claim)
                if (held := self._postings.get(key))
            }
        )
        return sorted(mass, key=lambda at: (-round(mass[at], 9), at))[:MOST_NEAR]

    def _holding(self, weights: Mapping[str | int, float]) -> dict[int, float]:
        # The sentences that hold some keys, with the weights of these. The rarest keys find them; of keys that
        # a large part of a long text holds it is only asked whether those found hold them too.
        found: dict[int, float] = {}
        gone = 0
        rarest_first = sorted(weights, key=lambda key: (len(self._postings.get(key, ())), str(key)))
        for key in rarest_first:
            held = self._postings.get(key, ())
            if not found or gone + len(held) <= MOST_HOLDING:
                gone += len(held)
                for at in held:
                    found[at] = found.get(at, 0.0) + weights[key]
            else:
                for at in found.keys() & self._members(key):
                    found[at] += weights[key]
        return found

    def _members(self, key: str | int) -> frozenset[int]:
        # The sentences that hold a common key, as a set that is made once.
        if key not in self._sets:
            self._sets[key] = frozenset(self._postings[key])
        return self._sets[key]

    def _runs_around(self, at: int) -> Iterator[tuple[int, int]]:
        last = len(self.sentences)
        if self.sentences[at].label:
            yield at, at + 1  # figures of other cells are no figures of this one
            return
        for first, stop in ((at, at + 1), (at - 1, at + 1), (at, at + 2), (at - 1, at + 2), (at - 2, at + 1)):
            if first >= 0 and stop <= last and not any(one.label for one in self.sentences[first:stop]):
                yield first, stop

    def _is_of_row(self, claim: Content, at: int) -> bool:
        # Whether a claim names the row: a cell says nothing of what another row is about.
        label = self.sentences[at].label
        if not label:
            return True
        known = {word.stem for word in claim.words}
        senses = {sense for one in known for sense in same().get(one, ())}
        words = [word for word in read_content(BRACKETS.sub("", label)).words if not word.light]
        words = [word for word in words if word.folded not in GENERAL] or words
        met = [
            w
            for w in words
            if w.stem in known or senses & {*same().get(w.stem, ())} or self._is_short(w.stem, known)
        ]
        return len(met) >= LABEL_SHARE * len(words) and all(w in met for w in words if w.figure)

    def _is_short(self, stem: str, known: set[str]) -> bool:
        return bool(known & self.context.short.get(stem, frozenset()))

    def _run(self, claim: str, first: int, stop: int) -> Run:
        around = self.sentences
        cell = around[first].value
        pair = pair_up(
            claim,
            " ".join(sentence.text for sentence in around[first:stop]),
            self.context,
            before=around[first - 1].text if first and not cell else "",
            after=around[stop].text if stop < len(around) and not cell else "",
            value=cell,
        )
        longer = stop - first - 1
        if longer and LEANS.match(around[first + 1].text):
            longer -= 1  # the sentence before says what "it" is
        nearness = self._rare_share(pair) + FIGURE_BONUS * _figures_met(pair) - LONGER_RUN * longer
        return Run(first=first, stop=stop, pair=pair, nearness=round(max(0.0, nearness), 6))

    def _rare_share(self, pair: Pair) -> float:
        # The share of the claim's content that found a partner, words that few sentences hold counting more.
        met = total = 0.0
        for word, fit in zip(pair.claim.words, pair.alignment.fits, strict=True):
            held = len(self._postings.get(word.stem, ())) or max(
                (len(self._postings.get(sense, ())) for sense in same().get(word.stem, ())), default=0
            )
            weight = weight_of(word) * math.sqrt(math.log(1 + len(self.sentences) / (held or 1)))
            total += weight
            met += weight * SHARES[fit]
        return met / total if total else 0.0


def _read(document: Document) -> Iterator[Sentence]:
    # What has no ends of sentences is cut into pieces at white space.
    source, until = document.source, read_until(document)
    for paragraph in paragraphs(source, document.units):
        stretches = (
            rows_of(paragraph.rows)
            if paragraph.rows
            else (
                Row(paragraph.unit, (*_above(paragraph.unit), *parts))
                for parts in _sentences(paragraph.joined)
            )
        )
        for row in stretches:
            start, end = ends_of(row.parts)
            if until is not None and start >= until:
                return
            span = Span(source=source, start=start, end=end)
            yield Sentence(
                span=span,
                text=shown(source.text, row.parts),
                parts=row.parts,
                label=row.label,
                value=_value(source, row),
            )


def _value(source: Source, row: Row) -> tuple[int, int] | None:
    # From the cell's first character to before the full stop.
    if not row.label:
        return None
    own = len(shown(source.text, row.parts[row.value : row.value + 1]))
    start = len(shown(source.text, row.parts[: row.value + 1])) - own
    return start, len(shown(source.text, row.parts)) - 1


def _sentences(joined: Joined) -> Iterator[tuple[Part, ...]]:
    whole = Source(name="", text=joined.text)
    for span in split_sentences(Span(source=whole, start=0, end=len(joined.text))):
        for piece in _pieces(span):
            if parts := joined.within(piece.start, piece.end):
                yield parts


def _pieces(span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        cut = span.source.text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield Span(source=span.source, start=start, end=cut)
        start = cut
    yield Span(source=span.source, start=start, end=span.end)


def _above(unit: Unit) -> tuple[str, ...]:
    # "Nausea" under "Common side effects include:" says that nausea is one.
    above = (unit.lead_in or unit.heading or "") if unit.kind is UnitKind.LIST_ITEM else ""
    return (f"{' '.join(above.split())} ",) if above.strip() else ()


def _numbers() -> array[int]:
    return array("I")


def _keys(content: Content) -> frozenset[str | int]:
    stems = {word.stem for word in content.words if not word.light}
    return frozenset(stems) | {sense for one in stems for sense in same().get(one, ())}


def _figures_met(pair: Pair) -> float:
    # The share of the claim's figures that the passage gives, less what is missing; 0 without figures.
    mine = quantities_of(pair.claim)
    if not mine:
        return 0.0
    its = quantities_of(pair.passage)
    return sum(any(agree(one, other) for other in its) for one in mine) / len(mine)


def _abbreviations(texts: Sequence[str]) -> dict[str, frozenset[str]]:
    # Stems of an abbreviation and of its words, each to the others.
    found: dict[str, set[str]] = defaultdict(set)
    for short, words in learn_abbreviations(texts).items():
        shorts, longs = stems_of(short), stems_of(words)
        for one in shorts:
            found[one].update(longs)
        for one in longs:
            found[one].update(shorts)
    return {one: frozenset(others) for one, others in found.items()}
