"""A Reference -> an item as Zotero's interfaces take it (Web API 3), with the notes that go under it.

What an item type has no field for goes to "Extra" as "variable: value", one a line, which Zotero reads when it formats
citations. Particles are part of the last name and suffixes part of the first, as Zotero keeps them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from refkit.fields.aliases import OTHER_FIELDS as OTHER_FIELDS_OF_BIB
from refkit.fields.edtf import format_edtf
from refkit.formats.csl_json import ET_AL, to_item
from refkit.formats.csl_values import Misfit, read_date, read_name
from refkit.formats.extra_lines import CUT, PEOPLE, TEX
from refkit.formats.zotero.item_types import (
    AUTHORS,
    FIELDS,
    HAS_ROLES,
    ITEM_TYPES,
    LATER_FIELDS,
    LATER_ROLES,
    NEAREST,
    ROLES,
)
from refkit.formats.zotero.notes import note_html
from refkit.formats.zotero.written import CHANGED, LEFT_OUT, Told
from refkit.model import Date, Name, Reference
from refkit.patterns import regex
from refkit.vocabulary.seasons import NAMES

LINE_END: Final = regex(r"[\r\n\u2028\u2029]+")
ADDRESS: Final = regex(r"(?i)[a-z][a-z0-9+.-]{0,20}://")
DATES: Final = ("available-date", "original-date", "submitted")
# Variables that Zotero's own CSL-JSON calls otherwise.
OTHER_NAMES: Final = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
# Lines of "Extra" whose names are not CSL's variables: variable, name.
KNOWN_LINES: Final = (("PMID", "PMID"), ("PMCID", "PMCID"))
APART: Final = frozenset(
    {"id", "type", "note", "annote", "keyword", "custom", "citation-key", "PMID", "PMCID", *PEOPLE}
)
# Of `extra`: what other formats state and CSL has no variable for. Paths of files are of no use elsewhere.
FILES: Final = frozenset({"file", "pdf", "local-url", "bdsk-file-1", "bdsk-url-1"})
APART_TOLD: Final = frozenset({"x-ris", "x-endnote", "x-wos", "x-cff", "x-unread", "x-attachments"})
FREE_LINES: Final = "x-zotero-extra"  # of `extra`: lines of "Extra" that say nothing in CSL's words
OTHER_FIELDS: Final = "x-zotero-fields"  # of `extra`: fields of an item that CSL has no variable for
PARTS: Final = regex(r"\s*;\s*")
COMMAS: Final = regex(r"\s*,\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`data` is Zotero's JSON: itemType, creators, fields, extra, tags; `notes` are HTML."""

    data: Mapping[str, Any]
    notes: tuple[str, ...] = ()


def item_of(
    reference: Reference,
    *,
    latest: bool = False,
    kind: str | None = None,
    without: frozenset[str] = frozenset(),
) -> Item:
    """A reference as an item: with the fields of all versions, or with `latest` those of schema 41 too.

    `kind` is the item type to write it as, where it is not that of its CSL type; people in the roles of `without` go
    to Extra. Empty fields are left out.
    """
    item = csl_item(reference)
    kind = kind or item_type_of(reference)
    fields = FIELDS.get(kind, {})
    fields = LATER_FIELDS.get(kind, fields) if latest else fields
    roles = frozenset((LATER_ROLES if latest else HAS_ROLES).get(kind, "").split()) - without
    data: dict[str, Any] = {"itemType": kind, "creators": list(_creators(kind, roles, reference, item))}
    lines: list[str] = []
    for variable, value in item.items():
        text = "" if variable in APART else field_text(reference, variable, value)
        if not text.strip():
            continue
        field = fields.get(variable)
        if field is not None and field not in data:
            data[field] = text
        else:
            lines.append(extra_line(variable, text))
    for variable, text in _identities(reference, item):
        if variable in fields:
            data[fields[variable]] = text
        else:
            lines.append(extra_line({"citation-key": "Citation Key"}.get(variable, variable), text))
    if reference.type not in ITEM_TYPES:
        lines.append(extra_line("Type", reference.type))
    lines = [*_ordered(lines), *_other_people(kind, roles, reference, item), *kept_lines(reference)]
    kept = reference.extra.get(OTHER_FIELDS)
    if isinstance(kept, Mapping) and latest:
        data |= {name: text for name, text in kept.items() if isinstance(text, str) and name not in data}
    if lines:
        data["extra"] = "\n".join(lines)
    data["tags"] = [{"tag": word} for word in keywords(item.get("keyword"))]
    texts = (item.get(name) for name in ("note", "annote"))
    return Item(data=data, notes=tuple(note_html(text) for text in texts if isinstance(text, str) and text))


def item_type_of(reference: Reference) -> str:
    """The item type of a reference's CSL type, else the nearest."""
    return ITEM_TYPES.get(reference.type) or NEAREST.get(reference.type, "document")


def citation_key(reference: Reference) -> str | None:
    """The key of a reference; None where its id is an address, which is nobody's key."""
    stated = reference.extra.get("citation-key")
    if isinstance(stated, str) and stated.strip():
        return LINE_END.sub(" ", stated)
    return None if ADDRESS.match(reference.id) else LINE_END.sub(" ", reference.id)


def told_of(reference: Reference) -> Iterator[Told]:
    """What an item does not hold as it is: a list cut with "et al." becomes a line, values that are no text have no place."""
    if cut_lists(reference):
        yield "et al.", CHANGED
    for variable, value in reference.extra.items():
        if variable == OTHER_FIELDS_OF_BIB and isinstance(value, Mapping):
            yield from ((name, LEFT_OUT) for name in sorted(FILES.intersection(value)))
        elif variable in APART_TOLD:
            yield variable, LEFT_OUT
    for variable, value in csl_item(reference).items():
        if variable in APART:
            continue
        if not isinstance(value, str | int | float) and not field_text(reference, variable, value):
            yield variable, LEFT_OUT


def cut_lists(reference: Reference) -> list[str]:
    """The name variables whose list was printed cut, with "et al."."""
    marks = {"author": ET_AL} | {role: f"{ET_AL}-{role}" for role in ("editor", "translator")}
    return [variable for variable, mark in marks.items() if reference.extra.get(mark)]


def keywords(value: Any) -> list[str]:
    """The words of a keyword variable, parted at semicolons where it has one, else at commas."""
    if not isinstance(value, str):
        return []
    parts = (PARTS if ";" in value else COMMAS).split(value.strip())
    return list(dict.fromkeys(filter(None, (" ".join(part.split()) for part in parts))))


def date_text(date: Date) -> str:
    """A date for one of Zotero's fields: ISO 8601, a season in words, an open range as it stands, words."""
    if date.year is None:
        return date.literal or ""
    if date.literal is not None:
        return date.literal if str(abs(date.year)) in date.literal else f"{date.literal} {date.year}"
    if date.season and not date.end:
        return f"{NAMES[date.season - 1]} {date.year}"
    return format_edtf(date) or str(date.year)


def name_parts(name: Name) -> tuple[str, str]:
    """Zotero's last and first name; of a body, or of a person with one name, all in the last."""
    if name.family is None:
        return name.literal or name.given or "", ""
    family = " ".join(filter(None, (name.dropping_particle, name.particle, name.family)))
    return family, ", ".join(filter(None, (name.given, name.suffix)))


def csl_item(reference: Reference) -> dict[str, Any]:
    """A reference's CSL-JSON, under CSL's own names; an entry of which only the words are known is called by them."""
    item = {OTHER_NAMES.get(name, name): value for name, value in to_item(reference).items()}
    if not item.get("title") and item.get("note"):
        item = {**item, "title": item["note"], "note": ""}
    return item


def _identities(reference: Reference, item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for variable, _ in KNOWN_LINES:
        if item.get(variable):
            yield variable, LINE_END.sub(" ", str(item[variable]))
    key = citation_key(reference)
    if key:
        yield "citation-key", key


def _ordered(lines: Sequence[str]) -> list[str]:
    """What Zotero recognises goes first: identifiers, the citation key, the type."""
    first = ("PMID: ", "PMCID: ", "Citation Key: ", "Type: ")
    return [line for name in first for line in lines if line.startswith(name)] + [
        line for line in lines if not line.startswith(first)
    ]


def extra_line(name: str, text: str) -> str:
    """A line of "Extra"."""
    return f"{name}: {LINE_END.sub(' ', text)}"


def kept_lines(reference: Reference) -> list[str]:
    """Lines of "Extra" that stand for no variable: of lists that go on, of fields of .bib files, those that were read."""
    lines = [extra_line(CUT, variable) for variable in cut_lists(reference)]
    lines += [extra_line(f"{TEX}{name}", value) for name, value in _fields_of_bib(reference)]
    return [*lines, *_free_lines(reference)]


def _fields_of_bib(reference: Reference) -> Iterator[tuple[str, str]]:
    """The fields of a .bib file that no variable stands for, and that are no paths of files."""
    fields = reference.extra.get(OTHER_FIELDS_OF_BIB)
    for name, value in fields.items() if isinstance(fields, Mapping) else ():
        if isinstance(name, str) and isinstance(value, str) and value.strip() and name not in FILES:
            yield name, value


def _free_lines(reference: Reference) -> list[str]:
    lines = reference.extra.get(FREE_LINES)
    return (
        [LINE_END.sub(" ", line) for line in lines if isinstance(line, str)]
        if isinstance(lines, list)
        else []
    )


def field_text(reference: Reference, variable: str, value: Any) -> str:
    """A variable's value as text for one of Zotero's fields; a date in ISO 8601 or in words."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Mapping):
        own = {"issued": reference.issued, "accessed": reference.accessed, "event-date": reference.event_date}
        date = own.get(variable)
        if date is None and variable in DATES:
            with suppress(Misfit):
                date = read_date(value)
        return date_text(date) if date is not None else str(value.get("raw") or value.get("literal") or "")
    return ""


def names_of(reference: Reference, item: Mapping[str, Any], variable: str) -> Sequence[Name]:
    """The names of a variable of a reference and its CSL-JSON."""
    own = {"author": reference.author, "editor": reference.editor, "translator": reference.translator}
    if variable in own:
        return own[variable]
    given = item.get(variable)
    people: list[Name] = []
    for name in given if isinstance(given, list) else ():
        with suppress(Misfit):  # a name that cannot be read is left out, the others are kept
            people.append(read_name(name))
    return people


def _role(kind: str, roles: frozenset[str], variable: str) -> str | None:
    """The role of a name variable in an item type; None where it has none."""
    if variable == "author":
        return AUTHORS.get(kind, "author")
    role = ROLES.get(variable)
    return role if role in roles else None


def _creators(
    kind: str, roles: frozenset[str], reference: Reference, item: Mapping[str, Any]
) -> Iterator[dict[str, str]]:
    seen: set[tuple[str, ...]] = set()
    for variable in PEOPLE:
        role = _role(kind, roles, variable)
        for name in names_of(reference, item, variable) if role else ():
            last, first = name_parts(name)
            who = (role or "", last, first)
            if not last.strip() or who in seen:
                continue
            seen.add(who)
            if first:
                yield {"creatorType": role or "", "lastName": last, "firstName": first}
            else:
                yield {"creatorType": role or "", "name": last}


def _other_people(
    kind: str, roles: frozenset[str], reference: Reference, item: Mapping[str, Any]
) -> Iterator[str]:
    """Lines of "Extra", in Zotero's form, for people in roles that the item type lacks: "editor: Doe || Jane"."""
    for variable in PEOPLE:
        if _role(kind, roles, variable):
            continue
        for name in names_of(reference, item, variable):
            family, given = name_parts(name)
            if family:
                yield extra_line(variable, f"{family} || {given}" if given else family)
