""" "43% and 61% in A and B, respectively": which value of a list belongs to which thing of another list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refkit.links.compare.content import Content
from refkit.links.compare.figures import Quantity, quantities_of
from refkit.links.compare.pair import Pair
from refkit.links.compare.quantities import agree
from refkit.links.compare.statement import sentences
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import LISTED_WORDS
from refkit.patterns import regex

IN_TURN = regex(r"\brespectively\b|\bin (?:that|this) order\b")
# Between two values of a list; a bracket may stand behind the first.
BETWEEN_VALUES = regex(r"\s*(?:\([^()]{0,60}\))?\s*(?:,|,? and|,? or)\s+")
# Between two things of a list.
COMMA, AND = regex(r"\s*,\s+"), regex(r"\s*,?\s+(?:and|or)\s+(?:(?:in|for|with|at|of|by)\s+)?(?:the\s+)?")
STOP = regex(r"[.,;:()—]|\s[-–]\s")


@dataclass(frozen=True, slots=True)
class InTurn:
    """Values and the stems by which the things they belong to are told apart, in the same order."""

    values: tuple[Quantity, ...]
    things: tuple[frozenset[str], ...]


def in_turn(content: Content) -> Iterator[InTurn]:
    """The lists of a text that belong to each other by a "respectively"."""
    for start, end in sentences(content.text):
        if not IN_TURN.search(content.lower, start, end):
            continue
        quantities = [
            one
            for one in quantities_of(content)
            if start <= one.start < end and not _bracketed(content.text, start, one.start)
        ]
        for values in _values(content, quantities):
            for things in _things(content, start, end, len(values)):
                yield InTurn(tuple(values), things)


def _bracketed(text: str, start: int, at: int) -> bool:
    return text.rfind("(", start, at) > text.rfind(")", start, at)


def _values(content: Content, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    run: list[Quantity] = []
    for one in quantities:
        if run and not BETWEEN_VALUES.fullmatch(content.lower, run[-1].end, one.start):
            if len(run) > 1:
                yield run
            run = []
        run.append(one)
    if len(run) > 1:
        yield run


def _things(content: Content, start: int, end: int, many: int) -> Iterator[tuple[frozenset[str], ...]]:
    # "A, B and C", each as long as the one before the "and": "the north and south mills".
    for match in AND.finditer(content.lower, start, end):
        before = _phrase(content, match.start(), start)
        behind = _behind(content, match.end(), end, len(before))
        listed = [behind, before]
        while before and len(listed) < many:
            first = content.words[before[0]].start
            comma = next(
                (one for one in COMMA.finditer(content.lower, start, first) if one.end() == first), None
            )
            before = _phrase(content, comma.start(), start) if comma else ()
            listed.append(before)
        if len(listed) != many or not all(listed):
            continue
        stems = [frozenset(content.words[at].stem for at in one) for one in reversed(listed)]
        yield tuple(one - frozenset().union(*stems[:at], *stems[at + 1 :]) for at, one in enumerate(stems))


def _phrase(content: Content, end: int, start: int) -> tuple[int, ...]:
    # The words of content right before a place, in order.
    found: list[int] = []
    for at in reversed(
        [at for at, word in enumerate(content.words) if start <= word.start and word.end <= end]
    ):
        word = content.words[at]
        behind = content.words[found[-1]].start if found else end
        if (
            word.light
            or word.figure
            or STOP.search(content.text, word.end, behind)
            or len(found) == LISTED_WORDS
        ):
            break
        found.append(at)
    return tuple(reversed(found))


def _behind(content: Content, start: int, end: int, many: int) -> tuple[int, ...]:
    found: list[int] = []
    last = start
    for at, word in enumerate(content.words):
        if word.start < start or word.end > end:
            continue
        if word.light or word.figure or STOP.search(content.text, last, word.start) or len(found) == many:
            break
        found.append(at)
        last = word.end
    return tuple(found)


def compare_in_turn(pair: Pair) -> tuple[Difference, ...] | None:
    """A value of the claim that the passage's "respectively" gives to another thing; None without such lists."""
    mine = [one for one in quantities_of(pair.claim) if one.dimension != "year"]
    named = frozenset(word.stem for word in pair.claim.words)
    compared = False
    for lists in in_turn(pair.passage):
        meant = [at for at, thing in enumerate(lists.things) if thing and thing <= named]
        given = [(one, [at for at, value in enumerate(lists.values) if agree(one, value)]) for one in mine]
        given = [(one, places) for one, places in given if places]
        if len(meant) != 1 or len(given) != 1:
            continue  # several values: `values.py`
        compared = True
        one, places = given[0]
        if meant[0] not in places:
            return (_difference(pair, one, lists.values[meant[0]]),)
    return () if compared else None


def _difference(pair: Pair, mine: Quantity, its: Quantity) -> Difference:
    return Difference(
        reason="values-swapped",
        gravity=Gravity.OPPOSED,
        claim=(mine.start, mine.end),
        passage=(its.start, its.end),
        said=pair.claim.text[mine.start : mine.end],
        instead=pair.passage.text[its.start : its.end],
    )
