"""Roles of claim and passage: who acts in the claim is acted on in the passage."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from refkit.claims.stems import stem
from refkit.links.compare.align import weight_of
from refkit.links.compare.clause_roles import Roles, roles_of
from refkit.links.compare.content import Content
from refkit.links.compare.lexicon import mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import PHRASE_REACH, SHORTEST_PREFIX
from refkit.vocabulary.grammar import GIVING, SYMMETRIC, TAKING, TAKING_FROM

GIVEN, TAKEN = frozenset(GIVING), frozenset(TAKING)


@cache
def _symmetric() -> frozenset[str]:
    return frozenset(stem(word) for word in SYMMETRIC)


def compare_roles(pair: Pair) -> tuple[Difference, ...] | None:
    """A verb of the claim whose subject and object stand the other way round in the passage."""
    mine = [one for one in roles_of(pair.claim) if one.subject and (one.object or one.to)]
    its = roles_of(pair.passage)
    for one in roles_of(pair.claim):
        if other := _other_end(pair, one, its):
            return (_difference(pair, one, other),)
    compared = False
    for one in mine:
        verb = pair.claim.words[one.verb]
        if verb.stem in _symmetric():
            continue
        end = _end(pair.claim, one)
        rivals = [
            other
            for other in its
            if same_word(pair, one.verb, other.verb)
            and (end is None or _end(pair.passage, other) in (None, end))
        ]
        if not rivals:
            continue
        compared = True
        turned = [other for other in rivals if is_turned(pair, one, other)]
        if turned and not any(_keeps(pair, one, other) for other in rivals if other not in turned):
            return (_difference(pair, one, turned[0]),)
    return () if compared else None


def _other_end(pair: Pair, mine: Roles, its: Iterable[Roles]) -> Roles | None:
    # "the king gave two castles" where the passage has "the king received two castles", and does not say both.
    end = _end(pair.claim, mine)
    if end is None or not mine.subject:
        return None
    found = []
    for other in its:
        there = _end(pair.passage, other)
        moved = (*other.object, *other.to, *other.rest)
        if there is None or not _met(pair, mine.subject, other.subject):
            continue
        if not _met(pair, (*mine.object, *mine.to, *mine.rest), moved):
            continue
        if there is end:
            return None
        found.append(other)
    return found[0] if found else None


def _end(content: Content, roles: Roles) -> frozenset[str] | None:
    # Whether the subject gives or takes; None where the verb says neither of it.
    word = content.words[roles.verb].folded
    if roles.passive:
        return None
    behind = {content.words[at].folded for at in range(roles.verb, max((roles.verb, *roles.rest)))}
    if word in TAKING_FROM and "from" not in behind:
        return None
    return GIVEN if word in GIVEN else TAKEN if word in TAKEN else None


def same_word(pair: Pair, at: int, other: int) -> bool:
    """Whether the claim's word `at` and the passage's word `other` are one word, or say the same."""
    mine, its = pair.claim.words[at].stem, pair.passage.words[other].stem
    if its in pair.context.short.get(mine, ()) or mean_the_same(mine, its):
        return True
    return len(mine) >= SHORTEST_PREFIX and mine[:SHORTEST_PREFIX] == its[:SHORTEST_PREFIX]


def shared(pair: Pair, mine: Iterable[int], its: Iterable[int]) -> bool:
    """Whether a word of the one phrase is in the other."""
    others = [*its]
    return any(same_word(pair, at, other) for at in mine for other in others)


def is_turned(pair: Pair, mine: Roles, its: Roles) -> bool:
    """Whether subject and object (or who receives) have changed places, by more of their weight than stays."""
    if not (mine.object and (its.object or its.passive)):
        return False  # "movaxidine cleared the signs", "the signs cleared with movaxidine"
    acted, others = (*mine.object, *mine.to), (*its.object, *its.to)
    stays = _met(pair, mine.subject, its.subject) + _met(pair, acted, others)
    if not mine.passive and not its.passive:
        acted, others = (*acted, *mine.rest), (*others, *its.rest)
    if its.pronoun:
        return _is_acted_on(pair, mine, its)
    # What is on both sides of the claim's verb ("pupils", "school") shows no exchange.
    subject = [at for at in mine.subject if not _recurs(pair, at, acted)]
    acted = tuple(at for at in acted if not _recurs(pair, at, mine.subject))
    acts, suffers = _met(pair, subject, others), _met(pair, acted, its.subject)
    return bool(acts and suffers) and acts + suffers > stays


def _recurs(pair: Pair, at: int, phrase: Iterable[int]) -> bool:
    words = pair.claim.words
    return any(mean_the_same(words[at].stem, words[other].stem) for other in phrase)


def _is_acted_on(pair: Pair, mine: Roles, its: Roles) -> bool:
    # "it blocks A", where "it" stands for the claim's object before: the claim says that A blocks it.
    acted = (*its.object, *its.to, *its.rest)
    before = range(max(0, its.verb - PHRASE_REACH * 2), its.verb)
    return (
        _met(pair, mine.subject, acted) > _met(pair, mine.object, acted)
        and shared(pair, mine.object, before)
        and not shared(pair, mine.subject, before)
    )


def _met(pair: Pair, mine: Iterable[int], its: Iterable[int]) -> float:
    # The weight of the words of a phrase of the claim that are in one of the passage.
    others = [*its]
    return sum(
        weight_of(pair.claim.words[at]) for at in mine if any(same_word(pair, at, other) for other in others)
    )


def _keeps(pair: Pair, mine: Roles, its: Roles) -> bool:
    kept = _met(pair, mine.subject, its.subject)
    return bool(kept) and kept >= _met(pair, mine.subject, (*its.object, *its.to))


def _difference(pair: Pair, mine: Roles, its: Roles) -> Difference:
    said, instead = mine.subject or mine.object, its.subject or its.object
    words, others = pair.claim.words, pair.passage.words
    claim = words[said[0]].start, words[said[-1]].end
    passage = others[instead[0]].start, others[instead[-1]].end
    return Difference(
        reason="roles-swapped",
        gravity=Gravity.OPPOSED,
        claim=claim,
        passage=passage,
        said=pair.claim.text[slice(*claim)],
        instead=pair.passage.text[slice(*passage)],
    )
