"""CSL-JSON dates, and raw ones, read as citeproc-js reads them -> DateValues, which are rendered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from refkit.csl.output.markup import NONCHARACTERS
from refkit.csl.output.parse import parse_field
from refkit.csl.quirks import NONE, Quirks
from refkit.patterns import regex
from refkit.vocabulary.months import SHORT_ENGLISH as MONTHS
from refkit.vocabulary.seasons import ENGLISH as SEASONS

LEADING_DIGITS = regex(r"-?\d{1,6}")
NUMBERED = regex(r"(-?\d{3,4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?")
WORDED = regex(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? )?(?P<word>[^\W\d_]{3,9})\.?"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?)?,? (?P<year>\d{4})"
)
YEAR_FIRST = regex(r"(?P<year>\d{4}) (?P<word>[^\W\d_]{3,9})\.?(?: (?P<after>\d{1,2}))?")
SLASHED = regex(r"(\d{1,2})/(?:(\d{1,2})/)?(\d{4})")  # as Americans write it, unless it cannot be
ERAS = {"年": "-", "月": "-", "日": ""}
TIME = regex(r"(?<=-\d\d)T[\d:.Z+-]{2,30}$")
BRACKETED = regex(r"^\[([^\[\]]{3,20})\]$")
ABOUT = regex(r"^(?:circa\s+|about\s+|ca?\.?\s+|c(?=\d{4}$)|~)|[?~]$", re.IGNORECASE)
BETWEEN = regex(r"\s*[–—]\s*|\s+-\s+|--|(?<=\d)/(?=\d{4})")
# A hyphen between two years, or two dates with words in them; "2010-11" is a month.
HYPHENED = regex(r"(\d{4})-(\d{4})|([^-\d][^-]{2,30})-([^-]{3,30})")
YEAR = regex(r"\d{4}")
MONTH = regex(r"[^\W\d_]{3,9}")


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date: `year` is None only for a literal one. Negative years are BC; `end` closes a range.

    `month` is 1-12, `day` 1-31, `season` 1-4 (spring to winter); read to the letter, a month or day may be 0.
    With a year, `literal` is the season in words.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    circa: bool = False
    literal: str = ""
    end: DateValue | None = None


def read_date_value(value: object, quirks: Quirks = NONE) -> DateValue | None:
    """A CSL-JSON date: date-parts (one, or two for a range), season, circa, literal, raw.

    `quirks` may keep months and days of 0, and the end of a range of one day.
    """
    if isinstance(value, str | int) and not isinstance(value, bool):
        value = {"raw": str(value)}
    if not isinstance(value, Mapping):
        return None
    circa = bool(value.get("circa"))
    parts = value.get("date-parts")
    season = value.get("season")
    found: list[DateValue] = []
    least = 0 if quirks.zeros_in_dates else 1
    if isinstance(parts, Sequence) and not isinstance(parts, str):
        for part in parts[:2]:
            moment = _read_parts(part, season=None if found else _number(season), circa=circa, least=least)
            if moment is not None:
                found.append(moment)
    if found:
        first = found[0]
        if isinstance(season, str) and first.month is None and first.season is None:
            first = replace(first, season=SEASONS.get(season.casefold()), literal=parse_field(season))
        same = len(found) == 1 or (found[1] == found[0] and not (quirks.one_day_ranges and first.day))
        return first if same else replace(first, end=found[1])
    literal = value.get("literal")
    raw = value.get("raw")
    if literal is None and isinstance(raw, str | int):
        return read_raw(str(raw), circa=circa)
    if isinstance(literal, str | int):
        text = parse_field(literal)
        return DateValue(circa=circa, literal=text) if text else None
    return None


def read_raw(raw: str, *, circa: bool = False) -> DateValue | None:
    """A date as it was typed: "2010-05-01", "May 1, 2010", "circa 1890", "2010/2012"; else its words."""
    text = " ".join(NONCHARACTERS.sub("", raw[:200]).split())
    bare = ABOUT.sub("", BRACKETED.sub(r"\1", text))
    ends = [bare] if SLASHED.fullmatch(bare) else BETWEEN.split(bare)
    if len(ends) == 1 and (match := HYPHENED.fullmatch(bare)):
        ends = [part for part in match.groups() if part]
    if len(ends) == 2 and not YEAR.search(ends[0]):
        ends[0] = f"{ends[0]} {''.join(YEAR.findall(ends[1])[-1:])}"
        if ends[1][:1].isdecimal() and (month := MONTH.match(ends[0])):
            ends[1] = f"{month[0]} {ends[1]}"  # "July 4-8, 2008"
    found = [_read_point(end) for end in ends[:2]]
    if len(ends) <= 2 and None not in found:
        first, *rest = (moment for moment in found if moment is not None)
        if rest and first.season is not None and (rest[0].month, rest[0].season) == (None, None):
            rest[0] = replace(rest[0], season=first.season)
        about = bare != BRACKETED.sub(r"\1", text)
        return replace(first, circa=circa or about, end=rest[0] if rest and rest[0] != first else None)
    whole = text[0] == text[-1:] == '"' and len(text) > 2  # words that are to stay as they are
    literal = parse_field(text[1:-1] if whole else raw)
    return DateValue(circa=circa, literal=literal) if literal else None


def _read_point(text: str) -> DateValue | None:
    if text[-3:].upper() == " BC" or text[-5:].upper() == " B.C.":
        before = text.rpartition(" ")[0]
        return DateValue(-int(before)) if before.isdecimal() and len(before) < 5 else None
    for sign, number in ERAS.items():
        text = text.replace(sign, number)
    text = TIME.sub("", text.rstrip("-"))
    if (slashed := SLASHED.fullmatch(text)) is not None:
        first, second, in_year = (int(number or 0) for number in slashed.groups())
        parts = (in_year, second, first) if first > 12 else (in_year, first, second)
        return _read_parts(parts, season=None, circa=False)
    numbers = NUMBERED.fullmatch(text)
    if numbers is not None:
        return _read_parts(list(numbers.groups()), season=None, circa=False)
    words = WORDED.fullmatch(text) or YEAR_FIRST.fullmatch(text)
    if words is None:
        return None
    word, year = words["word"].casefold(), int(words["year"])
    if word in SEASONS:
        return DateValue(year, season=SEASONS[word])
    if word[:3] not in MONTHS:
        return None
    day = words["after"] or words.groupdict().get("day")
    return _read_parts([year, MONTHS.index(word[:3]) + 1, day], season=None, circa=False)


def _read_parts(part: object, *, season: int | None, circa: bool, least: int = 1) -> DateValue | None:
    numbers = list(part[:3]) if isinstance(part, Sequence) and not isinstance(part, str) else [part]
    year, month, day = (_number(n) for n in (*numbers, None, None, None)[:3])
    if year is None:
        return None
    # 13-20 are the months and seasons some software writes; 21-24 are seasons in EDTF.
    if month is not None and 21 <= month <= 24:
        season, month = month - 20, None
    elif month is not None and 13 <= month <= 20:
        season, month = (month - 13) % 4 + 1, None
    if month is not None and not least <= month <= 12:
        month = None
    if month is None or day is None or not least <= day <= 31:
        day = None
    if season is not None and not 1 <= season <= 4:
        season = None
    return DateValue(year, month, day, season if month is None else None, circa)


def _number(value: object) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float):
        return int(value) if abs(value) < 1e6 else None
    if isinstance(value, int):
        return value if abs(value) < 10**6 else None
    match = LEADING_DIGITS.fullmatch(NONCHARACTERS.sub("", str(value)[:20]).strip())
    return int(match[0]) if match else None
