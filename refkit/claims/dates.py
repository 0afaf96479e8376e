"""Running text -> its dates, each as precise as it is certain, without numbers that only look like years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from refkit.claims.settings import DATE_BEFORE, DATES_CACHE, FIRST_YEAR
from refkit.fields.dates import FoundDate, without_raised
from refkit.fields.dates import find_dates as find_printed
from refkit.model import Date
from refkit.patterns import regex

# Dates of figures alone. Day and month before a year stand in either order, after it in one.
FIGURES_BEFORE = regex(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2$")
FIGURES_AFTER = regex(r"([/-])(\d{1,2})\1(\d{1,2})(?![\w/]|[.,]\d|-\d)")
# What may not touch a year that stands alone: it would be part of a number, a range of pages, an identifier.
GLUED_BEFORE = regex(r"[\w/.-]$")
GLUED_AFTER = regex(r"[\w/]|[.,]\d|-\d")
# A bare number of four digits is a year only where no unit or sign makes it a quantity.
QUANTITY_AFTER = regex(
    r"(?:\s?[–—-]\s?\d{1,6})?\s?(?:%|mg|µg|μg|mcg|kg|g|ml|l|iu|u|units?|patients?|people|participants?"
    r"|subjects?|women|men|children"
    r"|cells?|copies|km|m|cm|mm|nm|hz|rpm|metres?|meters?|feet|ft|tons?|tonnes?|euros?|dollars?|usd|eur"
    r"|times)\b",
    re.IGNORECASE,
)
QUANTITY_BEFORE = regex(r"(?:[<>=≥≤±$€£#]|\bn\s?=|\bno\.|\bnumber|\babout|\bof)\s?$", re.IGNORECASE)


def find_dates(text: str) -> tuple[Date, ...]:
    """The dates of a text in order, each once. "11/23/2015" is certain; of "3/4/2016" only the year is."""
    seen: dict[Date, None] = {}
    for _, _, date in locate_dates(text):
        seen[date] = None
    return tuple(seen)


def locate_dates(text: str) -> Iterator[tuple[int, int, Date]]:
    """Start, end and value of each date of a text; what a date in words is, `fields.dates` says."""
    return iter(_located(text))


@lru_cache(maxsize=DATES_CACHE)
def _located(text: str) -> tuple[tuple[int, int, Date], ...]:
    return tuple(_locate(without_raised(text)))


def _locate(text: str) -> Iterator[tuple[int, int, Date]]:
    for found in find_printed(text):
        if found.date.year is None or found.date.year < FIRST_YEAR:
            continue
        read = _in_figures(found, text) or _in_words(found, text)
        if read is not None:
            yield read


def _in_figures(found: FoundDate, text: str) -> tuple[int, int, Date] | None:
    year, at = found.date.year or 0, found.year_start
    before = FIGURES_BEFORE.search(text[max(0, at - DATE_BEFORE) : at])
    if before:
        if GLUED_AFTER.match(text, at + 4):
            return None
        start = at - (before.end() - before.start())
        return start, at + 4, _either(year, int(before[1]), int(before[3]))
    after = FIGURES_AFTER.match(text, at + 4)
    if after and not GLUED_BEFORE.search(text[max(0, at - 1) : at]):
        return at, after.end(), _date(year, int(after[2]), int(after[3]))
    return None


def _in_words(found: FoundDate, text: str) -> tuple[int, int, Date] | None:
    start, end, at = found.start, found.end, found.year_start
    # A year with a month beside it, or the first of two years, is none of these.
    if found.date.month is None and found.date.season is None:
        end = at + 4 if found.date.end is None else end
        if GLUED_BEFORE.search(text[max(0, at - 1) : at]) or GLUED_AFTER.match(text, end):
            return None
        if QUANTITY_AFTER.match(text, end) or QUANTITY_BEFORE.search(text[max(0, at - 8) : at]):
            return None
        return at, end, replace(found.date, circa=False)
    return start, end, _possible(found.date)


def _possible(date: Date) -> Date:
    # A day that does not exist in its month is a misprint: the month is kept.
    if date.year and date.month and date.day and date.day > calendar.monthrange(date.year, date.month)[1]:
        return replace(date, day=None)
    return date


def _date(year: int, month: int, day: int) -> Date:
    if not 1 <= month <= 12:
        return Date(year=year)
    if day < 1:
        return Date(year=year, month=month)
    return _possible(Date(year=year, month=month, day=day))


def _either(year: int, first: int, second: int) -> Date:
    # Day and month stand in either order: certain only where one of the two cannot be a month, or both agree.
    if first == second:
        return _date(year, first, second)
    if first > 12 >= second:
        return _date(year, second, first)
    if second > 12 >= first:
        return _date(year, first, second)
    return Date(year=year)


def earliest(date: Date) -> tuple[int, int, int]:
    """The first day a date can mean, as year, month, day."""
    return (date.year or 0, date.month or 1, date.day or 1)


def last_of(date: Date) -> Date:
    """The end of a range, else the date itself: what is dated "1999–2003" holds for 2003 too."""
    return date.end if date.end is not None and date.end.year is not None else date


def latest(date: Date) -> tuple[int, int, int]:
    """The last day a date can mean, as year, month, day (31 stands for the end of any month)."""
    last = last_of(date)
    return (last.year or 9999, last.month or 12, last.day or 31)
