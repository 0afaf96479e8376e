"""The words around a figure that both texts give: by or to, "up to", "or less", "per 1,000"."""

from __future__ import annotations

from itertools import combinations

from refkit.links.compare.figures import Quantity, quantities_of
from refkit.links.compare.pair import Pair
from refkit.links.compare.quantities import NOT_OURS, agree
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import LOOK_BACK, SURE_SHARE
from refkit.patterns import regex
from refkit.vocabulary.numerals import LIMITS_BEFORE, LIMITS_BEHIND, NOT_REACHED, PER_MANY, ROUGHLY

ROLE = regex(rf"\b(?P<role>by|to|from) (?:{ROUGHLY}|[$€£¥])*$")
LIMIT_BEFORE = regex(rf"\b(?:{LIMITS_BEFORE})(?: (?:about|a|an|the))? ?$")
LIMIT_BEHIND = regex(rf"(?: \w+)?,? (?:{LIMITS_BEHIND})\b")
NEVER_MET = regex(rf"\b(?:{NOT_REACHED}) \w+(?: (?:by|to|at))? ?$")
MANY = regex(rf"\s?(?:{PER_MANY})\b")


def compare_figure_words(pair: Pair) -> tuple[Difference, ...] | None:
    """A figure of the claim that the passage gives, as another end of a change, a limit, or a share of more."""
    its = [one for one in quantities_of(pair.passage) if one.dimension not in NOT_OURS]
    found = []
    compared = False
    for claim in quantities_of(pair.claim):
        given = [one for one in its if claim.dimension not in NOT_OURS and agree(claim, one)]
        if not given:
            continue
        compared = True
        # One place that gives the figure as the claim does is enough.
        differing = [_differs(pair, claim, one, its) for one in given]
        if all(differing):
            found += [one for one in differing[:1] if one]
    return tuple(found) if compared else None


def _differs(pair: Pair, claim: Quantity, one: Quantity, its: list[Quantity]) -> Difference | None:
    mine, there = pair.claim.lower, pair.passage.lower
    if claim.dimension == "percent" and one.dimension == "" and MANY.match(there, one.end):
        return _difference(pair, "unit-differs", Gravity.OPPOSED, claim, one)
    said, here = _role(mine, claim), _role(there, one)
    sure = pair.alignment.share >= SURE_SHARE
    if said and here and said != here and not (said == "by" and _is_change(claim, its)):
        return _difference(
            pair, "quantity-differs", Gravity.OPPOSED if sure else Gravity.UNSTATED, claim, one
        )
    if _limited(there, one) and not _limited(mine, claim) and not claim.bound:
        return _difference(pair, "quantity-differs", Gravity.WEAKER, claim, one)
    return None


def _role(text: str, one: Quantity) -> str:
    # Where a change begins or ends, or how far it goes.
    found = ROLE.search(text, max(0, one.start - LOOK_BACK), one.start)
    if not found or text[: found.start()].endswith(("up ", "down ", "close ", "equal ", "due ")):
        return ""
    return found["role"]


def _is_change(claim: Quantity, its: list[Quantity]) -> bool:
    # "from 20 to 10" for "by 10"
    same = [one for one in its if one.dimension == claim.dimension]
    return any(
        abs(abs(one.value - two.value) - claim.value) <= claim.slack for one, two in combinations(same, 2)
    )


def _limited(text: str, one: Quantity) -> bool:
    start = max(0, one.start - LOOK_BACK)
    return bool(
        LIMIT_BEFORE.search(text, start, one.start)
        or NEVER_MET.search(text, start, one.start)
        or LIMIT_BEHIND.match(text, one.end)
    )


def _difference(pair: Pair, reason: str, gravity: Gravity, claim: Quantity, one: Quantity) -> Difference:
    # With the words before and behind it, which make the difference.
    first = pair.passage.text.rfind(" ", 0, max(0, one.start - 1)) + 1
    return Difference(
        reason=reason,
        gravity=gravity,
        claim=(claim.start, claim.end),
        passage=(first, one.end),
        said=pair.claim.text[pair.claim.text.rfind(" ", 0, max(0, claim.start - 1)) + 1 : claim.end],
        instead=pair.passage.text[first : one.end],
    )
