"""A Library -> CITATION.cff, and what it does not carry.

A first reference that is software or data is the root of the file; any other is its preferred citation, with the same
title and authors at the root, which the format requires. The others are its references.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from refkit.formats.cff.fields import FALLBACK, FIELDS, KEPT, OF_ROOT, PEOPLE, STATES, UNKNOWN, WRITTEN_TYPES
from refkit.formats.cff.reader import read
from refkit.formats.csl_json import to_item
from refkit.formats.csl_values import Misfit, read_names
from refkit.formats.losses import lost_by
from refkit.formats.records import iso_of
from refkit.formats.yaml_text import to_yaml
from refkit.model import Date, Library, Name, Problem, Reference
from refkit.patterns import regex

VERSION: Final = "1.2.0"
MESSAGE: Final = "If you use this work, please cite it as below."
PAGES: Final = regex(r"([^\s,;-]+)-([^\s,;-]+)")
KEY_OF: Final = {variable: key for key, variable in reversed(FIELDS)}


def write(library: Library) -> str:
    """The text of a CITATION.cff, "" for a library without references."""
    if not library.references:
        return ""
    first, *others = library.references
    whole = reference_of(first)
    software = first.type in {"software", "dataset"}
    root = {
        key: value for key, value in whole.items() if key in (OF_ROOT if software else {"title", "authors"})
    }
    if software:
        root["type"] = "dataset" if first.type == "dataset" else "software"
    text: dict[str, Any] = {"cff-version": VERSION, "message": MESSAGE, **root}
    if not software or set(whole) - set(root):
        text["preferred-citation"] = whole
    if others:
        text["references"] = [reference_of(one) for one in others]
    return to_yaml(text)


def lost(library: Library) -> tuple[Problem, ...]:
    return lost_by("CITATION.cff", library, write, read)


def reference_of(reference: Reference) -> dict[str, Any]:
    """A reference as the format's keys and values."""
    item = to_item(reference)
    value: dict[str, Any] = {"type": WRITTEN_TYPES.get(reference.type, FALLBACK)}
    for key, role in PEOPLE[:5]:
        people = [_person(name) for name in _names(item, role)]
        if people:
            value[key] = people
    for variable, key in KEY_OF.items():
        text = item.get(variable)
        if isinstance(text, str) and text.strip() and not (variable == "status" and text not in STATES):
            value["collection-title" if key == "journal" and not _in_journal(reference) else key] = text
    if reference.type == "book" and reference.collection_title:
        value["collection-title"] = reference.collection_title
    pages = PAGES.fullmatch(reference.page or "")
    if pages:
        value |= {"start": pages[1], "end": pages[2]}
    elif reference.page:
        value["start"] = reference.page
    if reference.type == "chapter" and "start" not in value:
        value.setdefault("section", "")
    value |= _dates(reference) | _entities(reference)
    kept = reference.extra.get(UNKNOWN)
    value |= {
        key: str(kept[key]) for key in KEPT if isinstance(kept, Mapping) and key in kept and key not in value
    }
    keyword = item.get("keyword")
    if isinstance(keyword, str) and keyword:
        value["keywords"] = keyword.split("; ")
    if reference.language:
        value["languages"] = [reference.language]
    return {key: one for key, one in value.items() if one not in ("", {}, [])}


def _in_journal(reference: Reference) -> bool:
    return reference.type.startswith("article-")


def _person(name: Name) -> dict[str, str]:
    if name.family is None:
        return {"name": name.literal or name.given or ""}
    parts = {
        "family-names": name.family, "given-names": name.given,
        "name-particle": " ".join(filter(None, (name.dropping_particle, name.particle))), "name-suffix": name.suffix,
    }  # fmt: skip
    return {key: part for key, part in parts.items() if part}


def _names(item: Mapping[str, Any], variable: str) -> Iterable[Name]:
    try:
        return read_names(item.get(variable) or [])
    except Misfit:
        return ()


def _dates(reference: Reference) -> dict[str, Any]:
    issued = reference.issued
    dates: dict[str, Any] = {}
    key = "date-released" if reference.type in {"software", "dataset"} else "date-published"
    if issued is not None and issued.day and iso_of(issued):
        dates[key] = iso_of(issued)
    elif issued is not None and issued.year is not None and issued.year >= 0:
        # Of a range or a season the year of its beginning: less than is stated, and what the work is found by.
        dates |= {"year": issued.year} | ({"month": issued.month} if issued.month else {})
    accessed = iso_of(reference.accessed)
    return dates | (
        {"date-accessed": accessed} if accessed and reference.accessed and reference.accessed.day else {}
    )


def _entities(reference: Reference) -> dict[str, Any]:
    entities: dict[str, Any] = {}
    named = "institution" if reference.type in {"thesis", "report"} else "publisher"
    place = reference.publisher_place or ""
    if reference.publisher:
        entities[named] = {"name": reference.publisher} | ({"city": place} if place else {})
    elif place:
        entities["location"] = {"name": place}
    if reference.event_title:
        meeting = {"name": reference.event_title, "city": reference.event_place or ""}
        date = reference.event_date
        ends = (iso_of(_start(date)), iso_of(date.end)) if date else ("", "")
        meeting |= {"date-start": ends[0], "date-end": ends[1]}
        entities["conference"] = {key: text for key, text in meeting.items() if text}
    return entities


def _start(date: Date) -> Date:
    return Date(year=date.year, month=date.month, day=date.day)
