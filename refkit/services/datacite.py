"""DataCite: the registry of DOIs of data, software, theses and preprints (arXiv, Zenodo). After "DataCite REST API"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from refkit.fields.ids import parse_doi
from refkit.formats.registries.datacite import item_of
from refkit.formats.registries.datacite_json import work_of
from refkit.matching.query import Query
from refkit.model.records import Notice, NoticeKind, Record
from refkit.services.answers import ask_json, in_path, is_said, member, objects, record_of, same, unaskable
from refkit.services.notices import merge_notices
from refkit.services.settings import DATACITE_KNOWN_RATE, DATACITE_RATE, MAX_FOUND
from refkit.services.words import title_words, year
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(name="DataCite", base="https://api.datacite.org", rate=DATACITE_RATE, at_once=2)
KNOWN: Final = replace(SERVICE, rate=DATACITE_KNOWN_RATE)
KINDS: Final = ("doi",)
# relationType of a record to another -> what it says of the record ("DataCite Metadata Schema", appendix 1).
RELATIONS: Final = {
    "IsPreviousVersionOf": NoticeKind.REPLACED, "IsObsoletedBy": NoticeKind.REPLACED, "IsPreprintOf": NoticeKind.PUBLISHED,
}  # fmt: skip
PREPRINT: Final = "preprint"
WITHDRAWN: Final = "Withdrawn"  # dateType


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a DOI; empty where DataCite says that it has none. Raises WebError where no usable answer came."""
    assert kind in KINDS
    found, answer = ask_json(
        session,
        _service(session),
        f"/dois/{in_path(value, SERVICE)}",
        lambda data: _record_in(data, value),
        kind="record",
        absent=lambda came: is_said(came, "The resource you are looking for doesn't exist", kind="json"),
        hidden=_hidden(session),
    )
    return () if found is None else (_record(found, answer),)


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The records whose titles have the words of the title, and came out in the year. Raises WebError."""
    words = title_words(query.reference)
    if not words:
        raise unaskable(SERVICE, query.reference.id, "too little is known of it")
    term = f"titles.title:({' AND '.join(words)})"
    when = year(query.reference)
    found, answer = ask_json(
        session,
        _service(session),
        "/dois",
        _records,
        kind="search",
        params={
            "query": f"{term} AND publicationYear:[{when - 1} TO {when + 1}]" if when else term,
            "page[size]": str(min(limit, MAX_FOUND)),
        },
        hidden=_hidden(session),
    )
    return tuple(_record(one, answer) for one in found or ())


def _service(session: Session) -> Service:
    return KNOWN if session.mail is not None else SERVICE


def _hidden(session: Session) -> Mapping[str, Any]:
    return {} if session.mail is None else {"mailto": session.mail}


def _record_in(data: Any, doi: str) -> dict[str, Any]:
    found = _whole(member(data, "data", dict, SERVICE))
    same(str(found["attributes"]["doi"]), doi, SERVICE)
    return found


def _records(data: Any) -> list[dict[str, Any]]:
    member(data, "meta", dict, SERVICE)
    return [_whole(one) for one in objects(data, "data", SERVICE)]


def _whole(record: dict[str, Any]) -> dict[str, Any]:
    attributes = member(record, "attributes", dict, SERVICE)
    member(attributes, "doi", str, SERVICE)
    member(attributes, "titles", list, SERVICE)
    return record


def _record(found: Mapping[str, Any], answer: Answer) -> Record:
    attributes = found["attributes"]
    doi = str(attributes["doi"])
    return record_of(
        item_of(work_of(attributes)),
        SERVICE,
        answer,
        key=doi,
        url=f"https://doi.org/{doi}",
        notices=merge_notices(_notices(attributes)),
    )


def _notices(attributes: Mapping[str, Any]) -> Iterator[Notice]:
    types = attributes.get("types")
    general = str(types.get("resourceTypeGeneral") if isinstance(types, Mapping) else "").casefold()
    for one in _listed(attributes.get("relatedIdentifiers")):
        kind = RELATIONS.get(str(one.get("relationType")))
        doi = parse_doi(str(one.get("relatedIdentifier") or ""))
        if kind is None and general == PREPRINT and one.get("relationType") == "IsVersionOf":
            kind = (
                NoticeKind.PUBLISHED
            )  # arXiv names the article so; a version of a preprint is a preprint of its server
            own = str(attributes["doi"]).partition("/")[0]
            doi = None if doi is None or doi.startswith(f"{own}/") else doi
        if kind is not None and doi is not None:
            yield Notice(kind=kind, identifier=doi, source="datacite")
    for one in _listed(attributes.get("dates")):
        if one.get("dateType") == WITHDRAWN:
            yield Notice(
                kind=NoticeKind.WITHDRAWN, on=str(one.get("date") or "")[:10] or None, source="datacite"
            )


def _listed(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
