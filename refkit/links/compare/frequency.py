"""How often claim and passage say that something is done or happens: "twice daily", "every six months"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from refkit.links.compare.beside import beside
from refkit.links.compare.content import Content
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import BESIDE_ENOUGH, CLOSE_SHARE, CONTENT_CACHE, MOST_QUANTITIES, SAME_RATE
from refkit.patterns import regex
from refkit.vocabulary.frequencies import COUNTS, EVERY, PERIODS, WHICH
from refkit.vocabulary.numerals import NUMBER_WORDS
from refkit.vocabulary.rows import any_of

_PERIOD = any_of(PERIODS)
_NUMBER = rf"(?:\d{{1,4}}|{any_of(NUMBER_WORDS)})"
_ADVERB = r"(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually)"
_CLOCK = r"(?:minute|hour|day|week|month|year|decade|fortnight|night)s?"
FREQUENCY = regex(
    rf"\b(?P<count>once|twice|thrice|(?P<number>{_NUMBER})(?:-| to | or )?(?:{_NUMBER})? times)"
    rf"(?: (?:a|an|per|each|every|in every|in each|in an?) (?P<period>{_PERIOD})\b"
    rf"|[ -](?P<adverb>{_ADVERB})\b"
    rf"| every (?P<many>{_NUMBER}) (?P<clock>{_CLOCK})\b)"
    rf"|\b(?:once )?every (?:(?P<which>{any_of(WHICH)})[ -](?P<of>{_PERIOD})"
    rf"|(?P<each>{_NUMBER}) (?P<unit>{_CLOCK})|(?P<single>{_PERIOD}))\b"
    rf"|\beach (?P<same>day|week|month|year|night|hour|morning|evening)\b"
    rf"|\bat intervals of (?:about |some |around )?(?P<interval>{_NUMBER}) (?P<length>{_CLOCK})\b"
    rf"|\b(?P<ly>{_NUMBER})-(?P<adverb_ly>hourly|weekly|monthly|yearly)\b"
    rf"|(?<![\w.-])(?P<word>{any_of(EVERY)})(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often, as printed at [start, end): seconds from one time to the next."""

    start: int
    end: int
    every: float


@lru_cache(maxsize=CONTENT_CACHE)
def frequencies_of(content: Content) -> tuple[Frequency, ...]:
    """The frequencies that a text gives, in order, at most MOST_QUANTITIES."""
    found = []
    for match in FREQUENCY.finditer(content.lower):
        every = _every(match)
        if every:
            found.append(Frequency(match.start(), match.end(), every))
        if len(found) == MOST_QUANTITIES:
            break
    return tuple(found)


def _every(match: re.Match[str]) -> float:
    if match["count"]:
        times = _number(match["number"]) if match["number"] else COUNTS[match["count"]]
        if match["period"]:
            length = PERIODS[match["period"]]
        elif match["adverb"]:
            length = EVERY[match["adverb"]]
        else:
            length = _number(match["many"]) * PERIODS[match["clock"].removesuffix("s")]
        return length / times if times else 0.0
    if match["which"]:
        return WHICH[match["which"]] * PERIODS[match["of"]]
    if match["each"]:
        return _number(match["each"]) * PERIODS[match["unit"].removesuffix("s")]
    if match["interval"]:
        return _number(match["interval"]) * PERIODS[match["length"].removesuffix("s")]
    if match["ly"]:
        return _number(match["ly"]) * EVERY[match["adverb_ly"]]
    if match["word"]:
        return EVERY[match["word"]]
    return PERIODS[match["single"] or match["same"]]


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(NUMBER_WORDS[word])


def compare_frequency(pair: Pair) -> tuple[Difference, ...] | None:
    """Each frequency of the claim that the passage does not give: opposed where it gives another of the same."""
    mine, its = frequencies_of(pair.claim), frequencies_of(pair.passage)
    if not mine:
        return None
    taken = {at for at, one in enumerate(its) if any(agree(claim, one) for claim in mine)}
    found = []
    for claim in mine:
        if any(agree(claim, one) for one in its):
            continue
        rival = _rival(pair, claim, [one for at, one in enumerate(its) if at not in taken])
        found.append(
            Difference(
                reason="frequency-differs",
                gravity=Gravity.OPPOSED
                if rival and pair.alignment.share >= CLOSE_SHARE
                else Gravity.UNSTATED,
                claim=(claim.start, claim.end),
                passage=None if rival is None else (rival.start, rival.end),
                said=pair.claim.text[claim.start : claim.end],
                instead=None if rival is None else pair.passage.text[rival.start : rival.end],
            )
        )
    return tuple(found)


def agree(one: Frequency, other: Frequency) -> bool:
    """Whether two frequencies are the same: once a year and annually, every 12 hours and twice a day."""
    return abs(one.every - other.every) <= SAME_RATE * max(one.every, other.every)


def _rival(pair: Pair, claim: Frequency, free: Sequence[Frequency]) -> Frequency | None:
    scores = [
        (beside(pair, (claim.start, claim.end), (one.start, one.end)), -at) for at, one in enumerate(free)
    ]
    best = max(scores, default=(0.0, 0))
    return free[-best[1]] if best[0] >= BESIDE_ENOUGH else None
