"""Running text -> the dates it states, each as coarse as it is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refkit.fields.months import MONTHS
from refkit.model import Date

YEAR = r"((?:1[5-9]|20)\d\d)"
DATE = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"{YEAR}[/-](\d{{1,2}})[/-](\d{{1,2}})"  # 2025/08/21: year, month, day
    rf"|(\d{{1,2}})[/.-](\d{{1,2}})[/.-]{YEAR}"  # 11/23/2015: one of both orders
    rf"|(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?([^\W\d_]{{3,10}})\.?,?\s{YEAR}"  # 23 December 2014
    rf"|([^\W\d_]{{3,10}})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s{YEAR}"  # December 23, 2014
    rf"|([^\W\d_]{{3,10}})\.?,?\s(?:of\s)?{YEAR}"  # December 2014, or a word before a year
    rf"|{YEAR}"
    rf")(?![\w/]|[.,]\d|-\d)"
)
# A bare number of four digits is a year only where no unit or sign makes it a quantity.
QUANTITY_AFTER = re.compile(
    r"\s?(?:%|mg|µg|μg|mcg|kg|g|ml|l|iu|u|units?|patients?|people|participants?|subjects?|women|men|children"
    r"|cells?|copies|km|m|cm|mm|nm|hz|rpm|metres?|meters?|feet|ft|tons?|tonnes?|euros?|dollars?|usd|eur|times)\b",
    re.IGNORECASE,
)
QUANTITY_BEFORE = re.compile(r"(?:[<>=≥≤±$€£#]|\bn\s?=|\bno\.|\bnumber|\babout|\bof)\s?$", re.IGNORECASE)


def find_dates(text: str) -> tuple[Date, ...]:
    """The dates of a text in order, each once. "11/23/2015" is certain; of "3/4/2016" only the year is."""
    seen: dict[Date, None] = {}
    for _, _, date in locate_dates(text):
        seen[date] = None
    return tuple(seen)


def locate_dates(text: str) -> Iterator[tuple[int, int, Date]]:
    """Start, end and value of each date of a text."""
    at = 0
    while match := DATE.search(text, at):
        at = max(match.end(), at + 1)
        read = _read(match, text)
        if read is not None:
            yield read


def _read(match: re.Match[str], text: str) -> tuple[int, int, Date] | None:
    y1, m1, d1, a, b, y2, d3, w3, y3, w4, d4, y4, w5, y5, y6 = match.groups()
    start, end = match.span()
    if y1:
        return start, end, _date(y1, int(m1), int(d1))
    if y2:
        return start, end, _either(y2, int(a), int(b))
    if y3 and w3.casefold() in MONTHS:
        return start, end, _date(y3, MONTHS[w3.casefold()], int(d3))
    if y4 and w4.casefold() in MONTHS:
        return start, end, _date(y4, MONTHS[w4.casefold()], int(d4))
    if y5 and w5.casefold() in MONTHS:
        return start, end, Date(year=int(y5), month=MONTHS[w5.casefold()])
    year = y3 or y4 or y5 or y6
    start = end - 4
    if QUANTITY_AFTER.match(text, end) or QUANTITY_BEFORE.search(text[max(0, start - 8) : start]):
        return None
    return start, end, Date(year=int(year))


def _date(year: str, month: int, day: int) -> Date:
    if not 1 <= month <= 12:
        return Date(year=int(year))
    if not 1 <= day <= 31:
        return Date(year=int(year), month=month)
    return Date(year=int(year), month=month, day=day)


def _either(year: str, first: int, second: int) -> Date:
    # Day and month stand in either order: certain only where one of the two cannot be a month, or both agree.
    if first == second:
        return _date(year, first, second)
    if first > 12 >= second:
        return _date(year, second, first)
    if second > 12 >= first:
        return _date(year, first, second)
    return Date(year=int(year))


def earliest(date: Date) -> tuple[int, int, int]:
    """The first day a date can mean, as year, month, day."""
    return (date.year or 0, date.month or 1, date.day or 1)


def latest(date: Date) -> tuple[int, int, int]:
    """The last day a date can mean, as year, month, day (31 stands for the end of any month)."""
    last = date.end if date.end is not None and date.end.year is not None else date
    return (last.year or 9999, last.month or 12, last.day or 31)
