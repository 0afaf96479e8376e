"""Tables: EndNote's types and fields <-> CSL types and variables; and a record's fields -> a CSL-JSON item, and back.

After the reference types of EndNote 20 and its manual's list of generic tags. A field has one name in the XML and one tag
in .enw files; what it means may depend on the type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.fields.ids import is_serial, parse_doi, parse_pmcid
from refkit.formats.csl_json import to_item
from refkit.formats.csl_values import Misfit, read_names
from refkit.formats.languages import language_of
from refkit.formats.records import (
    Item,
    date_of,
    date_of_parts,
    first,
    iso_of,
    names_of,
    put,
    text_of_name,
    year_of,
)
from refkit.model import Date, Name, Reference
from refkit.patterns import regex

# EndNote's name of a type, its number in the XML, CSL type; the first of a CSL type is written.
TYPES: Final = (
    ("Journal Article", 17, "article-journal"), ("Book", 6, "book"), ("Book Section", 5, "chapter"),
    ("Conference Paper", 47, "paper-conference"), ("Conference Proceedings", 10, "paper-conference"),
    ("Report", 27, "report"), ("Thesis", 32, "thesis"), ("Patent", 25, "patent"), ("Web Page", 12, "webpage"),
    ("Dataset", 59, "dataset"), ("Computer Program", 9, "software"), ("Magazine Article", 19, "article-magazine"),
    ("Newspaper Article", 23, "article-newspaper"), ("Manuscript", 36, "manuscript"),
    ("Unpublished Work", 34, "manuscript"), ("Map", 20, "map"), ("Film or Broadcast", 21, "motion_picture"),
    ("Audiovisual Material", 3, "motion_picture"), ("Artwork", 2, "graphic"), ("Figure", 37, "figure"),
    ("Bill", 4, "bill"), ("Case", 7, "legal_case"), ("Statute", 31, "legislation"), ("Hearing", 18, "hearing"),
    ("Legal Rule or Regulation", 50, "regulation"), ("Standard", 58, "standard"),
    ("Personal Communication", 26, "personal_communication"), ("Encyclopedia", 53, "entry-encyclopedia"),
    ("Dictionary", 52, "entry-dictionary"), ("Blog", 56, "post-weblog"), ("Pamphlet", 24, "pamphlet"),
    ("Music", 61, "song"), ("Serial", 57, "periodical"), ("Classical Work", 49, "classic"),
    ("Generic", 13, "document"), ("Electronic Article", 43, "article-journal"), ("Electronic Book", 44, "book"),
    ("Electronic Book Section", 60, "chapter"), ("Edited Book", 28, "book"), ("Government Document", 46, "report"),
    ("Grant", 54, "document"), ("Online Database", 45, "dataset"), ("Online Multimedia", 48, "motion_picture"),
    ("Chart or Table", 38, "graphic"), ("Equation", 39, "document"), ("Catalog", 8, "book"),
    ("Ancient Text", 51, "classic"), ("Aggregated Database", 55, "dataset"), ("Interview", 0, "interview"),
    ("Podcast", 0, "broadcast"), ("Press Release", 0, "report"), ("Preprint", 0, "article"),
    ("Social Media", 0, "post"), ("Discussion Forum", 0, "post"), ("Television Episode", 0, "broadcast"),
    ("Multimedia Application", 0, "software"), ("Unused 1", 0, "document"),
)  # fmt: skip
CSL_TYPES: Final = {name.casefold(): csl for name, _, csl in TYPES}
CSL_NUMBERS: Final = {number: csl for _, number, csl in TYPES if number}
WRITTEN_TYPES: Final = {csl: (name, number) for name, number, csl in reversed(TYPES)}
FALLBACK: Final = ("Generic", 13)

# Field in the XML, tag in .enw files, CSL variable: those with one meaning in every type.
FIELDS: Final = (
    ("title", "T", "title"), ("short-title", "!", "title-short"),
    ("alt-title", "O", "container-title-short"), ("volume", "V", "volume"), ("number", "N", "issue"),
    ("pages", "P", "page"), ("num-vols", "6", "number-of-volumes"), ("edition", "7", "edition"),
    ("section", "&", "section"), ("publisher", "I", "publisher"), ("pub-location", "C", "publisher-place"),
    ("accession-num", "M", "archive_location"), ("call-num", "L", "call-number"),
    ("electronic-resource-num", "R", "DOI"), ("url", "U", "URL"), ("language", "G", "language"),
    ("work-type", "9", "genre"), ("reviewed-item", "*", "reviewed-title"),
    ("remote-database-name", "~", "archive"), ("remote-database-provider", "W", "source"), ("abstract", "X", "abstract"),
    ("notes", "Z", "note"), ("research-notes", "<", "annote"), ("custom2", "2", "PMCID"), ("label", "F", "id"),
)  # fmt: skip
VARIABLE_OF: Final = {field: variable for field, _, variable in FIELDS}
# Fields whose meaning depends on the type, or that hold people, dates and lists.
OTHER_TAGS: Final = {
    "authors": "A", "secondary-authors": "E", "tertiary-authors": "Y", "subsidiary-authors": "?",
    "translated-authors": "H", "secondary-title": "B", "tertiary-title": "S", "isbn": "@", "keywords": "K", "year": "D",
    "date": "8", "access-date": "[", "custom1": "1", "custom3": "3", "custom4": "4", "custom5": "#", "custom6": "$",
    "custom7": "]", "auth-address": "+", "caption": "^", "reprint-edition": ")", "full-title": "J",
    "translated-title": "Q", "orig-pub": "(",
}  # fmt: skip
TAGS: Final = {field: tag for field, tag, _ in FIELDS} | OTHER_TAGS
FIELD_OF_TAG: Final = {tag: field for field, tag in TAGS.items()}
# Kept by names of their own, since CSL has no place for them.
KNOWN: Final = frozenset(VARIABLE_OF) | set(
    "authors secondary-authors tertiary-authors subsidiary-authors secondary-title tertiary-title isbn keywords year date"
    " access-date full-title report-id".split()
)
# EndNote's data about the record itself.
ABOUT: Final = frozenset(
    "database source-app rec-number foreign-keys ref-type modified-date added-date last-updated-date type".split()
)
UNKNOWN: Final = "x-endnote"

# Whose secondary title is a series, and whose secondary authors are its editors.
BOOKS: Final = frozenset({"book", "report", "software", "standard", "map", "thesis", "classic"})
# Whose "isbn" is a number, and whose "number" is one too.
NUMBERED: Final = frozenset(
    {"report", "patent", "standard", "legislation", "bill", "regulation", "dataset", "hearing"}
)
# Whose field "custom7" is the number of an article or abstract.
WITH_ARTICLE_NUMBER: Final = frozenset({"article-journal", "paper-conference"})
VERSIONED: Final = frozenset({"software", "dataset", "standard"})  # whose edition is a version
SERIES_NUMBER: Final = frozenset(
    {"book", "chapter", "paper-conference"}
)  # whose number is that of the series
SEVERAL: Final = frozenset(
    {"notes", "alt-title", "label"}
)  # whose further values are joined, or say the same
FIELD: Final = regex(r"[a-z][a-z0-9-]{1,40}")
KEY: Final = regex(r"[^\s,{}%#]{0,60}[A-Za-z][^\s,{}%#]{0,60}")
MEDIUM: Final = regex(r"\([^()]{0,40}\)")  # "(Electronic)"
OTHER_NUMBER: Final = regex(r"(?:oai|urn|hdl|handle|pii|arxiv):", re.IGNORECASE)
MONTH_DAY: Final = regex(r"\D*\d{1,2}\D*|\D+")

Fields = Mapping[str, list[str]]


def item_of(kind: str, fields: Fields, *, edited: bool = False, stated: Item | None = None) -> Item:
    """The CSL-JSON item of a record: its CSL type, and the values of its fields in their order.

    `edited` says that the authors are the editors of a book; `stated` is what is known of it already.
    """
    item: Item = {"type": kind, **(stated or {})}
    for field, variable in VARIABLE_OF.items():
        values = fields.get(field, [])
        put(
            item,
            variable,
            (" " if field == "pages" else "\n").join(values) if variable == "note" else first(values),
        )
    _put_people(item, kind, fields, edited=edited)
    _put_titles(item, kind, fields)
    _put_numbers(item, kind, fields, issued_apart="issue" in (stated or {}))
    year, date = first(fields.get("year", [])), first(fields.get("date", []))
    put(item, "issued", date_of_parts(year, date) if not date or MONTH_DAY.fullmatch(date) else date_of(date))
    put(item, "accessed", date_of(first(fields.get("access-date", []))))
    if "language" in item:
        item["language"] = language_of(item["language"])
    words = [word for value in fields.get("keywords", []) for word in value.splitlines() if word.strip()]
    put(item, "keyword", "; ".join(dict.fromkeys(word.strip() for word in words)))
    if kind in WITH_ARTICLE_NUMBER and (number := first(fields.get("custom7", []))):
        put(item, "number" if item.get("page") else "page", number)
        fields = {field: values for field, values in fields.items() if field != "custom7"}
    left = {
        field: list(values) for field, values in fields.items() if field not in KNOWN | ABOUT and any(values)
    }
    # CSL has one place for what EndNote may state several times, as addresses.
    left |= {
        field: list(fields[field][1:])
        for field in VARIABLE_OF
        if len(fields.get(field, ())) > 1 and field not in SEVERAL
    }
    numbers = fields.get("electronic-resource-num", ())
    if others := [one for one in numbers if one not in (item.get("DOI"), item.get("URL"))]:
        left["electronic-resource-num"] = others
    elif numbers:
        left.pop("electronic-resource-num", None)
    if kind == "thesis" and fields.get("tertiary-authors"):  # those who advised
        left["tertiary-authors"] = list(fields["tertiary-authors"])
    if "PMCID" in item and not parse_pmcid(item["PMCID"]):
        left["custom2"] = [item.pop("PMCID")]
    if left:
        item["custom"] = {UNKNOWN: left}
    return item


def _put_people(item: Item, kind: str, fields: Fields, *, edited: bool) -> None:
    people = {field: names_of(fields.get(field, [])) for field in (
        "authors", "secondary-authors", "tertiary-authors", "subsidiary-authors")}  # fmt: skip
    put(item, "editor" if edited else "author", people["authors"])
    second = "collection-editor" if kind == "book" and (edited or item.get("author")) else "editor"
    put(item, second, people["secondary-authors"])
    put(
        item,
        "collection-editor" if kind in {"chapter", "paper-conference"} else "editor",
        people["tertiary-authors"] if kind != "thesis" else [],
    )
    put(item, "translator", people["subsidiary-authors"])


def _put_titles(item: Item, kind: str, fields: Fields) -> None:
    second = first(fields.get("secondary-title", [])) or first(fields.get("full-title", []))
    put(item, "collection-title" if kind in BOOKS else "container-title", second)
    put(item, "container-title", first(fields.get("full-title", [])) if kind not in BOOKS else "")
    put(item, "collection-title", first(fields.get("tertiary-title", [])))
    if kind not in BOOKS and "container-title" not in item:
        put(item, "container-title", item.pop("container-title-short", ""))
    if item.get("container-title-short") == item.get("container-title"):
        item.pop("container-title-short", None)


def _put_numbers(item: Item, kind: str, fields: Fields, *, issued_apart: bool) -> None:
    number = first(fields.get("isbn", []))
    known = ", ".join(dict.fromkeys(MEDIUM.sub(" ", number).split()))
    known = " ".join(number.split()) if not _is_book_or_serial(known.partition(",")[0]) else known
    if known and kind in NUMBERED and not _is_book_or_serial(known):
        put(item, "number", known)
    elif known:
        put(item, "ISSN" if is_serial(known) or kind == "article-journal" else "ISBN", known)
    put(item, "number", first(fields.get("report-id", [])))
    if "issue" in item and kind in NUMBERED:
        put(item, "number", item.pop("issue"))
    elif "issue" in item and kind in SERIES_NUMBER and not issued_apart:
        put(item, "collection-number", item.pop("issue"))
    if "edition" in item and kind in VERSIONED:
        item["version"] = item.pop("edition")
    if "DOI" in item and not parse_doi(item["DOI"]):
        _put_other_number(item, fields.get("electronic-resource-num", []))
    if "id" in item and not KEY.fullmatch(item["id"]):
        put(item, "call-number", item.pop("id"))


def _put_other_number(item: Item, stated: list[str]) -> None:
    """Another number in the field of the DOI: an address is one, a DOI behind it counts; "oai:…" stays with its field."""
    number = item["DOI"]
    doi = next((one for one in stated if parse_doi(one)), "")
    if doi or "://" in number or OTHER_NUMBER.match(number):
        item.pop("DOI")
        put(item, "DOI", doi)
    if "://" in number:
        put(item, "URL", number)


def _is_book_or_serial(text: str) -> bool:
    digits = sum(map(str.isdigit, text))
    return is_serial(text) or (
        digits in {10, 13} and not any(c.isalpha() for c in text.upper().replace("X", ""))
    )


def fields_of(reference: Reference) -> Iterator[tuple[str, str]]:
    """The fields of a reference, in EndNote's order, a line for each value."""
    item = to_item(reference)
    kind = reference.type
    edited = is_edited(reference)
    yield from _people("authors", reference.editor if edited else reference.author)
    series = _names(item, "collection-editor")
    if kind == "book":
        yield from _people("secondary-authors", series or (reference.editor if not edited else ()))
        yield from _people("tertiary-authors", reference.editor if series and not edited else ())
    else:
        yield from _people("secondary-authors", () if edited else reference.editor)
        yield from _people("tertiary-authors", series)
    yield from _people("subsidiary-authors", reference.translator)
    second, third = ("collection-title", "") if kind in BOOKS else ("container-title", "collection-title")
    yield "secondary-title", str(item.get(second) or "")
    yield "tertiary-title", str(item.get(third) or "")
    for field, variable in VARIABLE_OF.items():
        value = item.get(_written_for(variable, kind))
        yield field, value if isinstance(value, str) else ""
    yield (
        "isbn",
        str(item.get("number") or "") if kind in NUMBERED else reference.issn or reference.isbn or "",
    )
    if kind in WITH_ARTICLE_NUMBER and reference.page:
        yield "custom7", reference.number or ""
    keyword = item.get("keyword")
    for word in keyword.split("; ") if isinstance(keyword, str) else []:
        yield "keywords", word
    yield "year", year_of(reference.issued)
    yield "date", _date_text(reference.issued)
    yield "access-date", iso_of(reference.accessed)
    kept = reference.extra.get(UNKNOWN)
    for field, values in kept.items() if isinstance(kept, Mapping) else ():
        if isinstance(field, str) and FIELD.fullmatch(field) and isinstance(values, list | tuple):
            yield from ((field, str(value)) for value in values)


def _written_for(variable: str, kind: str) -> str:
    """The CSL variable that a field holds in records of a type."""
    if variable == "issue" and kind in SERIES_NUMBER:
        return "collection-number"
    if variable == "issue" and kind in NUMBERED:
        return ""
    return "version" if variable == "edition" and kind in VERSIONED else variable


def is_edited(reference: Reference) -> bool:
    """Whether a book's editors stand in the place of its authors ("Edited Book")."""
    return reference.type == "book" and bool(reference.editor) and not reference.author


def _people(field: str, names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    return ((field, text_of_name(name)) for name in names)


def _names(item: Mapping[str, Any], variable: str) -> tuple[Name, ...]:
    try:
        return read_names(item.get(variable) or [])
    except Misfit:
        return ()


def _date_text(date: Date | None) -> str:
    text = iso_of(date)
    return text if len(text) > len("2019") else ""
