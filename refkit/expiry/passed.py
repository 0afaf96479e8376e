"""Judged claims, a day -> those that say that something is to come by an earlier day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from refkit.claims.dates import latest
from refkit.claims.own_dates import locate_own_dates
from refkit.expiry.overtaken import statement_of
from refkit.expiry.settings import LONGEST_REACH, READ
from refkit.expiry.states import is_quoted, is_unsure, pattern_of
from refkit.fields.dates import format_date
from refkit.fields.folding import fold_text
from refkit.model import Date, Judgement, Problem, Verdict
from refkit.patterns import Sieve, regex
from refkit.rules import finding
from refkit.vocabulary.due_dates import BEFORE_DAY, BEHIND_DAY, PARTS_OF_YEAR
from refkit.vocabulary.naming import PREPOSITIONS
from refkit.vocabulary.stopwords import KEYS, SEARCH

NEXT = regex(r"\s+([^\W\d_]+)")
YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
PART_OF_YEAR = regex(
    rf"\b({PARTS_OF_YEAR}) of (?=(?:19|20)\d\d(?!\d))", re.IGNORECASE, signs=(" of 19", " of 20")
)
_BEFORE_DAY = tuple(
    (language, regex(rf"(?:{pattern})$", re.IGNORECASE)) for language, pattern in BEFORE_DAY.items()
)
_SIEVE = Sieve(pattern for _, pattern in _BEFORE_DAY)


def find_passed(judgements: Iterable[Judgement], today: date) -> Iterator[Problem]:
    """A finding (RK405) for each claim that says that something is to come by a day before `today`.

    Nothing is said of what a claim says of a time of its own, or reports as somebody's word.
    """
    for judgement in judgements:
        text = judgement.claim.text
        if judgement.verdict is Verdict.EXEMPT or not YEAR.search(text[:READ]):
            continue
        found = read_due(statement_of(text), today)
        if found is not None:
            said, day = found
            yield finding("RK405", span=judgement.claim.span, said=said, day=format_date(day))


def read_due(text: str, today: date) -> tuple[str, Date] | None:
    """The day by which something is said to come, if it is past, and the words that say so."""
    # "The end of 2018" is a day, where "of 2018" alone may be a number.
    dates = locate_own_dates(PART_OF_YEAR.sub(r"\1 in ", text[:READ]))
    if not dates:
        return None
    start, end, day = dates[
        0
    ]  # a later one would be that of something else, or has the first for its own time
    if YEAR.search(text[:start]):  # its own time, or that of something else
        return None
    if latest(day) >= (today.year, today.month, today.day):
        return None
    before = text[max(0, start - LONGEST_REACH - 40) : start]
    for place in _SIEVE.among(before):
        language, pattern = _BEFORE_DAY[place]
        found = pattern.search(before)
        behind = BEHIND_DAY[language]
        if found is None or (behind is not None and not pattern_of(behind).search(text[end:READ])):
            continue
        if behind is None and _is_of_a_thing(text[end:READ]):
            continue
        if is_quoted(text, start) or is_unsure(
            f"{text[: start - len(found[0])]} | {text[end:READ]}", language
        ):
            continue
        return f"“{text[start - len(found[0]) : end].strip()}”", day
    return None


def _is_of_a_thing(behind: str) -> bool:
    """Whether a noun follows, so that the year is its own: "in 2015 dollars"."""
    word = NEXT.match(behind)
    return word is not None and fold_text(word[1]) not in PREPOSITIONS | SEARCH | KEYS
