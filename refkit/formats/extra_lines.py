"""Lines "name: value" of Zotero's "Extra", which its exports put into notes -> CSL's variables.

Zotero honours a line whose name is a variable of CSL or a field of its own when it cites; so does every reader here. Lines
that say nothing in these words are left as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from refkit.fields.aliases import OTHER_FIELDS
from refkit.fields.dates import parse_date
from refkit.fields.edtf import parse_edtf
from refkit.fields.initials import is_suffix
from refkit.fields.one_name import read_inverted
from refkit.formats.csl_json import ET_AL
from refkit.formats.csl_values import write_date, write_names
from refkit.formats.zotero.item_types import FIELDS, ITEM_TYPES, LATER_FIELDS, NEAREST, OTHER_PEOPLE, ROLES
from refkit.model import Date, Name
from refkit.patterns import regex

TEX: Final = "tex."  # before the name of a field of .bib files, as programs beside Zotero write it
CUT: Final = "et al."  # the name of a line of "Extra": the list of names of that variable goes on
PEOPLE: Final = ("author", *ROLES, *OTHER_PEOPLE)
CSL_TYPES: Final = {kind: csl for csl, kind in ITEM_TYPES.items()}
DATES: Final = frozenset({"issued", "accessed", "submitted", "original-date", "event-date", "available-date"})
LINE: Final = regex(r"([A-Za-z][A-Za-z _-]{0,40}?)\s*:\s*(\S.*)")
# Names of lines that are not CSL's variables, in small letters.
LINES: Final = {
    "pmid": "PMID", "pmcid": "PMCID", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "url": "URL",
    "citation-key": "citation-key", "type": "type", "original-date": "original-date",
}  # fmt: skip
FIELD: Final = regex(r"tex\.([A-Za-z][A-Za-z0-9-]{0,40})\s?[:=]\s?(\S.*)")
WORDS: Final = regex(r"[^\W\d_]{4}")
TIME: Final = regex(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
VARIABLES: Final = frozenset(
    variable for table in (FIELDS, LATER_FIELDS) for row in table.values() for variable in row
) | frozenset(
    "annote archive-place available-date chapter-number collection-number dimensions division DOI event-date event-place"
    " event-title genre ISBN ISSN issue jurisdiction keyword medium number number-of-pages number-of-volumes original-author"
    " original-title page-first part-number part-title PMCID PMID printing-number publisher references reviewed-genre"
    " reviewed-title scale section source status supplement-number URL version volume volume-title year-suffix"
    " authority".split()
)
# Names that are words of everyday notes ("Status: draft") count in CSL's own spelling alone.
EXACT: Final = frozenset(name for name in VARIABLES if "-" in name or name.isupper()) | {CUT}

_NAMES: Final = "|".join(sorted({*VARIABLES, *PEOPLE, CUT, "Citation Key", "Type"}, key=len, reverse=True))
JOINED: Final = regex(rf" (?=(?:{_NAMES.replace('.', chr(92) + '.')}): )")

Item = dict[str, Any]


def take_lines(text: str, item: Item, *, exact: bool = False) -> list[str]:
    """Put the lines that Zotero's citations honour into a CSL-JSON item, unless it states their variables already.

    The other lines are returned. With `exact`, for notes of which it is not known that they are Zotero's, a line counts
    only by a name as CSL spells it.
    """
    free: list[str] = []
    people: dict[str, list[Name]] = {}
    for line in text.splitlines():
        name, value = _parts(line, exact=exact)
        if (field := FIELD.fullmatch(line.strip())) is not None:
            item.setdefault(OTHER_FIELDS, {}).setdefault(field[1].lower(), field[2])
        elif name == CUT:
            item[ET_AL if value == "author" else f"{ET_AL}-{value}"] = True
        elif name in PEOPLE:
            last, _, first = value.partition(" || ")
            people.setdefault(name, []).append(read_creator({"lastName": last, "firstName": first}))
        elif name == "type" and _is_type(value):
            item["type"] = CSL_TYPES.get(value, value)
        elif name == "type":
            free.append(line)
        elif name and name not in item:
            item[name] = date_of(value) if name in DATES else value
        elif line.strip():
            free.append(line)
    item |= {name: write_names(names) for name, names in people.items() if name not in item}
    return free


def parted(text: str) -> str:
    """Lines that an export has joined with spaces ("PMID: 5 number: P2"), each on its own again."""
    return JOINED.sub("\n", text)


def _parts(line: str, *, exact: bool) -> tuple[str, str]:
    """The name of a line, as an item calls it, and its value; no name where it says nothing in these words."""
    if line.startswith(f"{CUT}: "):
        return CUT, line.removeprefix(f"{CUT}: ").strip()
    match = LINE.fullmatch(line.strip())
    if match is None:
        return "", ""
    folded = match[1].lower().replace(" ", "-")
    name = LINES.get(folded, folded)
    known = name in VARIABLES or name in PEOPLE or name in LINES.values()
    if not known or (exact and not _is_exact(match[1], name, match[2])):
        return "", ""
    return name, match[2]


def _is_type(value: str) -> bool:
    """Whether a text is a type of Zotero's or CSL's: its citations pass over any other, as "Type: Review"."""
    return value in CSL_TYPES or value in ITEM_TYPES or value in NEAREST


def _is_exact(stated: str, name: str, value: str) -> bool:
    if name in PEOPLE:
        return " || " in value
    if name == "type":
        return _is_type(value)
    return stated == name and (name in EXACT or name == name.lower())


def read_creator(creator: Mapping[str, Any]) -> Name:
    """A creator as a name: particles and a suffix are parted from the names they stand with."""
    single = creator.get("name")
    last, first = str(creator.get("lastName") or ""), str(creator.get("firstName") or "")
    if single or not last:
        return Name(literal=str(single or first))
    if not first:
        return Name(literal=last)
    given, comma, suffix = first.rpartition(", ")
    if not comma or not is_suffix(suffix.strip(".")):
        given, suffix = first, ""
    name = read_inverted(last, given, suffix or None)
    # Who reads names by their words may take a body for one; Zotero has already said that this is a person.
    return name if name.family else Name(family=last, given=given, suffix=suffix or None)


def date_of(text: str) -> Any:
    """Zotero's date, which is free text, as CSL-JSON."""
    text = text.strip()
    time = TIME.fullmatch(text)
    date = parse_edtf(time[1] if time else text) or parse_date(text)
    if date is not None and WORDS.search(text) and not (date.month or date.season or date.circa or date.end):
        date = replace(date, literal=text)  # "Trinity 2017"
    return write_date(date if date is not None else Date(literal=text))
