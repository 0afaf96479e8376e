"""The values of CSL-JSON <-> the model's: text, name lists, dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, Literal

from refkit.fields.edtf import make_date, parse_edtf
from refkit.formats.settings import MAX_DIGITS
from refkit.model import Date, Name
from refkit.patterns import regex
from refkit.rules.parsing import MISFIT
from refkit.vocabulary.seasons import ENGLISH as ENGLISH_SEASONS

Kind = Literal["text", "names", "date"]

NAME_PARTS: Final = (
    ("family", "family"),
    ("given", "given"),
    ("dropping_particle", "dropping-particle"),
    ("particle", "non-dropping-particle"),
    ("suffix", "suffix"),
    ("literal", "literal"),
)
NAME_PART_OF: Final = {key: attribute for attribute, key in NAME_PARTS}
FALSE_WORDS: Final = frozenset({"", "false", "0", "no"})
SURROGATE = regex("[\ud800-\udfff]")


class Misfit(Exception):  # noqa: N818 - it never leaves this room
    """A value that does not fit its variable: `why` is one of `rules.parsing.MISFIT`, `found` its words."""

    def __init__(self, why: str, found: str = "") -> None:
        super().__init__(MISFIT[why].format(found=found))


def read_text(value: Any) -> str:
    """Text of a JSON value: a number as it is written, a list of one text (as Crossref sends) as that text.

    Raises Misfit.
    """
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**MAX_DIGITS:
        return str(value)
    if isinstance(value, float) and value == value and abs(value) < 10**15:
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return clean(value[0])
    raise Misfit("text", describe(value))


def read_names(value: Any) -> tuple[Name, ...]:
    """The names of a CSL name variable. Raises Misfit when any of it is no name."""
    if not isinstance(value, list):
        raise Misfit("names", describe(value))
    return tuple(map(read_name, value))


def read_name(value: Any) -> Name:
    """One name of a CSL-JSON list. Raises Misfit."""
    if not isinstance(value, Mapping):
        raise Misfit("name", describe(value))
    parts = {NAME_PART_OF[key]: read_text(part) for key, part in value.items() if key in NAME_PART_OF}
    if not any(parts.values()):
        raise Misfit("empty-name")
    return Name(**parts)


def name_rest(value: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """For each name of a list that `read_names` accepts, the members that Name has no part for."""
    return [{key: part for key, part in name.items() if key not in NAME_PART_OF} for name in value]


def write_names(names: Sequence[Name], rest: Any = None) -> list[dict[str, Any]]:
    """Names as JSON; `rest` is what `name_rest` kept, used only where it is as long as the list."""
    items: list[dict[str, Any]] = []
    for name in names:
        parts = ((key, getattr(name, attribute)) for attribute, key in NAME_PARTS)
        items.append({key: part for key, part in parts if part is not None})
    if isinstance(rest, list) and len(rest) == len(items):
        for item, more in zip(items, rest, strict=True):
            item.update(more if isinstance(more, Mapping) else {})
    return items


def read_date(value: Any) -> Date:
    """A CSL date. Text (CSL 1.1's way) and "raw" are read as EDTF, and kept as `literal` where they are none.

    Raises Misfit when it is no date at all.
    """
    if isinstance(value, str):
        value = {"raw": value}
    if not isinstance(value, Mapping):
        raise Misfit("date", describe(value))
    date = read_date_parts(value.get("date-parts"))
    literal = clean(value["literal"]) if isinstance(value.get("literal"), str) else None
    raw = value.get("raw")
    if date is None and isinstance(raw, str) and raw.strip():
        date = parse_edtf(raw)
        literal = literal or (clean(raw) if date is None else date.literal)
    if date is not None and date.literal is literal is None and not value.keys() & {"season", "circa"}:
        return date
    date = date if date is not None else Date()
    season = read_season(value.get("season"))
    date = replace(
        date,
        season=season if season is not None else date.season,
        circa=date.circa or is_true(value.get("circa")),
        literal=literal or date.literal,
    )
    if date == Date():
        raise Misfit("empty-date")
    return date


def salvage_date(value: Any) -> Date | None:
    """What a date with a part that cannot be read states all the same: the year, and the month where there is such a day's.

    None where not even a year can be read.
    """
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    if not isinstance(parts, list) or not parts or not isinstance(parts[0], list):
        return None
    for length in (3, 2, 1):
        try:
            date = read_one(parts[0][:length])
        except Misfit:
            continue
        return date
    return None


def read_date_parts(value: Any) -> Date | None:
    """[[year, month, day]] or two of them. Raises Misfit for a day that does not exist."""
    if value is None or value == []:
        return None
    if not isinstance(value, list) or len(value) > 2 or not all(isinstance(part, list) for part in value):
        raise Misfit("date-lists")
    dates = [read_one(part) for part in value]
    if dates[0] is None or len(dates) == 1 or dates[1] is None:
        return dates[0]
    return replace(dates[0], end=dates[1])


def read_one(parts: list[Any]) -> Date | None:
    """One [year, month, day], the later parts optional; None without a year. Raises Misfit."""
    # Many writers fill up with zeros, nulls or empty text: [2020, 0, 0].
    numbers = [read_number(part) for part in parts]
    while len(numbers) > 1 and numbers[-1] in (None, 0):
        numbers.pop()
    if not numbers or numbers[0] is None:
        return None
    if len(numbers) > 3 or None in numbers:
        raise Misfit("date-parts")
    date = make_date(*(number or 0 for number in numbers))
    if date is None:
        raise Misfit("no-such-date", "-".join(map(str, parts))[:40])
    return date


def read_number(value: Any) -> int | None:
    """A whole number, also as text; None for null or empty text. Raises Misfit."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not text and value in (None, ""):
        return None
    if len(text) > MAX_DIGITS or not text.removeprefix("-").isdecimal():
        raise Misfit("number", describe(value))
    return int(text)


def read_season(value: Any) -> int | None:
    """A season 1-4, also by its English name; None for null or empty text. Raises Misfit."""
    if value is None or value == "":
        return None
    season = ENGLISH_SEASONS.get(value.strip().casefold()) if isinstance(value, str) else None
    season = season if season is not None else read_number(value)
    if season is None or not 1 <= season <= 4:
        raise Misfit("season", describe(value))
    return season


def is_true(value: Any) -> bool:
    """Whether a JSON value means true; of texts, all but "", "false", "0" and "no"."""
    return value.strip().casefold() not in FALSE_WORDS if isinstance(value, str) else bool(value)


def write_date(date: Date) -> dict[str, Any]:
    """A date as CSL-JSON: date-parts, season, circa, literal."""
    ends = [one for one in (date, date.end) if one is not None and one.year is not None]
    parts = [date_parts(one, in_range=date.end is not None) for one in ends]
    value: dict[str, Any] = {"date-parts": parts} if parts else {}
    if date.season is not None and date.end is None:
        value["season"] = date.season
    if date.circa or (date.end is not None and date.end.circa):
        value["circa"] = True
    if date.literal is not None:
        value["literal"] = date.literal
    return value


def date_parts(date: Date, *, in_range: bool) -> list[int]:
    """[year, month, day] as far as known; in a range, a season is the month 21-24."""
    parts = [date.year, date.month, date.day]
    if in_range and date.season is not None:
        # CSL has one season for both ends of a range; EDTF's months 21-24 give each end its own.
        parts = [date.year, 20 + date.season]
    known = parts[: parts.index(None)] if None in parts else parts
    return [part for part in known if part is not None]


def describe(value: Any) -> str:
    """A JSON value in a word or two, for messages."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {value[:40]!r}"
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list) else "an object"


def clean(text: str) -> str:
    """Text that UTF-8 can hold: halves of surrogate pairs, which JSON lets in, become U+FFFD."""
    return SURROGATE.sub("\ufffd", text)


READERS: Final[Mapping[Kind, Callable[[Any], Any]]] = {
    "text": read_text,
    "names": read_names,
    "date": read_date,
}
