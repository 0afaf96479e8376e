"""What claim and passage hold to be more than chance: a significant difference for one that is not, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from refkit.links.compare.beside import shared_weight
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import LEVEL, MOST_QUANTITIES, SAME_FINDING
from refkit.patterns import regex
from refkit.vocabulary.studies import NOT_SIGNIFICANT, SIGNIFICANT

YES, NO = regex(rf"\b(?:{SIGNIFICANT})\b"), regex(NOT_SIGNIFICANT)
P_VALUE = regex(r"\bp\s?(?:-?values?)?\s?(?P<sign>[=<>≤≥])\s?(?P<value>[01]?[.·]\d{1,8})")
INTERVAL = regex(
    r"(?:\bci\b[:,]?|\binterval\b(?: \w{1,12}){0,3}|(?P<ratio>\bratio\b)[^;()]{0,40}\()\s?"
    r"(?P<low>[−–-]?\d{1,6}(?:[.·]\d{1,4})?)\s?(?:%\s?)?(?:to"
    r"|[-–,])\s?(?P<high>[−–-]?\d{1,6}(?:[.·]\d{1,4})?)"
)
RATIO = regex(r"\bratio\b[^()]{0,60}$")
# A clause: decimal points end none, nor what stands in brackets.
PIECE = regex(r"(?:[^.;()]+|\([^()]{0,300}\)|\.(?=\d)|[()])+")
# A clause that speaks of the difference in the one before it.
BACK = regex(
    r"[\s;]*(?:but |and |although |though )?(?:the|a|this|that|these|which|it|their) (?:differences?|change"
    r"|was|were|is)\b"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A word or figure at [start, end) by which a difference is significant, or is not; `piece` is its clause."""

    start: int
    end: int
    significant: bool
    piece: tuple[int, int]
    figure: bool  # a p value or an interval


def findings_of(text: str) -> tuple[Finding, ...]:
    """What a text in lower case holds to be significant or not, at most MOST_QUANTITIES."""
    pieces: list[tuple[int, int]] = []
    for match in PIECE.finditer(text):
        joined = pieces and BACK.match(text, match.start())
        pieces.append((pieces[-1][0] if joined else match.start(), match.end()))
    found = sorted(_found(text), key=lambda one: one[0])[:MOST_QUANTITIES]
    return tuple(
        Finding(
            start,
            end,
            yes,
            next((one for one in pieces if start < one[1]), (start, end)),
            figure=text[end - 1].isdigit(),
        )
        for start, end, yes in found
    )


def _found(text: str) -> Iterator[tuple[int, int, bool]]:
    denied = [match.span() for match in NO.finditer(text)]
    yield from ((start, end, False) for start, end in denied)
    for match in YES.finditer(text):
        if not any(start <= match.start() < end for start, end in denied):
            yield match.start(), match.end(), True
    for match in P_VALUE.finditer(text):
        value = float(match["value"].replace("·", "."))
        if match["sign"] in "=<≤" and value <= LEVEL:
            yield match.start(), match.end(), True
        elif match["sign"] in "=>≥" and value >= LEVEL:
            yield match.start(), match.end(), False
    for match in INTERVAL.finditer(text):
        low, high = _signed(match["low"]), _signed(match["high"])
        ratio = match["ratio"] or RATIO.search(text, max(0, match.start() - 80), match.start())
        none = 1.0 if ratio else 0.0
        if low < none < high and (ratio or low < 0):
            yield match.start("low"), match.end(), False


def _signed(figure: str) -> float:
    return float(figure.replace("·", ".").replace("−", "-").replace("–", "-"))


def compare_significance(pair: Pair) -> tuple[Difference, ...] | None:
    """A difference that only one of them calls significant, in the clause that holds most of the claim's words."""
    mine = [one for one in findings_of(pair.claim.lower) if not one.figure]
    if not mine:
        return None
    claim = mine[0]
    if len({one.significant for one in mine}) != 1:
        return ()
    its = findings_of(pair.passage.lower)
    if not its and claim.significant:
        return (_difference(pair, claim, None),)
    weights = {one.piece: shared_weight(pair, one.piece) for one in its}
    same = max((weights[one.piece] for one in its if one.significant == claim.significant), default=0.0)
    others = [one for one in its if one.significant != claim.significant]
    other = max(others, key=lambda one: weights[one.piece], default=None)
    if other is None or weights[other.piece] < max(SAME_FINDING, 2 * same):
        return ()
    return (_difference(pair, claim, other),)


def _difference(pair: Pair, claim: Finding, other: Finding | None) -> Difference:
    return Difference(
        reason="not-significant",
        gravity=Gravity.OPPOSED if other else Gravity.UNSTATED,
        claim=(claim.start, claim.end),
        passage=(other.start, other.end) if other else None,
        said=pair.claim.text[claim.start : claim.end],
        instead=pair.passage.text[other.start : other.end] if other else None,
    )
