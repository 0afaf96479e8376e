"""A stretch of the claim and one of the passage -> how far what stands around them is the same."""

from __future__ import annotations

from bisect import bisect_left

from refkit.links.compare.align import weight_of
from refkit.links.compare.content import Content, Word, read_content
from refkit.links.compare.lexicon import same
from refkit.links.compare.pair import Pair
from refkit.links.settings import (
    BESIDE_REACH,
    MOST_PLACES,
    PLACE_READ,
    SHORTEST_PREFIX,
    SOURCE_READ,
    SURE_SHARE,
    SURE_SLOT,
)
from refkit.patterns import regex

FIGURE = regex(r"\d(?:[\d.,]{0,20}\d)?")


def beside(pair: Pair, mine: tuple[int, int], its: tuple[int, int], there: Content | None = None) -> float:
    """The weight of the words around characters `mine` of the claim that stand around `its` of the passage too.

    Some BESIDE_REACH words on either side count; light words and figures do not. With `there`, `its` are characters
    of another text of the source.
    """
    near = around(there or pair.passage, its, BESIDE_REACH + 2)
    stems = {word.stem for word in near}
    begins = {word.stem[:SHORTEST_PREFIX] for word in near if len(word.stem) >= SHORTEST_PREFIX}
    senses = {sense for stem in stems for sense in same().get(stem, ())}
    short = {other for stem in stems for other in pair.context.short.get(stem, ())}
    return sum(
        weight_of(word)
        for word in around(pair.claim, mine, BESIDE_REACH)
        if word.stem in stems
        or word.stem in short
        or word.stem[:SHORTEST_PREFIX] in begins
        or not senses.isdisjoint(same().get(word.stem, ()))
    )


def around(content: Content, span: tuple[int, int], reach: int) -> tuple[Word, ...]:
    """The words of content around characters [start, end), at most `reach` on either side."""
    words = content.words
    first = bisect_left(words, span[0], key=lambda word: word.start)
    last = bisect_left(words, span[1], key=lambda word: word.start)
    before = [word for word in words[max(0, first - 2 * reach) : first] if weight_of(word)]
    after = [word for word in words[last : last + 2 * reach] if weight_of(word)]
    return (*before[-reach:], *after[:reach])


def stands_elsewhere(pair: Pair, mine: tuple[int, int], its: tuple[int, int], *, firm: bool = False) -> bool:
    """Whether the source gives the claim's figure outside of the passage, and beside its words no less than here.

    Then another passage may be the one that decides, and what this one gives in its place opposes nothing. If
    `firm`, a passage that holds nearly all of the claim's words is the one, unless as many stand beside the other.
    """
    figure = FIGURE.search(pair.claim.lower, *mine)
    if not figure or pair.value is not None:  # the cell of a table is the one place of what it gives
        return False
    said, here = figure[0], beside(pair, mine, its)
    if not (firm and pair.alignment.share >= SURE_SHARE):
        here = min(SURE_SLOT, here)
    text = pair.context.text[:SOURCE_READ]
    own = text.find(pair.passage.lower)
    at = -1
    for _ in range(MOST_PLACES):
        at = text.find(said, at + 1)
        if at < 0:
            return False
        end = at + len(said)
        if text[max(0, at - 1) : at].isdigit() or text[end : end + 1].isdigit():
            continue
        if own <= at < own + len(pair.passage.lower) and own >= 0:
            continue
        start = max(0, at - PLACE_READ)
        there = read_content(text[start : end + PLACE_READ])
        if beside(pair, mine, (at - start, end - start), there) >= here:
            return True
    return False


def shared_weight(pair: Pair, its: tuple[int, int]) -> float:
    """The weight of the claim's words whose partner stands within characters `its` of the passage."""
    words = pair.passage.words
    return sum(
        weight_of(word)
        for word, partner in zip(pair.claim.words, pair.alignment.partners, strict=True)
        if partner is not None and its[0] <= words[partner].start < its[1]
    )
