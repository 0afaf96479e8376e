"""Records of any data format, as CSL-JSON items -> a Library; and the values that many formats state alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from refkit.errors import ReadError
from refkit.fields.dates import parse_date
from refkit.fields.edtf import parse_edtf
from refkit.fields.inverted_names import parse_inverted
from refkit.fields.names import parse_name
from refkit.fields.year_fields import add_month, read_year
from refkit.formats.csl_json import read_item
from refkit.formats.csl_values import write_date, write_names
from refkit.formats.unique_keys import make_unique
from refkit.model import Date, Library, Name, Problem, Reference, Source, Span
from refkit.patterns import regex
from refkit.rules import finding

Item = dict[str, Any]

# What at least one of must be stated, so that a record names a work.
ENDS: Final = regex(r"(\d{4} [A-Z][a-z]{2,9}(?: \d{1,2})?)\s?[-–]\s?(\d{4} [A-Z][a-z]{2,9}(?: \d{1,2})?)")
NAMING: Final = (
    "title",
    "author",
    "editor",
    "container-title",
    "DOI",
    "URL",
    "PMID",
    "PMCID",
    "ISBN",
    "note",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record as a CSL-JSON item, and its place: a part of the file, or words for it."""

    item: Mapping[str, Any]
    span: Span | None = None
    place: str | None = None
    problems: tuple[Problem, ...] = ()
    works: bool = False  # it is a work, whatever it states


def collect(records: Iterable[Record], source: Source, *, hint: str) -> Library:
    """The references of records, in order; a record that names no work is a problem (RK105).

    Keys that the file does not state are made of author, year and title. Raises ReadError where nothing is left.
    """
    references: list[Reference] = []
    kept: list[Record] = []
    problems: list[Problem] = []
    for record in records:
        problems += record.problems
        if record.problems and not record.item:
            continue
        if not record.works and not any(record.item.get(name) for name in NAMING):
            problems.append(finding("RK105", "no-work", span=record.span, place=record.place, hint=hint))
            continue
        reference, troubles = read_item(without_empty(record.item))
        problems += (replace(one, span=record.span, place=record.place) for one in troubles)
        references.append(reference)
        kept.append(record)
    if not references:
        raise ReadError.of("no-entry", place=source.name, hint=hint)
    unique, _ = make_unique(references)
    for record, before, after in zip(kept, references, unique, strict=True):
        if before.id != after.id and record.item.get("id"):  # a key that was made here is nobody's
            problems.append(
                finding("RK106", span=record.span, place=record.place, key=before.id, new=after.id)
            )
    return Library(references=unique, problems=tuple(problems))


def without_empty(item: Mapping[str, Any]) -> Item:
    """An item without the variables that hold nothing."""
    return {key: value for key, value in item.items() if value not in (None, "", [], {})}


def put(item: Item, variable: str, value: Any) -> None:
    """Set a variable that is not stated yet, to a value that is one."""
    if value not in (None, "", [], {}) and not item.get(variable):
        item[variable] = value


def names_of(texts: Iterable[str]) -> list[dict[str, Any]]:
    """CSL-JSON names of texts "Family, Given, Suffix"; one without a comma is read as a printed name ("Jane Doe").

    EndNote closes an organisation with a comma ("Acme Pond Trust,"), and doubles the first one within.
    """
    return write_names([name for text in texts if (name := name_of(text)) is not None])


def name_of(text: str) -> Name | None:
    """The name of one text; None where it is empty."""
    text = " ".join(text.split())
    if ",," in text:
        return Name(literal=text.replace(",,", ",", 1).rstrip(" ,"))
    if "," in text:
        return parse_inverted(text)
    name = parse_name(text) if text else None
    # The final stop is that of an abbreviation: "Acme Inc."
    return name if name is None or name.family else Name(literal=text)


def text_of_name(name: Name) -> str:
    """A name as EndNote and others write it: "van Dam, Kees, Jr."; "Acme,, Inc."; "Jane Doe," for a group of that name."""
    if name.family is None:
        whole = name.literal or name.given or ""
        if "," in whole:
            return whole.replace(",", ",,", 1)
        return whole if name_of(whole) == Name(literal=whole) else f"{whole},"
    family = " ".join(filter(None, (name.dropping_particle, name.particle, name.family)))
    return ", ".join([family, *filter(None, (name.given or ("" if name.suffix else None), name.suffix))])


def person(family: str, given: str = "", suffix: str = "") -> dict[str, Any]:
    """A CSL-JSON name of a person's parts; a name of one part is kept whole."""
    if not (family and given):
        alone = family or given
        return ({"family": alone, "suffix": suffix} if suffix else {"literal": alone}) if alone else {}
    found = [] if "," in family + given else names_of([f"{family}, {given}"])
    name = found[0] if found and "family" in found[0] else {"family": family, "given": given}
    return name | ({"suffix": suffix} if suffix else {})


def date_of(text: str) -> dict[str, Any] | None:
    """A CSL-JSON date of a text: ISO 8601, EDTF, as references print it; any other words are kept as they are."""
    date = stated_date(text)
    return None if date is None else write_date(date)


def stated_date(text: str) -> Date | None:
    """The date of a text, as `date_of` reads it; None where it is empty."""
    text = " ".join(text.split())
    if not text:
        return None
    if ends := ENDS.fullmatch(text):  # "1998 Dec-1999 Jan"
        start, end = (parse_date(one.strip()) for one in ends.groups())
        if start and end and not (start.end or end.end):
            return replace(start, end=end)
    return parse_edtf(text) or parse_date(text) or read_year(text)


def date_of_parts(year: str, month: str = "", day: str = "") -> dict[str, Any] | None:
    """A CSL-JSON date of a year, a month in figures or words (or a season), and a day."""
    if not year.strip():
        return date_of(f"{month} {day}".strip()) if month.strip() else None
    date = read_year(year.strip())
    if date.year is None or date.literal:
        return write_date(date)
    return write_date(add_month(date, month.strip(), day.strip()))


def range_of(start: Mapping[str, Any] | None, end: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A CSL-JSON date from one date to another, as far as both are stated."""
    if not start or not end or start == end:
        return dict(start or end or {}) or None
    parts = [*start.get("date-parts", [])[:1], *end.get("date-parts", [])[:1]]
    return {"date-parts": parts} if len(parts) == 2 else dict(start)


def pages_of(start: str, end: str) -> str:
    """The pages from one to another, as CSL writes them."""
    start, end = start.strip(), end.strip()
    return f"{start}-{end}" if start and end and end != start and "-" not in start else start or end


def year_of(date: Date | None) -> str:
    """A date's year in four figures, else its words; "" for none."""
    if date is None:
        return ""
    return f"{date.year:04}" if date.year is not None and date.year >= 0 else date.literal or ""


def iso_of(date: Date | None) -> str:
    """A single date in ISO 8601 as far as it is known; "" for ranges, seasons and words."""
    if (
        date is None
        or date.year is None
        or date.end
        or date.season
        or date.literal
        or not 0 <= date.year <= 9999
    ):
        return ""
    month = f"-{date.month:02}" if date.month else ""
    return f"{date.year:04}{month}" + (f"-{date.day:02}" if date.day else "")


def first(values: Sequence[str]) -> str:
    """The first of some texts, "" for none."""
    return values[0] if values else ""
