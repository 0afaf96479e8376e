"""An item as Zotero's interfaces hand it out (Web API 3) -> a Reference, by the same tables as the way there.

A field that CSL has no variable for, and a line of "Extra" that says nothing in CSL's words, are kept in `extra`, so that
they go back as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from refkit.fields.dates import parse_date
from refkit.fields.edtf import parse_edtf
from refkit.fields.initials import is_suffix
from refkit.fields.one_name import read_inverted
from refkit.formats.csl_json import ET_AL, read_item
from refkit.formats.csl_values import write_date, write_names
from refkit.formats.zotero.item_types import (
    AUTHORS,
    FIELDS,
    ITEM_TYPES,
    LATER_FIELDS,
    READ_ONLY_FIELDS,
    READ_ONLY_ROLES,
    READ_ONLY_TYPES,
    ROLES,
)
from refkit.formats.zotero.items import CUT, FREE_LINES, OTHER_FIELDS, PEOPLE
from refkit.model import Date, Name, Problem, Reference
from refkit.patterns import regex

CSL_TYPES: Final = {kind: csl for csl, kind in ITEM_TYPES.items()}
NO_FIELDS: Final = frozenset(
    "key version itemType creators tags collections relations dateAdded dateModified parentItem deleted"
    " inPublications extra note citationKey".split()
)
DATES: Final = frozenset({"issued", "accessed", "submitted", "original-date", "event-date", "available-date"})
LINE: Final = regex(r"([A-Za-z][A-Za-z _-]{0,40}?)\s*:\s*(\S.*)")
# Names of lines of "Extra" that are not CSL's variables, in small letters.
LINES: Final = {
    "pmid": "PMID", "pmcid": "PMCID", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "url": "URL",
    "citation key": "citation-key", "type": "type", "original date": "original-date",
}  # fmt: skip
TIME: Final = regex(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
VARIABLES: Final = frozenset(
    variable for table in (FIELDS, LATER_FIELDS) for row in table.values() for variable in row
) | frozenset(
    "annote archive-place available-date chapter-number collection-number dimensions division event-date event-place"
    " event-title genre issue keyword medium number number-of-pages number-of-volumes original-author original-title"
    " part-number part-title printing-number publisher references reviewed-genre reviewed-title scale section source"
    " status supplement-number version volume volume-title year-suffix authority".split()
)


def is_work(data: Mapping[str, Any]) -> bool:
    """Whether an item is a work, and no note, attachment or annotation."""
    return data.get("itemType") not in ("note", "attachment", "annotation", None)


def reference_of(data: Mapping[str, Any]) -> tuple[Reference, tuple[Problem, ...]]:
    """The reference of an item's data, and what of it was not understood (RK107).

    Its id is the citation key that Zotero holds for it, else one made of its words.
    """
    kind = str(data.get("itemType"))
    csl_type, shared = READ_ONLY_TYPES.get(kind, (CSL_TYPES.get(kind, "document"), kind))
    fields = LATER_FIELDS.get(shared) or FIELDS.get(shared) or LATER_FIELDS["document"]
    variables = {field: variable for variable, field in fields.items()}
    item: dict[str, Any] = {"type": csl_type}
    other: dict[str, str] = {}
    for field, value in data.items():
        if field in NO_FIELDS or not isinstance(value, str) or not value.strip():
            continue
        variable = variables.get(field) or READ_ONLY_FIELDS.get(field)
        if variable is None or variable in item:
            other[field] = value
        else:
            item[variable] = _date(value) if variable in DATES else value
    item |= _people(data.get("creators"), kind)
    tags = [tag.get("tag") for tag in data.get("tags") or () if isinstance(tag, Mapping)]
    words = [tag for tag in tags if isinstance(tag, str) and tag.strip()]
    if words:
        item["keyword"] = "; ".join(words) + (";" if len(words) == 1 and "," in words[0] else "")
    free = _read_extra(str(data.get("extra") or ""), item)
    key = data.get("citationKey") or item.pop("citation-key", None)
    if isinstance(key, str) and key.strip():
        item["id"] = key.strip()
    item |= {name: value for name, value in ((FREE_LINES, free), (OTHER_FIELDS, other)) if value}
    return read_item(item)


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


def _people(creators: Any, kind: str) -> dict[str, Any]:
    named = {role: variable for variable, role in ROLES.items()} | READ_ONLY_ROLES
    named |= {AUTHORS.get(kind, "author"): "author", "author": "author"}
    people: dict[str, list[Name]] = {}
    for creator in creators if isinstance(creators, list) else ():
        if isinstance(creator, Mapping):
            variable = named.get(str(creator.get("creatorType")), "contributor")
            people.setdefault(variable, []).append(read_creator(creator))
    return {variable: write_names(names) for variable, names in people.items()}


def _read_extra(extra: str, item: dict[str, Any]) -> list[str]:
    """Put the lines of "Extra" that Zotero's citations honour into the item; the others are returned."""
    free: list[str] = []
    people: dict[str, list[Name]] = {}
    for line in extra.splitlines():
        match = LINE.fullmatch(line.strip())
        name = "" if match is None else LINES.get(match[1].lower(), match[1].lower().replace(" ", "-"))
        name = name if match is None or name in VARIABLES or name in LINES.values() else match[1]
        if line.startswith(f"{CUT}: "):
            cut = line.removeprefix(f"{CUT}: ").strip()
            item[ET_AL if cut == "author" else f"{ET_AL}-{cut}"] = True
        elif match is None:
            free += [line] if line.strip() else []
        elif name in PEOPLE:
            last, _, first = match[2].partition(" || ")
            people.setdefault(name, []).append(read_creator({"lastName": last, "firstName": first}))
        elif name == "type":
            item["type"] = CSL_TYPES.get(match[2], match[2])
        elif (name in VARIABLES or name in LINES.values()) and name not in item:
            item[name] = _date(match[2]) if name in DATES else match[2]
        else:
            free.append(line)
    item |= {name: write_names(names) for name, names in people.items() if name not in item}
    return free


def _date(text: str) -> Any:
    """Zotero's date, which is free text, as CSL-JSON."""
    text = text.strip()
    time = TIME.fullmatch(text)
    date = parse_edtf(time[1] if time else text) or parse_date(text)
    return write_date(date if date is not None else Date(literal=text))


def references_of(items: Iterable[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Reference]]:
    """The works among items, each with its reference, in order."""
    return [(data, reference_of(data)[0]) for data in items if is_work(data)]
