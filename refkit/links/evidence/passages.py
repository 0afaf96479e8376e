"""The texts of sources -> their sentences, and the runs of one to three of them that come nearest to a claim."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from refkit.claims.abbreviations import learn_abbreviations
from refkit.claims.detect import states_something
from refkit.claims.sentences import Statement, statements
from refkit.claims.stems import fold, stem, stems_of
from refkit.links.compare.align import SHARES, weight_of
from refkit.links.compare.content import Content, read_content
from refkit.links.compare.figures import quantities_of
from refkit.links.compare.lexicon import same
from refkit.links.compare.pair import Pair, SourceContext, pair_up
from refkit.links.compare.quantities import agree
from refkit.links.evidence.notices import notice_of
from refkit.links.settings import (
    COMMON_IN_SENTENCES,
    FIGURE_BONUS,
    LONGER_RUN,
    LONGEST_SENTENCE,
    MOST_NEAR,
    MOST_RUNS,
    MOST_SENTENCES,
    NEAR_RUN,
    SENSE_SHARE,
    SOURCE_READ,
    TOPIC_SHARE,
)
from refkit.model import Document, Span, UnitKind
from refkit.patterns import regex

# A sentence that leans on the one before it.
LEANS = regex(
    r"(?:It|Its|This|These|Those|They|Their|Such|He|She|His|Her|Both|Neither|The (?:latter|former|drug|trial|study|same))\b"
)

NOT_SPACE = regex(r"\S+")


def sentences_of(document: Document) -> Iterator[Span]:
    """The sentences of a source that state something, in order, at most MOST_SENTENCES."""
    count = 0
    for statement in statements(document):
        if states_something(statement):
            yield statement.span
            count += 1
            if count >= MOST_SENTENCES:
                return


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source: `text` is what it says, with the heading or lead-in of a list item or a row."""

    span: Span
    text: str


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
        self._postings: dict[str | int, list[int]] = defaultdict(list)
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
        least = max(3, math.ceil(TOPIC_SHARE * len(self.sentences)))
        often = (key for key, held in self._postings.items() if isinstance(key, str) and len(held) >= least)
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
            places += _places(sentence, sentence.span.start - start)
        first, last = places[place[0]], places[place[1] - 1]
        return (first, last + 1) if first is not None and last is not None else None

    def names_any(self, stems: frozenset[str]) -> bool:
        """Whether the text or its title holds one of some stems."""
        return any(one in self._postings for one in stems) or bool(stems & {*stems_of(self.context.title)})

    def overlap(self, claim: str) -> float:
        """The share (0-1) of a claim's stems and senses that the sentence which holds most of them holds."""
        content = read_content(claim)
        keys = _keys(content)
        counts: Counter[int] = Counter()
        for key in keys:
            held = self._postings.get(key, ())
            if len(held) <= COMMON_IN_SENTENCES:
                counts.update(held)
        return max(counts.values(), default=0) / len(keys) if keys else 0.0

    def nearest(self, claim: str) -> list[Run]:
        """The runs that come nearest to a claim, at most MOST_RUNS, the nearest first."""
        content = read_content(claim)
        found: dict[tuple[int, int], Run] = {}
        for at in self._near(content):
            for first, stop in self._runs_around(at):
                if (first, stop) not in found:
                    found[first, stop] = self._run(claim, first, stop)
        ranked = sorted(found.values(), key=lambda run: (-run.nearness, run.stop - run.first, run.first))
        return [run for run in ranked[:MOST_RUNS] if run.nearness >= NEAR_RUN]

    def _near(self, claim: Content) -> list[int]:
        # Sentences by the weight of what they share with a claim: rare words and figures most.
        mass: dict[int, float] = defaultdict(float)
        total = len(self.sentences)
        for key in sorted(_keys(claim), key=str):
            held = self._postings.get(key, ())
            if not held or len(held) > COMMON_IN_SENTENCES:
                continue
            weight = math.log(1 + total / len(held)) * (SENSE_SHARE / 2 if isinstance(key, int) else 1.0)
            for at in held:
                mass[at] += weight
        return sorted(mass, key=lambda at: (-round(mass[at], 9), at))[:MOST_NEAR]

    def _runs_around(self, at: int) -> Iterator[tuple[int, int]]:
        last = len(self.sentences)
        for first, stop in ((at, at + 1), (at - 1, at + 1), (at, at + 2), (at - 1, at + 2), (at - 2, at + 1)):
            if first >= 0 and stop <= last:
                yield first, stop

    def _run(self, claim: str, first: int, stop: int) -> Run:
        around = self.sentences
        pair = pair_up(
            claim,
            " ".join(sentence.text for sentence in around[first:stop]),
            self.context,
            before=around[first - 1].text if first else "",
            after=around[stop].text if stop < len(around) else "",
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
    # At most MOST_SENTENCES; what has no ends of sentences is cut into pieces at white space.
    pieces = (
        Sentence(span=span, text=_in_context(statement, span))
        for statement in statements(document)
        for span in _pieces(statement.span)
    )
    return islice(pieces, MOST_SENTENCES)


def _pieces(span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        cut = span.source.text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield Span(source=span.source, start=start, end=cut)
        start = cut
    yield Span(source=span.source, start=start, end=span.end)


def _in_context(statement: Statement, span: Span) -> str:
    # "Nausea" under "Common side effects include:" says that nausea is one.
    unit, text = statement.unit, " ".join(span.text.split())
    if unit.kind is UnitKind.TABLE_ROW:
        above = " ".join(filter(None, (*unit.header, unit.heading)))
    elif unit.kind is UnitKind.LIST_ITEM:
        above = unit.lead_in or unit.heading or ""
    else:
        above = ""
    return f"{' '.join(above.split())} {text}" if above else text


def _places(sentence: Sentence, offset: int) -> list[int | None]:
    # For each character of a sentence's text its place in the span, white space being folded.
    found = [
        offset + at
        for word in NOT_SPACE.finditer(sentence.span.text)
        for at in range(word.start() - bool(word.start()), word.end())
    ]
    shown = " ".join(sentence.span.text.split())
    found = found[len(found) - len(shown) :] if len(found) > len(shown) else found
    return [None] * (len(sentence.text) - len(found)) + [*found]


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
