"""Directions of claim and passage: the claim says that something rises, the passage that it falls."""

from __future__ import annotations

from refkit.links.compare.clauses import negated
from refkit.links.compare.comparator import are_turned_round
from refkit.links.compare.lexicon import are_opposite, mean_the_same, sides
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import DIRECTION_REACH


def compare_direction(pair: Pair) -> tuple[Difference, ...] | None:
    """A word of the claim for which the passage has its opposite, beside the same things."""
    mine, its = negated(pair.claim), negated(pair.passage)
    told = [at for at, word in enumerate(pair.claim.words) if word.stem in sides()]
    if not told:
        return None
    for at in told:
        word = pair.claim.words[at]
        if any(mean_the_same(word.stem, other.stem) for other in pair.passage.words):
            continue
        for i, other in enumerate(pair.passage.words):
            if (
                are_opposite(word.stem, other.stem)
                and (at in mine) == (i in its)
                and _same_things(pair, at, i)
                and not are_turned_round(pair, at, i)
            ):
                return (
                    Difference(
                        reason="direction-differs",
                        gravity=Gravity.OPPOSED,
                        claim=(word.start, word.end),
                        passage=(other.start, other.end),
                        said=pair.claim.text[word.start : word.end],
                        instead=pair.passage.text[other.start : other.end],
                    ),
                )
    return ()


def _same_things(pair: Pair, at: int, other: int) -> bool:
    # A word beside the claim's stands beside the passage's too.
    for near in range(max(0, at - DIRECTION_REACH), min(len(pair.claim.words), at + DIRECTION_REACH + 1)):
        partner = pair.partner(near)
        word = pair.claim.words[near]
        if (
            near != at
            and not word.light
            and partner is not None
            and abs(partner - other) <= DIRECTION_REACH + 2
        ):
            return True
    return False
