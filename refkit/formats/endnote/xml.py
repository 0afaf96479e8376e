"""EndNote XML <-> a Library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from refkit.formats.endnote import of_zotero
from refkit.formats.endnote.fields import (
    CSL_NUMBERS,
    CSL_TYPES,
    FALLBACK,
    WRITTEN_TYPES,
    fields_of,
    is_edited,
    item_of,
)
from refkit.formats.losses import lost_by
from refkit.formats.records import Item, Record, collect
from refkit.formats.xml_text import (
    around,
    child,
    children,
    is_rooted,
    lines_of,
    marked,
    place_of,
    restyled,
    root_of,
    words,
    written,
)
from refkit.model import Library, Problem, Reference, Source
from refkit.xml import XmlElement, attribute, descendants, local

ZOTERO: Final = "Zotero"  # the program that names itself so
HINT: Final = "an EndNote file holds <record> elements, each with a <ref-type>: export it as XML again"
MARKED: Final = frozenset(
    {"title", "secondary-title", "tertiary-title", "alt-title", "short-title", "translated-title"}
)
LINED: Final = frozenset({"notes", "abstract", "research-notes"})
PEOPLE: Final = (
    "authors",
    "secondary-authors",
    "tertiary-authors",
    "subsidiary-authors",
    "translated-authors",
)
STYLES: Final = {
    tag: (f'<style face="{face}" font="default" size="100%">', "</style>")
    for tag, face in (("i", "italic"), ("b", "bold"), ("sub", "subscript"), ("sup", "superscript"))
}
KEPT_URLS: Final = frozenset({"text-urls", "pdf-urls", "image-urls"})
URLS: Final = ("web-urls", "related-urls", "text-urls", "pdf-urls", "image-urls")
# Where a field that is written stands, if not directly in the record.
WITHIN: Final = {
    **dict.fromkeys(PEOPLE, "contributors"), **dict.fromkeys(sorted(MARKED), "titles"), "keywords": "keywords",
    "year": "dates", "date": "dates", "url": "urls",
}  # fmt: skip


def read(source: Source) -> Library:
    """The records of an EndNote file. A record without type is "document"; one that names no work is a problem (RK105).

    Raises ReadError.
    """
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return (is_rooted(text, {"xml"}) and "<record" in text[:5000].lower()) or (
        is_rooted(text, {"records", "record"}) and "<ref-type" in text[:20000].lower()
    )


def _records(source: Source) -> Iterator[Record]:
    for record in descendants(root_of(source), "record"):
        stated = child(record, "ref-type")
        name = attribute(stated, "name") if stated is not None else ""
        number = words(stated)
        kind = CSL_TYPES.get(name.casefold()) or CSL_NUMBERS.get(int(number) if number.isdecimal() else 0)
        edited = name.casefold() == "edited book" or (not name and number == "28")
        fields = fields_in(record)
        known: Item = {}
        if words(record, "source-app") == ZOTERO:
            kind = of_zotero.TYPES.get(name.casefold(), kind)
            fields = of_zotero.take(known, kind or "document", fields)
        item = item_of(kind or "document", fields, edited=edited, stated=known)
        yield Record(item=item, place=place_of(source, record))


def fields_in(record: XmlElement) -> dict[str, list[str]]:
    """The fields of a record by name, each with its values."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in children(record):
        name = local(element)
        if name == "contributors":
            for group in children(element):
                found[local(group)] += [text for one in children(group) if (text := words(one))]
        elif name == "titles":
            for title in children(element):
                found[local(title)].append(marked(title))
        elif name == "periodical":
            found["full-title"].append(words(element, "full-title"))
            found["alt-title"] += filter(
                None, (words(element, abbr) for abbr in ("abbr-1", "abbr-2", "abbr-3"))
            )
        elif name == "keywords":
            found["keywords"] += [words(one) for one in children(element, "keyword")] or [words(element)]
        elif name == "dates":
            found["year"].append(words(element, "year"))
            found["date"].append(words(element, "pub-dates", "date") or words(element, "pub-dates"))
        elif name == "urls":
            for group in children(element, *URLS):
                found["url" if local(group) in URLS[:2] else local(group)] += [
                    words(one) for one in children(group)
                ]
        else:
            found[name].append(lines_of(element) if name in LINED else words(element))
    return {name: [value for value in values if value] for name, values in found.items()}


def write(library: Library) -> str:
    """A file that EndNote imports ("EndNote generated XML"): a record a reference, in order."""
    records = "\n".join(_record(number, one) for number, one in enumerate(library.references, 1))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n{records}\n</records></xml>\n'


def lost(library: Library) -> tuple[Problem, ...]:
    return lost_by("EndNote XML", library, write, read)


def _record(number: int, reference: Reference) -> str:
    name, code = ("Edited Book", 28) if is_edited(reference) else WRITTEN_TYPES.get(reference.type, FALLBACK)
    parts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for field, text in fields_of(reference):
        parts[WITHIN.get(field, field)].append((field, text))
    body = [written("rec-number", str(number)), f'<ref-type name="{name}">{code or 13}</ref-type>']
    for place, values in parts.items():
        if place in KEPT_URLS:
            urls = "".join(written("url", text) for _, text in values)
            body.append(around("urls", around(place, urls)))
        elif place == "contributors":
            groups = [
                around(group, *(written("author", text) for field, text in values if field == group))
                for group in PEOPLE
            ]
            body.append(around(place, *groups))
        elif place == "keywords":
            body.append(around(place, *(written("keyword", text) for _, text in values)))
        elif place == "dates":
            year, date = (
                next((text for field, text in values if field == one), "") for one in ("year", "date")
            )
            body.append(around(place, written("year", year), around("pub-dates", written("date", date))))
        elif place == "urls":
            body.append(around(place, around("web-urls", *(written("url", text) for _, text in values))))
        elif place == "titles":
            body.append(around(place, *(around(field, restyled(text, STYLES)) for field, text in values)))
        else:
            body += [written(field, text) for field, text in values]
    return around("record", *body)
