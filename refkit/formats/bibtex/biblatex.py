"""References -> biblatex: its types and fields, dates in EDTF, Unicode as it is.

Types and fields are those of the biblatex manual, sections 2.1 and 2.2; what a type has no field for goes under
the name that it has in other types, which biblatex passes over and other programs read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from refkit.fields.ids import parse_arxiv
from refkit.formats.bibtex.blocks import Entry
from refkit.formats.bibtex.entries import read, sniff
from refkit.formats.bibtex.fields import encode_page, encode_verbatim, et_al_mark
from refkit.formats.bibtex.names import format_name, format_names
from refkit.formats.bibtex.plain import (
    Dialect,
    edtf_source,
    extra_fields,
    extra_names,
    names_source,
    people_fields,
    text_source,
    to_entry,
)
from refkit.formats.bibtex.reader import EDITOR_ROLES, EDITORS_OF_KIND, LANGUAGES, contributors_of
from refkit.formats.bibtex.types import (
    ARTICLES,
    BIBLATEX_TYPES,
    FALLBACK_ENTRY,
    HAS_BOOKTITLE,
    IN_BOOKS,
    TYPE_WORDS,
    WEB,
    subtype_of,
)
from refkit.model import Name, Reference
from refkit.patterns import regex
from refkit.vocabulary.publication_states import IN_BIBLATEX

__all__ = ["lost", "read", "sniff", "write"]

PUBLISHERS: Final = (
    dict.fromkeys(("report", "thesis", "jurisdiction"), "institution")
    | dict.fromkeys(("online", "misc", "software"), "organization")
    | dict.fromkeys(("booklet", "unpublished"), "howpublished")
)
# The article number of a journal without pages ("e1002", "CD001234", "112233"), not a page ("S12", "415").
ARTICLE_NUMBER: Final = regex(r"[eE]\.?\d{1,12}|[A-Za-z]{1,8}\d{4,12}|\d{6,12}")
# Where the words are biblatex's own, its styles translate them.
WITH_TYPE_WORDS: Final = frozenset({"thesis", "report", "patent", "software"})
TYPE_KEYS: Final = {words: key for key, words in TYPE_WORDS.items() if key != "mastersthesis"}
LANGIDS: Final = {code: name for name, code in reversed(LANGUAGES.items())} | {"de": "ngerman"}
STATES: Final = {words: key for key, words in IN_BIBLATEX.items()}


def biblatex_entry(reference: Reference) -> Entry:
    """The entry of a reference, its values folded, in the order of the manual's lists."""
    kind = BIBLATEX_TYPES.get(reference.type, FALLBACK_ENTRY)
    return to_entry(kind, reference, fields_of(reference, kind))


def fields_of(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    for attribute in ("author", "editor", "translator"):
        yield attribute, names_source(reference, attribute, et_al_mark(attribute))
    yield from editors_of_kind(reference)
    yield "title", source(reference.title, title=True)
    yield from container_of(reference, kind)
    yield "series", source(reference.collection_title, title=True)
    yield "volume", source(reference.volume)
    yield from numbers_of(reference, kind)
    yield from pages_of(reference, kind)
    yield "edition", source(reference.edition)
    yield "version", source(reference.version)
    yield "type", genre_of(reference, kind)
    yield "entrysubtype", subtype_of(reference.type, kind)
    yield from published_by(reference, kind)
    yield "location", source(reference.publisher_place)
    yield "eventtitle", source(reference.event_title, title=True)
    yield "venue", source(reference.event_place)
    yield "eventdate", edtf_source(reference.event_date)
    yield from issued(reference)
    yield "pubstate", STATES.get(reference.status or "", source(reference.status))
    yield "isbn", source(reference.isbn)
    yield "issn", source(reference.issn)
    yield "doi", encode_verbatim(reference.doi or "")
    yield from identifiers_of(reference)
    yield "url", encode_verbatim(reference.url or "")
    yield "urldate", edtf_source(reference.accessed)
    yield from language_of(reference)
    yield "note", source(reference.note)
    yield "abstract", source(reference.abstract)
    yield from extra_fields(reference).items()


def source(text: str | None, *, title: bool = False) -> str:
    return text_source(text, title=title) if text else ""


def editors_of_kind(reference: Reference) -> Iterator[tuple[str, str | None]]:
    """`editora`, `editorb`, `editorc` with their types, for CSL's roles that biblatex has words for."""
    letters = iter(EDITORS_OF_KIND)
    for word, role in EDITOR_ROLES.items():
        people = extra_names(reference, role)
        if role == "contributor" and people == contributors_of(people_fields(reference)):
            continue  # whose fields ("introduction" …) are handed on
        letter = next(letters, None) if people else None
        if letter is not None:
            yield f"editor{letter}", format_names(people)
            yield f"editor{letter}type", word


def container_of(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    name = "booktitle" if kind in HAS_BOOKTITLE else "titleaddon" if kind in WEB else "journaltitle"
    yield name, source(reference.container_title, title=name == "booktitle")


def numbers_of(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    """`number`: of a journal its issue, in books that of a series; of a contribution to either, `eid`."""
    number = source(reference.number)
    if kind in ARTICLES or kind in HAS_BOOKTITLE:
        yield "eid", number if reference.page or reference.genre else None
    if kind in ARTICLES:
        yield "number", source(reference.issue)
        return
    yield "issue", source(reference.issue)
    if kind in IN_BOOKS and reference.collection_title:
        of_series = reference.extra.get("collection-number")
        yield "number", source(of_series) if isinstance(of_series, str) else None
    elif not (kind in HAS_BOOKTITLE and (reference.page or reference.genre)):
        yield "number", number


def pages_of(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    page = reference.page or ""
    if kind in ARTICLES and ARTICLE_NUMBER.fullmatch(page) and not (reference.number or reference.genre):
        yield "eid", source(page)
    else:
        yield "pages", encode_page(page) if page else None


def genre_of(reference: Reference, kind: str) -> str:
    genre = reference.genre or ""
    return TYPE_KEYS.get(genre, source(genre)) if kind in WITH_TYPE_WORDS else source(genre)


def published_by(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    """The publisher under the name that it has in the type; of a patent its holder, who is a name."""
    if kind == "patent" and reference.publisher:
        yield "holder", format_name(Name(literal=reference.publisher))
    else:
        yield PUBLISHERS.get(kind, "publisher"), source(reference.publisher)


def issued(reference: Reference) -> Iterator[tuple[str, str | None]]:
    """`date` in EDTF; `year` only for what is no date ("in press")."""
    date = reference.issued
    if date is None:
        return
    text = edtf_source(date)
    yield "date", text
    if text is None:
        yield "year", source(date.literal) if date.literal else None if date.year is None else str(date.year)


def identifiers_of(reference: Reference) -> Iterator[tuple[str, str | None]]:
    """PubMed's number as `eprint`, unless an address says where else the text is kept."""
    address = encode_verbatim(reference.pmid or "")
    if address and "arxiv.org/" not in (reference.url or "") and parse_arxiv(address) is None:
        yield "eprint", address
        yield "eprinttype", "pubmed"
    else:
        yield "pmid", address
    yield "pmcid", source(reference.pmcid)


def language_of(reference: Reference) -> Iterator[tuple[str, str | None]]:
    """`langid`, babel's name, by which LaTeX hyphenates; `language` for those without one."""
    known = LANGIDS.get(reference.language or "")
    yield ("langid", known) if known else ("language", source(reference.language))


DIALECT: Final = Dialect(name="BibLaTeX", entry_of=biblatex_entry)
write = DIALECT.write
lost = DIALECT.lost
