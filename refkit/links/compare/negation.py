"""What claim and passage deny: which word of the claim stands under a "not" on one side only."""

from __future__ import annotations

from refkit.links.compare.align import weight_of
from refkit.links.compare.clauses import negated
from refkit.links.compare.lexicon import are_opposite, mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity


def compare_negation(pair: Pair) -> tuple[Difference, ...] | None:
    """A word of the claim that the passage denies, or the reverse; None where neither denies anything."""
    mine, its = negated(pair.claim), negated(pair.passage)
    if not mine and not its:
        return None
    for at, word in enumerate(pair.claim.words):
        partner = pair.partner(at)
        if partner is None or not weight_of(word) or (at in mine) == (partner in its):
            continue
        # The passage may say it twice, and deny it once.
        others = [
            i
            for i, other in enumerate(pair.passage.words)
            if mean_the_same(word.stem, other.stem) and (i in its) == (at in mine)
        ]
        if others or _turned(pair, at, partner):
            continue
        other = pair.passage.words[partner]
        return (
            Difference(
                reason="negation-differs",
                gravity=Gravity.OPPOSED,
                claim=(word.start, word.end),
                passage=(other.start, other.end),
                said=_shown(pair.claim.text[word.start : word.end], at in mine),
                instead=_shown(pair.passage.text[other.start : other.end], partner in its),
            ),
        )
    return ()


def _turned(pair: Pair, at: int, partner: int) -> bool:
    # "did not rise" and "failed to fall": a word beside it that is the opposite turns the "not" round.
    near = pair.claim.words[max(0, at - 4) : at + 5]
    its = pair.passage.words[max(0, partner - 4) : partner + 5]
    return any(are_opposite(one.stem, other.stem) for one in near for other in its)


def _shown(word: str, denied: bool) -> str:
    return f"not {word}" if denied else word
