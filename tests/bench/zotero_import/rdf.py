"""Zotero RDF -> items, as far as plain files go: every field in Zotero's namespace, people in sequences, notes, tags."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from zotero_import.schema import Item, Schema

NAMES = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://www.zotero.org/namespaces/export#": "z",
    "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/net/biblio#": "bib", "http://xmlns.com/foaf/0.1/": "foaf",
    "http://purl.org/rss/1.0/modules/link/": "link",
}  # fmt: skip
# Roles that it looks for under other names than its own.
PASSED_OVER = frozenset({"producer", "scriptwriter", "castMember"})
ONTOLOGY = frozenset({"author", "editor", "contributor"})
HIDING = ("dcterms:isPartOf", "bib:presentedAt", "link:link")
NO_ITEMS = frozenset({"z:Collection", "bib:Memo", "z:Attachment"})


def read(text: str, schema: Schema) -> list[Item] | None:
    """The items of a file; None where it is refused: XML that is not well formed."""
    try:
        root = ElementTree.fromstring(text.lstrip("\ufeff").encode())
    except ElementTree.ParseError:
        return None
    notes = {
        _attribute(one, "about"): _text(one.find("{*}value"))
        for one in root
        if _name(one) == "bib:Memo" and one.find("{*}value") is not None
    }
    hidden = {_attribute(one, "resource") for node in root for one in node if _name(one) in HIDING}
    nodes: dict[str, list[ElementTree.Element]] = {}
    for node in root:
        about = _attribute(node, "about")
        if _name(node) not in NO_ITEMS and about not in hidden:
            nodes.setdefault(about or str(len(nodes)), []).append(node)
    items = [_item([one for node in merged for one in node], schema, notes) for merged in nodes.values()]
    return [item for item in items if item is not None]


def _item(parts: list[ElementTree.Element], schema: Schema, notes: dict[str, str]) -> Item | None:
    kinds = [_text(one).strip() for one in parts if _name(one) == "z:itemType"]
    titles = [_text(one) for one in parts if _name(one) == "dc:title"]
    if not kinds and not titles:
        return None
    kind = kinds[0] if kinds else "journalArticle"
    item = Item(kind if kind in schema.fields else "document")
    if item.kind != kind:
        item.add_extra(f"Type: {kind}")
    for part in parts:
        name = _name(part)
        prefix, _, local = name.partition(":")
        if name == "dc:subject":
            item.tags.append(" ".join(_text(part).split()))
        elif name == "dcterms:isReferencedBy":
            item.notes += [notes[at] for at in [_attribute(part, "resource")] if at in notes]
        elif part.find("{*}Seq") is not None:
            role = local.removesuffix("s")
            known = role in schema.roles[item.kind] and role not in PASSED_OVER
            if known and prefix == ("bib" if role in ONTOLOGY else "z"):
                item.creators += [(role, last, first) for last, first in _people(part)]
        elif name in ("z:extra", "dc:description"):
            item.add_extra(_text(part).strip())
        elif name == "dc:title" or (prefix == "z" and local != "itemType"):
            item.put(schema, local, _text(part))
    return item


def _people(part: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for person in part.iter():
        if _name(person) == "foaf:Person":
            found = {_name(one): " ".join(_text(one).split()) for one in person}
            if last := found.get("foaf:surname", ""):
                yield last, found.get("foaf:givenName", "") or found.get("foaf:givenname", "")


def _name(element: ElementTree.Element) -> str:
    space, _, local = element.tag[1:].rpartition("}")
    return f"{NAMES.get(space, space)}:{local}"


def _attribute(element: ElementTree.Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.endswith(f"}}{name}")), "")


def _text(element: ElementTree.Element | None) -> str:
    return "" if element is None else "".join(element.itertext())
