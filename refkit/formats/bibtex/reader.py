"""The fields of an entry -> the values of a reference, by tables of fields for each entry type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

from refkit.fields.dates import parse_date as parse_printed
from refkit.fields.edtf import parse_edtf
from refkit.fields.ids import no_identifier, parse_arxiv, parse_doi, parse_url, read_identifiers
from refkit.fields.latex import decode
from refkit.formats.bibtex.blocks import Entry
from refkit.formats.bibtex.fields import (
    DATE_FIELDS,
    EXTRA_FIELDS,
    NAME_FIELDS,
    PROTECTED,
    decode_page,
    decode_verbatim,
    et_al_mark,
    read_date_fields,
)
from refkit.formats.bibtex.names import parse_names
from refkit.formats.bibtex.types import (
    ARTICLES,
    HAS_BOOKTITLE,
    IN_BOOKS,
    THESIS_GENRES,
    TYPE_WORDS,
    UNSTATED,
    WEB,
    WHOLE_BOOKS,
)
from refkit.formats.csl_json import ATTRIBUTE_OF
from refkit.formats.csl_values import READERS, Misfit, write_date, write_names
from refkit.formats.extra_lines import take_lines
from refkit.formats.settings import LONGEST_NAME
from refkit.model import Date, Name, Problem
from refkit.patterns import regex
from refkit.rules import finding
from refkit.vocabulary.access import LOOKED_UP
from refkit.vocabulary.journal_macros import JOURNAL_MACROS
from refkit.vocabulary.publication_states import IN_BIBLATEX, says_undated

# Attribute -> the fields that may state it, the first that does counts.
SOURCES: Final = (
    ("collection_title", ("series",)), ("volume", ("volume",)), ("edition", ("edition",)),
    ("version", ("version",)), ("genre", ("type",)), ("status", ("pubstate",)),
    ("publisher", ("publisher", "institution", "school", "organization")),
    ("publisher_place", ("address", "location")), ("event_title", ("eventtitle",)),
    ("event_place", ("venue",)), ("pmid", ("pmid",)), ("pmcid", ("pmcid",)), ("isbn", ("isbn",)),
    ("issn", ("issn",)), ("language", ("language", "langid", "hyphenation")), ("note", ("note",)),
    ("abstract", ("abstract",)),
)  # fmt: skip
CONTAINERS: Final = ("journal", "journaltitle", "booktitle", "maintitle")
BOOK_CONTAINERS: Final = ("booktitle", "maintitle", "journaltitle", "journal")
SUBTITLES: Final = {"title": "subtitle", "booktitle": "booksubtitle", "journaltitle": "journalsubtitle",
                    "journal": "journalsubtitle", "maintitle": "mainsubtitle"}  # fmt: skip
# Fields in whose braces BibTeX's styles keep the case of words.
CONTRIBUTORS: Final = ("introduction", "foreword", "afterword", "commentator", "annotator")
CASED: Final = PROTECTED | set(SUBTITLES) | set(SUBTITLES.values())
EXTRA_SOURCES: Final = (
    ("container-title-short", ("shortjournal",)), ("number-of-pages", ("pagetotal", "numpages")),
    ("keyword", ("keywords", "keyword")), ("annote", ("annotation", "annote")), ("license", ("copyright", "rights")),
)  # fmt: skip
# babel's names for languages, as in biblatex's langid -> BCP 47.
LANGUAGES: Final = {
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
    "german": "de", "ngerman": "de", "austrian": "de-AT", "naustrian": "de-AT", "french": "fr",
    "spanish": "es", "italian": "it", "portuguese": "pt", "brazilian": "pt-BR", "dutch": "nl",
    "swedish": "sv", "danish": "da", "norsk": "nb", "finnish": "fi", "polish": "pl", "czech": "cs",
    "russian": "ru", "turkish": "tr", "japanese": "ja", "chinese": "zh", "korean": "ko", "greek": "el",
    "hungarian": "hu", "canadian": "en-CA", "australian": "en-AU", "newzealand": "en-NZ", "canadien": "fr-CA",
    "afrikaans": "af", "arabic": "ar", "basque": "eu", "breton": "br", "bulgarian": "bg", "catalan": "ca",
    "croatian": "hr", "esperanto": "eo", "estonian": "et", "farsi": "fa", "persian": "fa", "friulan": "fur", "galician": "gl",
    "hebrew": "he", "hindi": "hi", "icelandic": "is", "indonesian": "id", "interlingua": "ia", "irish": "ga", "latin": "la",
    "latvian": "lv", "lithuanian": "lt", "lowersorbian": "dsb", "uppersorbian": "hsb", "magyar": "hu", "malay": "ms",
    "mongolian": "mn", "samin": "se", "nynorsk": "nn", "norwegian": "no", "pinyin": "zh", "polutonikogreek": "el-polyton",
    "romanian": "ro", "romansh": "rm", "scottish": "gd", "serbian": "sr", "serbianc": "sr-Cyrl", "slovak": "sk",
    "slovene": "sl", "slovenian": "sl", "thai": "th", "thaicjk": "th", "turkmen": "tk", "ukrainian": "uk", "vietnamese": "vi",
    "welsh": "cy",
}  # fmt: skip
# biblatex's keys for the countries of patents (its manual, section 4.9.2.15).
COUNTRIES: Final = {
    "countryde": "Germany", "countryeu": "European Union", "countryep": "European Union",
    "countryfr": "France", "countryuk": "United Kingdom", "countryus": "United States",
}  # fmt: skip
ARCHIVE_URLS: Final = {
    "arxiv": "https://arxiv.org/abs/{}", "jstor": "https://www.jstor.org/stable/{}",
    "hdl": "https://hdl.handle.net/{}",
}  # fmt: skip
# biblatex's kinds of editors (section 4.9.2.1) -> CSL's roles.
EDITOR_ROLES: Final = {
    "compiler": "compiler", "collaborator": "contributor", "organizer": "organizer", "director": "director"
}  # fmt: skip
REDACTOR: Final = "redactor"
EDITORS_OF_KIND: Final = ("a", "b", "c")
EDITED_BY, NOTE_JOINT = "Edited by ", "; "
# Fields that are read elsewhere, not by this table.
HANDLED: Final = frozenset({"csltype", "label", "origin", "entrysubtype", "crossref", "xdata"})
VISIT: Final = regex(
    rf"\W{{0,3}}(?:last |online; |ultimo )?{LOOKED_UP}"
    r"(?: (?:on|am|le|el|em|il|in))?\s?:?\s(.{4,40}?)[.\])]{0,2}",
    re.IGNORECASE,
)
MACRO: Final = regex(r"\{?\\([a-z]{2,10})\s?(?:\{\})?\}?")  # a journal that is a command and nothing else
URL_START: Final = regex(r"(?:\\url\{|<|\\href\{)?(?:https?|ftp)://", re.IGNORECASE)

Values = dict[str, Any]


def read_fields(entry: Entry) -> tuple[Values, dict[str, Any], list[Problem]]:
    """The attributes that an entry's fields state, what goes into `extra`, and what was not understood.

    Every value of `entry` must be text (macros put in).
    """
    return FieldReader(entry).read()


class FieldReader:
    """The fields of one entry, read step by step; a field counts as understood once it was taken."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.fields: Mapping[str, str] = entry.fields
        self.used: set[str] = set()
        self.values: Values = {}
        self.extra: dict[str, Any] = {}
        self.troubles: list[Problem] = []
        self.unknown: set[str] = set()
        self.lines: dict[str, Any] = {}

    def read(self) -> tuple[Values, dict[str, Any], list[Problem]]:
        self.read_names()
        whole = self.entry.type in WHOLE_BOOKS and not self.fields.get("title")
        self.put("title", self.titled("booktitle" if whole else "title"))
        self.read_container()
        for attribute, names in SOURCES:
            self.put(attribute, self.note() if attribute == "note" else self.first(names))
        self.read_numbers()
        self.read_pages()
        self.read_links()
        self.read_dates()
        self.read_extra()
        self.read_special()
        self.read_lines()
        identifiers, troubles = read_identifiers(self.values)
        self.values |= identifiers
        self.troubles += troubles
        left = {
            name: value
            for name, value in self.fields.items()
            if value and name not in self.used and name not in HANDLED and not name.startswith("csl-")
        }
        if left:
            self.extra["x-bibtex"] = {**self.extra.get("x-bibtex", {}), **left}
        if self.unknown:
            commands = ", ".join(sorted(self.unknown)[:5])
            self.troubles.append(finding("RK107", "latex", commands=commands))
        return self.values, self.extra, self.troubles

    def take(self, name: str) -> str:
        """A field's source; from now on it counts as understood."""
        self.used.add(name)
        return self.fields.get(name, "")

    def text(self, name: str) -> str | None:
        return decode(self.take(name), unknown=self.unknown, case=name in CASED) or None

    def first(self, names: tuple[str, ...]) -> str | None:
        """The text of the first of several fields that has one; the others stay as they are."""
        for name in names:
            if self.fields.get(name) and (text := self.text(name)):
                return text
        return None

    def note(self) -> str | None:
        """The note; of the lines of Zotero's "Extra", which its exports put there, what is left beside variables."""
        stated = self.fields.get("note", "")
        lines = [decode(line) for line in stated.splitlines()] if ":" in stated else []
        item: dict[str, Any] = {}
        left = [line for line in take_lines("\n".join(lines), item, exact=True) if line]
        if not item:
            return self.text("note")
        self.used.add("note")
        self.lines = item
        return "\n".join(left) or None

    def read_lines(self) -> None:
        """What lines of a note stated, as far as no field does."""
        for variable, value in self.lines.items():
            attribute, kind = ATTRIBUTE_OF.get(variable, ("", "text"))
            if not attribute:
                self.extra.setdefault(variable, value)
            elif attribute not in self.values:
                with suppress(Misfit):
                    self.put(attribute, READERS[kind](value))

    def put(self, attribute: str, value: Any) -> None:
        if value:
            self.values[attribute] = value

    def titled(self, name: str) -> str | None:
        """A title with its subtitle and what biblatex prints after it: "title: subtitle. Addition"."""
        title = self.text(name)
        if title and self.fields.get(SUBTITLES[name]):
            title = joined(title, self.text(SUBTITLES[name]), ":")
        if title and name == "title" and self.entry.type not in WEB and self.fields.get("titleaddon"):
            title = joined(title, self.text("titleaddon"), ".")
        return title

    def read_names(self) -> None:
        for name in NAME_FIELDS:
            found = parse_names(self.take(name), unknown=self.unknown)
            self.put(name, found.names)
            if found.et_al:
                self.extra[et_al_mark(name)] = True
            if found.trouble:
                self.troubles.append(finding("RK107", found.trouble, field=name))

    def read_container(self) -> None:
        order: tuple[str, ...] = BOOK_CONTAINERS if self.entry.type in HAS_BOOKTITLE else CONTAINERS
        if self.entry.type in WHOLE_BOOKS:
            order = tuple(name for name in order if name != "booktitle")
        stated = [name for name in order if self.fields.get(name)]
        if not stated:
            # The biblatex manual has no field for the site of a page; its writers take this one.
            self.put("container_title", self.text("titleaddon") if self.entry.type in WEB else None)
            return
        macro = MACRO.fullmatch(self.fields[stated[0]].strip())
        if macro is not None and macro[1] in JOURNAL_MACROS:
            self.take(stated[0])
            self.put("container_title", JOURNAL_MACROS[macro[1]])
        else:
            self.put("container_title", self.titled(stated[0]))
        if stated[1:2] == ["journaltitle"] and "shortjournal" not in self.fields:
            # Zotero's reading of an entry with both: the second is the abbreviation.
            self.extra["container-title-short"] = self.text("journaltitle")

    def read_numbers(self) -> None:
        number, issue = self.fields.get("number"), self.fields.get("issue")
        if self.entry.type in ARTICLES:
            self.put("issue", self.first(("number", "issue")))
        elif number and self.entry.type in IN_BOOKS and self.fields.get("series"):
            self.extra["collection-number"] = self.text("number")
        elif number:
            self.put("number", self.text("number"))
        if issue and self.entry.type not in ARTICLES:
            self.put("issue", self.text("issue"))

    def read_pages(self) -> None:
        """Pages; an `eid` stands for them, or is the number of a contribution that has both or states its
        kind ("abstract")."""
        eid, contribution = self.fields.get("eid"), self.entry.type in ARTICLES | HAS_BOOKTITLE
        if eid and contribution and (self.fields.get("pages") or self.fields.get("type")):
            if "number" not in self.values:
                self.put("number", self.text("eid"))
            eid = None
        self.put("page", decode_page(self.take("pages") or (self.take("eid") if eid else "")) or None)

    def read_links(self) -> None:
        self.put("doi", decode_verbatim(self.take("doi"), parse_doi))
        self.put("url", decode_verbatim(self.take("url"), parse_url))
        published = self.fields.get("howpublished", "").strip()
        if URL_START.match(published):
            if "url" not in self.values:
                self.put("url", decode_verbatim(self.take("howpublished"), parse_url))
        elif published and published == self.fields.get("type", "").strip():
            self.used.add("howpublished")  # Zotero states the kind of a manuscript twice
        elif published and "publisher" not in self.values:
            self.put("publisher", self.text("howpublished"))
        elif published:
            self.extra["medium"] = self.text("howpublished")
        self.read_eprint()

    def read_eprint(self) -> None:
        eprint = decode_verbatim(self.fields.get("eprint", ""), parse_arxiv)
        archive = (self.fields.get("eprinttype") or self.fields.get("archiveprefix") or "").strip().lower()
        if not eprint:
            return
        if not archive and eprint.casefold().startswith("arxiv") and parse_arxiv(eprint):
            archive = "arxiv"  # "eprint = {arXiv:2101.00001}" names it itself
        if archive in ("pubmed", "pmid", "medline") and "pmid" not in self.values:
            self.put("pmid", eprint)
            self.used |= {"eprint", "eprinttype", "archiveprefix"}
        elif archive in ("pmc", "pmcid") and "pmcid" not in self.values:
            self.put("pmcid", eprint)
            self.used |= {"eprint", "eprinttype", "archiveprefix"}
        elif archive in ARCHIVE_URLS and "url" not in self.values:
            number = parse_arxiv(eprint) if archive == "arxiv" else eprint
            if number is None:
                self.troubles.append(no_identifier("arxiv", eprint))
            self.put("url", ARCHIVE_URLS[archive].format(number or eprint))

    def read_dates(self) -> None:
        parts = {name: decode_date(self.take(name), name) for name in ("date", "year", "month", "day")}
        issued = read_date_fields(parts)
        self.put("issued", issued)
        if issued is not None and issued.literal and issued.year is None and not says_undated(issued.literal):
            self.troubles.append(finding("RK107", "date", date=issued.literal[:40]))
        for attribute, name in DATE_FIELDS:
            self.put(attribute, self.date(name))
        if not self.values.get("accessed") and self.fields.get("lastchecked"):
            self.put("accessed", self.date("lastchecked"))
        self.read_visit()

    def read_visit(self) -> None:
        """ "note = {Accessed: 2021-05-03}", as older styles print the day of a visit."""
        visit = VISIT.fullmatch(self.values.get("note") or "")
        if visit is None or self.values.get("accessed"):
            return
        date = parse_edtf(visit[1]) or parse_printed(visit[1])
        if date is not None and date.month is not None:
            self.values["accessed"] = date
            del self.values["note"]

    def date(self, name: str) -> Date | None:
        text = decode_date(self.take(name), name)
        if not text or (date := parse_edtf(text)) is not None:
            return date if text else None
        printed = parse_printed(text)
        # A bare year found among other words would lose them.
        return printed if printed is not None and printed.month is not None else Date(literal=text)

    def read_extra(self) -> None:
        sources = dict(EXTRA_SOURCES)
        for variable, name in EXTRA_FIELDS:
            text = self.first(sources.get(variable, (name,)))
            if text and variable not in self.extra:
                self.extra[variable] = text
        if self.fields.get("origdate") and (date := self.date("origdate")) is not None:
            self.extra["original-date"] = write_date(date)
        if self.fields.get("bookauthor"):
            self.extra["container-author"] = write_names(parse_names(self.take("bookauthor")).names)

    def read_special(self) -> None:
        stated = self.values.get("genre", "").casefold()
        self.put("genre", TYPE_WORDS.get(stated))
        self.put("status", IN_BIBLATEX.get(self.values.get("status", "").casefold()))
        self.read_editors()
        places = self.values.get("publisher_place", "").split(" and ")
        if all(place in COUNTRIES for place in places):
            self.values["publisher_place"] = "; ".join(COUNTRIES[place] for place in places)
        if self.entry.type == "patent":
            self.read_patent()
        genre = THESIS_GENRES.get(self.entry.type)
        if genre and "genre" not in self.values:
            self.values["genre"] = genre
        subtype = self.fields.get("entrysubtype", "")
        if self.values.get("genre") == UNSTATED.get(subtype):
            self.values.pop("genre", None)
        if self.fields.get("key") == self.fields.get("title") and not self.values.get("author"):
            self.used.add("key")  # BibTeX's styles sort by it what has no author
        if not self.fields.get("language") and (name := self.values.get("language")):
            self.values["language"] = LANGUAGES.get(name.lower(), name)

    def read_patent(self) -> None:
        """Who holds a patent, biblatex's name for it or Zotero's, and its country."""
        if "publisher" not in self.values:
            holders = parse_names(self.take("holder"), unknown=self.unknown).names
            self.put("publisher", "; ".join(map(whole_name, holders)) or self.first(("assignee",)))
        if "publisher_place" not in self.values:
            self.put("publisher_place", self.first(("nationality",)))

    def read_editors(self) -> None:
        """biblatex's editors of other kinds, and those of a book with authors that BibTeX has in `note`."""
        if self.fields.get("collaborator"):  # as Zotero writes contributors into BibTeX
            self.extra["contributor"] = write_names(parse_names(self.take("collaborator")).names)
        for letter in EDITORS_OF_KIND:
            kind = self.fields.get(f"editor{letter}type", "").strip().lower()
            # Zotero calls the editors of a series redactors.
            role = (
                "collection-editor"
                if kind == REDACTOR and self.fields.get("series")
                else EDITOR_ROLES.get(kind)
            )
            if role is not None and self.fields.get(f"editor{letter}"):
                self.used.add(f"editor{letter}type")
                self.extra[role] = write_names(parse_names(self.take(f"editor{letter}")).names)
        self.read_contributors()
        head, mark, names = self.fields.get("note", "").rpartition(EDITED_BY)
        if not mark or self.entry.type != "book" or "editor" in self.values or "author" not in self.values:
            return
        found = parse_names(names, unknown=self.unknown)
        if (head and not head.endswith(NOTE_JOINT)) or not all(map(is_short, found.names)):
            return
        self.put("editor", found.names)
        if found.et_al:
            self.extra[et_al_mark("editor")] = True
        self.values["note"] = decode(head.removesuffix(NOTE_JOINT)) or None

    def read_contributors(self) -> None:
        stated = contributors_of(self.fields)
        if stated and "contributor" not in self.extra:
            self.extra["contributor"] = write_names(stated)


def contributors_of(fields: Mapping[str, str]) -> tuple[Name, ...]:
    """Those who wrote an introduction and the like: CSL knows them as contributors, their fields stay as they are."""
    stated = (name for role in CONTRIBUTORS for name in parse_names(fields.get(role, "")).names)
    return tuple(dict.fromkeys(stated))


def joined(title: str, further: str | None, mark: str) -> str:
    """A title and what follows it, behind a mark, but for one that already ends in a mark."""
    return (
        title if not further else f"{title} {further}" if title[-1] in ".:?!" else f"{title}{mark} {further}"
    )


def is_short(name: Name) -> bool:
    """Whether a name is one of a person or body, not the rest of a sentence."""
    return len(whole_name(name).split()) <= LONGEST_NAME


def whole_name(name: Name) -> str:
    parts = (name.given, name.dropping_particle, name.particle, name.family, name.suffix)
    return name.literal or " ".join(filter(None, parts))


def decode_date(source: str, name: str) -> str:
    # EDTF's "~" is no tie; in "6~June" it is one.
    return decode(source if name in ("month", "day") else source.replace("~", "\\textasciitilde{}"))
