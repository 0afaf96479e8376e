"""Whether a passage has all of a claim's words with the same roles: what a reader takes for another statement is none."""

from __future__ import annotations

from refkit.links.compare.align import Fit, weight_of
from refkit.links.compare.clause_roles import Roles, roles_of
from refkit.links.compare.clauses import negated
from refkit.links.compare.figures import quantities_of
from refkit.links.compare.pair import Pair
from refkit.links.compare.quantities import agree
from refkit.links.compare.roles import same_word
from refkit.links.compare.statement import sentences


def keeps_roles(pair: Pair) -> bool:
    """Whether every word of content and every role of the claim is in the passage, under as many a "not".

    "The monks drained the fen" and "In 1180 the fen was drained by the monks"; what else the passage says does
    not matter.
    """
    if any(
        fit in {Fit.NONE, Fit.SENSE} and weight_of(word)
        for word, fit in zip(pair.claim.words, pair.alignment.fits, strict=True)
    ):
        return False
    if bool(negated(pair.claim)) != bool(negated(pair.passage)):
        return False
    mine = [one for one in roles_of(pair.claim) if one.subject or one.object]
    its = roles_of(pair.passage)
    return bool(mine) and all(any(_kept(pair, one, other) for other in its) for one in mine)


def _kept(pair: Pair, mine: Roles, its: Roles) -> bool:
    if not same_word(pair, mine.verb, its.verb) or not _figures_beside(pair, its.verb):
        return False
    acted = (*its.object, *its.to, *its.rest)
    return _within(pair, mine.subject, its.subject) and _within(pair, (*mine.object, *mine.to), acted)


def _figures_beside(pair: Pair, verb: int) -> bool:
    # The claim's figures stand in the sentence of the verb, and in no other: "… in 1883. It was raised in 1887."
    at = pair.passage.words[verb].start
    start, end = next(span for span in sentences(pair.passage.text) if span[0] <= at < span[1])
    its = [one for one in quantities_of(pair.passage) if start <= one.start < end]
    return all(any(agree(one, other) for other in its) for one in quantities_of(pair.claim))


def _within(pair: Pair, mine: tuple[int, ...], its: tuple[int, ...]) -> bool:
    return all(
        any(same_word(pair, at, other) for other in its) for at in mine if weight_of(pair.claim.words[at])
    )
