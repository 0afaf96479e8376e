"""What a source says that it did not look at, where the claim speaks of just that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from refkit.links.compare.align import weight_of
from refkit.links.compare.clauses import negated
from refkit.links.compare.content import Content, Word, read_content
from refkit.links.compare.lexicon import mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import LEFT_OUT_READ, MOST_LEFT_OUT, SOURCE_CACHE
from refkit.patterns import regex
from refkit.vocabulary.populations import LEFT_OUT_BEFORE, LEFT_OUT_BEHIND
from refkit.vocabulary.stopwords import GENERAL

BEFORE, BEHIND = regex(rf"\b(?:{LEFT_OUT_BEFORE})\b"), regex(rf"\b(?:{LEFT_OUT_BEHIND})\b")
CLAUSE_START, CLAUSE_END = (
    regex(r"[.;:,()][^.;:,()]*$"),
    regex(r"[.;:,()]|\b(?:but|and|so|because|since|whose)\b"),
)


def compare_untested(pair: Pair) -> tuple[Difference, ...] | None:
    """Words of the claim that the source's text names as left out, not studied or excluded."""
    left = left_out(pair.context.text)
    if not left:
        return None
    if BEFORE.search(pair.claim.lower) or BEHIND.search(pair.claim.lower) or negated(pair.claim):
        return None
    for what, said in left:
        places = _in_claim(pair.claim, what)
        if not places:
            continue
        if any(places[0].stem == word.stem for word in pair.passage.words) and said not in pair.passage.lower:
            continue  # the passage itself reports on them
        return (
            Difference(
                reason="population-differs",
                gravity=Gravity.WEAKER,
                claim=(places[0].start, places[-1].end),
                said=pair.claim.text[places[0].start : places[-1].end],
                instead=said,
            ),
        )
    return ()


@lru_cache(maxsize=SOURCE_CACHE)
def left_out(text: str) -> tuple[tuple[tuple[Word, ...], str], ...]:
    """What a text in lower case says it left out: the words for it, and the clause as printed."""
    text = text[:LEFT_OUT_READ]
    found = []
    for start, end, clause in _clauses(text):
        words = tuple(
            word
            for word in read_content(text[start:end]).words
            if weight_of(word) and word.folded not in GENERAL
        )
        if words:
            found.append((words, clause))
        if len(found) == MOST_LEFT_OUT:
            break
    return tuple(found)


def _clauses(text: str) -> Iterator[tuple[int, int, str]]:
    for match in BEFORE.finditer(text):
        first = max(0, match.start() - 80)
        begin = CLAUSE_START.search(text, first, match.start())
        start = begin.start() + 1 if begin else first
        yield start, match.start(), text[start : match.end()].strip()
    for match in BEHIND.finditer(text):
        stop = CLAUSE_END.search(text, match.end(), min(len(text), match.end() + 80))
        end = stop.start() if stop else min(len(text), match.end() + 80)
        yield match.end(), end, text[match.start() : end].strip()


def _in_claim(claim: Content, what: tuple[Word, ...]) -> list[Word]:
    # The claim's words for it, in order: all of them, by stem or sense.
    places: dict[int, Word] = {}
    for word in what:
        mine = next((one for one in claim.words if mean_the_same(one.stem, word.stem)), None)
        if mine is None:
            return []
        places[mine.start] = mine
    return [places[start] for start in sorted(places)]
