"""Zotero RDF -> a Library: its own exports, in the terms of several vocabularies, and the plain form that refkit writes.

Collections and relations are left out; notes below an item are put into its `note`, where its attachments are into `custom`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

from refkit.fields.ids import parse_doi
from refkit.formats.csl_json import to_item
from refkit.formats.records import Item, Record, collect
from refkit.formats.xml_text import child, children, is_rooted, place_of, root_of
from refkit.formats.zotero.item_types import (
    FIELDS,
    ITEM_TYPES,
    LATER_FIELDS,
    READ_ONLY_FIELDS,
    READ_ONLY_TYPES,
)
from refkit.formats.zotero.references import reference_of
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.xml import XmlElement, attribute, local

ATTACHMENTS: Final = "x-attachments"  # of "custom": addresses and paths of what hangs below an item
HINT: Final = "an item is an element with <z:itemType>: export it as Zotero RDF again"
NAMESPACE: Final = "http://www.zotero.org/namespaces/export#"
NO_ITEMS: Final = frozenset({"attachment", "note", "annotation"})
# Item type by the class of an item that states no type of its own.
CLASSES: Final = {
    "Article": "journalArticle", "Book": "book", "BookSection": "bookSection", "Thesis": "thesis", "Report": "report",
    "Letter": "letter", "Manuscript": "manuscript", "Patent": "patent", "Document": "document",
    "ConferenceProceedings": "conferencePaper", "Legislation": "statute", "Image": "artwork",
    "Recording": "audioRecording",
}  # fmt: skip
# Elements of other vocabularies -> field of Zotero's, as its export writes them.
TERMS: Final = {
    "title": "title", "abstract": "abstractNote", "date": "date", "language": "language", "description": "extra",
    "rights": "rights", "pages": "pages", "volume": "volume", "number": "issue", "edition": "edition",
    "dateSubmitted": "accessDate", "alternative": "shortTitle", "coverage": "archiveLocation", "type": "type",
    "medium": "medium", "issued": "date",
}  # fmt: skip
# Names that Zotero's types share for fields that each calls by its own -> CSL variable.
GENERIC: Final = {
    "title": "title", "publicationTitle": "container-title", "publisher": "publisher", "type": "genre",
    "number": "number", "issue": "number", "date": "issued", "place": "publisher-place", "medium": "medium",
    "pages": "page", "volume": "volume", "series": "collection-title", "seriesNumber": "collection-number",
    "meetingName": "event-title", "edition": "version",
}  # fmt: skip
# What the title of a container is, where that is no periodical, book or site.
TITLES: Final = {"Series": "series", "Conference": "meetingName", "Part": "section"}
TAG: Final = regex(r"</?[A-Za-z][^<>]{0,400}>")
BLOCK: Final = regex(r"</(?:p|div|h[1-6]|li|blockquote)>|<br ?/?>")
KEY: Final = regex(r"(?mi)^\s*citation key\s*:\s*\S")
IDENTIFIER: Final = regex(r"(ISBN|ISSN|DOI)[ :]\s*(.+)")


@dataclass(slots=True)
class Node:
    """The values of an item: fields by Zotero's names, its creators, its tags, the names of its notes and attachments."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    creators: list[dict[str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def put(self, name: str, value: str) -> None:
        """Add a value to a field, unless it is empty."""
        if value.strip():
            self.fields.setdefault(name, []).append(value.strip())


def read(source: Source) -> Library:
    """The items of a file, in order, with the keys that they state. Raises ReadError."""
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return is_rooted(text, {"RDF"}) and (
        NAMESPACE in text[:5000] or "http://purl.org/net/biblio#" in text[:5000]
    )


def _records(source: Source) -> Iterator[Record]:
    root = root_of(source)
    named: dict[str, XmlElement] = {}
    for element in root:
        if local(element):
            named.setdefault(attribute(element, "about") or attribute(element, "ID"), element)
    inner = {
        attribute(one, "resource")
        for element in root
        for one in children(element, "isPartOf", "presentedAt", "link")
    }
    for element in root:
        kind = "".join(map(_text, children(element, "itemType"))).strip()
        if not local(element) or kind in NO_ITEMS or local(element) in {"Collection", "Memo", "Attachment"}:
            continue
        if not kind and (attribute(element, "about") in inner or local(element) not in CLASSES):
            continue
        yield Record(item=item_of(element, kind, named), place=place_of(source, element))


def _text(element: XmlElement) -> str:
    return "".join(map(str, element.itertext()))


def item_of(element: XmlElement, kind: str, named: Mapping[str, XmlElement]) -> Item:
    """The CSL-JSON item of an element, by way of the item that Zotero makes of it; `named` are the file's elements."""
    node = Node()
    _fill(node, element, named)
    reference, _ = reference_of(data_of(node, kind or CLASSES.get(local(element), "document")))
    item = to_item(reference)
    notes = [item.get("note"), *(plain_text(_text(named[name])) for name in node.notes if name in named)]
    item["note"] = "\n".join(filter(None, notes))
    if files := [place for name in node.files if name in named and (place := place_of_file(named[name]))]:
        item["custom"] = {**item.get("custom", {}), ATTACHMENTS: files}
    if "citationKey" not in node.fields and not KEY.search("\n".join(node.fields.get("extra", []))):
        del item["id"]  # it was made of the words
    return item


def data_of(node: Node, kind: str) -> dict[str, Any]:
    """An item as Zotero's interfaces state it: generic names of fields become those of its type."""
    shared = READ_ONLY_TYPES.get(kind, ("", kind))[1]
    fields = LATER_FIELDS.get(shared) or FIELDS.get(shared) or LATER_FIELDS["document"]
    own = set(fields.values()) | set(READ_ONLY_FIELDS)
    data: dict[str, Any] = {"itemType": kind if shared in FIELDS else "document", "creators": node.creators}
    data["tags"] = [{"tag": tag} for tag in dict.fromkeys(node.tags)]
    extra = node.fields.get("extra", [])
    for name, values in node.fields.items():
        if name == "extra":
            continue
        meant = name if name in own else fields.get(GENERIC.get(name, ""), name)
        data.setdefault(meant, values[0])
    if kind not in ITEM_TYPES.values() and kind not in READ_ONLY_TYPES:
        extra = [*extra, f"type: {kind}"]
    data["extra"] = "\n".join(extra)
    return data


def _fill(node: Node, element: XmlElement, named: Mapping[str, XmlElement]) -> None:
    for one in children(element):
        name = local(one)
        zotero = NAMESPACE in str(one.tag)
        seq = child(one, "Seq")
        if name == "subject":
            _put_subject(node, one)
        elif seq is not None and name.endswith("s"):
            role = name.removesuffix("s")
            node.creators += [
                {"creatorType": role, **person} for li in children(seq, "li") if (person := _person(li))
            ]
        elif name == "isReferencedBy":
            node.notes.append(attribute(one, "resource"))
        elif name == "link":
            node.files.append(attribute(one, "resource"))
        elif name in {"isPartOf", "presentedAt"}:
            _put_container(node, one, named)
        elif name == "publisher" and len(one):
            _put_publisher(node, one)
        elif name == "identifier":
            _put_identifier(node, one)
        elif zotero:
            node.put(name, _text(one))
        elif name in TERMS and not len(one):
            node.put(TERMS[name], _text(one))


def _put_subject(node: Node, element: XmlElement) -> None:
    shelf = child(element, "LCC")
    if shelf is not None:
        node.put("callNumber", _text(shelf))
    elif text := " ".join(_text(element).split()):
        node.tags.append(text)


def _person(li: XmlElement) -> dict[str, str]:
    one = child(li, "Person")
    if one is None:
        one = child(li, "Organization")
    found = {local(part): " ".join(_text(part).split()) for part in children(one)}
    last = found.get("surname") or found.get("familyName") or found.get("name", "")
    first = found.get("givenName") or found.get("givenname") or found.get("firstName", "")
    if not last or not first:
        return {"name": last or first} if last or first else {}
    return {"lastName": last, "firstName": first}


def place_of_file(attachment: XmlElement) -> str:
    """The address of an attachment, else the path of its file beside the export."""
    address = "".join(_text(one) for one in children(attachment, "identifier")).strip()
    return address or "".join(attribute(one, "resource") for one in children(attachment, "resource"))


def _put_publisher(node: Node, element: XmlElement) -> None:
    for one in element.iter():
        if local(one) == "name":
            node.put("publisher", _text(one))
        elif local(one) == "locality":
            node.put("place", _text(one))


def _put_identifier(node: Node, element: XmlElement) -> None:
    if child(element, "URI") is not None:
        node.put("url", _text(element))
        return
    text = " ".join(_text(element).split())
    match = IDENTIFIER.fullmatch(text)
    if match:
        node.put(match[1], match[2])
    elif parse_doi(text):
        node.put("DOI", text)


def _put_container(node: Node, element: XmlElement, named: Mapping[str, XmlElement]) -> None:
    inner = next(children(element), None)
    inner = named.get(attribute(element, "resource")) if inner is None else inner
    if inner is None:
        return
    kind = local(inner)
    for one in children(inner):
        name, text = local(one), _text(one)
        if name == "identifier":
            if kind == "Series" and not IDENTIFIER.match(text.strip()):
                node.put("seriesNumber", text)
            else:
                _put_identifier(node, one)
        elif name == "title":
            node.put(TITLES.get(kind, "publicationTitle"), text)
        elif name == "alternative":
            node.put("seriesTitle" if kind == "Series" else "journalAbbreviation", text)
        elif name in {"volume", "number", "edition"}:
            node.put(TERMS[name], text)
        elif name == "isPartOf":
            _put_container(node, one, named)


def plain_text(html: str) -> str:
    """A note's HTML as lines of plain text."""
    text = unescape(TAG.sub("", BLOCK.sub("\n", html)))
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))
