"""CSL-JSON (schema 1.0.2) <-> References."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import ReadError
from refkit.fields.ids import read_identifiers
from refkit.fields.keys import make_key
from refkit.formats.csl_values import (
    READERS,
    Kind,
    Misfit,
    clean,
    describe,
    name_rest,
    salvage_date,
    write_date,
    write_names,
)
from refkit.formats.json_text import parse_json, to_json
from refkit.formats.unique_keys import make_unique
from refkit.model import Library, Problem, Reference, Source
from refkit.patterns import regex
from refkit.rules import finding

# Attribute of Reference, CSL variable, kind; the order in which items are written.
VARIABLES: Final[tuple[tuple[str, str, Kind], ...]] = (
    ("author", "author", "names"),
    ("editor", "editor", "names"),
    ("translator", "translator", "names"),
    ("title", "title", "text"),
    ("container_title", "container-title", "text"),
    ("collection_title", "collection-title", "text"),
    ("volume", "volume", "text"),
    ("issue", "issue", "text"),
    ("supplement_number", "supplement-number", "text"),
    ("page", "page", "text"),
    ("number", "number", "text"),
    ("genre", "genre", "text"),
    ("edition", "edition", "text"),
    ("version", "version", "text"),
    ("status", "status", "text"),
    ("publisher", "publisher", "text"),
    ("publisher_place", "publisher-place", "text"),
    ("event_title", "event-title", "text"),
    ("event_place", "event-place", "text"),
    ("event_date", "event-date", "date"),
    ("issued", "issued", "date"),
    ("accessed", "accessed", "date"),
    ("doi", "DOI", "text"),
    ("url", "URL", "text"),
    ("pmid", "PMID", "text"),
    ("pmcid", "PMCID", "text"),
    ("isbn", "ISBN", "text"),
    ("issn", "ISSN", "text"),
    ("language", "language", "text"),
    ("note", "note", "text"),
    ("abstract", "abstract", "text"),
)
ATTRIBUTE_OF: Final = {variable: (attribute, kind) for attribute, variable, kind in VARIABLES}
FORMER_NAMES: Final = {"event": "event-title"}  # the name in CSL 1.0, still met in today's files
# Members of `extra` that are refkit's own; they are written under "custom", which CSL-JSON provides for this.
ET_AL: Final = "x-et-al"  # the author list was printed cut, with "et al."
NAME_REST: Final = "x-name-parts"  # members of names that Name lacks ("comma-suffix")
UNREAD: Final = "x-unread"  # values that do not fit their variables, by variable
HINT: Final = 'CSL-JSON is a list of objects like {"id": "…", "type": "book", "title": "…"}'
# A list of references may begin with "[1]" or "{1}" too: an item or a list of items does not.
SNIFF: Final = regex(r"[\ufeff \t\r\n]*(?:\[[ \t\r\n]*[{\]]|\{[ \t\r\n]*[\"}])")


def read(source: Source) -> Library:
    """A list of items, one item, or {"items": [...]}; a bad value is a problem, a bad item is left out.

    Raises ReadError when the text is no JSON or holds no item.
    """
    data = parse_json(source.text, name=source.name, hint=HINT)
    if isinstance(data, Mapping) and isinstance(data.get("items"), list):
        data = data["items"]
    items = data if isinstance(data, list) else [data]
    references: list[Reference] = []
    places: list[str] = []
    problems: list[Problem] = []
    for position, item in enumerate(items, 1):
        place = f"{source.name}: item {position}"
        if not isinstance(item, Mapping) or not is_item(item):
            found = describe(item) if item != {} else "an empty object"
            problems.append(finding("RK105", "item", place=place, found=found))
            continue
        reference, troubles = read_item(item, place=place)
        references.append(reference)
        places.append(place)
        problems += troubles
    if not references:
        raise ReadError.of("no-entry", place=source.name, hint=HINT)
    unique, repeated = make_unique(references, places=places)
    return Library(references=unique, problems=(*problems, *repeated))


def is_item(value: Mapping[str, Any]) -> bool:
    """Whether an object states a type, an id or any of CSL's variables."""
    return any(key in ATTRIBUTE_OF or key in FORMER_NAMES or key in {"id", "type"} for key in value)


def write(library: Library) -> str:
    """A list of items, indented by two spaces; the same library gives the same bytes."""
    return write_items([to_item(reference) for reference in library.references])


def write_items(items: Sequence[Mapping[str, Any]]) -> str:
    """Items, as `to_item` gives them, as the text of a file."""
    return to_json(items, indent=2) + "\n"


def sniff(text: str) -> bool:
    return SNIFF.match(text) is not None


def to_item(reference: Reference) -> dict[str, Any]:
    """A reference as a CSL-JSON item.

    `label`, `origin` ("file:start-end", half-open, in characters of the file), and the "x-…" members of
    `extra` go under "custom", the one place where the schema allows what CSL does not know.
    """
    item: dict[str, Any] = {"id": reference.id, "type": reference.type}
    rest = reference.extra.get(NAME_REST)
    for attribute, variable, kind in VARIABLES:
        value = getattr(reference, attribute)
        if value is None or value == ():
            continue
        if kind == "names":
            item[variable] = write_names(value, rest.get(variable) if isinstance(rest, Mapping) else None)
        else:
            item[variable] = write_date(value) if kind == "date" else value
    for variable, value in reference.extra.items():
        if variable not in item and variable != "custom" and not variable.startswith("x-"):
            item[variable] = value
    custom = custom_of(reference)
    if custom is not None:
        item["custom"] = custom
    return item


def custom_of(reference: Reference) -> Any:
    """The value of "custom" for an item: refkit's own members, and the others that were read."""
    custom = reference.extra.get("custom")
    if custom is not None and not isinstance(custom, Mapping):
        return custom
    mine: dict[str, Any] = {}
    if reference.label is not None:
        mine["label"] = reference.label
    if reference.origin is not None:
        mine["origin"] = origin_text(reference)
    for variable, value in reference.extra.items():
        if variable.startswith("x-") and variable != NAME_REST:
            mine["et-al" if variable == ET_AL and value is True else variable] = value
    if custom is None and not mine:
        return None
    whole = {**mine, **{key: value for key, value in (custom or {}).items() if key not in mine}}
    return {key: whole[key] for key in ("label", "origin") if key in whole} | whole


def origin_text(reference: Reference) -> str | None:
    """An entry's place as written into data files: "file:start-end", in characters of the file."""
    origin = reference.origin
    return None if origin is None else f"{origin.source.name}:{origin.file_start}-{origin.file_end}"


def from_item(item: Mapping[str, Any], *, place: str | None = None) -> Reference:
    """The reference of a CSL-JSON item, whatever its values are (see `read_item`)."""
    return read_item(item, place=place)[0]


def read_item(item: Mapping[str, Any], *, place: str | None = None) -> tuple[Reference, tuple[Problem, ...]]:
    """The reference of a CSL-JSON item, and what of it was not understood (RK107).

    A value that does not fit its variable is kept in `extra` under "x-unread", so that what `to_item` writes
    is valid and nothing is lost; a null is dropped. An item without an id gets a key made of its words; one
    without a type is a "document".
    """
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    unread: dict[str, Any] = {}
    troubles: list[Problem] = []
    for key, value in item.items():
        variable = FORMER_NAMES.get(key, key)
        variable = key if variable in item else variable
        if variable not in ATTRIBUTE_OF:
            extra[str(variable)] = value
            continue
        attribute, kind = ATTRIBUTE_OF[variable]
        try:
            values[attribute] = READERS[kind](value)
        except Misfit as misfit:
            troubles.append(finding("RK107", "misfit", place=place, field=variable, why=misfit))
            if value is not None:
                unread[variable] = value
            if kind == "date" and (date := salvage_date(value)) is not None:
                values[attribute] = date
            continue
        if kind == "names" and any(left := name_rest(value)):
            rest[variable] = left
    identifiers, misread = read_identifiers(values)
    values |= identifiers
    troubles += (replace(problem, place=place) for problem in misread)
    kind_of_item = extra.pop("type", None)
    if not isinstance(kind_of_item, str) or not kind_of_item.strip():
        troubles.append(finding("RK107", "type", place=place, found=describe(kind_of_item)))
        kind_of_item = "document"
    identity = extra.pop("id", None)
    label = take_custom(extra)
    if rest:
        extra[NAME_REST] = rest
    if unread:
        extra[UNREAD] = (
            {**extra.get(UNREAD, {}), **unread} if isinstance(extra.get(UNREAD, {}), dict) else unread
        )
    identity = clean(str(identity)).strip() if isinstance(identity, str | int) else ""
    reference = Reference(
        id=identity, type=clean(kind_of_item), label=label, extra=MappingProxyType(extra), **values
    )
    if not identity:
        reference = replace(reference, id=make_key(reference))
    return reference, tuple(troubles)


def take_custom(extra: dict[str, Any]) -> str | None:
    """Move refkit's own members out of "custom" to where they belong; the label is returned."""
    custom = extra.get("custom")
    if not isinstance(custom, Mapping):
        return None
    label = None
    left: dict[str, Any] = {}
    for key, value in custom.items():
        if key == "label" and isinstance(value, str | int) and not isinstance(value, bool):
            label = str(value)
        elif key == "et-al" and value is True:
            extra[ET_AL] = True
        elif key.startswith("x-") and key != NAME_REST:
            extra[key] = value
        else:
            left[key] = value
    if left or not custom:
        extra["custom"] = left
    else:
        del extra["custom"]
    return label
