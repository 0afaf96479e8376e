"""DataCite's JSON (its API's answers, or a record's attributes alone) -> a Library. It is read only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.formats.json_text import parse_json
from refkit.formats.records import Record, collect
from refkit.formats.registries.datacite import Person, Work, item_of
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.rules import finding

HINT: Final = 'a record of DataCite has "titles", "creators" and "types"; its API puts it in {"data": {"attributes": {…}}}'
SNIFF: Final = regex(r"[\ufeff\s]{0,50}[\[{]")
SIGNS: Final = (
    '"creators"',
    '"titles"',
    '"types"',
    '"publicationYear"',
    '"schemaVersion"',
    '"resourceTypeGeneral"',
)


def read(source: Source) -> Library:
    """The records of a file, in order; one that is none is a problem (RK105). Raises ReadError."""
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    head = text[:200_000]
    return SNIFF.match(text) is not None and sum(sign in head for sign in SIGNS) >= 3


def _records(source: Source) -> Iterator[Record]:
    data = parse_json(source.text, name=source.name, hint=HINT)
    if isinstance(data, Mapping) and isinstance(data.get("data"), list | Mapping):
        data = data["data"]
    for position, one in enumerate(data if isinstance(data, list) else [data], 1):
        place = f"{source.name}: record {position}"
        if not isinstance(one, Mapping):
            yield Record(item={}, place=place, problems=(finding("RK105", "no-object", place=place),))
            continue
        attributes = one.get("attributes")
        yield Record(
            item=item_of(work_of(attributes if isinstance(attributes, Mapping) else one)), place=place
        )


def work_of(record: Mapping[str, Any]) -> Work:
    """What the attributes of a record state."""
    types = record.get("types")
    types = types if isinstance(types, Mapping) else {}
    container = record.get("container")
    publisher = record.get("publisher")
    related = [one for one in _list(record.get("relatedItems")) if one.get("relationType") == "IsPublishedIn"]
    return Work(
        doi=_text(record.get("doi")) or next(
            (_text(one.get("identifier")) for one in _list(record.get("identifiers")) if one.get("identifierType") == "DOI"), ""
        ) or _text(record.get("id")),
        url=_text(record.get("url")),
        titles=[(_text(one.get("titleType")), _text(one.get("title"))) for one in _list(record.get("titles"))],
        people=[_person(one, "") for one in _list(record.get("creators"))]
        + [_person(one, _text(one.get("contributorType")) or "Other") for one in _list(record.get("contributors"))],
        publisher=_text(publisher.get("name")) if isinstance(publisher, Mapping) else _text(publisher),
        year=_text(record.get("publicationYear")),
        dates=[(_text(one.get("dateType")), _text(one.get("date"))) for one in _list(record.get("dates"))],
        general=_text(types.get("resourceTypeGeneral")),
        kind=_text(types.get("resourceType")),
        version=_text(record.get("version")),
        language=_text(record.get("language")),
        subjects=[_text(one.get("subject")) for one in _list(record.get("subjects"))],
        descriptions=[
            (_text(one.get("descriptionType")), _text(one.get("description"))) for one in _list(record.get("descriptions"))
        ],
        rights=[_text(one.get("rightsIdentifier") or one.get("rights")) for one in _list(record.get("rightsList"))],
        container=_related(related[0]) if related else {
            key: _text(value) for key, value in container.items()} if isinstance(container, Mapping) else {},
        formats=list(map(_text, record["formats"])) if isinstance(record.get("formats"), list) else [],
        identifiers=[
            (_text(one.get("relatedIdentifierType")), _text(one.get("relatedIdentifier")))
            for one in _list(record.get("relatedIdentifiers")) if one.get("relationType") in {"IsPartOf", "IsPublishedIn"}
        ],
        sizes=list(map(_text, record["sizes"])) if isinstance(record.get("sizes"), list) else [],
    )  # fmt: skip


def _related(item: Mapping[str, Any]) -> dict[str, str]:
    found = {key: _text(value) for key, value in item.items()}
    return found | {"title": next((_text(one.get("title")) for one in _list(item.get("titles"))), "")}


def _person(one: Mapping[str, Any], role: str) -> Person:
    return Person(
        name=_text(one.get("name")),
        family=_text(one.get("familyName")),
        given=_text(one.get("givenName")),
        body=one.get("nameType") == "Organizational",
        role=role,
    )


def _list(value: Any) -> list[Mapping[str, Any]]:
    values = value if isinstance(value, list) else [value]
    return [
        one if isinstance(one, Mapping) else {"title": one, "subject": one, "name": one}
        for one in values
        if one
    ]


def _text(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return " ".join(value.split()) if isinstance(value, str) else ""
