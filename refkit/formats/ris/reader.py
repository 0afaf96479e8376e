"""The tags of a record of RIS -> the values of a reference."""

from __future__ import annotations

from contextlib import suppress
from html import unescape
from typing import Any, Final

from refkit.fields.edtf import parse_edtf
from refkit.fields.ids import is_isbn, is_serial, parse_doi, parse_pmcid, read_identifiers
from refkit.fields.inverted_names import parse_inverted
from refkit.fields.names import parse_name
from refkit.fields.year_fields import add_month, read_year
from refkit.formats.csl_json import ATTRIBUTE_OF
from refkit.formats.csl_values import READERS, Misfit, write_date, write_names
from refkit.formats.extra_lines import take_lines
from refkit.formats.ris.lines import Record, Tags
from refkit.formats.ris.tags import (
    BOOKS,
    CHAPTERS,
    CONFERENCES,
    CSL_TYPES,
    EXTRA_TAGS,
    IN_SERIES,
    LEGAL,
    NOTE_TAGS,
    NUMBERED,
    OWN_DATES,
    OWN_PEOPLE,
    OWN_TAGS,
    PERFORMED,
    PLAIN_TAGS,
    SECOND_AUTHORS,
    WITH_GENRE,
    WITH_VERSION,
)
from refkit.model import Date, Name, Problem
from refkit.patterns import regex

SLASHED: Final = regex(r"(-?\d{1,4})/(\d{0,2}|[^\W\d_]{3,12})(?:/(\d{0,2})(?:/(.*))?)?")
WORDED: Final = regex(r"([^\W\d_]{3,12}) (\d{4})")
ENTITY: Final = regex(r"&(?:lt|gt|amp|quot|#\d{2,6}|#x[0-9A-Fa-f]{2,5});")
AS_IT_STANDS: Final = frozenset({"N1", "RN", "AB", "N2", "M2"})  # that may hold HTML, or what is exact
SEVERAL: Final = regex(r"[,;\s]\s*")
SEPARATE: Final = regex(r"\s?;\s?(?=https?://)")  # "http://a; http://b"
EXACT: Final = "refkit-"


class TagReader:
    """The tags of one record, taken one after the other; what nobody took stays in `left`."""

    def __init__(self, kind: str, tags: Tags) -> None:
        self.kind = kind
        self.left = {
            tag: values[:] if tag in AS_IT_STANDS else list(map(without_entities, values))
            for tag, values in tags.items()
        }
        self.values: dict[str, Any] = {}
        self.extra: dict[str, Any] = {}
        self.exact: dict[str, str] = {}
        self.type = CSL_TYPES.get(kind, "document")
        self.key: str | None = None
        self.label: str | None = None
        self.troubles: list[Problem] = []

    def read(self) -> None:
        if self.kind == "PAT" and (authority := self.one("A2")):
            self.extra["authority"] = authority
        if self.kind in LEGAL:  # as Zotero writes the reporter and the court
            self.put("container_title", self.one("A2", "T2"))
            if court := self.one("PB"):
                self.extra["authority"] = court
        language = self.left.get("LA") if self.kind == "COMP" else None
        if language:  # that of the program
            self.left["x-LA"] = self.left.pop("LA")
        self.read_own()
        self.read_names()
        for attribute, names in PLAIN_TAGS:
            self.put(attribute, self.one(*names))
        notes = [text for tag in NOTE_TAGS for text in self.left.pop(tag, [])]
        self.put("note", "\n".join(notes))
        self.read_addresses()
        self.read_containers()
        self.read_numbers()
        self.read_dates()
        if "x-LA" in self.left:
            self.left["LA"] = self.left.pop("x-LA")
        for variable, tags in EXTRA_TAGS:
            if variable not in self.extra and (value := self.one(*tags)):
                self.extra[variable] = value
        keywords = self.left.pop("KW", [])
        if keywords:
            self.extra["keyword"] = "; ".join(dict.fromkeys(keywords))
        self.label = self.one("LB")
        self.read_notes()
        identifiers, self.troubles = read_identifiers(self.values)
        self.values |= identifiers
        self.key = self.one("ID") or self.key
        if (
            self.kind == "GEN"
            and self.type == "document"
            and {"container_title", "volume"} <= self.values.keys()
        ):
            self.type = "article-journal"
        left = {tag: values for tag, values in self.left.items() if values}
        if left:
            self.extra["x-ris"] = left

    def one(self, *names: str) -> str | None:
        """The first value of the first tag that has one; what else the tags hold stays."""
        for name in names:
            if self.left.get(name):
                return self.left[name].pop(0)
        return None

    def put(self, attribute: str, value: Any) -> None:
        if value:
            self.values[attribute] = value

    def read_own(self) -> None:
        """What tags mean in this type alone."""
        for tag, variable in OWN_TAGS.get(self.kind, {}).items():
            if tag == "SP" and self.left.get("EP"):
                continue
            if tag == "M3" and self.left.get("M3") and parse_doi(self.left["M3"][0]):
                continue
            self.put_variable(variable, self.one(tag))
        for tag, variable in OWN_DATES.get(self.kind, {}).items():
            if stated := self.one(tag):
                self.extra[variable] = write_date(parse_date(stated))
        for tag, variable in OWN_PEOPLE.get(self.kind, {}).items():
            if people := self.people(tag):
                self.extra[variable] = write_names(people)
        if self.kind in SECOND_AUTHORS and not self.left.get("AU") and self.left.get("A2"):
            self.left["AU"] = self.left.pop("A2")
        if self.kind in PERFORMED and self.left.get("A2"):
            if composers := self.people("AU"):
                self.extra["composer"] = write_names(composers)
            self.left["AU"] = self.left.pop("A2")

    def people(self, *tags: str) -> list[Name]:
        """The names that tags state, which count as read."""
        texts = [text for tag in tags for text in self.left.pop(tag, [])]
        return [name for text in texts if (name := read_name(text)) is not None]

    def put_variable(self, variable: str, text: str | None) -> None:
        """Set a variable of CSL to a text, be it an attribute or a member of `extra`."""
        if text and variable in ATTRIBUTE_OF:
            self.values.setdefault(ATTRIBUTE_OF[variable][0], text)
        elif text:
            self.extra.setdefault(variable, text)

    def read_names(self) -> None:
        editors: tuple[str, ...] = ("ED", "A3") if self.kind in BOOKS else ("ED", "A2")
        for attribute, names in (("author", ("AU", "A1")), ("editor", editors), ("translator", ("A4", "TA"))):
            self.put(attribute, tuple(self.people(*names)))
        if self.kind in BOOKS and self.left.get("A2"):
            self.extra["collection-editor"] = write_names(self.people("A2"))
        if self.kind == "EDBOOK" and "editor" not in self.values and "author" in self.values:
            self.values["editor"] = self.values.pop("author")

    def read_addresses(self) -> None:
        """Of several addresses in one line the first counts; the others stay, as further lines do."""
        first, *further = SEPARATE.split(self.values.get("url") or "")
        if further:
            self.values["url"] = first
            self.left.setdefault("UR", []).extend(further)

    def read_containers(self) -> None:
        if self.kind in CONFERENCES:
            proceedings = self.one("C3", "BT")
            second = self.one("T2", "JF")
            self.put("container_title", proceedings or second)
            self.put("event_title", second if proceedings else None)
            self.put("event_place", self.one("C1"))
        elif self.kind in IN_SERIES:
            if self.kind in BOOKS and "title" not in self.values:
                self.put("title", self.one("BT"))
            self.put("collection_title", self.one("T2", "T3"))
        else:
            self.put(
                "container_title", self.one("T2", "BT") if self.kind in CHAPTERS else self.one("JF", "T2")
            )
            if "container_title" not in self.values:
                self.put("container_title", self.one("JO", "JA", "J2", "BT"))
        self.put("collection_title", self.values.get("collection_title") or self.one("T3"))

    def read_numbers(self) -> None:
        start, end = self.one("SP"), self.one("EP")
        if start and end and end != start and "-" not in start:
            start = f"{start}-{end}"
        if self.kind in {*BOOKS, "THES"} and start and start.isdecimal() and not end:
            self.extra["number-of-pages"] = start
        else:
            self.put("page", start or end)
        if self.kind in NUMBERED and not (
            self.kind != "PAT" and self.left.get("SN") and is_book(self.left["SN"][0])
        ):
            self.put("number", self.one("SN"))
        serial = self.one("SN")
        if serial:
            self.put("issn" if is_serial(SEVERAL.split(serial.strip())[0]) else "isbn", serial)
        if self.left.get("C2") and parse_pmcid(self.left["C2"][0]):  # as EndNote writes it
            self.put("pmcid", self.one("C2"))
        self.put("version" if self.kind in WITH_VERSION else "edition", self.one("ET"))
        if self.left.get("M3") and parse_doi(self.left["M3"][0]):
            found = self.one("M3")
            self.put("doi", self.values.get("doi") or found)
        elif self.kind in WITH_GENRE:
            self.put("genre", self.one("M3"))
        if "issue" not in self.values and self.kind in ("JOUR", "MGZN", "NEWS", "EJOUR"):
            self.put("issue", self.one("M1"))
        elif self.kind in CONFERENCES:
            self.put("number", self.one("M1"))
        elif self.kind in BOOKS and (number := self.one("M1")):
            self.extra["collection-number"] = number

    def read_dates(self) -> None:
        stated = [
            parse_date(text)
            for text in (self.one("DA"), self.one("PY", "Y1", "C2" if self.kind == "PAT" else "Y1"))
            if text
        ]
        if len(stated) == 2 and stated[0].year != stated[1].year and stated[1].year is not None:
            # The day may be that of a version put online; the year is the volume's.
            stated = stated[1:]
        if stated:
            self.put("issued", stated[0] if stated[0].year is not None else stated[-1])
        accessed = self.one("Y2")
        self.put("accessed", parse_date(accessed) if accessed else None)

    def read_notes(self) -> None:
        """Lines "M2  - name: value": exact values, known variables; anything else stays."""
        lines: list[str] = []
        for line in self.left.pop("M2", []):
            name, colon, value = line.partition(":")
            if colon and name.lower().startswith(EXACT):
                self.exact[name.strip().lower().removeprefix(EXACT)] = value.strip()
            else:
                lines.append(without_entities(line))
        item: dict[str, Any] = {}
        left = take_lines("\n".join(lines), item)
        self.type = item.pop("type", self.type)
        self.key = item.pop("citation-key", self.key)
        for variable, value in item.items():
            attribute, kind = ATTRIBUTE_OF.get(variable, ("", "text"))
            if not attribute:
                self.extra.setdefault(variable, value)
            elif attribute not in self.values:
                with suppress(Misfit):
                    self.values[attribute] = READERS[kind](value)
        if "type" in self.exact:  # one that nobody else knows is stated exactly too
            left = [line for line in left if not line.startswith("type:")]
        if left:
            self.left["M2"] = left


def without_entities(text: str) -> str:
    """A value whose entities of HTML, which programs write for the signs of markup, are what they stand for."""
    return ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text


def read_name(text: str) -> Name | None:
    """ "Family, Given, Suffix"; one without a comma as it is printed ("Jane Doe"), so that bodies stay whole."""
    if "," in text:
        return parse_inverted(text)
    name = parse_name(text)
    # The final stop is that of an abbreviation: "Acme Inc."
    return name if name is None or name.family else Name(literal=text.strip())


def is_book(text: str) -> bool:
    """Whether a number is that of a book or of a serial, and no other."""
    return is_serial(text) or is_isbn(text)


def read_values(record: Record) -> TagReader:
    """A reader that has read all the tags of a record it knows; the others are in its `left`."""
    reader = TagReader(record.kind or "GEN", record.tags)
    reader.read()
    return reader


def _worded(text: str) -> Date | None:
    """ "Spring 2005", "May 2005"; None for words that are neither a month nor a season."""
    match = WORDED.fullmatch(text.strip())
    date = add_month(Date(year=int(match[2])), match[1], "") if match else None
    return date if date is not None and (date.month or date.season) and not date.literal else None


def parse_date(text: str) -> Date:
    """RIS's YYYY/MM/DD/other, ISO or EDTF; other words stay as `literal`."""
    match = SLASHED.fullmatch(text.strip())
    if match is None:
        return parse_edtf(text) or _worded(text) or read_year(text)
    year, month, day, other = match.groups()
    date = add_month(Date(year=int(year)), month, day or "")
    return add_month(date, other, "") if other and date.month is None else date
