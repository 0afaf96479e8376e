"""Sentences and a reference list -> the words they share, weighed by their rarity in both and in titles."""

from __future__ import annotations

import heapq
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from refkit.claims.abbreviations import expand, learn_abbreviations
from refkit.claims.stems import stems_of, words_of
from refkit.fields.titles import without_tags
from refkit.links.rank.topics import Topics
from refkit.links.settings import (
    COMMON_IN_OWN_LIST,
    LATEST_YEAR,
    MOST_AUTHORS,
    MOST_BESIDE,
    MOST_COMPARED,
    MOST_KIN_AUTHORS,
    MOST_SHARED,
    OTHER_AUTHOR,
    PREFIX_LETTERS,
    RANKED_TITLE_READ,
    SENTENCE_READ,
    SHORTEST_NAME,
    UNLISTED_WEIGHT,
)
from refkit.model import Reference
from refkit.patterns import regex

CAPITAL = regex(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+")
YEAR = regex(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
TOOL = regex(
    r"\b(?:method|software|program|package|algorithm|database|tool|system|server|model|estimat|test|analys"
    r"|statistic"
    r"|inference|regression|alignment|sequencing|assay|protocol|technique|scale|questionnaire|guideline|fast"
    r"|efficient"
    r"|rapid|improved)",
    re.IGNORECASE,
)
T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of a document and the headings it stands under ("Methods | Cell culture")."""

    text: str
    section: str = ""


@dataclass(slots=True)
class Overlap:
    """What a sentence and a reference share. Weights are list idf times document idf, or as given."""

    plain: float = 0.0  # list idf of the title's stems
    both: float = 0.0
    general: float = 0.0  # the rarity of the shared stems in titles at large
    square: float = 0.0
    rarest: float = 0.0
    shared: int = 0
    soft: float = 0.0  # list idf of beginnings of words alike where the stems differ
    pairs: float = 0.0  # list idf of two stems that follow each other in both
    author: float = 0.0  # 1 first author, 0.6 another
    year: float = 0.0
    source: float = 0.0  # list idf of words of the container
    cosine: float = 0.0
    covered: float = 0.0  # share of the title's weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """How a reference relates to the others of its list; the authors of an article cite themselves most."""

    shared: int  # other references that one of its authors has part in, at most
    share: float  # the same, by the most of the whole list
    before: int  # authors in common with the reference before it
    after: int
    journal: float  # share of the list that stands in the same container
    age: int  # years before the newest
    tools: int  # words in its title that methods and tools are called by
    authors: int
    length: int  # of its title


class Lexicon:
    """A reference list as an index of its words, and how rare these are in the document that cites it."""

    def __init__(self, passages: Sequence[Passage], references: Sequence[Reference], topics: Topics) -> None:
        self.topics = topics
        self.size = len(references)
        titles = [without_tags(reference.title or "")[:RANKED_TITLE_READ] for reference in references]
        self.known = learn_abbreviations([*(p.text[:SENTENCE_READ] for p in passages), *titles])
        stems = [stems_of(expand(title, self.known)) for title in titles]
        self.titles = [tuple(dict.fromkeys(found)) for found in stems]
        self.kin = _kin(references)
        self.sentences = [stems_of(expand(p.text[:SENTENCE_READ], self.known)) for p in passages]
        self._texts = [p.text[:SENTENCE_READ] for p in passages]
        spread = Counter(s for sentence in self.sentences for s in set(sentence))
        total = max(1, len(passages))
        self._in_text = {s: math.log(1 + total / (0.5 + n)) for s, n in spread.items()}
        self._new = math.log(1 + total / 0.5)
        self._words = _inverted(self.titles)
        self._pairs = _inverted([tuple(dict.fromkeys(itertools.pairwise(found))) for found in stems])
        self._softs = _inverted([_beginnings(found) for found in self.titles])
        self._sources = _inverted([tuple(set(stems_of(r.container_title or ""))) for r in references])
        self._authors = _surnames(references)
        self._years: dict[str, list[int]] = defaultdict(list)
        for at, reference in enumerate(references):
            if reference.issued is not None and reference.issued.year is not None:
                self._years[str(reference.issued.year)].append(at)
        self._weights = {s: self._idf(len(held)) * self.rare(s) for s, held in self._words.items()}
        self._sums = [sum(self._weights[s] for s in title) or 1.0 for title in self.titles]
        self._squares = [{s: self._weights[s] ** 2 for s in title} for title in self.titles]
        self._norms = [math.sqrt(sum(squares.values())) or 1.0 for squares in self._squares]

    def _idf(self, holders: int) -> float:
        return math.log(1 + self.size / (0.5 + holders))

    def rare(self, stem: str) -> float:
        return self._in_text.get(stem, self._new)

    def overlaps(self, at: int) -> dict[int, Overlap]:
        """References that share something with a sentence -> what."""
        return self.overlaps_of(self.sentences[at], self._texts[at])

    def overlaps_of(self, sentence: Sequence[str], text: str) -> dict[int, Overlap]:
        """The same for any stems, with names and years looked up in `text`."""
        found: dict[int, Overlap] = defaultdict(Overlap)
        stems = dict.fromkeys(sentence)
        norm = 0.0
        for stem in stems:
            holders = self._words.get(stem)
            if holders is None:
                norm += (self.rare(stem) * UNLISTED_WEIGHT) ** 2
                continue
            weight = self._weights[stem]
            norm += weight * weight
            if len(holders) > COMMON_IN_OWN_LIST:
                continue
            idf = self._idf(len(holders))
            rarity = self.topics.rarity(stem)
            for one in holders:
                overlap = found[one]
                overlap.plain += idf
                overlap.both += weight
                overlap.general += rarity
                overlap.square += weight * weight
                overlap.shared += 1
                if weight > overlap.rarest:
                    overlap.rarest = weight
        self._add_soft(found, stems)
        for pair in itertools.pairwise(sentence):
            holders = self._pairs.get(pair)
            if holders is not None and len(holders) <= COMMON_IN_OWN_LIST:
                for one in holders:
                    found[one].pairs += self._idf(len(holders))
        for stem in stems:
            holders = self._sources.get(stem)
            if holders is not None and len(holders) <= COMMON_IN_OWN_LIST:
                for one in holders:
                    found[one].source += self._idf(len(holders))
        self._add_names(found, text)
        if len(found) > MOST_COMPARED:
            best = heapq.nlargest(MOST_COMPARED, found.items(), key=lambda item: (item[1].both, -item[0]))
            found = dict(best)
        root = math.sqrt(norm) or 1.0
        for one, overlap in found.items():
            overlap.cosine = overlap.square / (root * self._norms[one])
            overlap.covered = overlap.both / self._sums[one]
        return found

    def _add_soft(self, found: dict[int, Overlap], stems: Mapping[str, None]) -> None:
        for stem in stems:
            if len(stem) >= PREFIX_LETTERS:
                holders = self._softs.get(stem[:PREFIX_LETTERS])
                if holders is not None and len(holders) <= COMMON_IN_OWN_LIST:
                    whole = self._words.get(stem, ())
                    for one in holders:
                        if one not in whole:
                            found[one].soft += self._idf(len(holders))

    def _add_names(self, found: dict[int, Overlap], text: str) -> None:
        for name in dict.fromkeys(CAPITAL.findall(text)):
            for one, weight in self._authors.get(_folded(name), ()):
                overlap = found[one]
                overlap.author = max(overlap.author, weight)
        for year in dict.fromkeys(YEAR.findall(text)):
            for one in self._years.get(year, ())[:COMMON_IN_OWN_LIST]:
                found[one].year = 1.0

    def stems(self, text: str) -> list[str]:
        """The stems of a text, with those of its abbreviations."""
        return stems_of(expand(text[:SENTENCE_READ], self.known))

    def likeness(self, one: int, other: int) -> float:
        """The cosine of two titles."""
        its = self._squares[other]
        shared = sum([square for stem, square in self._squares[one].items() if stem in its])
        return shared / (self._norms[one] * self._norms[other])


def _inverted(rows: Sequence[Sequence[T]]) -> dict[T, list[int]]:
    held: dict[T, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for item in row:
            held[item].append(at)
    return dict(held)


def _beginnings(stems: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem[:PREFIX_LETTERS] for stem in stems if len(stem) >= PREFIX_LETTERS))


def _folded(name: str) -> str:
    return "".join(words_of(name))


def _surnames(references: Sequence[Reference]) -> dict[str, list[tuple[int, float]]]:
    held: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, reference in enumerate(references):
        for order, name in enumerate(reference.author[:MOST_AUTHORS]):
            for part in CAPITAL.findall(name.family or name.literal or ""):
                if len(part) >= SHORTEST_NAME:
                    held[_folded(part)].append((at, OTHER_AUTHOR if order else 1.0))
    return {name: rows for name, rows in held.items() if len(rows) <= COMMON_IN_OWN_LIST}


def _kin(references: Sequence[Reference]) -> list[Kin]:
    names = [
        {_folded(name.family or name.literal or "") for name in reference.author[:MOST_KIN_AUTHORS]} - {""}
        for reference in references
    ]
    parts = Counter(name for found in names for name in found)
    shared = [max((parts[name] - 1 for name in found), default=0) for found in names]
    most = max(shared, default=0) or 1
    containers = [(reference.container_title or "").casefold() for reference in references]
    held = Counter(containers)
    years = [reference.issued.year if reference.issued else None for reference in references]
    newest = max((year for year in years if year and year < LATEST_YEAR), default=0)
    beside = [0, *(min(MOST_BESIDE, len(one & other)) for one, other in itertools.pairwise(names)), 0]
    return [
        Kin(
            shared=min(MOST_SHARED, shared[at]),
            share=shared[at] / most,
            before=beside[at],
            after=beside[at + 1],
            journal=held[containers[at]] / len(references),
            age=max(0, newest - (years[at] or newest)),
            tools=len(TOOL.findall(without_tags(reference.title or "")[:RANKED_TITLE_READ])),
            authors=len(reference.author),
            length=len(reference.title or ""),
        )
        for at, reference in enumerate(references)
    ]
