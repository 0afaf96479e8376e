"""Amounts of claim and passage, with their units: which of the claim's the passage gives otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from refkit.links.compare.beside import beside, stands_elsewhere
from refkit.links.compare.clauses import negated
from refkit.links.compare.content import read_content
from refkit.links.compare.figures import Quantity, quantities_of
from refkit.links.compare.lexicon import mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import (
    ABOUT_SHARE,
    BESIDE_ENOUGH,
    CLOSE_SHARE,
    MOST_ABOVE,
    SAME_DEGREES,
    SAME_MONTH,
    SAME_TIME,
    SMALL_COUNT,
    SMALLEST_MISSED,
    SPOKEN,
)

NOT_OURS = frozenset({"year", "clock"})  # dates.py, times.py


def agree(claim: Quantity, passage: Quantity) -> bool:
    """Whether the claim's value is the passage's, as an editor may round it."""
    same = _per_same(claim, passage)
    if same is None:
        return False
    passage = same
    if claim.dimension == passage.dimension:
        return _near(claim, passage, claim.value, passage.value, claim.slack)
    pair = {claim.dimension, passage.dimension}
    if pair == {"percent", "fold"}:
        return _as_percent(claim) == _as_percent(passage)
    if "" in pair and "year" not in pair:
        return abs(claim.printed - passage.printed) <= claim.slack / claim.size + 1e-9
    return _converts(claim, passage)


def _per_same(claim: Quantity, passage: Quantity) -> Quantity | None:
    # The passage's amount for the claim's measure: 21 g per litre for 2.1 g per decilitre.
    mine, its = claim.per, passage.per
    if not mine[0] or not its[0]:
        return passage
    if mine[0] != its[0]:
        return None
    times = mine[1] / its[1]
    return passage if abs(times - 1) <= SAME_TIME else replace(passage, value=passage.value * times)


def _near(claim: Quantity, passage: Quantity, mine: float, its: float, slack: float) -> bool:
    if claim.dimension == "time" and claim.size != passage.size:
        slack = min(slack, SAME_MONTH * abs(mine))
    exact = abs(mine - its) <= slack + 1e-9 * abs(mine)
    bounds = {claim.bound, passage.bound}
    if bounds == {">", "<"}:
        return False
    if exact:
        return True
    if "~" in bounds:
        return abs(mine - its) <= max(slack, ABOUT_SHARE * abs(mine))
    if claim.bound == ">":
        return mine <= its <= MOST_ABOVE * mine
    if claim.bound == "<":
        return mine / MOST_ABOVE <= its <= mine
    if claim.dimension == "time":
        # Two months are eight weeks, as people count, and a year is 52.
        return abs(mine - its) <= (SAME_MONTH if claim.size != passage.size else SAME_TIME) * mine
    return False


def _as_percent(one: Quantity) -> float:
    # Doubled is up by 100 %, halved is down by 50 %.
    if one.dimension == "percent":
        return round(one.value, 1)
    return round(100 * (one.value - 1) if one.value > 1 else 100 * (1 - one.value), 1)


def _converts(claim: Quantity, passage: Quantity) -> bool:
    degrees = {"temperature": 0.0, "kelvin": -273.15}
    if claim.dimension in degrees and passage.dimension in degrees:
        mine = claim.value + degrees[claim.dimension]
        return abs(mine - passage.value - degrees[passage.dimension]) <= SAME_DEGREES
    if {claim.dimension, passage.dimension} == {"fahrenheit", "temperature"}:
        return abs(_celsius(claim) - _celsius(passage)) <= SAME_DEGREES
    return False


def _celsius(one: Quantity) -> float:
    return (one.value - 32) / 1.8 if one.dimension == "fahrenheit" else one.value


def compare_quantities(pair: Pair) -> tuple[Difference, ...] | None:
    """Each amount of the claim that the passage does not give: opposed where it gives another in its place."""
    mine = [one for one in quantities_of(pair.claim) if one.dimension not in NOT_OURS]
    if not mine:
        return None
    its = [one for one in quantities_of(pair.passage) if one.dimension not in NOT_OURS]
    whole = [one for one in mine if one.parts]
    found = []
    for claim in mine:
        if any(one is not claim and one.start <= claim.start < one.end for one in whole):
            continue  # looked at as a part of its ratio
        if _given(pair, claim, its):
            continue
        parts = [one for one in mine if claim.start <= one.start < claim.end and one is not claim]
        if claim.parts and parts and all(_given(pair, one, its) for one in parts):
            continue
        if claim.parts and max(claim.parts) <= SPOKEN:
            parts = []  # "two in five" is one amount
        found += [_difference(pair, one, mine, its) for one in parts or [claim] if not _given(pair, one, its)]
    return tuple(one for one in found if one is not None)


def _given(pair: Pair, claim: Quantity, its: Sequence[Quantity]) -> bool:
    return any(agree(claim, one) and not _of_another(claim, one, its) for one in its) or _worked_out(
        pair, claim, its
    )


def _of_another(claim: Quantity, one: Quantity, its: Sequence[Quantity]) -> bool:
    # "64 rental listings" of a passage on 64 towns and 1.2 million listings: the same figure, of other things.
    if not claim.head or not one.head or claim.dimension or _any_same(claim, one) or one.parts:
        return False
    return any(
        other is not one
        and not other.dimension
        and mean_the_same(claim.head, other.head)
        and not agree(claim, other)
        for other in its
        if other.head
    )


def _worked_out(pair: Pair, claim: Quantity, its: Sequence[Quantity]) -> bool:
    # The rest of a whole that one of them denies, or the sum or difference of two figures that are not small.
    for one in its:
        rest = claim.dimension == one.dimension == "percent" and abs(claim.value + one.value - 100)
        if (
            rest is not False
            and rest <= claim.slack + 0.1
            and bool(negated(pair.claim)) != bool(negated(pair.passage))
        ):
            return True
    if claim.dimension in {"", "percent"} and claim.value <= SMALL_COUNT:
        return False
    for one, other in combinations((one for one in its if one.dimension == claim.dimension), 2):
        results = (one.value + other.value, abs(one.value - other.value))
        if any(abs(result - claim.value) <= claim.slack for result in results):
            return True
    return claim.dimension == "fold" and _multiple(claim, its)


def _multiple(claim: Quantity, its: Sequence[Quantity]) -> bool:
    return any(
        abs(high.value / low.value - claim.value) <= ABOUT_SHARE * claim.value
        for high in its
        for low in its
        if low.value and high.dimension == low.dimension
    )


def _difference(
    pair: Pair, claim: Quantity, mine: Sequence[Quantity], its: Sequence[Quantity]
) -> Difference | None:
    other_unit = _other_unit(pair, claim, its)
    free = [one for one in its if not any(agree(other, one) for other in mine)]
    rival = other_unit or _rival(pair, claim, free)
    if rival is None and _around(pair, claim):
        return None
    said = pair.claim.text[claim.start : claim.end]
    opposed = rival is not None and (
        rival is other_unit or not stands_elsewhere(pair, (claim.start, claim.end), (rival.start, rival.end))
    )
    opposed = opposed and pair.alignment.share >= CLOSE_SHARE
    if not opposed and claim.printed <= SMALLEST_MISSED and not claim.dimension:
        return None  # "the two"
    return Difference(
        reason="unit-differs" if other_unit else "quantity-differs",
        gravity=Gravity.OPPOSED if opposed else Gravity.UNSTATED,
        claim=(claim.start, claim.end),
        passage=None if rival is None else (rival.start, rival.end),
        said=said,
        instead=None if rival is None else pair.passage.text[rival.start : rival.end],
    )


def _around(pair: Pair, claim: Quantity) -> bool:
    return any(
        agree(claim, one) for text in (pair.before, pair.after) for one in quantities_of(read_content(text))
    )


def _other_unit(pair: Pair, claim: Quantity, its: Sequence[Quantity]) -> Quantity | None:
    # The same figure with another unit: "5 °C" for "5 K", "per minute" for "per second".
    for one in its:
        if not claim.dimension and not claim.per[0]:
            break
        printed = abs(claim.printed - one.printed) <= 1e-6 * max(1, abs(claim.printed))
        unit = (claim.dimension, round(claim.size, 12), claim.per)
        if not printed or agree(claim, one) or (one.dimension, round(one.size, 12), one.per) == unit:
            continue
        if not one.dimension and not one.per[0]:
            continue
        if beside(pair, (claim.start, claim.end), (one.start, one.end)) >= BESIDE_ENOUGH:
            return one
    return None


def _rival(pair: Pair, claim: Quantity, free: Sequence[Quantity]) -> Quantity | None:
    # What the passage gives in the claim's place: the same dimension, beside the same words, and nothing else counted.
    if pair.value is not None:
        return next(
            (one for one in free if _in_cell(pair.value, claim, one) and not _rounded(claim, one)), None
        )
    best, score = None, 0.0
    for one in free:
        if one.dimension != claim.dimension or _counts_other(claim, one):
            continue
        shared = beside(pair, (claim.start, claim.end), (one.start, one.end))
        if _any_same(claim, one) and not claim.dimension:
            shared += 1
        if shared > score:
            best, score = one, shared
    if best is None or score < BESIDE_ENOUGH or _rounded(claim, best):
        return None
    if pair.claim.lower.startswith("a", claim.start) and best.size != claim.size:
        return None  # "within a day" is no 24 hours
    return best


def _in_cell(value: tuple[int, int], claim: Quantity, one: Quantity) -> bool:
    # A cell holds one value of what its column names, often without the unit.
    within = value[0] <= one.start and one.end <= value[1] + 1
    return within and (claim.dimension == one.dimension or not one.dimension or not claim.dimension)


def _counts_other(claim: Quantity, one: Quantity) -> bool:
    if claim.dimension or not (claim.head and one.head):
        return not claim.dimension and "." not in f"{claim.printed:g}" and not (_any_same(claim, one))
    return not _any_same(claim, one)


def _rounded(claim: Quantity, one: Quantity) -> bool:
    # The claim is more exact than the passage, or as near as times in other units are.
    if {claim.bound, one.bound} == {">", "<"}:
        return False
    slack = one.slack if one.bound != "~" else max(one.slack, ABOUT_SHARE * abs(one.value))
    loose = claim.dimension == "time" and claim.size != one.size
    return abs(claim.value - one.value) <= max(slack, (SAME_MONTH if loose else 0) * abs(claim.value))


def _any_same(claim: Quantity, one: Quantity) -> bool:
    return any(mean_the_same(mine, its) for mine in claim.nouns for its in one.nouns)
