"""Causes in claim and passage: a cause that the passage, or its whole source, gives as an association only."""

from __future__ import annotations

import re

from refkit.links.compare.clauses import negated
from refkit.links.compare.pair import Pair
from refkit.links.compare.whole import first_in
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.patterns import regex
from refkit.vocabulary.studies import ASSOCIATED, CAUSES, CONNECTS, DESIGNS, EFFECTS, NO_CAUSE

CAUSE, EFFECT = regex(rf"\b(?:{CAUSES})\b"), regex(rf"\b(?:{EFFECTS})\b")
ASSOCIATION, OPEN = regex(rf"\b(?:{ASSOCIATED})\b"), regex(rf"\b(?:{NO_CAUSE})\b")

CONNECTION = regex(rf"\b(?:{CONNECTS})\b")
OBSERVED = regex(rf"\b(?:{DESIGNS['allocation']['observational']})\b")
ASSIGNED = regex(DESIGNS["allocation"]["randomised"])


def compare_causation(pair: Pair) -> tuple[Difference, ...] | None:
    """The claim's word for a cause or an effect, where the passage has only a word for an association, or none."""
    claim, passage = pair.claim.lower, pair.passage.lower
    said = CAUSE.search(claim) or EFFECT.search(claim)
    if not said or ASSOCIATION.search(claim) or _denied(pair, said):
        return None
    strong = CAUSE.fullmatch(said[0])
    doubt = OPEN.search(passage) if strong else None
    if doubt and not OPEN.search(claim):
        instead = pair.passage.text[doubt.start() : doubt.end()]
        return (_difference(pair, said, Gravity.WEAKER, doubt.span(), instead),)
    if CAUSE.search(passage) or (not strong and EFFECT.search(passage)):
        return ()
    here = ASSOCIATION.search(passage) or OPEN.search(passage)
    if here:
        instead = pair.passage.text[here.start() : here.end()]
        return (_difference(pair, said, Gravity.WEAKER, here.span(), instead),)
    after = OPEN.search(pair.after.lower())
    if after and strong:
        return (_difference(pair, said, Gravity.WEAKER, None, pair.after[after.start() : after.end()]),)
    if observed := _observed(pair):
        return (_difference(pair, said, Gravity.WEAKER, None, observed),)
    if strong and not CONNECTION.search(passage) and not EFFECT.search(passage):
        return (_difference(pair, said, Gravity.UNSTATED, None, None),)
    return ()


def _observed(pair: Pair) -> str:
    # The design that the whole source names where nothing in it was assigned at random.
    found = first_in(OBSERVED, pair.context.text)
    return "" if found and first_in(ASSIGNED, pair.context.text) else found


def _difference(
    pair: Pair, said: re.Match[str], gravity: Gravity, here: tuple[int, int] | None, instead: str | None
) -> Difference:
    return Difference(
        reason="association-only",
        gravity=gravity,
        claim=said.span(),
        passage=here,
        said=pair.claim.text[said.start() : said.end()],
        instead=instead,
    )


def _denied(pair: Pair, said: re.Match[str]) -> bool:
    words = pair.claim.words
    return any(words[at].start <= said.start() < words[at].end for at in negated(pair.claim))
