"""References -> BibTeX as its standard styles know it: classic types and fields, years and months, commands.

Types and fields are those of "BibTeXing" (btxdoc, sections 3.1 and 3.2). Others that programs share (doi, url,
eventtitle …) are written too: no style is disturbed by fields that it does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from refkit.fields.latex import encode
from refkit.fields.latex_ascii import to_commands
from refkit.fields.year_fields import read_year
from refkit.formats.bibtex.blocks import Bare, Entry
from refkit.formats.bibtex.entries import read, sniff
from refkit.formats.bibtex.fields import encode_page, encode_verbatim, et_al_mark
from refkit.formats.bibtex.names import format_name, parse_names
from refkit.formats.bibtex.plain import (
    Dialect,
    edtf_source,
    extra_fields,
    fold,
    index_formulas,
    names_source,
    ordinal,
    text_source,
    to_entry,
)
from refkit.formats.bibtex.reader import EDITED_BY, NOTE_JOINT, URL_START
from refkit.formats.bibtex.types import (
    CLASSIC_TYPES,
    DOCTORAL,
    FALLBACK_ENTRY,
    HAS_BOOKTITLE,
    IN_BOOKS,
    MASTERS,
    THESIS_GENRES,
    UNSTATED,
    subtype_of,
)
from refkit.model import Date, Name, Reference
from refkit.vocabulary.months import SHORT_ENGLISH
from refkit.vocabulary.seasons import NAMES as SEASON_NAMES

__all__ = ["lost", "read", "sniff", "write"]

PUBLISHERS: Final = {"techreport": "institution", "phdthesis": "school", "mastersthesis": "school"} | (
    dict.fromkeys(("misc", "booklet", "unpublished"), "howpublished")
)


def classic_entry(reference: Reference) -> Entry:
    """The entry of a reference, its values folded: standard fields first, in the order of btxdoc."""
    kind = entry_type_of(reference)
    return to_entry(kind, reference, fields_of(reference, kind))


def entry_type_of(reference: Reference) -> str:
    """The standard entry type. An unpublished work must have a note, without one it is @misc."""
    kind = CLASSIC_TYPES.get(reference.type, FALLBACK_ENTRY)
    if kind == "unpublished" and not (reference.note and reference.author):
        return FALLBACK_ENTRY
    genre = reference.genre or ""
    if kind == "phdthesis" and genre and not DOCTORAL.search(genre) and MASTERS.search(genre):
        return "mastersthesis"
    return kind


def fields_of(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    both = kind == "book" and bool(reference.author and reference.editor)  # which its styles do not print
    yield "author", names_source(reference, "author", et_al_mark("author"), respell)
    if not both:
        yield "editor", names_source(reference, "editor", et_al_mark("editor"), respell)
    yield "translator", names_source(reference, "translator", et_al_mark("translator"), respell)
    yield "title", source(reference.title, title=True)
    yield from container_of(reference, kind)
    yield "series", source(reference.collection_title, title=True)
    yield "volume", source(reference.volume)
    yield from numbers_of(reference, kind)
    yield "pages", encode_page(reference.page) if reference.page else None
    yield "edition", source(ordinal(reference.edition or ""))
    yield "type", genre_of(reference, kind)
    yield from published_by(reference, kind)
    yield "address", source(reference.publisher_place)
    yield from date_fields(reference.issued)
    yield "doi", encode_verbatim(reference.doi or "")
    yield "url", None if shows_address(reference, kind) else encode_verbatim(reference.url or "")
    yield "note", note_of(reference, both)
    yield "key", sort_key(reference, kind)
    yield "entrysubtype", subtype(reference, kind)
    for attribute, name in SHARED:
        yield name, source(getattr(reference, attribute), title=name == "eventtitle")
    yield "eventdate", edtf_source(reference.event_date)
    yield "urldate", edtf_source(reference.accessed)
    yield from extra_fields(reference, respell).items()


def source(text: str | None, *, title: bool = False) -> str:
    return text_source(text, title=title, respell=respell) if text else ""


def respell(text: str) -> str:
    return index_formulas(to_commands(text))


def container_of(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    """Journal or book. A contribution must have a book: without one it is the meeting's title."""
    name = "booktitle" if kind in HAS_BOOKTITLE else "journal"
    yield name, source(reference.container_title, title=name == "booktitle")
    if kind == "inproceedings":
        yield name, source(reference.event_title, title=True)


def numbers_of(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    """The one `number`: of a journal its issue, in books that of a series, which excludes a volume."""
    number = source(reference.number)
    if kind == "article" or kind in HAS_BOOKTITLE:
        stated = reference.page or (reference.genre and reference.type not in UNSTATED)
        yield "eid", number if stated else None
    if kind == "article":
        yield "number", source(reference.issue)
        return
    yield "issue", source(reference.issue)
    if kind not in IN_BOOKS:
        yield "number", number
    elif reference.collection_title and not reference.volume:
        of_series = reference.extra.get("collection-number")
        yield "number", source(of_series) if isinstance(of_series, str) else None


def genre_of(reference: Reference, kind: str) -> str | None:
    """`type`, which takes the place of the type's own words: left out where these say the same."""
    unstated = UNSTATED.get(reference.type)
    if unstated and not reference.genre:
        return unstated
    return None if reference.genre == THESIS_GENRES.get(kind) else source(reference.genre)


def subtype(reference: Reference, kind: str) -> str | None:
    if reference.type in UNSTATED and not reference.genre:
        return reference.type
    return subtype_of(reference.type, kind)


def published_by(reference: Reference, kind: str) -> Iterator[tuple[str, str | None]]:
    """Who published it; of @misc, which prints nothing else, the address where nobody is named."""
    yield PUBLISHERS.get(kind, "publisher"), source(reference.publisher)
    if shows_address(reference, kind):
        yield "howpublished", f"\\url{{{encode_verbatim(reference.url or '')}}}"


def shows_address(reference: Reference, kind: str) -> bool:
    """Whether the address stands in `howpublished`, in place of a `url` that no standard style prints."""
    is_address = URL_START.match(reference.url or "") is not None
    return kind == FALLBACK_ENTRY and is_address and not reference.publisher


def date_fields(date: Date | None) -> Iterator[tuple[str, str | None]]:
    """`year` and `month` as styles print them, `day`; also `date`, in EDTF, for what they tell people only."""
    if date is None:
        return
    if date.year is None or (date.literal and edtf_source(date) is None):
        literal = date.literal or ""
        keeps = date.year is None or read_year(literal) == date
        yield "year", source(literal) if keeps else str(date.year)
        return
    last = date.end.year if date.end else date.year
    span = f"{date.year}--{last}" if last != date.year else str(date.year)
    if date.year < 0 and last == date.year:
        span = f"{-date.year} BC"
    yield "year", f"c. {span}" if date.circa and date.year > 0 else span
    if date.season:
        yield "month", SEASON_NAMES[date.season - 1]
    elif date.month and last == date.year:
        months = [SHORT_ENGLISH[one.month - 1] for one in (date, date.end) if one and one.month]
        yield "month", Bare(' # "--" # '.join(dict.fromkeys(months)))
        yield "day", str(date.day) if date.day and not date.end else None
    printed = date.year > 0 and not (date.circa or date.end or date.literal or (date.day and not date.month))
    yield "date", None if printed and date.year <= 9999 else edtf_source(date)


def note_of(reference: Reference, both: bool) -> str:
    note = source(reference.note)
    if not both:
        return note
    names = [
        *map(display, reference.editor),
        *(["others"] if reference.extra.get(et_al_mark("editor")) else []),
    ]
    return NOTE_JOINT.join(filter(None, (note, EDITED_BY + respell(" and ".join(names)))))


def display(name: Name) -> str:
    """A name in the order of speech, where it is read back as the same; else as the name fields have it."""
    usual = format_name(name)
    words = filter(None, (name.given, name.dropping_particle, name.particle))
    family = encode(name.family or "")
    spoken = " ".join([*map(encode, words), f"{{{family}}}" if " " in family else family])
    return spoken if not name.literal and parse_names(spoken).names == (name,) else usual


def sort_key(reference: Reference, kind: str) -> str | None:
    """`key`: what no author sorts, or no editor of a book, is sorted by its title."""
    named = reference.author or (kind == "book" and reference.editor)
    return None if named else source(reference.title, title=True)


def same(variable: str, value: Any, back: Any) -> bool:
    """Whether a value is only written differently: the ordinal of an edition."""
    return variable == "edition" and ordinal(fold(value)) == back


SHARED: Final = (
    ("version", "version"), ("status", "pubstate"), ("event_title", "eventtitle"), ("event_place", "venue"),
    ("pmid", "pmid"), ("pmcid", "pmcid"), ("isbn", "isbn"), ("issn", "issn"), ("language", "language"),
    ("abstract", "abstract"),
)  # fmt: skip
DIALECT: Final = Dialect(name="BibTeX", entry_of=classic_entry, same=same)
write = DIALECT.write
lost = DIALECT.lost
