"""A text as clauses, and which of its words stand under a "not"."""

from __future__ import annotations

from functools import lru_cache

from refkit.links.compare.content import Content
from refkit.links.settings import CONTENT_CACHE, NEGATION_REACH
from refkit.patterns import regex
from refkit.vocabulary.assertion import CLAUSE, FOUND, NOT, NOT_PHRASES

BREAK = regex(r"[.,;:()—]|\s[-–]\s")
NOT_WORDS = frozenset(NOT)
PHRASES = frozenset(tuple(phrase.split()) for phrase in NOT_PHRASES)
BREAKERS = frozenset(CLAUSE)
SUBJECT_DENIED = frozenset(FOUND)


@lru_cache(maxsize=CONTENT_CACHE)
def negated(content: Content) -> frozenset[int]:
    """The places of the words that stand under a negation, its own words left out.

    A negation reaches over the next NEGATION_REACH words of its clause; that of a verb of finding ("was not
    observed") over the subject before it too.
    """
    found: set[int] = set()
    words = content.words
    for at, word in enumerate(words):
        length = _negates(content, at)
        if not length:
            continue
        reach = _forward(content, at + length)
        found.update(reach)
        if word.folded not in {"no", "without"} and any(words[i].folded in SUBJECT_DENIED for i in reach[:2]):
            found.update(_backward(content, at))
        elif word.folded in {"no", "none", "neither"}:
            found.update(_backward(content, at)[:1])  # "carries no trains"
    return frozenset(found)


def _negates(content: Content, at: int) -> int:
    # How many words the negation at `at` has; 0 where there is none.
    words = content.words
    pair = tuple(word.folded for word in words[at : at + 2])
    if pair in PHRASES:
        return 2
    word = words[at].folded
    if (
        word in {"not", "no"}
        and len(pair) > 1
        and pair[1] in {"only", "just", "merely", "less", "more", "fewer"}
    ):
        return 0
    return int(word in NOT_WORDS or content.lower[words[at].start : words[at].end].endswith(("n't", "n’t")))


def _forward(content: Content, first: int) -> list[int]:
    words = content.words
    reach: list[int] = []
    last = words[first - 1].end
    for at in range(first, min(len(words), first + NEGATION_REACH)):
        if BREAK.search(content.text, last, words[at].start) or (words[at].folded in BREAKERS and reach):
            break
        reach.append(at)
        last = words[at].end
    return reach


def _backward(content: Content, at: int) -> list[int]:
    words = content.words
    reach: list[int] = []
    start = words[at].start
    for before in range(at - 1, max(-1, at - 1 - NEGATION_REACH), -1):
        if BREAK.search(content.text, words[before].end, start) or words[before].folded in BREAKERS:
            break
        reach.append(before)
        start = words[before].start
    return reach
