"""A claim's words -> the dates of what it reports, without those of its sources and of a search for them."""

from __future__ import annotations

import re
from functools import lru_cache

from refkit.claims.dates import locate_dates
from refkit.claims.settings import DATES_CACHE
from refkit.marks.grammar import ANY_MARK, FAMILY
from refkit.model import Date
from refkit.patterns import Sieve, regex
from refkit.vocabulary.citing import SEARCHING
from refkit.vocabulary.joiners import AND_IN_MARKS as AND
from refkit.vocabulary.joiners import OTHERS_IN_MARKS

_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)[a-z]?"
_ANY_YEAR = regex(_YEAR)
_PERIOD = rf"(?:[A-Z][a-z]{{2,8}}\.?\s)?{_YEAR}(?:\s?[-–]\s?(?:\d{{2}}|{_YEAR})(?!\d))?"
# A work that the sentence names, "Abel et al 2011", "Abel and Berg 2015 [3]", and when its sources were looked
# for: "a search in 2016", "accessed in May 2016".
_OF_OTHERS = (
    rf"{FAMILY},?\s{OTHERS_IN_MARKS},?\s\(?{_YEAR}\)?",
    rf"{FAMILY}\s{AND}\s{FAMILY},?\s(?:\({_YEAR}\)|{_YEAR}(?=\s?(?:{ANY_MARK})))",
    rf"\b(?i:{SEARCHING})\b(?:\s\w[\w-]{{0,20}}){{0,6}}?\s\(?{_PERIOD}(?:\s(?:and|to|until|through)\s{_PERIOD})?",
    rf"{_PERIOD},?\s(?:(?:a|an|the|our|we|this|another)\s)?(?:[a-z-]{{2,20}}\s){{0,2}}(?i:{SEARCHING})\b",
)
OF_OTHERS = regex("|".join(_OF_OTHERS))
_SIEVE = Sieve(map(regex, _OF_OTHERS))


def own_dates(text: str) -> tuple[Date, ...]:
    """The dates of what a claim reports, in order, each once; marks of sources in it are blank already."""
    return tuple(dict.fromkeys(date for _, _, date in locate_own_dates(text)))


def locate_own_dates(text: str) -> list[tuple[int, int, Date]]:
    """Start, end and value of each of these dates."""
    return list(locate_dates(_own(text)))


@lru_cache(maxsize=DATES_CACHE)
def _own(text: str) -> str:
    # Each of what is blanked holds a year.
    return OF_OTHERS.sub(_blank, text) if _ANY_YEAR.search(text) and _SIEVE.found(text) else text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
