"""A Library -> Zotero RDF, the one file format that Zotero imports without loss; `read` and `sniff` are the reader's.

The form is that of Zotero's own export: an `rdf:Description` an item, its fields in Zotero's namespace,
creators in sequences, with notes and tags. A variable that an item type has no field for is written to
"Extra" as "variable: value", which Zotero reads when it formats citations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Any, Final

from refkit.formats.zotero.item_types import NOT_IN_RDF, ONTOLOGY
from refkit.formats.zotero.items import item_of, told_of
from refkit.formats.zotero.reader import read, sniff
from refkit.formats.zotero.written import problems_of
from refkit.model import Library, Problem, Reference
from refkit.xml_text import NO_XML

__all__ = ["lost", "read", "sniff", "write", "write_items"]

HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
"""
TAIL: Final = "</rdf:RDF>\n"
NO_NOTES: Final[Mapping[str, str]] = MappingProxyType({})
NO_FIELDS: Final = frozenset({"itemType", "creators", "tags", "extra"})


def write(library: Library) -> str:
    """An item a reference, in order, each with its citation key in "Extra"."""
    return write_items(library.references)


def write_items(
    references: Sequence[Reference],
    *,
    more_notes: Mapping[str, str] = NO_NOTES,
    collection: str | None = None,
) -> str:
    """As `write`, with further notes (HTML) by reference id, all items in a collection of that name."""
    items = [_item(n, one, more_notes.get(one.id)) for n, one in enumerate(references, 1)]
    if collection is not None:
        parts = "".join(f'\n  <dcterms:hasPart rdf:resource="#item_{n}"/>' for n in range(1, len(items) + 1))
        title = _element("dc:title", collection)
        items.append(f' <z:Collection rdf:about="#collection_1">\n{title}{parts}\n </z:Collection>\n')
    return HEAD + "".join(items) + TAIL


def lost(library: Library) -> tuple[Problem, ...]:
    """What Zotero's items do not hold as it is: a finding (RK109) for each variable."""
    return problems_of((one.id, told_of(one)) for one in library)


def _item(number: int, reference: Reference, more: str | None) -> str:
    item = item_of(reference, without=NOT_IN_RDF)
    notes = (*item.notes, more) if more else item.notes
    data = item.data
    lines = [f"  <z:itemType>{data['itemType']}</z:itemType>", *_creators(data["creators"])]
    lines += [_element(f"z:{name}", text) for name, text in data.items() if name not in NO_FIELDS]
    lines.append(_element("z:extra", data.get("extra", "")))
    lines += [_element("dc:subject", tag["tag"]) for tag in data["tags"]]
    memos = [f"#note_{number}_{n}" for n in range(1, len(notes) + 1)]
    lines += [f'  <dcterms:isReferencedBy rdf:resource="{memo}"/>' for memo in memos]
    body = "\n".join(filter(None, lines))
    return f' <rdf:Description rdf:about="#item_{number}">\n{body}\n </rdf:Description>\n' + "".join(
        f' <bib:Memo rdf:about="{memo}"><rdf:value>{_xml(note)}</rdf:value></bib:Memo>\n'
        for memo, note in zip(memos, notes, strict=True)
    )


def _creators(creators: Sequence[Any]) -> Iterator[str]:
    by_role: dict[str, list[str]] = {}
    for creator in creators:
        family = creator.get("name") or creator["lastName"]
        written = f"<foaf:surname>{_xml(family)}</foaf:surname>"
        if creator.get("firstName"):
            written += f"<foaf:givenName>{_xml(creator['firstName'])}</foaf:givenName>"
        person = f"\n   <rdf:li><foaf:Person>{written}</foaf:Person></rdf:li>"
        by_role.setdefault(creator["creatorType"], []).append(person)
    for role, people in by_role.items():
        container = ONTOLOGY.get(role, f"z:{role}s")
        yield f"  <{container}><rdf:Seq>{''.join(people)}\n  </rdf:Seq></{container}>"


def _element(name: str, text: str) -> str:
    return f"  <{name}>{_xml(text)}</{name}>" if text.strip() else ""


def _xml(text: str) -> str:
    return escape(NO_XML.sub("", text), quote=False)
