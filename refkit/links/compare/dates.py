"""Dates of claim and passage: which of the claim's years, months, days or centuries the passage gives otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from refkit.links.compare.beside import beside, stands_elsewhere
from refkit.links.compare.clauses import negated
from refkit.links.compare.content import Content, read_content
from refkit.links.compare.figures import quantities_of
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import BESIDE_ENOUGH, CLOSE_SHARE, CONTENT_CACHE, MOST_QUANTITIES
from refkit.patterns import regex
from refkit.vocabulary.dates import BEFORE_MAY, EARLIER, ERAS_BEFORE, FROM_ON, LATER, SINCE, UNTIL, UP_TO
from refkit.vocabulary.months import BY_LANGUAGE, MONTHS
from refkit.vocabulary.numerals import NUMBER_WORDS, ORDINALS
from refkit.vocabulary.rows import any_of

_NAMES = tuple(
    word
    for part in BY_LANGUAGE["en"].split()
    for word in part.split("/")
    if word not in {"may", "mar", "sep"}
)
_MAY = "".join(
    (r"\bmay(?= \d)|(?:(?<=\d )", *(rf"|(?<=\b{word} )" for word in BEFORE_MAY), r")may\b(?! be\b)")
)
_MONTH = rf"(?:\b{any_of(_NAMES)}\b\.?|{_MAY})"
_YEAR = r"(?:1\d{3}|20\d{2})"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
DATE = regex(
    rf"(?<![\w.,])(?P<iso>{_YEAR})-(?P<isomonth>[01]\d)-(?P<isoday>[0-3]\d)\b"
    rf"|(?:(?<![\w.,])(?P<day>{_DAY}) (?:of )?)?(?P<month>{_MONTH})"
    rf"(?: (?P<behind>{_DAY})(?!\d),?)?(?:,? (?:of )?(?P<year>{_YEAR})\b(?! ?%))?"
    rf"|(?<![\w.,-])(?P<decade>(?:1\d|20)\d0)s\b"
    rf"|\b(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)}|twenty-first)[ -]centur(?:y|ies)\b"
    rf"|(?<![\w.,-])(?P<bc>\d{{1,4}}) (?:{any_of(ERAS_BEFORE)})(?!\w)"
)
SHORT = regex(rf"(?<![\w.,])(?P<first>{_YEAR})\s?[-–/](?P<then>\d{{2}})(?![\d–-])")
RELATION = regex(
    rf"\b(?P<word>{any_of((*UP_TO, *FROM_ON, *SINCE, *UNTIL))}) (?:about |around |early |late |mid-?|the )?$"
)
SHIFT = regex(
    rf"\b(?:(?P<many>\d{{1,3}}|an?|{any_of(NUMBER_WORDS)}) years? (?P<way>{any_of((*LATER, *EARLIER))})"
    rf"|(?:the |in the )?(?P<next>{any_of((*LATER, *EARLIER))}) years?)\b"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as printed at [start, end); `last` is the last year where it is a decade or a century.

    `relation` is the word before it that makes it a bound: "before", "since".
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: int | None = None
    relation: str = ""


@lru_cache(maxsize=CONTENT_CACHE)
def dates_of(content: Content) -> tuple[Date, ...]:
    """The dates of a text in order, at most MOST_QUANTITIES."""
    text = content.lower
    found = [_read(match, text) for match in DATE.finditer(text)]
    for match in SHORT.finditer(text):
        first = int(match["first"])
        then = first - first % 100 + int(match["then"])
        if then > first:
            found.append(Date(match.start("then"), match.end("then"), then))
    taken = [(one.start, one.end) for one in found]
    found += [
        Date(one.start, one.end, int(one.value), relation=_relation(text, one.start))
        for one in quantities_of(content)
        if one.dimension == "year" and not any(start <= one.start < end for start, end in taken)
    ]
    return tuple(sorted(found, key=lambda one: one.start)[:MOST_QUANTITIES])


def _read(match: re.Match[str], text: str) -> Date:
    start, end = match.span()
    relation = _relation(text, start)
    if match["iso"]:
        return Date(
            start, end, int(match["iso"]), int(match["isomonth"]), int(match["isoday"]), relation=relation
        )
    if match["decade"]:
        first = int(match["decade"])
        return Date(start, end, first, last=first + 9, relation=relation)
    if match["century"]:
        word = match["century"]
        number = 21 if word == "twenty-first" else ORDINALS.get(word) or int(word[:-2])
        return Date(start, end, 100 * number - 100, last=100 * number - 1, relation=relation)
    if match["bc"]:
        return Date(start, end, -int(match["bc"]), relation=relation)
    day = match["day"] or match["behind"]
    return Date(
        start,
        end,
        int(match["year"]) if match["year"] else None,
        MONTHS[match["month"].strip(". ")],
        int(day.rstrip("stndrh")) if day else None,
        relation=relation,
    )


def _relation(text: str, start: int) -> str:
    found = RELATION.search(text, max(0, start - 24), start)
    return found["word"] if found else ""


def compare_dates(pair: Pair) -> tuple[Difference, ...] | None:
    """Each date of the claim that the passage does not give: opposed where it gives another of the same."""
    mine = dates_of(pair.claim)
    if not mine:
        return None
    its = dates_of(pair.passage)
    denied = bool(negated(pair.claim) or negated(pair.passage))  # "not until 1746" is "from 1746"
    found = []
    for claim in mine:
        turned = None if denied else next((one for one in its if _turned(claim, one)), None)
        if turned is None and (any(agree(claim, one) for one in its) or _counted(pair, claim, its)):
            continue
        free = [one for one in its if not any(agree(other, one) for other in mine)]
        rival = turned or _rival(pair, claim, free)
        if rival is None and _around(pair, claim):
            continue
        span = (claim.start, claim.end)
        close = pair.alignment.share >= CLOSE_SHARE
        opposed = (
            rival is not None
            and close
            and not stands_elsewhere(pair, span, (rival.start, rival.end), firm=True)
        )
        found.append(
            Difference(
                reason="date-differs",
                gravity=Gravity.OPPOSED if opposed else Gravity.UNSTATED,
                claim=span,
                passage=None if rival is None else (rival.start, rival.end),
                said=pair.claim.text[claim.start : claim.end],
                instead=None if rival is None else pair.passage.text[rival.start : rival.end],
            )
        )
    return tuple(found)


def agree(claim: Date, passage: Date) -> bool:
    """Whether the claim's date is the passage's, as far as both give year, month and day."""
    if claim.year is not None and passage.year is not None:
        first, last = claim.year, claim.last or claim.year
        if claim.relation in UP_TO and passage.year <= last:
            return True
        if claim.relation in FROM_ON and (passage.last or passage.year) >= first:
            return True
        if not first <= passage.year <= last:
            return False
        if claim.month is None or passage.month is None:
            return True
    elif claim.month is None or passage.month is None:
        return False
    if claim.month != passage.month:
        return False
    return claim.day is None or passage.day is None or claim.day == passage.day


def _turned(claim: Date, passage: Date) -> bool:
    # "Since 1990" for "until 1990".
    if claim.year is None or claim.year != passage.year or claim.month != passage.month:
        return False
    words = (claim.relation, passage.relation)
    return (words[0] in SINCE and words[1] in UNTIL) or (words[0] in UNTIL and words[1] in SINCE)


def _counted(pair: Pair, claim: Date, its: Sequence[Date]) -> bool:
    # "In the following year", "two years later": from any year of the passage or of the sentence before it.
    if claim.year is None:
        return False
    years = {one.year for one in (*its, *dates_of(read_content(pair.before))) if one.year}
    return any(claim.year == year + shift for shift in _shifts(pair.passage.lower) for year in years)


def _shifts(text: str) -> Iterator[int]:
    for match in SHIFT.finditer(text):
        way = match["way"] or match["next"]
        many = match["many"] or "a"
        number = int(many) if many.isdigit() else NUMBER_WORDS.get(many, 1)
        yield number if way in LATER else -number


def _rival(pair: Pair, claim: Date, free: Sequence[Date]) -> Date | None:
    span = (claim.start, claim.end)
    alike = [one for one in free if _same_kind(claim, one)]
    scores = [(beside(pair, span, (one.start, one.end)), -at) for at, one in enumerate(alike)]
    best = max(scores, default=(0.0, 0))
    return alike[-best[1]] if best[0] >= BESIDE_ENOUGH else None


def _same_kind(claim: Date, one: Date) -> bool:
    # The claim may be more exact than the passage: "1853" for "the 1850s".
    if (
        claim.year is not None
        and one.last is not None
        and one.year is not None
        and one.year <= claim.year <= one.last
    ):
        return False
    if claim.year is not None:
        return one.year is not None
    return one.month is not None


def _around(pair: Pair, claim: Date) -> bool:
    return any(
        agree(claim, one) for text in (pair.before, pair.after) for one in dates_of(read_content(text))
    )
