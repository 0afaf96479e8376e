"""A claim beside a passage -> the sentence of the passage that states most of it, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from refkit.links.compare.align import weight_of
from refkit.links.compare.content import Content, Word
from refkit.links.compare.lexicon import same
from refkit.links.compare.pair import Pair
from refkit.links.settings import FIGURE_COVER
from refkit.patterns import regex

# A full stop with space behind, and a sentence that opens; not behind an initial or a short title.
SENTENCE_END = regex(
    r"(?<!\b[A-Z])(?<!\b(?:Dr|Mr|Ms|St|vs|cf|al|no))[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])"
)
# Where a clause ends: at a stop, a dash, or a conjunction that opens another.
CLAUSE_END = regex(
    r"[.;:()—]|\s[–-]\s|,\s(?:and|but|while|whereas|although|though|which|who|as|since|because|so)\b"
    r"|\b(?:but|whereas|although|though|because)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Where a passage says what the claim says.

    `start` and `end` are the characters of the sentence; `met` are the places of its words that the claim has
    too, with their weights, `weight` is their sum; `cover` is the share (0-1) of the claim's content among them.
    """

    start: int
    end: int
    met: dict[int, float]
    weight: float
    cover: float

    @property
    def first(self) -> int:
        return min(self.met)

    @property
    def last(self) -> int:
        return max(self.met)

    def share_before(self, words: tuple[Word, ...], char: int) -> float:
        """The share (0-1) of the statement that stands before a character."""
        return sum(w for at, w in self.met.items() if words[at].end <= char) / self.weight

    def share_within(self, words: tuple[Word, ...], start: int, end: int) -> float:
        """The share (0-1) of the statement between two characters."""
        return (
            sum(w for at, w in self.met.items() if start <= words[at].start and words[at].end <= end)
            / self.weight
        )


def find_statement(pair: Pair) -> Statement | None:
    """The sentence of the passage that has most of the claim's content; None where none has any."""
    wanted = {word.stem: weight_of(word) for word in pair.claim.words if weight_of(word)}
    senses = {sense: stem for stem in wanted for sense in same().get(stem, ())}
    words = pair.passage.words
    figures = {word.stem for word in pair.claim.words if word.figure}
    best: Statement | None = None
    most = 0.0
    at = 0
    for start, end in sentences(pair.passage.text):
        met: dict[int, float] = {}
        found: set[str] = set()
        counted: set[str] = set()
        while at < len(words) and words[at].start < end:
            if (own := weight_of(words[at])) and (stem := _wanted(words[at], wanted, senses)):
                met[at] = own
                found.add(stem)
            if words[at].figure and words[at].stem in figures:
                counted.add(words[at].stem)
            at += 1
        cover = sum(wanted[stem] for stem in found) / sum(wanted.values()) if wanted else 0.0
        # A figure of the claim's shows the sentence, and is no part of what the frame is around.
        if met and cover + FIGURE_COVER * len(counted) > most:
            most = cover + FIGURE_COVER * len(counted)
            best = Statement(start=start, end=end, met=met, weight=sum(met.values()), cover=cover)
    return best


def clause_around(content: Content, statement: Statement, char: int) -> tuple[int, int]:
    """The clause of the statement's sentence in which a character stands."""
    start = statement.start
    for match in CLAUSE_END.finditer(content.lower, statement.start, statement.end):
        if match.start() >= char:
            return start, match.start()
        start = match.end()
    return start, statement.end


def _wanted(word: Word, wanted: Mapping[str, float], senses: Mapping[int, str]) -> str | None:
    # The stem of the claim's word that this one stands for.
    if word.stem in wanted:
        return word.stem
    return next((senses[sense] for sense in sorted(same().get(word.stem, ())) if sense in senses), None)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The characters [start, end) of the sentences of a text."""
    start = 0
    for match in SENTENCE_END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
