"""What stands in one slot: a word of the claim in whose place, between the same words, the passage has another."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.links.compare.align import weight_of
from refkit.links.compare.content import Content
from refkit.links.compare.lexicon import are_apart, are_opposite, kinds, offices, whereabouts
from refkit.links.compare.pair import Pair
from refkit.links.compare.roles import same_word
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import MOST_MISSING, MOST_RIVALS, SAME_NAME, SLOT_ALIKE, SLOT_REACH, SLOT_SHARE
from refkit.patterns import regex
from refkit.vocabulary.grammar import DETERMINERS, JOINTS, PASTS, PREPOSITIONS, RELATIVES, VERBS, WHERE
from refkit.vocabulary.scopes import DEGREES

STOP = regex(r"[.;:()?!—]")
COMMA = regex(r",")
BOUNDARY = (PREPOSITIONS - {"of"}) | JOINTS | RELATIVES


VERB = regex(r"\w+(?:ed|ing)")
DEGREE = frozenset(DEGREES)


@dataclass(frozen=True, slots=True)
class Slot:
    """The claim's word and the passage's in one slot, and how many words around them are the same."""

    word: int
    rival: int
    left: int
    right: int


def compare_slot(pair: Pair) -> tuple[Difference, ...] | None:
    """A word of the claim that the passage lacks, and has another in its place: opposed where these exclude it."""
    met = {partner for partner in pair.alignment.partners if partner is not None}
    free = [
        at
        for at, word in enumerate(pair.passage.words)
        if at not in met and not word.figure and weight_of(word)
    ][:MOST_RIVALS]
    slots = []
    for at in pair.alignment.missing[:MOST_MISSING]:
        word = pair.claim.words[at]
        if word.figure:
            continue
        found = [slot for rival in free if (slot := _slot(pair, at, rival))]
        if found:
            slots.append(
                max(
                    found,
                    key=lambda slot: (
                        _apart(pair, slot.word, slot.rival),
                        slot.left + slot.right,
                        -slot.rival,
                    ),
                )
            )
    differing = [one for slot in slots if (one := _difference(pair, slot))]
    if not differing:
        return None if not slots else ()
    return (min(differing, key=lambda one: one.gravity is not Gravity.OPPOSED),)


def has_another(pair: Pair) -> bool:
    """Whether a word of the claim that names a thing or a degree is missing, and another stands in its place.

    A verb may be said by another, and so may what a rule knows to mean the same; a degree needs none in its place.
    """
    if pair.alignment.share < SLOT_SHARE:
        return False  # told in other words throughout: what stands in whose place cannot be seen
    met = {partner for partner in pair.alignment.partners if partner is not None}
    free = [at for at, word in enumerate(pair.passage.words) if at not in met and weight_of(word)]
    for at in pair.alignment.missing[:MOST_MISSING]:
        word = pair.claim.words[at]
        if word.folded in DEGREE:
            return True
        if _is_verb(pair.claim, at):
            continue
        for rival in free[:MOST_RIVALS]:
            other = pair.passage.words[rival]
            if not other.figure and not _is_verb(pair.passage, rival) and _in_its_place(pair, at, rival):
                return True
    return False


def _in_its_place(pair: Pair, at: int, rival: int) -> bool:
    left, left_content = _alike(pair, at, rival, -1)
    right, right_content = _alike(pair, at, rival, 1)
    return bool(left and right and left_content + right_content and left + right >= SLOT_ALIKE)


def _is_verb(content: Content, at: int) -> bool:
    # Known as one, or by its ending; "annuls" is "annul". Behind "the" or "than" stands a noun.
    word = content.words[at].folded
    if at and content.words[at - 1].folded in DETERMINERS | BOUNDARY:
        return False
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return bool(VERB.fullmatch(word)) or word in PASTS or not forms.isdisjoint(VERBS)


def _apart(pair: Pair, at: int, rival: int) -> bool:
    one, other = pair.claim.words[at].stem, pair.passage.words[rival].stem
    return are_apart(one, other, kinds()) or are_apart(one, other, whereabouts())


def _slot(pair: Pair, at: int, rival: int) -> Slot | None:
    left, left_content = _alike(pair, at, rival, -1)
    right, right_content = _alike(pair, at, rival, 1)
    content = left_content + right_content
    tight = left and right and content and left + right >= SLOT_ALIKE
    return Slot(at, rival, left, right) if tight or _excluded(pair, at, rival) else None


def _alike(pair: Pair, at: int, other: int, step: int) -> tuple[int, int]:
    # How many words beside the two are the same, and how many of them carry content; articles are passed over.
    mine, its = pair.claim, pair.passage
    alike = content = 0
    while alike < SLOT_REACH:
        here, there = _next(mine, at, step), _next(its, other, step)
        if here is None or there is None or not same_word(pair, here, there):
            if not alike and _bounded(mine, at, step, here) and _bounded(its, other, step, there):
                return 1, 0
            break
        alike += 1
        content += bool(weight_of(mine.words[here]))
        at, other = here, there
    return alike, content


def _next(content: Content, at: int, step: int) -> int | None:
    # The next word that is no article, within the clause.
    while 0 <= at + step < len(content.words):
        first, last = min(at, at + step), max(at, at + step)
        if STOP.search(content.text, content.words[first].end, content.words[last].start):
            return None
        at += step
        if content.words[at].folded not in DETERMINERS:
            return at
    return None


def _bounded(content: Content, at: int, step: int, beside: int | None) -> bool:
    # The phrase ends here: at a comma, a preposition, the end of the clause.
    if beside is None or content.words[beside].folded in BOUNDARY:
        return True
    first, last = min(at, at + step), max(at, at + step)
    return bool(COMMA.search(content.text, content.words[first].end, content.words[last].start))


def _excluded(pair: Pair, at: int, rival: int) -> bool:
    """Whether the two are of one kind and exclude each other, beside one same word: "northern rim", "southern rim"."""
    if pair.alignment.share < SLOT_SHARE or not _apart(pair, at, rival):
        return False
    return any(
        here is not None and there is not None and same_word(pair, here, there)
        for here, there in (
            (_next_content(pair.claim, at, step), _next_content(pair.passage, rival, step))
            for step in (-1, 1)
        )
    )


def _next_content(content: Content, at: int, step: int) -> int | None:
    beside = _next(content, at, step)
    while beside is not None and content.words[beside].light:
        beside = _next(content, beside, step)
    return beside


def _gravity(pair: Pair, slot: Slot) -> Gravity | None:
    # Two names, or words that exclude each other, are opposed; of other words one may well mean the other.
    word, other = pair.claim.words[slot.word], pair.passage.words[slot.rival]
    if word.name and other.name:
        return Gravity.OPPOSED if word.folded[:SAME_NAME] != other.folded[:SAME_NAME] else Gravity.UNSTATED
    if _apart(pair, slot.word, slot.rival) or are_apart(word.stem, other.stem, offices()):
        return Gravity.OPPOSED
    if are_opposite(word.stem, other.stem):
        return Gravity.OPPOSED
    return Gravity.UNSTATED if word.name else None


def _is_place(content: Content, at: int) -> bool:
    # "in Norland", "in Galvia, Lusia and Norland"
    before = _next(content, at, -1)
    while before is not None and (
        content.words[before].name or content.words[before].folded in {"and", "or"}
    ):
        before = _next(content, before, -1)
    return before is not None and content.words[before].folded in WHERE


def _difference(pair: Pair, slot: Slot) -> Difference | None:
    gravity = _gravity(pair, slot)
    if gravity is None:
        return None
    word, other = pair.claim.words[slot.word], pair.passage.words[slot.rival]
    place = are_apart(word.stem, other.stem, whereabouts()) or (
        word.name and _is_place(pair.claim, slot.word)
    )
    return Difference(
        reason="place-differs" if place else "named-otherwise",
        gravity=gravity,
        claim=(word.start, word.end),
        passage=(other.start, other.end),
        said=pair.claim.text[word.start : word.end],
        instead=pair.passage.text[other.start : other.end],
    )
