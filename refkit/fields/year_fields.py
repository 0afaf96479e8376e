"""The year, month and day fields of a data file -> Date: "c. 2014", "jan--feb", "6 June", "Spring"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from refkit.fields.edtf import make_date, parse_edtf
from refkit.model import Date
from refkit.patterns import regex
from refkit.vocabulary.eras import BEFORE, SINCE
from refkit.vocabulary.months import MONTHS
from refkit.vocabulary.seasons import SEASONS

YEAR: Final = regex(r"(?<!\d)\d{4}(?!\d)")
CIRCA: Final = regex(r"(?:c\.|ca\.?|circa|approx\.?|um|vers|~)\s*(\d{1,4})", re.IGNORECASE)
ERA: Final = regex(
    r"(?P<circa>(?:c\.|ca\.?|circa|um|vers)\s)?(?P<before>[A-Z][A-Za-z.]{1,5}\s)?(?P<year>\d{1,4})"
    r"(?P<behind>\s?[A-Za-z][A-Za-z. -]{1,10})?",
    re.IGNORECASE,
)
YEARS: Final = regex(r"(\d{4})\s?[-–/]{1,3}\s?(\d{4})")
YEAR_LETTER: Final = regex(r"\[?(\d{1,4})[a-z]?\]?")
MONTH_TOKEN: Final = regex(r"[^\W\d_]+|\d+|[-–/]+")
MONTH_RANGE: Final = regex(r"\d{1,2}\s?[-–/]{1,3}\s?\d{1,2}")  # "5--6": two months, no month and its day


def read_year(text: str) -> Date:
    """The date of a field for a year: "2014a", "c. 2014", "2014-16", EDTF; other words as `literal`."""
    whole = YEAR_LETTER.fullmatch(text)
    if whole is not None:
        return Date(year=int(whole[1]))
    circa = CIRCA.fullmatch(text.strip("[]"))
    if circa is not None:
        return Date(year=int(circa[1]), circa=True)
    if (ancient := _read_era(text)) is not None:
        return ancient
    years = YEARS.fullmatch(text)
    if years is not None:
        return Date(year=int(years[1]), end=Date(year=int(years[2])))
    date = parse_edtf(text)
    if date is not None:
        return date
    found = YEAR.findall(text)
    return Date(year=int(found[0]) if len(set(found)) == 1 else None, literal=text)


def _read_era(text: str) -> Date | None:
    """ "350 BC", "c. 44 v. Chr.", "AD 79": a year of an era, counted as CSL does, without a year 0."""
    found = ERA.fullmatch(text.strip("[]"))
    if found is None or not int(found["year"]):
        return None
    word = "".join(filter(str.isalpha, (found["behind"] or found["before"] or "").casefold()))
    if word not in BEFORE | SINCE or bool(found["behind"]) == bool(found["before"]):
        return None
    year = int(found["year"])
    return Date(year=-year if word in BEFORE else year, circa=found["circa"] is not None)


def add_month(date: Date, month: str, day: str) -> Date:
    """A year with its month and day fields added: "jan", "6 June", "jan--feb", "Spring", "03"."""
    tokens = MONTH_TOKEN.findall(month.casefold())
    numbers = [int(token) for token in tokens if token.isdecimal() and len(token) < 3]
    words = [MONTHS[token] for token in tokens if token in MONTHS]
    seasons = [SEASONS[token] for token in tokens if token in SEASONS]
    if not words and not seasons and numbers:
        months = 2 if MONTH_RANGE.fullmatch(month.strip()) and numbers[0] < numbers[1] < 13 else 1
        words, numbers = numbers[:months], numbers[months:]
    if seasons and not words:
        return Date(year=date.year, season=seasons[0], circa=date.circa)
    days = [int(day)] if day.isdecimal() and len(day) < 3 else numbers
    assert date.year is not None
    start = make_date(date.year, words[0], days[0] if days else None, circa=date.circa) if words else None
    if start is None:
        return (words and make_date(date.year, words[0], circa=date.circa)) or date
    end = None
    if len(words) == 2:
        end = make_date(date.year, words[1], days[1] if len(days) > 1 else None)
    elif len(words) == 1 and len(days) == 2:
        end = make_date(date.year, words[0], days[1])
    return start if end is None else replace(start, end=end)
