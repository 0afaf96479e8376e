"""An item as Zotero's interfaces hand it out (Web API 3) -> a Reference, by the same tables as the way there.

A field that CSL has no variable for, and a line of "Extra" that says nothing in CSL's words, are kept in `extra`, so that
they go back as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from refkit.formats.csl_json import read_item
from refkit.formats.csl_values import write_names
from refkit.formats.extra_lines import CSL_TYPES, DATES, date_of, read_creator, take_lines
from refkit.formats.zotero.item_types import (
    AUTHORS,
    FIELDS,
    LATER_FIELDS,
    READ_ONLY_FIELDS,
    READ_ONLY_ROLES,
    READ_ONLY_TYPES,
    ROLES,
)
from refkit.formats.zotero.items import FREE_LINES, OTHER_FIELDS
from refkit.model import Name, Problem, Reference

NO_FIELDS: Final = frozenset(
    "key version itemType creators tags collections relations dateAdded dateModified parentItem deleted"
    " inPublications extra note citationKey".split()
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
            item[variable] = date_of(value) if variable in DATES else value
    item |= _people(data.get("creators"), kind)
    tags = [tag.get("tag") for tag in data.get("tags") or () if isinstance(tag, Mapping)]
    words = [tag for tag in tags if isinstance(tag, str) and tag.strip()]
    if words:
        item["keyword"] = "; ".join(words) + (";" if len(words) == 1 and "," in words[0] else "")
    free = take_lines(str(data.get("extra") or ""), item)
    key = data.get("citationKey") or item.pop("citation-key", None)
    if isinstance(key, str) and key.strip():
        item["id"] = key.strip()
    item |= {name: value for name, value in ((FREE_LINES, free), (OTHER_FIELDS, other)) if value}
    return read_item(item)


def _people(creators: Any, kind: str) -> dict[str, Any]:
    named = {role: variable for variable, role in ROLES.items()} | READ_ONLY_ROLES
    named |= {AUTHORS.get(kind, "author"): "author", "author": "author"}
    people: dict[str, list[Name]] = {}
    for creator in creators if isinstance(creators, list) else ():
        if isinstance(creator, Mapping):
            variable = named.get(str(creator.get("creatorType")), "contributor")
            people.setdefault(variable, []).append(read_creator(creator))
    return {variable: write_names(names) for variable, names in people.items()}


def references_of(items: Iterable[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Reference]]:
    """The works among items, each with its reference, in order."""
    return [(data, reference_of(data)[0]) for data in items if is_work(data)]
