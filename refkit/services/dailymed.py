"""DailyMed: the labels of medicines in the United States, by setid. After "DailyMed Web Services v2" and HL7's SPL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from refkit.errors import OfflineError, ShapeError, WebError
from refkit.fields.dates import parse_date
from refkit.formats.records import iso_of
from refkit.formats.xml_text import child, children, words
from refkit.matching.query import Query
from refkit.model.records import Record
from refkit.patterns import regex
from refkit.services.answers import ask_json, ask_xml, in_path, member, objects, record_of, same, unaskable
from refkit.services.settings import DAILYMED_RATE, MAX_FOUND, MAX_SECTION
from refkit.services.words import drug_names
from refkit.web.session import Answer, Service, Session
from refkit.xml import XmlElement, attribute, descendants, local

SERVICE: Final = Service(
    name="DailyMed", base="https://dailymed.nlm.nih.gov/dailymed/services/v2", rate=DAILYMED_RATE, at_once=2
)
KINDS: Final = ("setid",)
PAGE: Final = "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid="
LOINC: Final = "2.16.840.1.113883.6.1"
UNCLASSIFIED: Final = "42229-5"  # the LOINC code of a section without one of its own
BLOCKS: Final = frozenset({"paragraph", "item", "caption", "tr", "title", "footnote"})
CELLS: Final = frozenset({"td", "th"})
DAY: Final = regex(r"([0-9]{4})([0-9]{2})([0-9]{2})")
LABELER: Final = regex(r"^(.{1,300}?)\s?\[([^\[\]]{1,200})\]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of a label: its LOINC code (of the section around it where it has none of its own), its title, and its own
    text, a paragraph a line, without that of the sections in it."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One version of a label. `effective` is an ISO date, `kind` what it calls itself ("HUMAN PRESCRIPTION DRUG LABEL")."""

    setid: str
    version: str
    effective: str
    title: str
    labeler: str = ""
    kind: str = ""
    sections: tuple[Section, ...] = ()


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a label; empty where DailyMed says that it has none. Raises WebError where no usable answer came."""
    assert kind in KINDS
    found, answer = _label(session, value)
    return () if found is None else (_record(found, answer),)


def label(session: Session, setid: str) -> tuple[Label, Answer] | None:
    """The label as it is now, with its sections; None where DailyMed says that it has none. Raises WebError."""
    found, answer = _label(session, setid)
    return None if found is None else (found, answer)


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The labels of the medicine that the title names. Raises WebError."""
    names = drug_names(query.reference)
    if not names:
        raise unaskable(SERVICE, query.reference.id, "no medicine is named")
    for name in names:
        params = {"drug_name": name, "pagesize": str(min(limit, MAX_FOUND))}
        found, answer = ask_json(session, SERVICE, "/spls.json", _listed, kind="search", params=params)
        if found:
            return tuple(_record(_of_list(one), answer) for one in found)
    return ()


def _label(session: Session, setid: str) -> tuple[Label | None, Answer]:
    setid = setid.casefold()
    path = f"/spls/{in_path(setid, SERVICE)}.xml"
    try:
        return ask_xml(session, SERVICE, path, lambda root: _read(root, setid), kind="label", root="document")
    except OfflineError:
        raise
    except WebError:
        # A 404 may be anybody's: a label is not there where the list, which always answers, has none either.
        listed, answer = ask_json(
            session, SERVICE, "/spls.json", _listed, kind="absent", params={"setid": setid}
        )
        if listed:
            raise
        return None, answer


def _listed(data: Any) -> list[dict[str, Any]]:
    member(data, "metadata", dict, SERVICE)
    found = objects(data, "data", SERVICE)
    for one in found:
        member(one, "setid", str, SERVICE)
        member(one, "title", str, SERVICE)
    return found


def _of_list(one: Mapping[str, Any]) -> Label:
    parted = LABELER.match(" ".join(one["title"].split()))
    return Label(
        setid=one["setid"],
        version=str(one.get("spl_version") or ""),
        effective=iso_of(parse_date(str(one.get("published_date") or ""))),
        title=parted[1] if parted else one["title"],
        labeler=parted[2] if parted else "",
    )


def _record(found: Label, answer: Answer) -> Record:
    item: dict[str, Any] = {
        "type": "document", "title": found.title, "version": found.version, "number": found.setid, "publisher": found.labeler,
        "author": [{"literal": found.labeler}] if found.labeler else [], "genre": found.kind.capitalize(),
        "URL": f"{PAGE}{found.setid}",
    }  # fmt: skip
    if found.effective:
        item["issued"] = {"date-parts": [[int(part) for part in found.effective.split("-")]]}
    return record_of(item, SERVICE, answer, key=found.setid, url=f"{PAGE}{found.setid}")


def _read(root: XmlElement, setid: str) -> Label:
    """A label of an SPL document. Raises ShapeError."""
    stated = child(root, "setId")
    same("" if stated is None else attribute(stated, "root"), setid, SERVICE)
    version, effective = child(root, "versionNumber"), child(root, "effectiveTime")
    day = DAY.match("" if effective is None else attribute(effective, "value"))
    number = "" if version is None else attribute(version, "value")
    title = words(root, "title")
    if not number or day is None:
        raise ShapeError.of("shape", place=SERVICE.name, what="it states no version or no day")
    code = child(root, "code")
    return Label(
        setid=setid.casefold(),
        version=number,
        effective="-".join(day.groups()),
        title=title or next((words(one) for one in descendants(root, "name") if words(one)), ""),
        labeler=words(root, "author", "assignedEntity", "representedOrganization", "name"),
        kind="" if code is None else attribute(code, "displayName"),
        sections=tuple(_sections(child(root, "component", "structuredBody"), "")),
    )


def _sections(parent: XmlElement | None, code: str) -> Iterator[Section]:
    for component in children(parent, "component"):
        for section in children(component, "section"):
            stated = child(section, "code")
            own = (
                attribute(stated, "code")
                if stated is not None and attribute(stated, "codeSystem") == LOINC
                else ""
            )
            mine = own if own and (own != UNCLASSIFIED or not code) else code
            text = "\n".join(filter(None, (lines(one) for one in children(section, "text"))))[:MAX_SECTION]
            if text:
                yield Section(code=mine, title=words(section, "title"), text=text)
            yield from _sections(section, mine)


def lines(element: XmlElement) -> str:
    """The words of an element, each paragraph, item or row of a table on a line of its own."""
    folded = (" ".join(line.split()) for line in "".join(_pieces(element)).split("\n"))
    return "\n".join(line.strip(" |") for line in folded if line.strip(" |"))


def _pieces(element: XmlElement) -> Iterator[str]:
    name = local(element)
    yield "\n" if name in BLOCKS else ""
    yield (element.text or "").replace("\n", " ")
    for inner in element:
        yield from _pieces(inner)
        yield (inner.tail or "").replace("\n", " ")
    yield "\n" if name in BLOCKS else " | " if name in CELLS else " " if name == "br" else ""
