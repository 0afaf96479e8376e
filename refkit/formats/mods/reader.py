"""MODS XML -> a Library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.formats.extra_lines import CSL_TYPES, take_lines
from refkit.formats.languages import language_of
from refkit.formats.mods.fields import (
    DATES,
    DETAILS,
    GENRES,
    IDENTIFIERS,
    PUBLISHING,
    ROLES,
    TYPE_OF_RESOURCE,
)
from refkit.formats.records import Item, Record, collect, date_of, names_of, pages_of, person, put, range_of
from refkit.formats.xml_text import child, children, is_rooted, lines_of, marked, place_of, root_of, words
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.xml import XmlElement, attribute, descendants, local

HINT: Final = 'a record is a <mods xmlns="http://www.loc.gov/mods/v3">'
EXTENT: Final = regex(r"(?:[^\d]{0,40})(\d{1,6})\s?(?:p|pp|pages|S|leaves)\b\.?.{0,200}|(\d{1,6})")
# "c1999", "©1999": the year of its copyright, as cataloguers write it.
PUBLISHED: Final = regex(r"\A\[?[c©p] ?(\d{4})\]?\.?\Z")
LIFE: Final = regex(r",?\s\(?(?:b\.|d\.|ca?\.)?\s?\d{4}\??(?:-(?:\d{4})?\??)?\)?\.?\Z")
SERIALS: Final = frozenset(
    {"periodical", "academic journal", "magazine", "newspaper", "journal", "continuing", "serial"}
)
BINDING: Final = regex(r"\s\(.{1,100}\)\Z")  # "0801486394 (pbk. : acid-free paper)"
# Types whose makers Zotero calls contributors, for want of a relator.
MADE_BY_OTHERS: Final = frozenset(
    {
        "speech",
        "software",
        "patent",
        "bill",
        "motion_picture",
        "song",
        "graphic",
        "map",
        "broadcast",
        "interview",
    }
)
CITED_PAGE: Final = frozenset({"page", "pages"})


def read(source: Source) -> Library:
    """The records of a file or collection, in order. Raises ReadError."""
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return is_rooted(text, {"mods", "modsCollection"}) or "http://www.loc.gov/mods/" in text[:2000]


def _records(source: Source) -> Iterator[Record]:
    for record in descendants(root_of(source), "mods"):
        yield Record(item=item_of(record), place=place_of(source, record))


def item_of(record: XmlElement) -> Item:
    """The CSL-JSON item of a record, with what its host (journal, book) and its series state."""
    host = next(
        (one for one in children(record, "relatedItem") if attribute(one, "type").casefold() == "host"), None
    )
    series = next(
        (one for one in children(record, "relatedItem") if attribute(one, "type").casefold() == "series"),
        None,
    )
    item: Item = {"type": kind_of(record, host), "id": attribute(record, "ID")}
    put(item, "title", title_of(record))
    put(item, "title-short", title_of(record, "abbreviated"))
    put(item, "original-title", title_of(child(record, "relatedItem") if _is_original(record) else None))
    hosted = title_of(host) or title_of(host, "uniform") or title_of(host, "abbreviated")
    in_series = item["type"] == "book" and _is_series(host, record)
    put(item, "collection-title" if in_series else "container-title", hosted)
    put(item, "container-title-short", title_of(host, "abbreviated"))
    put(item, "collection-title", title_of(series) or title_of(_series_within(host)))
    put(item, "source", words(record, "recordInfo", "recordContentSource"))
    series = series if series is not None else _series_within(host)
    parts = (child(series, "part"), child(series, "titleInfo"))
    part = next((one for one in parts if one is not None), None)
    put(item, "collection-number", words(part, "detail", "number") or words(part, "partNumber"))
    _put_people(item, record, host, series)
    for one in (record, host):
        _put_origin(item, child(one, "originInfo"))
        for part in children(one, "part"):
            _put_part(item, part)
        _put_identifiers(item, one)
    put(item, "accessed", date_of(attribute(next(descendants(record, "url"), record), "dateLastAccessed")))
    put(item, "URL", next(filter(None, (words(one, "url") for one in children(record, "location"))), ""))
    put(item, "language", language_of(words(record, "language", "languageTerm") or words(record, "language")))
    put(item, "abstract", marked(record, "abstract"))
    put(
        item,
        "note",
        "\n".join(words(one) for one in children(record, "note") if attribute(one, "type") != "status"),
    )
    put(item, "keyword", "; ".join(dict.fromkeys(_subjects(record))))
    extent = EXTENT.fullmatch(words(record, "physicalDescription", "extent"))
    put(item, "number-of-pages", (extent[1] or extent[2]) if extent else "")
    put(item, "license", words(record, "accessCondition"))
    put(item, "archive", words(record, "location", "physicalLocation"))
    put(item, "call-number", words(record, "location", "shelfLocator") or words(record, "classification"))
    put(item, "genre", _own_genre(record, item["type"]))
    if _is_of_zotero(record):
        _settle_zotero(item, record)
    if in_series and "issue" in item:
        put(item, "collection-number", item.pop("issue"))
    if item.get("container-title-short") == item.get("container-title"):
        item.pop("container-title-short", None)
    if item["type"] in {"software", "dataset"} and "edition" in item:
        item["version"] = item.pop("edition")
    return item


def _is_of_zotero(record: XmlElement) -> bool:
    """Whether Zotero wrote a record: its genre is the item type."""
    return any(
        attribute(one, "authority") == "local" and words(one) in CSL_TYPES
        for one in children(record, "genre")
    )


def _settle_zotero(item: Item, record: XmlElement) -> None:
    """What Zotero's export states otherwise: "Extra" as a note, the kind, who made what has no authors, places."""
    if "archive" in item and "archive_location" not in item:
        item["archive_location"] = item.pop("archive")
    notes = [lines_of(one) for one in children(record, "note")]
    free = [one if one.startswith("<") else "\n".join(take_lines(one, item)) for one in notes]
    item["note"] = "\n".join(filter(None, free))
    item["id"] = item.pop("citation-key", item.get("id"))
    if kinds := [words(one) for one in children(record, "genre") if not attribute(one, "authority")]:
        item["genre"] = kinds[0]
    if item["type"] in MADE_BY_OTHERS and "author" not in item and "contributor" in item:
        item["author"] = item.pop("contributor")
    if item["type"] == "speech" and "publisher-place" in item:
        item.setdefault("event-place", item.pop("publisher-place"))


def _is_original(record: XmlElement) -> bool:
    related = child(record, "relatedItem")
    return related is not None and attribute(related, "type") == "original"


def _series_within(host: XmlElement | None) -> XmlElement | None:
    return next((one for one in children(host, "relatedItem") if attribute(one, "type") == "series"), None)


def kind_of(record: XmlElement, host: XmlElement | None) -> str:
    """The CSL type: of a word of its genre, else of its host's, else of the type of its resource."""
    for one in sorted(children(record, "genre"), key=lambda one: attribute(one, "authority") != "csl"):
        if attribute(one, "authority") == "csl" and words(one):
            return words(one)
        if (kind := GENRES.get(words(one).casefold())) and not (kind == "periodical" and host is not None):
            if kind == "book" and host is not None:
                return "book" if _is_series(host, record) else "chapter"
            return _of_meeting(record, kind, host)
    if host is not None:
        signs = {words(one).casefold() for one in (*children(host, "genre"), *descendants(host, "issuance"))}
        part = next((one for one in (child(host, "part"), child(record, "part")) if one is not None), None)
        details = {attribute(one, "type") for one in children(part, "detail")}
        if "newspaper" in signs:
            return "article-newspaper"
        if "magazine" in signs:
            return "article-magazine"
        if signs & SERIALS or (details & {"issue", "volume"} and "book" not in signs):
            return "article-journal"
        if signs & {"conference publication"} or _has_meeting(host):
            return "paper-conference"
    resource = words(record, "typeOfResource").casefold()
    if resource in TYPE_OF_RESOURCE:
        return TYPE_OF_RESOURCE[resource]
    if host is not None:
        return "chapter"
    issued = {words(one) for one in descendants(record, "issuance")}
    numbered = any(attribute(one, "type").casefold() == "isbn" for one in children(record, "identifier"))
    return (
        "book" if numbered or issued & {"monographic", "single unit", "multipart monograph"} else "document"
    )


def _is_series(host: XmlElement | None, record: XmlElement) -> bool:
    """Whether the host of a book is its series, as bibutils writes one: a title and no more, and no pages within."""
    if host is None or any(local(one) not in {"titleInfo", "part"} for one in children(host)):
        return False
    return not any(
        attribute(one, "unit") for one in (*descendants(host, "extent"), *descendants(record, "extent"))
    )


def _of_meeting(record: XmlElement, kind: str, host: XmlElement | None) -> str:
    if kind == "paper-conference" and host is None and not any(map(_is_person, children(record, "name"))):
        return "book"
    return kind


def _is_person(name: XmlElement) -> bool:
    return attribute(name, "type") != "conference"


def _has_meeting(element: XmlElement) -> bool:
    return any(attribute(one, "type") == "conference" for one in children(element, "name"))


def _own_genre(record: XmlElement, kind: str) -> str:
    for one in children(record, "genre"):
        word = words(one)
        if (
            not attribute(one, "authority")
            and word
            and GENRES.get(word.casefold()) is None
            and word.casefold() != kind
        ):
            return word
    return ""


def title_of(element: XmlElement | None, kind: str = "") -> str:
    """The title of a record or of what it stands in, of a type ("abbreviated"), with its article and subtitle."""
    for info in children(element, "titleInfo"):
        if attribute(info, "type") != kind:
            continue
        article, title, rest = words(info, "nonSort"), marked(info, "title"), marked(info, "subTitle")
        joint = "" if article.endswith(("'", "’", "-")) or not article else " "
        whole = f"{article}{joint}{title}"
        further = [words(info, name) for name in ("partNumber", "partName")]
        whole = f"{whole}: {rest}" if rest and whole else whole or rest
        return ". ".join(
            filter(None, (whole, *(further if element is not None and local(element) == "mods" else [])))
        ).strip()
    return ""


def _put_people(item: Item, record: XmlElement, host: XmlElement | None, series: XmlElement | None) -> None:
    found: dict[str, list[dict[str, Any]]] = {}
    for element in (record, host, series):
        for one in children(element, "name"):
            kind = attribute(one, "type")
            role = _role(one)
            if kind == "conference":
                put(item, "event-title", _whole(one))
                dated = (
                    words(part) for part in children(one, "namePart") if attribute(part, "type") == "date"
                )
                put(item, "event-date", date_of(next(dated, "")))
            elif role in PUBLISHING:
                put(item, "publisher", _whole(one))
            else:
                known = ROLES.get(
                    role, "author" if not role and element is record else "editor" if not role else ""
                )
                if element is series:
                    known = "collection-editor" if known in {"editor", "collection-editor"} else ""
                known = "container-author" if known == "author" and element is host else known
                if known and (name := _name(one)):
                    found.setdefault(known, []).append(name)
    for role, names in found.items():
        put(item, role, names)


def _role(name: XmlElement) -> str:
    terms = [words(one).casefold().strip(" .") for one in descendants(name, "roleTerm")]
    terms += [words(one).casefold() for one in children(name, "role") if not len(one)]
    return next((term for term in terms if term in ROLES or term in PUBLISHING), terms[0] if terms else "")


def _name(element: XmlElement) -> dict[str, Any]:
    if attribute(element, "type") == "corporate":
        return {"literal": _whole(element)}
    parts: dict[str, list[str]] = {}
    for one in children(element, "namePart"):
        parts.setdefault(attribute(one, "type"), []).append(words(one))
    family = " ".join(parts.get("family", []))
    if family:
        suffix = " ".join(parts.get("termsOfAddress", []))
        return person(family, " ".join(parts.get("given", [])), suffix)
    # "Roe, Ann, 1964-2020": cataloguers tell people of one name apart by their years.
    return next(iter(names_of([LIFE.sub("", _whole(element) or words(element, "displayForm"))])), {})


def _whole(name: XmlElement) -> str:
    stated = [words(one) for one in children(name, "namePart") if attribute(one, "type") != "date"]
    return " ".join(filter(None, stated)) or words(name, "displayForm")


def _put_origin(item: Item, origin: XmlElement | None) -> None:
    put(item, "publisher", words(origin, "publisher"))
    terms = [one for place in children(origin, "place") for one in children(place, "placeTerm")]
    named = [words(one) for one in terms if attribute(one, "type") != "code"]
    named += [words(one, "text") for one in children(origin, "place")]  # of MODS 1 and 2
    put(item, "publisher-place", "; ".join(filter(None, named)))
    put(item, "edition", words(origin, "edition"))
    keyed = [
        local(one) for one in children(origin) if attribute(one, "keyDate") == "yes" and local(one) in DATES
    ]
    put(item, "issued", next(filter(None, (_date(origin, name) for name in (*keyed, *DATES))), None))
    put(item, "accessed", date_of(words(origin, "dateCaptured")))


def _date(origin: XmlElement | None, name: str) -> dict[str, Any] | None:
    stated = sorted(
        children(origin, name),
        key=lambda one: attribute(one, "encoding") not in {"w3cdtf", "iso8601", "edtf"},
    )
    ends = {attribute(one, "point"): date_of(words(one)) for one in reversed(stated) if words(one)}
    if "start" in ends and "end" in ends:
        return range_of(ends["start"], ends["end"])
    return next((found for one in stated if (found := date_of(PUBLISHED.sub(r"\1", words(one))))), None)


def _put_part(item: Item, part: XmlElement) -> None:
    for detail in children(part, "detail"):
        variable = DETAILS.get(attribute(detail, "type").casefold(), "")
        put(item, variable, words(detail, "number") or words(detail, "caption") or words(detail, "title"))
    item.pop("", None)
    for extent in children(part, "extent"):
        if attribute(extent, "unit").casefold() in {"page", "pages", ""}:
            pages = pages_of(words(extent, "start"), words(extent, "end")) or words(extent, "list")
            put(item, "page", pages or words(extent, "total"))
    dated = date_of(words(part, "date"))
    if dated and _is_finer(dated, item.get("issued")):
        item["issued"] = dated
    put(item, "issued", dated)


def _is_finer(one: Mapping[str, Any], other: Mapping[str, Any] | None) -> bool:
    """Whether a date states a month or day within the year that another one states alone."""
    mine, theirs = one.get("date-parts"), (other or {}).get("date-parts")
    return bool(
        mine and theirs and len(mine) == len(theirs) == 1
        and len(mine[0]) > len(theirs[0]) and mine[0][: len(theirs[0])] == theirs[0]
    )  # fmt: skip


def _put_identifiers(item: Item, record: XmlElement | None) -> None:
    for one in children(record, "identifier"):
        if attribute(one, "invalid") != "yes":
            variable = IDENTIFIERS.get(attribute(one, "type").casefold(), "")
            value = words(one)
            put(item, variable, BINDING.sub("", value) if variable == "ISBN" else value)
    item.pop("", None)


def _subjects(record: XmlElement) -> Iterator[str]:
    for subject in children(record, "subject"):
        for one in children(subject):
            if local(one) in {"topic", "geographic", "temporal", "genre"} and words(one):
                yield words(one)
            elif (
                local(one) == "hierarchicalGeographic"
            ):  # from the country down, as subject headings are written
                yield "--".join(filter(None, (words(place) for place in children(one))))
