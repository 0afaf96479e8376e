"""Designs of studies in claim and passage: randomised for observational, superior for non-inferior."""

from __future__ import annotations

from refkit.links.compare.clauses import negated
from refkit.links.compare.pair import Pair
from refkit.links.compare.whole import first_in
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.patterns import regex
from refkit.vocabulary.studies import DESIGNS, NOT_INFERIOR, SUPERIOR

FACETS = tuple(
    tuple(regex(rf"(?<![\w-])(?:{pattern})(?!\w)") for pattern in values.values())
    for values in DESIGNS.values()
)
BETTER, AS_GOOD = regex(SUPERIOR), regex(NOT_INFERIOR)


def compare_design(pair: Pair) -> tuple[Difference, ...] | None:
    """A design that the claim names where the passage, or its whole source, has another and not this one."""
    found, named = [], False
    denied = negated(pair.claim)
    for values in FACETS:
        for mine, other in (values, values[::-1]):
            said = mine.search(pair.claim.lower)
            if not said or other.search(pair.claim.lower) or _denied(pair, said.start(), denied):
                continue
            named = True
            if mine.search(pair.passage.lower) or first_in(mine, pair.context.text):
                continue
            here = other.search(pair.passage.lower)
            there = "" if here else first_in(other, pair.context.text)
            if here or there:
                found.append(
                    Difference(
                        reason="design-differs",
                        gravity=Gravity.OPPOSED if here else Gravity.WEAKER,
                        claim=said.span(),
                        passage=here.span() if here else None,
                        said=pair.claim.text[said.start() : said.end()],
                        instead=pair.passage.text[here.start() : here.end()] if here else there,
                    )
                )
    better = _superior(pair)
    return (*found, *better) if named or better else None


def _denied(pair: Pair, at: int, denied: frozenset[int]) -> bool:
    return any(pair.claim.words[i].start <= at < pair.claim.words[i].end for i in denied)


def _superior(pair: Pair) -> tuple[Difference, ...]:
    for mine, other in ((BETTER, AS_GOOD), (AS_GOOD, BETTER)):
        said, here = mine.search(pair.claim.lower), other.search(pair.passage.lower)
        if said and here and not mine.search(pair.passage.lower) and not other.search(pair.claim.lower):
            return (
                Difference(
                    reason="design-differs",
                    gravity=Gravity.OPPOSED,
                    claim=said.span(),
                    passage=here.span(),
                    said=pair.claim.text[said.start() : said.end()],
                    instead=pair.passage.text[here.start() : here.end()],
                ),
            )
    return ()
