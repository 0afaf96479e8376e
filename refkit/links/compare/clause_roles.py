"""A text -> who does what to whom in it, by the places of words around its verbs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from refkit.claims.stems import stem
from refkit.links.compare.content import Content
from refkit.links.settings import (
    AGENT_REACH,
    CONTENT_CACHE,
    MOST_ROLES,
    PASSIVE_REACH,
    PHRASE_REACH,
    SHORTENED,
)
from refkit.patterns import regex
from refkit.vocabulary.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    DOING,
    IRREGULAR,
    JOINTS,
    OBLIGED,
    PARTICIPLES,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
)

STOP = regex(r"[.;:()—?!]|\s[-–]\s")
COMMA = regex(r",")
NOMINAL = regex(r".{3,}(?:[st]ion|ment|ance|ence|ysis|[ltv]al)s?")
REGULAR_PAST = regex(r"(?!un).{1,}[^e]ed")
MANNER = regex(r".{2,}ly")


@dataclass(frozen=True, slots=True)
class Roles:
    """A verb, or the noun made of one, with the places of the words of its subject and of its object.

    Either may be empty; `passive` where the text puts the object first; `to` is who receives, `rest` what else
    follows in the clause of an active verb; `pronoun` where the subject is an "it" of the text.
    """

    verb: int
    subject: tuple[int, ...]
    object: tuple[int, ...]
    passive: bool
    to: tuple[int, ...] = ()
    rest: tuple[int, ...] = ()
    pronoun: bool = False


@cache
def verb_stems() -> frozenset[str]:
    """The stems of the verbs in all their regular forms, which differ: assess, assesses."""
    return frozenset(stem(word + ending) for word in VERBS for ending in ("", "s", "es", "ed", "ing"))


@lru_cache(maxsize=CONTENT_CACHE)
def roles_of(content: Content) -> tuple[Roles, ...]:
    """The roles around each verb of a text, in its order, at most MOST_ROLES; those without any words are left out."""
    found: list[Roles] = []
    for at in range(len(content.words)):
        roles = _nominal(content, at)
        if roles is None and _is_verb(content, at):
            roles = _verbal(content, at)
            if roles and found:
                roles = _joined(content, found[-1], roles)
        if roles and (roles.subject or roles.object):
            found.append(roles)
        if len(found) >= MOST_ROLES:
            break
    return tuple(found)


def _joined(content: Content, before: Roles, roles: Roles) -> Roles:
    # "Dues are assessed by A and collected by B": what stands before the first verb is said of the second too.
    at = roles.verb - 1
    while at > before.verb and (
        content.words[at].folded in AUXILIARIES or MANNER.fullmatch(content.words[at].folded)
    ):
        at -= 1
    if at <= before.verb or not (
        content.words[at].folded in {"and", "but", "or", "then"}
        or (not roles.subject and not roles.passive and _comma(content, at, at + 1))
    ):
        return roles
    if any(_stops(content, i, i + 1) for i in range(before.verb, roles.verb)):
        return roles
    opening = before.object if before.passive else before.subject
    if _comma(content, at - 1, at) and opening and _is_dependent(content, opening[0]):
        return roles
    if roles.passive:
        return replace(roles, object=roles.object or opening)
    return replace(roles, subject=roles.subject or opening)


def _is_dependent(content: Content, first: int) -> bool:
    # "… recommends that every patient be asked, and rejects …": the second verb goes with an earlier one.
    words = content.words
    at = first - 1
    while at > 0 and words[at].folded in DETERMINERS - RELATIVES:
        at -= 1
    return at >= 0 and words[at].folded in RELATIVES | JOINTS


def _is_verb(content: Content, at: int) -> bool:
    word = content.words[at]
    before = content.words[at - 1].folded if at and not _stops(content, at - 1, at) else ""
    if word.light or word.figure or word.name or content.text.startswith("-", word.start - 1):
        return False  # "sugar-fed"
    if word.folded in IRREGULAR:
        return before not in DETERMINERS
    if REGULAR_PAST.fullmatch(word.folded):
        behind = content.words[at + 1].folded if at + 1 < len(content.words) else ""
        return before not in DETERMINERS or behind in {"by", "to"}
    if word.folded.endswith("ing"):
        return word.stem in verb_stems() and before in BE
    if word.stem not in verb_stems() or before in DETERMINERS or before in PREPOSITIONS - {"to"}:
        return False
    return before != "of" and _base_form_fits(content, at, before)


def _base_form_fits(content: Content, at: int, before: str) -> bool:
    # "the yeasts supply", "salt blocks": not "supply chain", "blocks of salt".
    behind = content.words[at + 1].folded if at + 1 < len(content.words) else ""
    if before in AUXILIARIES - BE or before in RELATIVES | PRONOUNS:
        return True
    return bool(before) and behind not in {"of", "is", "was", "are", "were"}


def _stops(content: Content, left: int, right: int) -> bool:
    words = content.words
    one = words[left]
    if one.end - one.start <= SHORTENED and content.text[one.start].isupper():
        return bool(STOP.search(content.text, one.end + 1, words[right].start))  # "N. Heatley", "Dr. Moss"
    return bool(STOP.search(content.text, one.end, words[right].start))


def _comma(content: Content, left: int, right: int) -> bool:
    words = content.words
    return bool(COMMA.search(content.text, words[left].end, words[right].start))


def _verbal(content: Content, at: int) -> Roles | None:
    first, has_be, has_have = _auxiliaries_before(content, at)
    infinitive = _is_infinitive(content, first, at)
    word = content.words[at].folded
    participle = word in PARTICIPLES or word.endswith("ed")
    by = _by_phrase(content, at) if participle and not has_have else ()
    if participle and (has_be or by):
        acted = () if infinitive else _subject(content, first)
        if word in DOING and len(acted) > 1 and NOMINAL.fullmatch(content.words[acted[0]].folded):
            return Roles(acted[0], by, acted[1:], passive=True)  # "the count of votes was done by"
        return Roles(at, by, acted, passive=True, to=_phrase_behind(content, at, "to"))
    if has_be and not word.endswith("ing"):
        return None
    subject = () if infinitive else _subject(content, first)
    if participle and subject and (had := _has_it_done(content, subject)):
        return Roles(at, had, subject, passive=True)
    acted = _antecedent(content, subject) or _object(content, at)
    return Roles(
        at,
        subject,
        acted,
        passive=False,
        to=_phrase_behind(content, at, "to"),
        rest=_rest(content, at, acted),
        pronoun=not subject and first > 0 and content.words[first - 1].folded in {"it", "they", "this"},
    )


def _is_infinitive(content: Content, first: int, verb: int) -> bool:
    # "is free to build": who builds, the words before do not show; "has to build" is no other than "builds".
    words = content.words
    before = words[first - 1].folded if first else ""
    opening = words[first].folded
    return any(words[at].folded == "to" for at in range(first, verb)) and not (
        opening in OBLIGED or before in OBLIGED
    )


def _rest(content: Content, verb: int, acted: tuple[int, ...]) -> tuple[int, ...]:
    words = content.words
    found = []
    for at in range(verb + 1, min(len(words), verb + 1 + PHRASE_REACH)):
        word = words[at].folded
        if _stops(content, at - 1, at) or word in (JOINTS - {"or"}) | RELATIVES:
            break
        if not words[at].light and at not in acted:
            found.append(at)
    return tuple(found)


def _has_it_done(content: Content, acted: tuple[int, ...]) -> tuple[int, ...]:
    # "the abbot had the miller fined": who has it done.
    first = acted[0] - 1
    while first > 0 and content.words[first].folded in DETERMINERS:
        first -= 1
    if first < 1 or content.words[first].folded not in {"had", "has", "have"}:
        return ()
    return _phrase_before(content, first)


def _antecedent(content: Content, subject: tuple[int, ...]) -> tuple[int, ...]:
    # "an offer which the shippers had made"
    if not subject:
        return ()
    for at in range(subject[0] - 1, max(-1, subject[0] - 3), -1):
        word = content.words[at].folded
        if word in RELATIVES:
            return _phrase_before(content, at)
        if word not in DETERMINERS:
            break
    return ()


def _auxiliaries_before(content: Content, at: int) -> tuple[int, bool, bool]:
    # The first word of "has not yet been" before the verb, and whether a form of "be", of "have" is in it.
    first, has_be, has_have = at, False, False
    for before in range(at - 1, max(-1, at - 1 - PASSIVE_REACH), -1):
        word = content.words[before].folded
        if _stops(content, before, before + 1) or not (word in AUXILIARIES or MANNER.fullmatch(word)):
            break
        first = before
        has_be |= word in BE
        has_have |= word in {"has", "have", "had", "having"}
    return first, has_be, has_have and not has_be


def _subject(content: Content, verb: int) -> tuple[int, ...]:
    # The phrase before the verb at `verb`; behind "and" or a relative pronoun the one before that.
    at = verb - 1
    words = content.words
    if at < 0 or _stops(content, at, verb):
        return ()
    if words[at].folded in RELATIVES:
        return _phrase_before(content, at)
    if _comma(content, at, verb) and (opening := _opening_comma(content, at)):
        return (*_phrase_before(content, opening), *_phrase_before(content, verb))
    return _phrase_before(content, verb)


def _opening_comma(content: Content, at: int) -> int | None:
    # "The vendor, Lautwerk, adapted": the first word between the commas.
    for first in range(at, max(0, at - PHRASE_REACH), -1):
        if _stops(content, first - 1, first):
            return None
        if _comma(content, first - 1, first):
            return first
    return None


def _phrase_before(content: Content, verb: int) -> tuple[int, ...]:
    words = content.words
    found: list[int] = []
    for at in range(verb - 1, max(-1, verb - 1 - PHRASE_REACH), -1):
        word = words[at]
        if found and (_stops(content, at, at + 1) or _comma(content, at, at + 1)):
            break
        if word.folded == "of":
            continue
        if word.folded in PREPOSITIONS - JOINTS:
            if at == 0 or _stops(content, at - 1, at) or _comma(content, at - 1, at) or not found:
                return tuple(sorted(found[:-1]))  # "In Spain farmers grew"
            found = []  # "the price of bread in Spain fell"
            continue
        if word.folded in DETERMINERS:
            if at and words[at - 1].folded in {"of", "and", "or"}:
                continue
            if at and words[at - 1].folded in PREPOSITIONS and found:
                continue
            break
        if word.folded == "and" and found and at and not words[at - 1].light:
            continue
        if _ends_phrase(content, at) or _is_predicate(content, at):
            break
        if not word.figure:
            found.append(at)
    return tuple(sorted(found))


def _is_predicate(content: Content, at: int) -> bool:
    # "whose pain had not responded", "wardens counted trout": not "the treated mice".
    words = content.words
    past = words[at].folded in IRREGULAR or REGULAR_PAST.fullmatch(words[at].folded)
    if not past or not at:
        return False
    before = words[at - 1]
    return before.folded in AUXILIARIES | RELATIVES or not (before.light or before.figure)


def _ends_phrase(content: Content, at: int) -> bool:
    word = content.words[at]
    return word.folded in JOINTS | RELATIVES | AUXILIARIES | PRONOUNS or (word.light and word.folded != "s")


def _object(content: Content, verb: int) -> tuple[int, ...]:
    words = content.words
    first = verb + 1
    for _ in range(2):  # "binds to", "latches on to"
        if first < len(words) and words[first].folded in PARTICLES:
            first += 1
    return _phrase_from(content, first, verb)


def _phrase_from(content: Content, first: int, before: int) -> tuple[int, ...]:
    words = content.words
    found: list[int] = []
    for at in range(first, min(len(words), first + PHRASE_REACH)):
        if _stops(content, at - 1, at) or (_comma(content, at - 1, at) and at > before):
            break
        word = words[at].folded
        if word in DETERMINERS and found and words[at - 1].folded not in {"of", "and", "or"}:
            break  # "by the firm every March"
        if word in DETERMINERS or word == "of" or MANNER.fullmatch(word):
            continue
        if word in {"and", "or"} and any(one.figure for one in (words[at - 1], *words[at + 1 : at + 3])):
            break  # "men paid 40 and women 30"
        if word in {"and", "or"} and found and at + 1 < len(words) and not _is_verb(content, at + 1):
            continue
        if word in PREPOSITIONS or _ends_phrase(content, at) or word in IRREGULAR:
            break
        found.append(at)
    return tuple(found)


def _by_phrase(content: Content, verb: int) -> tuple[int, ...]:
    found = _phrase_behind(content, verb, "by")
    words = content.words
    if found and (
        words[found[0]].figure
        or (words[found[0]].folded.endswith("ing") and words[found[0] - 1].folded == "by")
    ):
        return ()  # "raised by 5 %", "trained by exchanging weights"
    return found


def _phrase_behind(content: Content, verb: int, preposition: str) -> tuple[int, ...]:
    words = content.words
    for at in range(verb + 1, min(len(words) - 1, verb + 1 + AGENT_REACH)):
        word = words[at].folded
        if _stops(content, at - 1, at) or word in JOINTS | RELATIVES | BE:
            return ()
        if preposition == "by" and (word in IRREGULAR or REGULAR_PAST.fullmatch(word)):
            return ()  # "counted trout caught by": who caught them
        if word == preposition:
            return _phrase_from(content, at + 1, at)
    return ()


def _nominal(content: Content, at: int) -> Roles | None:
    # "the inhibition of A by B".
    word = content.words[at]
    behind = content.words[at + 1].folded if at + 1 < len(content.words) else ""
    if behind not in {"of", "by"} or not NOMINAL.fullmatch(word.folded):
        return None
    by = _by_phrase(content, at)
    if not by:
        return None
    acted = _phrase_from(content, at + 1, at) if behind == "of" else _phrase_before(content, at)
    return Roles(at, by, acted, passive=True)
