"""A Library -> Zotero RDF, the one file format that Zotero imports without loss. It is written only.

The form is that of Zotero's own export: an `rdf:Description` an item, its fields in Zotero's namespace,
creators in sequences, with notes and tags. A variable that an item type has no field for is written to
"Extra" as "variable: value", which Zotero reads when it formats citations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from html import escape
from typing import Any, Final

from refkit.fields.edtf import format_edtf
from refkit.formats.csl_json import to_item
from refkit.formats.csl_values import Misfit, read_name
from refkit.formats.zotero.item_types import AUTHORS, FIELDS, HAS_ROLES, ITEM_TYPES, NEAREST, ONTOLOGY, ROLES
from refkit.model import Date, Library, Name, Reference
from refkit.patterns import regex
from refkit.vocabulary.seasons import NAMES

HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
"""
TAIL: Final = "</rdf:RDF>\n"
# Characters that XML 1.0 (section 2.2) does not allow: with a single one, Zotero refuses the whole file.
NO_XML: Final = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINE_END: Final = regex(r"[\r\n\u2028\u2029]+")
PEOPLE: Final = ("author", *ROLES)
# Lines of "Extra" whose names are not CSL's variables.
IDENTIFIERS: Final = (("PMID", "PMID"), ("PMCID", "PMCID"))
APART: Final = frozenset(
    {"id", "type", "note", "annote", "keyword", "custom", "citation-key", "PMID", "PMCID", *PEOPLE}
)
KEYWORDS: Final = regex(r"\s*[;,]\s*")


def write(library: Library) -> str:
    """An item a reference, in order, each with its citation key in "Extra"."""
    return HEAD + "".join(_item(n, one) for n, one in enumerate(library.references, 1)) + TAIL


def sniff(text: str) -> bool:  # noqa: ARG001
    return False


def _item(number: int, reference: Reference) -> str:
    item = to_item(reference)
    if not item.get("title") and item.get("note"):
        item = {**item, "title": item["note"], "note": ""}  # an entry of which only the words are known
    kind = ITEM_TYPES.get(reference.type) or NEAREST.get(reference.type, "document")
    fields = FIELDS[kind]
    lines = [f"  <z:itemType>{kind}</z:itemType>", *_creators(kind, reference, item)]
    extra: list[str] = []
    for variable, value in item.items():
        if variable in APART:
            continue
        text = _field_text(reference, variable, value)
        if text and variable in fields:
            lines.append(_element(f"z:{fields[variable]}", text))
        elif text:
            extra.append(f"{variable}: {LINE_END.sub(' ', text)}")
    extra = [*_known(reference, item), *_other_people(kind, reference, item), *extra]
    lines.append(_element("z:extra", "\n".join(extra)))
    lines += [_element("dc:subject", word) for word in _keywords(item)]
    notes = [str(item[name]) for name in ("note", "annote") if isinstance(item.get(name), str) and item[name]]
    about = f"#item_{number}"
    memos = [f"#note_{number}_{n}" for n in range(1, len(notes) + 1)]
    lines += [f'  <dcterms:isReferencedBy rdf:resource="{memo}"/>' for memo in memos]
    body = "\n".join(filter(None, lines))
    return f' <rdf:Description rdf:about="{about}">\n{body}\n </rdf:Description>\n' + "".join(
        f' <bib:Memo rdf:about="{memo}">'
        f"<rdf:value>{_xml(f'<p>{escape(note, quote=False)}</p>')}</rdf:value></bib:Memo>\n"
        for memo, note in zip(memos, notes, strict=True)
    )


def _known(reference: Reference, item: Mapping[str, Any]) -> Iterator[str]:
    """Lines of "Extra" that Zotero recognises: identifiers, the citation key, a CSL type."""
    for variable, name in IDENTIFIERS:
        if item.get(variable):
            yield f"{name}: {LINE_END.sub(' ', str(item[variable]))}"
    yield f"Citation Key: {LINE_END.sub(' ', reference.id)}"
    if reference.type not in ITEM_TYPES:
        yield f"Type: {LINE_END.sub(' ', reference.type)}"


def _field_text(reference: Reference, variable: str, value: Any) -> str:
    """A variable's value as text for one of Zotero's fields; a date in ISO 8601 or in words."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Mapping):
        stated = {
            "issued": reference.issued,
            "accessed": reference.accessed,
            "event-date": reference.event_date,
        }
        date = stated.get(variable)
        return _date(date) if date is not None else str(value.get("raw") or value.get("literal") or "")
    return ""


def _date(date: Date) -> str:
    if date.year is None:
        return date.literal or ""
    if date.season and not date.end:
        return f"{NAMES[date.season - 1]} {date.year}"
    return format_edtf(date) or ""


def _names(reference: Reference, item: Mapping[str, Any], variable: str) -> Sequence[Name]:
    own = {"author": reference.author, "editor": reference.editor, "translator": reference.translator}
    if variable in own:
        return own[variable]
    given = item.get(variable)
    people: list[Name] = []
    for name in given if isinstance(given, list) else ():
        with suppress(Misfit):  # a name that cannot be read is left out, the others are kept
            people.append(read_name(name))
    return people


def _creators(kind: str, reference: Reference, item: Mapping[str, Any]) -> Iterator[str]:
    for variable in PEOPLE:
        role = AUTHORS.get(kind, "author") if variable == "author" else ROLES[variable]
        names = _names(reference, item, variable)
        if not names or not _has(kind, variable):
            continue
        people = "".join(
            f"\n   <rdf:li><foaf:Person>{_person(name)}</foaf:Person></rdf:li>" for name in names
        )
        container = ONTOLOGY.get(role, f"z:{role}s")
        yield f"  <{container}><rdf:Seq>{people}\n  </rdf:Seq></{container}>"


def _has(kind: str, variable: str) -> bool:
    return variable == "author" or ROLES[variable] in HAS_ROLES.get(kind, "").split()


def _other_people(kind: str, reference: Reference, item: Mapping[str, Any]) -> Iterator[str]:
    """Lines of "Extra", in Zotero's form, for people in roles that the item type lacks.

    For example "editor: Doe || Jane".
    """
    for variable in ROLES:
        if _has(kind, variable):
            continue
        for name in _names(reference, item, variable):
            family, given = _parts(name)
            yield LINE_END.sub(" ", f"{variable}: {family} || {given}" if given else f"{variable}: {family}")


def _parts(name: Name) -> tuple[str, str]:
    if name.family is None:
        return name.literal or name.given or "", ""
    family = " ".join(filter(None, (name.dropping_particle, name.particle, name.family)))
    return family, ", ".join(filter(None, (name.given, name.suffix)))


def _person(name: Name) -> str:
    family, given = _parts(name)
    written = f"<foaf:surname>{_xml(family)}</foaf:surname>"
    return f"{written}<foaf:givenName>{_xml(given)}</foaf:givenName>" if given else written


def _keywords(item: Mapping[str, Any]) -> list[str]:
    words = item.get("keyword")
    return list(dict.fromkeys(filter(None, KEYWORDS.split(words.strip())))) if isinstance(words, str) else []


def _element(name: str, text: str) -> str:
    return f"  <{name}>{_xml(text)}</{name}>" if text.strip() else ""


def _xml(text: str) -> str:
    return escape(NO_XML.sub("", text), quote=False)
