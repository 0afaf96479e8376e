"""When it is so, by claim and passage: planned for done, formerly for now, morning for evening."""

from __future__ import annotations

import re
from itertools import permutations

from refkit.links.compare.beside import beside, shared_weight
from refkit.links.compare.clauses import negated
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import BESIDE_ENOUGH, CLOSE_SHARE, SAME_FINDING
from refkit.patterns import regex
from refkit.vocabulary.scopes import COMING, NOW, PARTS, PAST, PLANNED


def _word(pattern: str) -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?:{pattern})(?![\w-])")


WILL, TO_COME, TODAY, BEFORE = _word(PLANNED), _word(COMING), _word(NOW), _word(PAST)
FACETS = tuple(tuple(_word(pattern) for pattern in parts.values()) for parts in PARTS.values())
CLAUSE = regex(r"[^.;:]+(?:\.(?=\d)[^.;:]+)*")


def compare_times(pair: Pair) -> tuple[Difference, ...] | None:
    """Another time of the day or year, what is only planned, or what was so once."""
    found = [one for one in (*_parts(pair), _planned(pair), _once(pair)) if one]
    return tuple(found[:1]) or None


def _parts(pair: Pair) -> list[Difference]:
    found = []
    for parts in FACETS:
        for mine, other in permutations(parts, 2):
            said = mine.search(pair.claim.lower)
            if not said or other.search(pair.claim.lower) or mine.search(pair.passage.lower):
                continue
            here = other.search(pair.passage.lower)
            if here and beside(pair, said.span(), here.span()) >= BESIDE_ENOUGH:
                close = pair.alignment.share >= CLOSE_SHARE
                found.append(_difference(pair, Gravity.OPPOSED if close else Gravity.UNSTATED, said, here))
    return found


def _planned(pair: Pair) -> Difference | None:
    # In the clause that holds most of the claim.
    if TO_COME.search(pair.claim.lower):
        return None
    clauses = [match.span() for match in CLAUSE.finditer(pair.passage.lower)]
    best = max(clauses, key=lambda span: shared_weight(pair, span), default=None)
    if best is None or shared_weight(pair, best) < SAME_FINDING:
        return None
    here = WILL.search(pair.passage.lower, *best)
    return _difference(pair, Gravity.WEAKER, None, here) if here else None


def _once(pair: Pair) -> Difference | None:
    said = TODAY.search(pair.claim.lower)
    if not said or TODAY.search(pair.passage.lower) or negated(pair.claim):
        return None
    here = BEFORE.search(pair.passage.lower)
    return _difference(pair, Gravity.WEAKER, said, here) if here else None


def _difference(pair: Pair, gravity: Gravity, said: re.Match[str] | None, here: re.Match[str]) -> Difference:
    return Difference(
        reason="time-differs",
        gravity=gravity,
        claim=said.span() if said else None,
        passage=here.span(),
        said=pair.claim.text[said.start() : said.end()] if said else None,
        instead=pair.passage.text[here.start() : here.end()],
    )
