"""A Library -> CSL-JSON as Zotero's import takes it whole: what that passes over goes to `note`, which becomes "Extra".

Its importer refuses a whole file for one type that it does not know, leaves out particles, suffixes and variables that
the item type has no field for, and turns dates in parts into words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.formats.csl_json import write_items
from refkit.formats.extra_lines import PEOPLE
from refkit.formats.zotero.item_types import FIELDS, ITEM_TYPES, LATER_FIELDS
from refkit.formats.zotero.items import (
    DATES,
    citation_key,
    csl_item,
    extra_line,
    field_text,
    item_of,
    item_type_of,
    kept_lines,
    keywords,
    name_parts,
    names_of,
)
from refkit.formats.zotero.written import CHANGED, Told
from refkit.model import Library, Reference

# Variables by the names under which the import knows them.
NAMES: Final = {"container-title-short": "journalAbbreviation"}
# Roles that an item type has, and that the import takes from "author" alone.
AS_AUTHORS: Final = {"performer": "author"}
NOT_READ: Final = frozenset({"assignee"})  # fields that it fills from no variable
ALWAYS: Final = frozenset({"issued", "accessed"})
APART: Final = frozenset({"id", "type", "note", "annote", "keyword", "custom", "citation-key", *PEOPLE})
CSL_TYPES: Final = {kind: csl for csl, kind in ITEM_TYPES.items()}
BOOK: Final = "book"
# Fields that it fills from one variable, where item types hold another in them.
SHARED: Final = {"place": "publisher-place", "seriesTitle": "collection-title"}
SOFTWARE: Final = "software"  # with which the import refuses the file: it knows a book with a version as one


def write(library: Library) -> str:
    """A list of items."""
    return write_items([_item(reference) for reference in library])


def told_of(reference: Reference) -> Iterator[Told]:
    """Variables that this form has no place for: Zotero makes no tags of CSL-JSON, so that keywords become a line."""
    if keywords(csl_item(reference).get("keyword")):
        yield "keyword", CHANGED


def _item(reference: Reference) -> dict[str, Any]:
    key = citation_key(reference)
    item: dict[str, Any] = {"id": key or reference.id, "type": _type(reference)}
    if key:
        item["citation-key"] = key
    given = csl_item(reference)
    kind = item_type_of(reference)
    fields = LATER_FIELDS.get(kind) or FIELDS[kind]
    creators = {creator["creatorType"] for creator in item_of(reference, latest=True).data["creators"]}
    lines: list[str] = []
    for variable in PEOPLE:
        names = names_of(reference, given, variable)
        if names and (variable == "author" or _is_creator(variable, reference, creators)):
            people = item.setdefault(AS_AUTHORS.get(variable, variable), [])
            people += [person for name in names if (person := _name(*name_parts(name))) not in people]
    for variable, value in given.items():
        text = "" if variable in APART else field_text(reference, variable, value)
        if not text.strip():
            continue
        name = _name_of(variable, reference, fields, given)
        if name is None:
            lines.append(extra_line(variable, text))
        elif variable in ("issued", "accessed", *DATES):
            item[name] = {"raw": text}
        else:
            item[name] = text
    words = keywords(given.get("keyword"))
    lines += [extra_line("keyword", "; ".join(words))] if words else []
    lines += [line for line in _other_lines(reference) if line not in lines]
    for name in ("note", "annote"):
        if isinstance(given.get(name), str) and given[name].strip():
            lines.append(given[name])
    if lines:
        item["note"] = "\n".join(lines)
    return item


def _name_of(
    variable: str, reference: Reference, fields: Mapping[str, str], given: Mapping[str, Any]
) -> str | None:
    """The name under which the import looks for a variable in an item type; None where it does not."""
    if variable in ALWAYS:
        return variable
    if (
        fields.get(variable) in NOT_READ
        or variable not in fields
        or (variable == "version" and reference.type != SOFTWARE and _type(reference) == BOOK)
    ):
        return None
    shared = SHARED.get(fields[variable], variable)
    if shared != variable:  # the place of a meeting in that of the publisher
        return None if given.get(shared) else shared
    return NAMES.get(variable, variable)


def _type(reference: Reference) -> str:
    """A type that the import knows: that of the reference, else of the item type nearest to it."""
    known = reference.type if reference.type in ITEM_TYPES else CSL_TYPES[item_type_of(reference)]
    return BOOK if known == SOFTWARE else known


def _other_lines(reference: Reference) -> Iterator[str]:
    """The type, where it is not that of the item, and people whom the item type has no role for."""
    if _type(reference) != reference.type and not (reference.type == SOFTWARE and reference.version):
        yield extra_line("Type", ITEM_TYPES.get(reference.type, reference.type))
    for line in str(item_of(reference, latest=True).data.get("extra", "")).splitlines():
        if line.partition(":")[0] in PEOPLE:
            yield line
    yield from kept_lines(reference)


def _is_creator(variable: str, reference: Reference, roles: set[str]) -> bool:
    """Whether an item type has a role for a name variable: then none of it stands in Extra."""
    extra: Mapping[str, Any] = item_of(reference, latest=True).data
    return bool(roles) and not any(
        line.startswith(f"{variable}: ") for line in str(extra.get("extra", "")).splitlines()
    )


def _name(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given} if given else {"literal": family}
