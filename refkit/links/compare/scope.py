"""How far claim and passage go: all for some, only for also, usually for rarely, many for one."""

from __future__ import annotations

import re

from refkit.links.compare.beside import beside, shared_weight
from refkit.links.compare.clauses import negated
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import BESIDE_ENOUGH, SAME_CASE, SURE_SHARE
from refkit.patterns import regex
from refkit.vocabulary import scopes
from refkit.vocabulary.stopwords import LIGHT


def _word(pattern: str) -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?:{pattern})(?![\w-])")


ALL, ALL_TOO, SOME, EXCEPT = (
    _word(scopes.ALL),
    _word(scopes.ALL_TOO),
    _word(scopes.SOME),
    _word(scopes.EXCEPT),
)
ONLY, TOO = _word(scopes.ONLY), _word(scopes.TOO)
OFTEN, SELDOM, NOW_AND_THEN = _word(scopes.OFTEN), _word(scopes.SELDOM), _word(scopes.NOW_AND_THEN)
MOST_SAID, MOST = (
    _word(r"(?:the|its|their|his|her) (?:most (?P<of>(?!of\b)\w+)|(?P<est>\w{3,20}est|best|worst))"),
    _word(scopes.MOST),
)
SENTENCE = regex(r"[^.!?]+(?:[.!?](?=[\w)])[^.!?]+)*")
ONE_SAID = regex(r"\b(?:one|single)\b")
ONE = regex(
    r"\b(?:at|in|from|of) (?:just |only )?(?:one|a single) (?P<words>(?:[\w-]{1,20} ){0,2}[\w-]{2,30})"
)


def compare_scope(pair: Pair) -> tuple[Difference, ...] | None:
    """Where the claim goes farther than the passage."""
    found = [
        one for one in (_all(pair), _only(pair), _often(pair), _rarely(pair), _one(pair), _most(pair)) if one
    ]
    if found:
        return tuple(found[:1])
    named = any(pattern.search(pair.claim.lower) for pattern in (ALL, ONLY, OFTEN, SELDOM))
    return () if named else None


def _all(pair: Pair) -> Difference | None:
    said = next((one for one in ALL.finditer(pair.claim.lower) if not _is_name(pair, one)), None)
    sentence = _nearest(pair)
    if not said or ALL_TOO.search(pair.passage.lower, *sentence) or _denied(pair, said):
        return None
    some = SOME.search(pair.passage.lower, *sentence)
    if not some:
        return _difference(pair, Gravity.UNSTATED, said, None)
    beyond = EXCEPT.fullmatch(some[0]) and beside(pair, said.span(), some.span()) >= BESIDE_ENOUGH
    sure = beyond and pair.alignment.share >= SAME_CASE
    return _difference(pair, Gravity.OPPOSED if sure else Gravity.WEAKER, said, some)


def _is_name(pair: Pair, said: re.Match[str]) -> bool:
    # "ALL" in a sentence of small letters is an abbreviation.
    text = pair.claim.text
    return text[slice(*said.span())].isupper() and len(said[0]) > 1 and not text.isupper()


def _nearest(pair: Pair) -> tuple[int, int]:
    # The sentence of the passage with most of the claim's words.
    spans = [match.span() for match in SENTENCE.finditer(pair.passage.lower)]
    return max(spans, key=lambda span: shared_weight(pair, span), default=(0, 0))


def _only(pair: Pair) -> Difference | None:
    said = ONLY.search(pair.claim.lower)
    if not said or ONLY.search(pair.passage.lower) or _denied(pair, said):
        return None
    also = TOO.search(pair.passage.lower, *_nearest(pair))
    return (
        _difference(pair, Gravity.OPPOSED, said, also)
        if also and pair.alignment.share >= SURE_SHARE
        else None
    )


def _often(pair: Pair) -> Difference | None:
    said = OFTEN.search(pair.claim.lower)
    if not said or OFTEN.search(pair.passage.lower) or _denied(pair, said):
        return None
    for pattern, gravity in ((SELDOM, Gravity.OPPOSED), (NOW_AND_THEN, Gravity.WEAKER)):
        here = pattern.search(pair.passage.lower)
        if here and beside(pair, said.span(), here.span()) >= BESIDE_ENOUGH:
            return _difference(pair, gravity, said, here)
    return None


def _rarely(pair: Pair) -> Difference | None:
    said = SELDOM.search(pair.claim.lower)
    if not said or SELDOM.search(pair.passage.lower) or _denied(pair, said):
        return None
    here = OFTEN.search(pair.passage.lower)
    if here and beside(pair, said.span(), here.span()) >= BESIDE_ENOUGH:
        return _difference(pair, Gravity.OPPOSED, said, here)
    return None


def _one(pair: Pair) -> Difference | None:
    # "in hospitals of London" for "at one London hospital"
    if ONE_SAID.search(pair.claim.lower):
        return None
    for here in ONE.finditer(pair.passage.lower):
        nouns = [word for word in here["words"].split() if word not in LIGHT]
        for at, word in enumerate(pair.claim.words):
            counted = at and pair.claim.words[at - 1].figure
            if counted or not any(_plural_of(word.folded, noun) for noun in nouns):
                continue
            if beside(pair, (word.start, word.end), here.span()) >= BESIDE_ENOUGH:
                return _difference(pair, Gravity.WEAKER, (word.start, word.end), here)
    return None


def _most(pair: Pair) -> Difference | None:
    # "the most effective" and "the coldest" for "effective" and "cold"
    for said in MOST_SAID.finditer(pair.claim.lower):
        if MOST.search(pair.passage.lower, *_nearest(pair)):
            return None
        bases = _bases(said["est"]) if said["est"] else {said["of"]}
        here = next((word for word in pair.passage.words if word.folded in bases), None)
        if here:
            match = regex(re.escape(here.folded)).search(pair.passage.lower, here.start)
            return _difference(pair, Gravity.WEAKER, said, match)
    return None


def _bases(word: str) -> set[str]:
    # "coldest", "largest", "biggest", "heaviest"
    base = word.removesuffix("est")
    plain = {"best": {"good", "better"}, "worst": {"bad", "worse"}}.get(word)
    return plain or {base, f"{base}e", base[:-1], f"{base.removesuffix('i')}y", f"{base}er", f"{base}r"}


def _plural_of(word: str, noun: str) -> bool:
    return word in {f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies"}


def _denied(pair: Pair, said: re.Match[str]) -> bool:
    words = pair.claim.words
    return any(words[at].start <= said.start() < words[at].end for at in negated(pair.claim))


def _difference(
    pair: Pair, gravity: Gravity, said: re.Match[str] | tuple[int, int] | None, here: re.Match[str] | None
) -> Difference:
    mine = said.span() if isinstance(said, re.Match) else said
    return Difference(
        reason="scope-wider",
        gravity=gravity,
        claim=mine,
        passage=here.span() if here else None,
        said=pair.claim.text[mine[0] : mine[1]] if mine else None,
        instead=pair.passage.text[here.start() : here.end()] if here else None,
    )
