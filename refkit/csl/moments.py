"""CSL-JSON dates, and dates as people write them -> Moments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from refkit.csl.markup import NONCHARACTERS, parse_field

LEADING_DIGITS = re.compile(r"-?\d{1,6}")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}
NUMBERED = re.compile(r"(-?\d{3,4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?")
WORDED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?(?P<word>[^\W\d_]{3,9})\.?(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?)?,? (?P<year>\d{4})"
)
ABOUT = re.compile(r"^(?:circa|ca?\.?)\s+|[?~]$", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|(?<=\d)/(?=\d{4})")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date: `year` is None only for a literal one. Negative years are BC; `end` closes a range.

    With a year, `literal` is a season that is called neither spring nor summer, autumn, winter.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    circa: bool = False
    literal: str = ""
    end: Moment | None = None


def read_moment(value: object) -> Moment | None:
    """A CSL-JSON date: date-parts (one, or two for a range), season, circa, literal, raw."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        value = {"raw": str(value)}
    if not isinstance(value, Mapping):
        return None
    circa = bool(value.get("circa"))
    parts = value.get("date-parts")
    season = value.get("season")
    found: list[Moment] = []
    if isinstance(parts, Sequence) and not isinstance(parts, str):
        for part in parts[:2]:
            moment = _read_parts(part, season=_number(season), circa=circa)
            if moment is not None:
                found.append(moment)
    if found:
        first = found[0]
        if isinstance(season, str) and first.month is None and first.season is None:
            first = replace(first, season=SEASONS.get(season.casefold()), literal=parse_field(season))
        return first if len(found) == 1 or found[1] == found[0] else replace(first, end=found[1])
    literal = value.get("literal")
    raw = value.get("raw")
    if literal is None and isinstance(raw, str | int):
        return read_raw(str(raw), circa=circa)
    if isinstance(literal, str | int):
        text = parse_field(literal)
        return Moment(circa=circa, literal=text) if text else None
    return None


def read_raw(raw: str, *, circa: bool = False) -> Moment | None:
    """A date as it was typed: "2010-05-01", "May 1, 2010", "circa 1890", "2010/2012"; else its words."""
    text = " ".join(NONCHARACTERS.sub("", raw[:200]).split())
    bare = ABOUT.sub("", text)
    ends = BETWEEN.split(bare)
    found = [_read_point(end) for end in ends[:2]]
    if len(ends) <= 2 and None not in found:
        first, *rest = (moment for moment in found if moment is not None)
        return replace(first, circa=circa or bare != text, end=rest[0] if rest and rest[0] != first else None)
    literal = parse_field(raw)
    return Moment(circa=circa, literal=literal) if literal else None


def _read_point(text: str) -> Moment | None:
    numbers = NUMBERED.fullmatch(text)
    if numbers is not None:
        return _read_parts(list(numbers.groups()), season=None, circa=False)
    words = WORDED.fullmatch(text)
    if words is None:
        return None
    word, year = words["word"].casefold(), int(words["year"])
    if word in SEASONS:
        return Moment(year, season=SEASONS[word])
    if word[:3] not in MONTHS:
        return None
    day = words["day"] or words["after"]
    return _read_parts([year, MONTHS.index(word[:3]) + 1, day], season=None, circa=False)


def _read_parts(part: object, *, season: int | None, circa: bool) -> Moment | None:
    numbers = list(part[:3]) if isinstance(part, Sequence) and not isinstance(part, str) else [part]
    year, month, day = (_number(n) for n in (*numbers, None, None, None)[:3])
    if year is None:
        return None
    # 13-24 are the months and seasons some software writes; 21-24 are seasons in EDTF.
    if month is not None and 21 <= month <= 24:
        season, month = month - 20, None
    elif month is not None and 13 <= month <= 16:
        season, month = month - 12, None
    if month is not None and not 1 <= month <= 12:
        month = None
    if month is None or day is None or not 1 <= day <= 31:
        day = None
    if season is not None and not 1 <= season <= 4:
        season = None
    return Moment(year, month, day, season if month is None else None, circa)


def _number(value: object) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float):
        return int(value) if abs(value) < 1e6 else None
    if isinstance(value, int):
        return value if abs(value) < 10**6 else None
    match = LEADING_DIGITS.fullmatch(NONCHARACTERS.sub("", str(value)[:20]).strip())
    return int(match[0]) if match else None
