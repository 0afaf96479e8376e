"""Sentences in reading order -> signs that a sentence cites something."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from refkit.claims.stems import stem, words_of
from refkit.links.rank.overlap import Passage
from refkit.links.settings import COUNT_STEPS, LENGTH_STEP, SENTENCE_READ, TENTHS
from refkit.patterns import regex
from refkit.vocabulary.headings import PARTS_OF_ARTICLES

PARTS = (*(name for name, _ in PARTS_OF_ARTICLES), "other")
COUNTED = {
    "cue": regex(
        r"\b(?:(?:has|have) been|previous|previously|recent|recently|studies|known|reported|shown"
        r"|demonstrated|suggested|proposed|described|according|et al|others|literature|evidence"
        r"|e\.g\.)(?!\w)",
        re.IGNORECASE,
    ),
    "own": regex(r"\b(?:we|our|us|here|this (?:study|paper|work)|present study)\b", re.IGNORECASE),
    "figure": regex(r"\b(?:Fig|Figs|Table|Tables|Figure|Figures|Eq|Supplementary|Dataset|S\d{1,3})\b"),
    "number": regex(r"\d+"),
    "sum": regex(r"[=<>±%]"),
    "comma": regex(","),
    "bracket": regex(r"\("),
    "past": regex(r"\b[a-z]+ed\b"),
    "name": regex(r"(?<=[a-z,] )[A-Z][a-z]+"),
}
# Hints at the work that a sentence cites: whose, how old, how many, for what use.
HINTS = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\b(?:our|we)\b.{0,60}\b(?:previous|earlier|recent|prior)"
            r"|\b(?:previously|earlier|elsewhere|before)\b"
            r"|as described|\bour (?:group|lab|team)"
        ),
        r"\brecent|\blately|\bemerging|\bnow\b",
        r"\bfirst\b|\boriginal|\bclassic|\blong\b|\btraditional",
        (
            r"\bstudies\b|\bothers\b|\bauthors\b|\breports\b|\bmany\b|\bseveral\b|\bvarious\b|e\.g\."
            r"|\bincluding\b"
        ),
        (
            r"\b(?:us(?:ed|ing)|perform|calculat|according to|described|version|software|package|program"
            r"|implement|obtained|method)"
        ),
    )
)


def section_of(heading: str) -> str:
    """The part of an article a heading opens: introduction, methods, discussion, results or other."""
    folded = heading.casefold()
    for name, words in PARTS_OF_ARTICLES:
        if any(word in folded for word in words):
            return name
    return "other"


def signs_of(passages: Sequence[Passage]) -> Iterator[list[str]]:
    """The signs of each sentence, in order: words, pairs of words, section, place, length and cues."""
    chapters = [passage.section.split(" | ")[0] for passage in passages]
    lengths = Counter(chapters)
    kinds = {chapter: section_of(chapter) for chapter in lengths}
    headings: list[str] = []
    begun: dict[str, int] = {}
    for at, (passage, chapter) in enumerate(zip(passages, chapters, strict=True)):
        within = at - begun.setdefault(chapter, at)
        kind = kinds[chapter]
        part = min(TENTHS - 1, TENTHS * within // lengths[chapter])
        opens = at == 0 or passages[at - 1].section != passage.section
        if opens:
            headings = [f"heading {stem(word)}" for word in words_of(passage.section)]
        closes = at + 1 == len(passages) or passages[at + 1].section != passage.section
        place = TENTHS * at // len(passages)
        yield [
            *_words(passage.text[:SENTENCE_READ]),
            *headings,
            f"in {kind}", f"in {kind} part {part // 2}", f"place {place}",
            *(["part opens", f"opens {kind}"] if opens else []), *(["part closes"] if closes else []),
        ]  # fmt: skip


def _words(text: str) -> list[str]:
    words = words_of(text)
    signs = [stem(word) for word in words]
    signs += [f"{one}_{other}" for one, other in itertools.pairwise(words)]
    signs += [f"first {signs[0]}" if words else "first ", f"length {min(6, len(words) // LENGTH_STEP)}"]
    for name, pattern in COUNTED.items():
        count = len(pattern.findall(text))
        signs += [f"{name} > {step}" for step in COUNT_STEPS if count > step]
    return list(dict.fromkeys(signs))


def hints_of(passage: Passage) -> list[int]:
    """Hints at the work that a sentence cites: counts of HINTS, commas, own and others' work, its part."""
    text = passage.text[:SENTENCE_READ]
    part = section_of(passage.section.split(" | ")[0])
    return [
        *(len(pattern.findall(text)) for pattern in HINTS), text.count(","),
        len(COUNTED["own"].findall(text)), len(COUNTED["cue"].findall(text)), PARTS.index(part),
    ]  # fmt: skip


def weigh(signs: Sequence[str], weights: Mapping[str, float]) -> float:
    """The log odds that a linear model gives; its intercept is the weight of the empty sign."""
    get = weights.get
    return weights[""] + sum([get(sign, 0.0) for sign in signs])
