"""PubMed's own format (MEDLINE, `.nbib`) -> a Library. It is read only: nothing but PubMed writes it.

Tags after the National Library of Medicine's "MEDLINE/PubMed Data Element (Field) Descriptions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import ReadError
from refkit.fields.ids import read_identifiers
from refkit.fields.initials import is_suffix
from refkit.fields.inverted_names import parse_inverted
from refkit.fields.keys import make_key
from refkit.fields.names import parse_name
from refkit.formats.languages import LANGUAGES
from refkit.formats.records import stated_date
from refkit.formats.unique_keys import make_unique
from refkit.model import Date, Library, Name, Problem, Reference, Source, Span
from refkit.patterns import regex
from refkit.rules import finding

LINE: Final = regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
TAG: Final = regex(r"\ufeff?([A-Z]{2,4}) {0,2}- ?")
SNIFF: Final = regex(r"(?:\A|[\r\n])\ufeff?PMID ?- ?\d")
# Tags that no RIS file has; two of them, and no TY, are signs of records without a PMID (ERIC's).
OWN_TAG: Final = regex(
    r"(?:\A|[\r\n])\ufeff?(OWN |FAU |JT  |TA  |PG  |LID |AID |MH  |DP  |PT  |STAT|DCOM|SO  )- "
)
RIS_TYPE: Final = regex(r"(?:\A|[\r\n])[ \t\ufeff]{0,3}TY {0,3}-")
TITLES: Final = frozenset({"TI", "BTI"})
# What at least one of must be stated, so that a record names a work.
NAMING: Final = ("title", "author", "editor", "container_title", "doi", "pmid", "pmcid")
OF_A_RECORD: Final = TITLES | {"PMID"}
HINT: Final = 'a record begins with "PMID- 12345678", as PubMed\'s "Send to: Citation manager" writes it'
IDENTIFIER: Final = regex(r"(.{1,300}) \[(doi|pii|bookaccession)\]")
OPENING_DOI: Final = regex(r"doi:\s?(10\..{1,300})", re.IGNORECASE)  # without the word in brackets behind it
PMID: Final = regex(r"(\d{1,8})\b.*")
SERIAL: Final = regex(r"(?:E?ISSN-)?(.*?)(?: \(.*)?")  # "1474-4465 (Electronic)", "ISSN-0034-0561" (ERIC)
ARTICLE_NUMBER: Final = regex(r"e?\d{1,8}", re.IGNORECASE)
CLOSED: Final = regex(r"(?<![.])\.$")
# Publication types other than an article in a journal; the first that a record has counts.
TYPES: Final = {
    "Preprint": "article", "Dataset": "dataset", "Newspaper Article": "article-newspaper",
    "Book Review": "review-book", "Webcast": "webpage", "Video-Audio Media": "motion_picture",
}  # fmt: skip
PLAIN: Final = (("volume", "VI"), ("issue", "IP"), ("publisher", "PB"), ("collection_title", "CTI"),
                ("edition", "EN"),
                ("isbn", "ISBN"), ("abstract", "AB"), ("pmid", "PMID"), ("pmcid", "PMC"))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record's lines as (tag, value) in the file's order, and where it stands."""

    lines: tuple[tuple[str, str], ...]
    span: Span

    def all(self, *tags: str) -> list[str]:
        """The values of the given tags, in the file's order."""
        return [value for tag, value in self.lines if tag in tags]

    def one(self, tag: str) -> str | None:
        """The first value of a tag; None for none."""
        return next((value for name, value in self.lines if name == tag), None)


def read(source: Source) -> Library:
    """The records of a file, in order, with keys made of author, year and title.

    PubMed's data about the record itself (dates of indexing, owners, links to comments) is left out. A record
    that names no work is a problem (RK105). Raises ReadError when there is no record at all.
    """
    references: list[Reference] = []
    spans: list[Span] = []
    problems: list[Problem] = []
    for record in cut(source):
        reference, troubles = read_record(record)
        problems += (replace(trouble, span=record.span) for trouble in troubles)
        if not any(getattr(reference, name) for name in NAMING):
            problems.append(finding("RK105", "no-work", span=record.span, hint=HINT))
            continue
        references.append(replace(reference, id=make_key(reference)))
        spans.append(record.span)
    if not references:
        raise ReadError.of("no-entry", place=source.name, hint=HINT)
    unique, _ = make_unique(
        references, spans=spans
    )  # the keys were made here, so repeated ones are no finding
    return Library(references=unique, problems=tuple(problems))


def sniff(text: str) -> bool:
    if SNIFF.search(text, 0, 2000):
        return True
    own = {match[1] for match in OWN_TAG.finditer(text, 0, 5000)}
    return len(own) > 1 and RIS_TYPE.search(text, 0, 5000) is None


def cut(source: Source) -> Iterator[Record]:
    """A record goes from its PMID to the next one, or where it has none from an empty line to the next one behind its title.

    A line without a tag goes on with the value before it.
    """
    text = source.text
    lines: list[tuple[str, list[str]]] = []
    start = at = 0
    empty = False
    while at < len(text):
        found = LINE.match(text, at)
        end = found.end() if found else len(text)
        tag = TAG.match(text, at, end)
        value = " ".join(text[tag.end() if tag else at : end].split())
        known = {name for name, _ in lines} if tag and (tag[1] == "PMID" or empty) else set()
        # A PMID may stand behind the first lines of its own record.
        if tag and (
            (tag[1] == "PMID" and known & OF_A_RECORD) or (empty and known & TITLES and "PMID" not in known)
        ):
            yield _record(source, lines, start, at)
            lines, start = [], at
        empty = not value and not tag
        if tag:
            lines.append((tag[1], [value]))
        elif value and lines:
            lines[-1][1].append(value)
        at = end
    if lines:
        yield _record(source, lines, start, len(text))


def _record(source: Source, lines: list[tuple[str, list[str]]], start: int, end: int) -> Record:
    joined = ((tag, " ".join(parts).strip()) for tag, parts in lines)
    return Record(
        lines=tuple((tag, value) for tag, value in joined if value),
        span=Span(source=source, start=start, end=end),
    )


def read_record(record: Record) -> tuple[Reference, list[Problem]]:
    """The reference of a record, its id left empty, and what of it was not understood."""
    values: dict[str, Any] = {name: value for name, tag in PLAIN if (value := record.one(tag))}
    extra: dict[str, Any] = {}
    book = record.one("BTI")
    title = record.one("TI") or book
    values["title"] = CLOSED.sub("", title) if title else None
    values["container_title"] = book if book and book != title else record.one("JT") or record.one("TA")
    values["author"] = tuple(_people(record, "FAU", "AU"))
    values["editor"] = tuple(_people(record, "FED", "ED"))
    values["issued"] = _date(record)
    values["language"] = LANGUAGES.get((record.one("LA") or "").casefold())
    if book:
        values["publisher_place"] = record.one("PL")
    if record.one("TA") and record.one("JT") and not book:
        extra["container-title-short"] = record.one("TA")
    if serials := record.all("IS"):
        match = SERIAL.fullmatch(serials[0])
        values["issn"] = match[1] if match else serials[0]
    if (pmid := values.get("pmid")) and (digits := PMID.fullmatch(pmid)):
        values["pmid"] = digits[1]
    if rights := record.one("CI"):
        extra["license"] = rights
    if accession := next(_accessions(record), None):
        extra["call-number"] = accession
    values |= _identifiers(record)
    words = [word.replace("*", "") for word in record.all("MH", "OT")]
    if words:
        extra["keyword"] = "; ".join(dict.fromkeys(words))
    identifiers, troubles = read_identifiers(values)
    values |= identifiers
    reference = Reference(
        id="",
        type=_type(record, book),
        extra=MappingProxyType(extra),
        **{name: value for name, value in values.items() if value},
    )
    return reference, troubles


def _type(record: Record, book: str | None) -> str:
    if book:
        return "chapter" if record.one("TI") and record.one("TI") != book else "book"
    return next((TYPES[kind] for kind in record.all("PT") if kind in TYPES), "article-journal")


def _people(record: Record, full: str, short: str) -> Iterator[Name]:
    # Full names stand beside each short one; older records have the short ones alone.
    wanted = full if record.one(full) else short
    for tag, value in record.lines:
        if tag == "CN" and short == "AU":
            yield Name(literal=value)
        elif tag == wanted:
            name = parse_inverted(value) if tag == full else parse_name(value)
            if name is not None:
                yield _parted(name)


def _parted(name: Name) -> Name:
    """ "Berg, Jan A Jr": PubMed writes the suffix behind the given name."""
    given, _, last = (name.given or "").rpartition(" ")
    if not given or name.suffix or not is_suffix(last):
        return name
    return replace(name, given=given, suffix=last)


def _date(record: Record) -> Date | None:
    stated = record.one("DP")
    if stated is None:
        return None
    return stated_date(stated)


def _accessions(record: Record) -> Iterator[str]:
    """The numbers that the Bookshelf gives a book or chapter ("NBK1826")."""
    for text in record.all("LID", "AID"):
        match = IDENTIFIER.fullmatch(text)
        if match and match[2] == "bookaccession":
            yield match[1]


def _identifiers(record: Record) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in record.all("LID", "AID"):
        match = IDENTIFIER.fullmatch(text)
        bare = text if match is None else match[1]
        if match and match[2] == "doi":
            found.setdefault("doi", bare)
        elif doi := OPENING_DOI.fullmatch(bare):
            found.setdefault("doi", doi[1])
        elif bare.startswith(("http://", "https://")):  # ERIC's
            found.setdefault("url", bare)
        elif (match is None or match[2] == "pii") and ARTICLE_NUMBER.fullmatch(bare):
            found.setdefault("page", bare)
    if pages := record.one("PG"):
        found["page"] = pages
    return found
