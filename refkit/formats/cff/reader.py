"""CITATION.cff -> a Library: the work to be cited first, then the software itself, then what it refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.errors import ReadError
from refkit.formats.cff.fields import DATES, FIELDS, KEPT, PEOPLE, TYPES, UNKNOWN
from refkit.formats.csl_values import describe
from refkit.formats.records import Item, Record, collect, date_of, date_of_parts, pages_of, put, range_of
from refkit.formats.yaml_text import parse_yaml
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.rules import finding

HINT: Final = 'a CITATION.cff states "cff-version", "title" and "authors"'
SNIFF: Final = regex(r"(?:\A|[\r\n])[\ufeff]?['\"]?cff-version['\"]?[ \t]*:")


def read(source: Source) -> Library:
    """The works of a file: `preferred-citation`, the software or dataset itself, `references`.

    The software is left out where the preferred citation states all that it does. Raises ReadError.
    """
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return SNIFF.search(text, 0, 100_000) is not None


def _records(source: Source) -> Iterator[Record]:
    data = parse_yaml(source.text.removeprefix("\ufeff"), name=source.name, hint=HINT, nulls=True)
    if not isinstance(data, Mapping):
        raise ReadError.of("no-entry", place=source.name, hint=HINT)
    own = item_of({"type": "software", **data})
    preferred = data.get("preferred-citation")
    if isinstance(preferred, Mapping):
        item = item_of(preferred)
        yield Record(item=item, place=f"{source.name}: preferred-citation")
        if all(item.get(name) == value for name, value in own.items() if name != "type"):
            own = {}
    if own:
        yield Record(item=own, place=source.name)
    references = data.get("references")
    for position, one in enumerate(references if isinstance(references, list) else [], 1):
        place = f"{source.name}: reference {position}"
        if isinstance(one, Mapping):
            yield Record(item=item_of(one), place=place)
        else:
            yield Record(
                item={}, place=place, problems=(finding("RK105", "item", place=place, found=describe(one)),)
            )


def item_of(work: Mapping[str, Any]) -> Item:
    """The CSL-JSON item of a reference, or of the root of a file."""
    kind = str(work.get("type") or "generic")
    item: Item = {"type": TYPES.get(kind, "document")}
    for key, variable in FIELDS:
        put(item, variable, _text(work.get(key)))
    for key, variable in PEOPLE:
        put(item, variable, people_of(work.get(key)))
    start, end = _text(work.get("start")), _text(work.get("end"))
    put(item, "page", pages_of(start, end))
    _put_entities(item, work, kind)
    put(item, "dimensions", _text(work.get("format")) if kind == "art" else "")
    _put_dates(item, work)
    _put_lists(item, work)
    kept = {key: text for key in KEPT if (text := _text(work.get(key))) and text not in item.values()}
    if kept:
        item["custom"] = {UNKNOWN: kept}
    if (
        item["type"] == "book"
        and "container-title" in item
        and kind == "book"
        and (start or work.get("section"))
    ):
        item["type"] = "chapter"
    elif item["type"] == "book" and "container-title" in item:
        put(item, "collection-title", item.pop("container-title"))
    return item


def people_of(value: Any) -> list[dict[str, Any]]:
    """The people and bodies of a list, in its order; an alias alone is a name."""
    found: list[dict[str, Any]] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one.strip():
            found.append({"literal": one})
        if not isinstance(one, Mapping):
            continue
        parts = {
            "family": _text(one.get("family-names")), "given": _text(one.get("given-names")),
            "non-dropping-particle": _text(one.get("name-particle")), "suffix": _text(one.get("name-suffix")),
        }  # fmt: skip
        parts = {key: part for key, part in parts.items() if part}
        alone = _text(one.get("name")) or _text(one.get("alias"))
        if "family" in parts or len(parts) > 1:
            found.append(parts)
        elif parts.get("given") or alone:
            found.append({"literal": parts.get("given") or alone})
    return found


def _put_entities(item: Item, work: Mapping[str, Any], kind: str) -> None:
    for key in ("publisher", "institution", "department", "database-provider"):
        entity = work.get(key)
        if isinstance(entity, Mapping):
            put(item, "publisher", _text(entity.get("name")))
            put(item, "publisher-place", _place(entity))
        else:
            put(item, "publisher", _text(entity))
    meeting = work.get("conference")
    if isinstance(meeting, Mapping):
        put(item, "event-title", _text(meeting.get("name")))
        put(item, "event-place", _place(meeting))
        dates = (date_of(_text(meeting.get(key))) for key in ("date-start", "date-end"))
        put(item, "event-date", range_of(*dates))
    location = work.get("location")
    if isinstance(location, Mapping) and kind == "art":  # where it hangs
        put(item, "archive", _text(location.get("name")))
        put(item, "archive-place", _place(location))
    elif isinstance(location, Mapping):
        put(item, "publisher-place", _text(location.get("name")) or _place(location))
    put(item, "archive", _text(work.get("database")))


def _place(entity: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, (_text(entity.get(key)) for key in ("city", "region", "country"))))


def _put_dates(item: Item, work: Mapping[str, Any]) -> None:
    stated = next((text for key in DATES if (text := _text(work.get(key)))), "")
    year, month = _text(work.get("year")), _text(work.get("month"))
    put(item, "issued", date_of(stated) if stated else date_of_parts(year, month) if year else None)
    put(item, "accessed", date_of(_text(work.get("date-accessed")) or _text(work.get("date-downloaded"))))
    put(item, "original-date", date_of(_text(work.get("year-original"))))


def _put_lists(item: Item, work: Mapping[str, Any]) -> None:
    put(item, "keyword", "; ".join(_texts(work.get("keywords"))))
    put(item, "language", next(iter(_texts(work.get("languages"))), ""))
    identifiers = work.get("identifiers")
    for one in identifiers if isinstance(identifiers, list) else []:
        if isinstance(one, Mapping):
            put(item, {"doi": "DOI", "url": "URL"}.get(_text(one.get("type")), ""), _text(one.get("value")))
    item.pop("", None)


def _texts(value: Any) -> list[str]:
    return [text for one in (value if isinstance(value, list) else [value]) if (text := _text(one))]


def _text(value: Any) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_text, value)), "")
    return value.strip() if isinstance(value, str) else ""
