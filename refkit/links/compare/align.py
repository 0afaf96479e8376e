"""Claim and passage -> which word of the passage each word of the claim meets, and how well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from refkit.links.compare.content import Content, Word
from refkit.links.compare.lexicon import are_two_ends, same
from refkit.links.settings import (
    FORM_SHARE,
    GENERAL_WEIGHT,
    NAME_WEIGHT,
    SENSE_SHARE,
    SHORTEST_PREFIX,
)
from refkit.vocabulary.stopwords import GENERAL


class Fit(IntEnum):
    """How a word of the claim meets one of the passage."""

    NONE = 0
    SENSE = 1  # another word of the same sense
    FORM = 2  # another form: "dosage" for "dosing"
    SAME = 3  # the same stem


SHARES = {Fit.NONE: 0.0, Fit.SENSE: SENSE_SHARE, Fit.FORM: FORM_SHARE, Fit.SAME: 1.0}


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each word of the claim: the place of its partner among the passage's words, or None, and the fit.

    `share` is the part (0-1) of the claim's content, by weight, that found a partner; figures and light words
    count nothing.
    """

    partners: tuple[int | None, ...]
    fits: tuple[Fit, ...]
    share: float
    missing: tuple[int, ...]  # words of content without a partner


def weight_of(word: Word) -> float:
    """What a word counts for: names most, words of any report less, light words and figures nothing."""
    if word.light or word.figure:
        return 0.0
    if word.name:
        return NAME_WEIGHT
    return GENERAL_WEIGHT if word.folded in GENERAL else 1.0


def align(
    claim: Content,
    passage: Content,
    *,
    short: Mapping[str, frozenset[str]],
    topic: frozenset[str] = frozenset(),
) -> Alignment:
    """`short` maps the stems of an abbreviation, and of its words, to each other; `topic` are the stems of what
    the whole source is about, which a sentence of it need not repeat.
    """
    places = _places(passage.words)
    senses: dict[int, list[int]] = defaultdict(list)
    prefixes: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(passage.words):
        if not word.light:
            for sense in same().get(word.stem, ()):
                senses[sense].append(at)
            if len(word.stem) >= SHORTEST_PREFIX:
                prefixes[word.stem[:SHORTEST_PREFIX]].append(at)
    partners: list[int | None] = []
    fits: list[Fit] = []
    total = met = 0.0
    missing = []
    last = -1
    for at, word in enumerate(claim.words):
        partner, fit = _partner(word, last, passage.words, places, senses, prefixes, short)
        weight = weight_of(word)
        if fit is Fit.NONE and word.stem in topic:
            fit = Fit.FORM
        total += weight
        met += weight * SHARES[fit]
        if fit is Fit.NONE and weight:
            missing.append(at)
        if partner is not None and weight:
            last = partner
        partners.append(partner)
        fits.append(fit)
    return Alignment(
        partners=tuple(partners),
        fits=tuple(fits),
        share=met / total if total else 0.0,
        missing=tuple(missing),
    )


def _places(words: Sequence[Word]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        places[word.stem].append(at)
    return places


def _partner(
    word: Word,
    last: int,
    others: Sequence[Word],
    places: Mapping[str, list[int]],
    senses: Mapping[int, list[int]],
    prefixes: Mapping[str, list[int]],
    short: Mapping[str, frozenset[str]],
) -> tuple[int | None, Fit]:
    # The next place behind the partner of the word before, else the nearest before it.
    if found := places.get(word.stem):
        return _nearest(found, last), Fit.SAME
    for other in sorted(short.get(word.stem, ())):
        if found := places.get(other):
            return _nearest(found, last), Fit.FORM
    if word.light:
        return None, Fit.NONE
    alike = [at for sense in same().get(word.stem, ()) for at in senses.get(sense, ())]
    if alike:
        return _nearest(sorted(alike), last), Fit.SENSE
    if len(word.stem) >= SHORTEST_PREFIX and not word.figure:
        found = prefixes.get(word.stem[:SHORTEST_PREFIX], [])
        if found := [at for at in found if not are_two_ends(word.folded, others[at].folded)]:
            return _nearest(found, last), Fit.FORM
    return None, Fit.NONE


def _nearest(found: Sequence[int], last: int) -> int:
    return next((at for at in found if at > last), found[-1])
