"""Who does it: another subject of the same verb and object in the passage than in the claim."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.links.compare.align import Fit, weight_of
from refkit.links.compare.clause_roles import Roles, roles_of
from refkit.links.compare.content import Word
from refkit.links.compare.lexicon import are_apart, offices
from refkit.links.compare.pair import Pair
from refkit.links.compare.roles import same_word, shared
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import SAME_DEED
from refkit.patterns import regex
from refkit.vocabulary.grammar import POINTING
from refkit.vocabulary.offices import ANYBODY

CLAUSE = regex(r"[.;:?!](?:\s|$)")


def compare_agent(pair: Pair) -> tuple[Difference, ...] | None:
    """A verb of the claim that the passage has of the same object, but of another subject."""
    compared = False
    its = roles_of(pair.passage)
    for mine in roles_of(pair.claim):
        if not (mine.subject and (mine.object or mine.rest)) or _is_anybody(pair.claim.words, mine.subject):
            continue
        rivals = [one for one in its if _same_deed(pair, mine, one)]
        compared |= bool(rivals)
        if any(_is_doer(pair, mine, one) for one in its if same_word(pair, mine.verb, one.verb)):
            continue
        for one in rivals:
            if _is_anybody(pair.passage.words, one.subject) or _may_be(pair, mine, one):
                continue
            if mine.object or _exclude(pair, mine, one):
                return (_difference(pair, mine, one),)
    return () if compared else None


def _is_doer(pair: Pair, mine: Roles, its: Roles) -> bool:
    # The claim's subject is the verb's, or stands with it: "predation by gulls left holes".
    words = pair.passage.words
    first = its.verb
    while first and not CLAUSE.search(pair.passage.text, words[first - 1].end, words[first].start):
        first -= 1
    return shared(pair, mine.subject, (*its.subject, *its.object, *its.rest, *range(first, its.verb)))


def _is_anybody(words: tuple[Word, ...], subject: Iterable[int]) -> bool:
    return all(
        words[at].folded in ANYBODY or words[at].folded.endswith("ing") or not weight_of(words[at])
        for at in subject
    )


def _same_deed(pair: Pair, mine: Roles, its: Roles) -> bool:
    # The same verb of the same object, by most of its weight; where neither has one, of what else follows.
    if not its.subject or not same_word(pair, mine.verb, its.verb):
        return False
    words = pair.claim.words
    acted, others = (mine.object, its.object) if mine.object else (mine.rest, its.rest or its.object)
    met = sum(weight_of(words[at]) for at in acted if shared(pair, (at,), others))
    return met > 0 and met >= SAME_DEED * sum(weight_of(words[at]) for at in acted)


def _may_be(pair: Pair, mine: Roles, its: Roles) -> bool:
    # The claim has the passage's subject too, or calls it by another word: "the ant", "clergy" and "vicars".
    words, others = pair.claim.words, pair.passage.words
    if shared(pair, range(len(words)), its.subject):
        return True
    if _points_back(pair, its) and shared(pair, mine.subject, range(its.subject[0])):
        return True
    groups = {group for at in mine.subject for group in offices().get(words[at].stem, ())}
    return any(group in groups for at in its.subject for group in offices().get(others[at].stem, ()))


def _points_back(pair: Pair, its: Roles) -> bool:
    first = its.subject[0]
    return first > 0 and pair.passage.words[first - 1].folded in POINTING and len(its.subject) == 1


def _exclude(pair: Pair, mine: Roles, its: Roles) -> bool:
    # Two names, or two offices that nobody is called at once.
    words, others = pair.claim.words, pair.passage.words
    if any(words[at].name for at in mine.subject) and any(others[at].name for at in its.subject):
        return True
    return any(
        are_apart(words[at].stem, others[i].stem, offices()) for at in mine.subject for i in its.subject
    )


def _gravity(pair: Pair, mine: Roles, its: Roles) -> Gravity:
    # Opposed where the two exclude each other, where the claim's does another thing, or where nothing else differs.
    if _exclude(pair, mine, its):
        return Gravity.OPPOSED
    elsewhere = any(
        one.verb != its.verb
        and one.subject
        and one.subject != its.subject
        and all(shared(pair, (at,), one.subject) for at in mine.subject)
        for one in roles_of(pair.passage)
    )
    return Gravity.OPPOSED if elsewhere or _only_this_differs(pair, mine, its) else Gravity.UNSTATED


def _only_this_differs(pair: Pair, mine: Roles, its: Roles) -> bool:
    # Every other word of the claim is in the passage, and who does it there is more than "the wasp" or "it".
    return not _points_back(pair, its) and all(
        pair.alignment.fits[at] >= Fit.FORM
        for at, word in enumerate(pair.claim.words)
        if weight_of(word) and at not in mine.subject
    )


def _difference(pair: Pair, mine: Roles, its: Roles) -> Difference:
    words, others = pair.claim.words, pair.passage.words
    claim = words[mine.subject[0]].start, words[mine.subject[-1]].end
    passage = others[its.subject[0]].start, others[its.subject[-1]].end
    return Difference(
        reason="agent-differs",
        gravity=_gravity(pair, mine, its),
        claim=claim,
        passage=passage,
        said=pair.claim.text[slice(*claim)],
        instead=pair.passage.text[slice(*passage)],
    )
