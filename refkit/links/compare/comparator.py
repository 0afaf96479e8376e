"""What claim and passage compare with: the thing behind "than", "as … as", "compared with" or "twice the"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from refkit.links.compare.align import weight_of
from refkit.links.compare.clauses import negated
from refkit.links.compare.content import Content
from refkit.links.compare.lexicon import are_opposite, mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.compare.roles import same_word
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import (
    CONTENT_CACHE,
    DEGREE_REACH,
    GENERAL_WEIGHT,
    MOST_COMPARISONS,
    PHRASE_REACH,
    SAME_RESULT,
)
from refkit.patterns import regex
from refkit.vocabulary.grammar import (
    AUXILIARIES,
    BEHIND_THAN,
    JOINTS,
    LESS,
    MORE,
    NO_DEGREES,
    OTHERS,
    PARTING,
    PARTS_OF_WHOLES,
    PREPOSITIONS,
    RELATIVES,
)

STOP = regex(r"[.,;:()—?!]")
SENTENCE = regex(r"[.;?!]\s")
DEGREE = regex(r".{2,}er")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands behind the word at `pivot` and is compared with: `thing`, and `tail` with what it is further.

    `degree` is the place of "faster", or None; `up` whether it is more rather than less of it; `equal` in "as
    fast as".
    """

    pivot: int
    thing: tuple[int, ...]
    tail: tuple[int, ...]
    degree: int | None
    up: bool
    equal: bool


@lru_cache(maxsize=CONTENT_CACHE)
def comparisons_of(content: Content) -> tuple[Comparison, ...]:
    """The comparisons of a text in order, at most MOST_COMPARISONS; those with a bare figure are left out."""
    found: list[Comparison] = []
    for at in range(len(content.words)):
        if len(found) < MOST_COMPARISONS and (behind := _pivot(content, at)):
            thing = _thing(content, behind)
            if thing:
                tail = _thing(content, thing[-1] + 1, behind=True)
                degree, up = _degree(content, at)
                found.append(Comparison(at, thing, tail, degree, up, _is_equal(content, at)))
    return tuple(found)


def _pivot(content: Content, at: int) -> int | None:
    # The first word behind "than", "compared with", "as … as", "twice the".
    words = content.words
    word = words[at].folded
    before = words[at - 1].folded if at else ""
    behind = words[at + 1].folded if at + 1 < len(words) else ""
    if word == "than" and before not in {"rather", "other"}:
        return at + 1
    if word in {"compared", "relative", "comparison"} and behind in {"with", "to"}:
        return at + 2
    if word in {"versus", "vs"}:
        return at + 1
    if word == "as" and before not in {"far", "soon", "well", "many"}:
        return at + 1 if _first_as(content, at) < at else None
    if word in {"twice", "double", "half", "times"} and behind in {"the", "that", "those"}:
        return at + 2
    return None


def _thing(content: Content, first: int, *, behind: bool = False) -> tuple[int, ...]:
    # The phrase from `first` on; one of general words alone ("the level in clay") goes on behind its preposition.
    words = content.words
    found: list[int] = []
    for at in range(first, min(len(words), first + PHRASE_REACH)):
        word = words[at]
        if (at > first or behind) and STOP.search(content.text, words[at - 1].end, word.start):
            break
        if word.folded in JOINTS - PREPOSITIONS or word.folded in RELATIVES:
            break
        if word.folded in PREPOSITIONS - {"of"} and any(weight_of(words[i]) > GENERAL_WEIGHT for i in found):
            break
        if not found and not behind and (word.figure or word.folded in PARTS_OF_WHOLES):
            return ()  # "more than 30"
        if word.light or word.folded in BEHIND_THAN:
            if found and word.folded in AUXILIARIES:
                break
            continue
        found.append(at)
    return tuple(found)


def _degree(content: Content, pivot: int) -> tuple[int | None, bool]:
    # The nearest word of degree before the pivot; where "compared with" opens the sentence, the first behind it.
    words = content.words
    first = _first_as(content, pivot)
    if words[pivot].folded == "as" and first < pivot - 1:
        return pivot - 1, not (first and words[first - 1].folded in PARTS_OF_WHOLES - {"twice", "double"})
    for at in range(pivot - 1, max(-1, pivot - 1 - DEGREE_REACH), -1):
        if SENTENCE.search(content.text, words[at].end, words[at + 1].start):
            break
        if found := _degree_at(content, at, pivot):
            return found
    if words[pivot].folded != "than":
        for at in range(pivot + 1, min(len(words), pivot + 1 + 2 * DEGREE_REACH)):
            if SENTENCE.search(content.text, words[at - 1].end, words[at].start):
                break
            if found := _degree_at(content, at, len(words)):
                return found
    return None, True


def _degree_at(content: Content, at: int, end: int) -> tuple[int, bool] | None:
    words = content.words
    word = words[at].folded
    if word in {"more", "less", "fewer"}:
        behind = at + 1 if at + 1 < end and words[at + 1].folded not in PREPOSITIONS else at
        return behind, word == "more"
    if word in MORE or word in LESS:
        return at, word in MORE
    if DEGREE.fullmatch(word) and word not in NO_DEGREES and not words[at].name:
        return at, True
    return None


def _first_as(content: Content, pivot: int) -> int:
    words = content.words
    return next((at for at in range(pivot - 2, max(-1, pivot - 5), -1) if words[at].folded == "as"), pivot)


def _is_equal(content: Content, pivot: int) -> bool:
    words = content.words
    if words[pivot].folded != "as":
        return False
    first = _first_as(content, pivot)
    before = words[first - 1].folded if first else ""
    return before not in {"twice", "times", "half", "not", "least", "such", "same"}


def compare_comparator(pair: Pair) -> tuple[Difference, ...] | None:
    """A comparison of the claim that the passage turns round, makes with another thing, or does not make."""
    mine = comparisons_of(pair.claim)
    if not mine:
        return None
    its = comparisons_of(pair.passage)
    for one in mine:
        if any(_agrees(pair, one, other) for other in its):
            continue
        for other in its:
            if (gravity := _turned(pair, one, other)) is not None:
                return (_difference(pair, one, other, gravity),)
        if not _named(pair, one.thing):
            return (_difference(pair, one, None, Gravity.UNSTATED),)
    return ()


def _agrees(pair: Pair, mine: Comparison, its: Comparison) -> bool:
    own = _apart(pair, mine, its)[0]
    return not own and mine.equal == its.equal and _direction(pair, mine, its) is not False


def _apart(pair: Pair, mine: Comparison, its: Comparison) -> tuple[list[int], list[int]]:
    # The words of either thing that the other lacks; where the things are one, those of what follows them.
    own = _lacking(pair, mine.thing, (*its.thing, *its.tail))
    others = [
        other
        for other in its.thing
        if not any(same_word(pair, at, other) for at in (*mine.thing, *mine.tail))
    ]
    if own or others or not (mine.tail and its.tail):
        return own, others
    own = _lacking(pair, mine.tail, its.tail)
    others = [other for other in its.tail if not any(same_word(pair, at, other) for at in mine.tail)]
    return (own, others) if own and others else ([], [])


def _lacking(pair: Pair, mine: Iterable[int], its: Iterable[int]) -> list[int]:
    others = [*its]
    return [at for at in mine if not any(same_word(pair, at, other) for other in others)]


def _turned(pair: Pair, mine: Comparison, its: Comparison) -> Gravity | None:
    own, others = _apart(pair, mine, its)
    same_way = _direction(pair, mine, its)
    if not own and not others:
        if mine.equal != its.equal and same_way:
            return None if _denied(pair, mine, its) else Gravity.OPPOSED
        return None
    if not own or not others or mine.equal or its.equal:
        return None
    if same_way is False or _denied(pair, mine, its):
        return None
    if _crossed(pair, mine, its):
        return Gravity.OPPOSED if same_way else Gravity.UNSTATED
    return Gravity.OPPOSED if same_way and _same_result(pair, mine, its) else None


def _crossed(pair: Pair, mine: Comparison, its: Comparison) -> bool:
    # What the one compares with is what the other speaks of.
    own, others = _apart(pair, mine, its)
    if not own or not others or not _of_one_thing(pair, mine, its):
        return False
    free = [at for at in range(len(pair.claim.words)) if at not in (*mine.thing, *mine.tail)]
    return _within(pair, own, _sentence(pair.passage, its), (*its.thing, *its.tail)) and all(
        any(same_word(pair, at, other) for at in free)
        for other in others
        if weight_of(pair.passage.words[other])
    )


def _of_one_thing(pair: Pair, mine: Comparison, its: Comparison) -> bool:
    # "Lead was higher in A than in B" and "zinc was higher in B than in A" exchange nothing.
    both = (*its.thing, *its.tail)
    things = (*mine.thing, *mine.tail)
    one = [
        at
        for at in _before_degree(pair.claim, mine)
        if not any(same_word(pair, at, other) for other in (*both, its.degree or its.pivot))
    ]
    two = [
        other
        for other in _before_degree(pair.passage, its)
        if not any(same_word(pair, at, other) for at in (*things, mine.degree or mine.pivot))
    ]
    return not one or not two or any(same_word(pair, at, other) for at in one for other in two)


def _before_degree(content: Content, one: Comparison) -> list[int]:
    # The words of content of its clause before its degree.
    words = content.words
    found: list[int] = []
    for at in range((one.degree or one.pivot) - 1, max(-1, (one.degree or one.pivot) - 1 - DEGREE_REACH), -1):
        if STOP.search(content.text, words[at].end, words[at + 1].start) or words[at].folded in PARTING:
            break
        if weight_of(words[at]) > GENERAL_WEIGHT:
            found.append(at)
    return found


def _same_result(pair: Pair, mine: Comparison, its: Comparison) -> bool:
    # One result, told by its figure, and two things it is compared with that share no word.
    words = pair.claim.words
    sentence = {pair.passage.words[at].folded for at in _sentence(pair.passage, its)}
    figures = [one.folded for one in words if one.figure and len(one.folded) > 1]
    heavy = any(weight_of(pair.passage.words[at]) > GENERAL_WEIGHT for at in its.thing)
    return (
        heavy
        and pair.alignment.share >= SAME_RESULT
        and any(one in sentence for one in figures)
        and all(weight_of(words[at]) > GENERAL_WEIGHT and not pair.meets(at) for at in mine.thing)
        and not any(same_word(pair, at, other) for at in range(len(words)) for other in its.thing)
    )


def _within(pair: Pair, own: Iterable[int], sentence: range, thing: tuple[int, ...]) -> bool:
    places = [other for other in sentence if other not in thing]
    met = [at for at in own if any(same_word(pair, at, other) for other in places)]
    return 2 * sum(weight_of(pair.claim.words[at]) for at in met) >= sum(
        weight_of(pair.claim.words[at]) for at in own
    )


def _sentence(content: Content, one: Comparison) -> range:
    words = content.words
    first = last = one.pivot
    while first and not SENTENCE.search(content.text, words[first - 1].end, words[first].start):
        first -= 1
    while last + 1 < len(words) and not SENTENCE.search(content.text, words[last].end, words[last + 1].start):
        last += 1
    return range(first, last + 1)


def _direction(pair: Pair, mine: Comparison, its: Comparison) -> bool | None:
    """Whether the two compare in one direction; None where their degrees can't be compared."""
    if mine.degree is None or its.degree is None:
        return True if mine.degree is its.degree else None
    word, other = pair.claim.words[mine.degree], pair.passage.words[its.degree]
    if mean_the_same(word.stem, other.stem):
        return mine.up == its.up
    if are_opposite(word.stem, other.stem):
        # "higher" and "lower" bear their direction themselves; of "faster" and "slower" each is more of it
        return mine.up != its.up and not (word.folded in MORE | LESS and other.folded in MORE | LESS)
    sentence = _sentence(pair.passage, its)
    if other.folded in MORE | LESS and any(same_word(pair, mine.degree, at) for at in sentence):
        return mine.up == its.up  # "denser", "densities were higher"
    # "fewer deaths with A", "deaths more often with B": turned round, as far as can be seen
    return False if mine.up != its.up else None


def _denied(pair: Pair, mine: Comparison, its: Comparison) -> bool:
    return (mine.pivot in negated(pair.claim)) != (its.pivot in negated(pair.passage))


def _named(pair: Pair, thing: Iterable[int]) -> bool:
    words = [at for at in thing if weight_of(pair.claim.words[at])]
    if any(pair.claim.words[at].folded in OTHERS for at in words):
        return True
    return not words or any(pair.meets(at) for at in words)


def _difference(pair: Pair, mine: Comparison, its: Comparison | None, gravity: Gravity) -> Difference:
    words = pair.claim.words
    claim = words[mine.thing[0]].start, words[(*mine.thing, *mine.tail)[-1]].end
    passage = None
    if its is not None:
        others = pair.passage.words
        passage = others[its.thing[0]].start, others[(*its.thing, *its.tail)[-1]].end
    return Difference(
        reason="comparator-differs",
        gravity=gravity,
        claim=claim,
        passage=passage,
        said=pair.claim.text[slice(*claim)],
        instead=pair.passage.text[slice(*passage)] if passage else None,
    )
