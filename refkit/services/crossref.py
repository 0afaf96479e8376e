"""Crossref: the registry of most articles' and books' DOIs. After "Crossref REST API" and "Crossmark: updates"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from refkit.fields.ids import parse_doi
from refkit.formats.registries.crossref_json import item_of, text_of
from refkit.matching.query import Query
from refkit.model.records import Notice, NoticeKind, Record
from refkit.services.answers import ask_json, in_path, is_said, member, objects, record_of, same, unaskable
from refkit.services.notices import CROSSREF, merge_notices
from refkit.services.settings import (
    CROSSREF_AT_ONCE,
    CROSSREF_POLITE,
    CROSSREF_POLITE_AT_ONCE,
    CROSSREF_POLITE_SEARCH,
    CROSSREF_RATE,
    CROSSREF_SEARCH,
    MAX_FOUND,
)
from refkit.services.words import printed
from refkit.vocabulary.retractions import TITLED
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(
    name="Crossref", base="https://api.crossref.org", rate=CROSSREF_RATE, at_once=CROSSREF_AT_ONCE
)
POLITE: Final = replace(SERVICE, rate=CROSSREF_POLITE, at_once=CROSSREF_POLITE_AT_ONCE)
KINDS: Final = ("doi",)
# Relations of a work to another -> what they say of the first ("Crossref: relationships").
RELATIONS: Final = (("is-preprint-of", NoticeKind.PUBLISHED), ("is-replaced-by", NoticeKind.REPLACED))
# How a title says that its work was taken back: "RETRACTED: …"; on a notice it says so of another one.
TAKEN_BACK: Final = {"retracted": NoticeKind.RETRACTED, "withdrawn": NoticeKind.WITHDRAWN}
# In the syntax of its filters these part values and clauses: a DOI that has one cannot be asked for there.
OF_FILTERS: Final = ","


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a DOI; empty where Crossref says that it has none. Raises WebError where no usable answer came."""
    assert kind in KINDS
    work, answer = ask_json(
        session,
        _service(session),
        f"/works/{in_path(value, SERVICE)}",
        lambda data: _work(data, value),
        kind="record",
        absent=_is_absent,
        hidden=_hidden(session),
    )
    return () if work is None else (_record(work, answer),)


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The works that Crossref finds by the printed string, the nearest first. Raises WebError."""
    words = printed(query)
    if not words:
        raise unaskable(SERVICE, query.reference.id, "too little is known of it")
    works, answer = ask_json(
        session,
        _service(session),
        "/works",
        _works,
        kind="search",
        params={"query.bibliographic": words, "rows": str(min(limit, MAX_FOUND))},
        hidden=_hidden(session),
        cost=_cost(session),
    )
    return tuple(_record(work, answer) for work in works or ())


def notices_of(session: Session, doi: str) -> tuple[Notice, ...]:
    """What notices say of a work: those that name it (`update-to`). What stands on the work itself (`updated-by`, which
    knows more) comes with its record. Raises WebError, also for a DOI that the filters cannot hold."""
    if OF_FILTERS in doi:
        raise unaskable(SERVICE, doi, "its filters cannot hold a comma")
    works, _ = ask_json(
        session,
        _service(session),
        "/works",
        _works,
        kind="notices",
        params={"filter": f"updates:{doi}", "rows": str(MAX_FOUND)},
        hidden=_hidden(session),
        cost=_cost(session),
    )
    found = [
        notice
        for work in works or ()
        for update in _listed(work.get("update-to"))
        if text_of(update.get("DOI")).casefold() == doi.casefold()
        and (notice := _notice(update, text_of(work.get("DOI")))) is not None
    ]
    return merge_notices(found)


def _service(session: Session) -> Service:
    return POLITE if session.mail is not None else SERVICE


def _cost(session: Session) -> float:
    return CROSSREF_POLITE_SEARCH if session.mail is not None else CROSSREF_SEARCH


def _hidden(session: Session) -> Mapping[str, Any]:
    return {} if session.mail is None else {"mailto": session.mail}


def _is_absent(answer: Answer) -> bool:
    return is_said(answer, "Resource not found", kind="text/plain")


def _message(data: Any, kind: str) -> dict[str, Any]:
    same(member(data, "status", str, SERVICE), "ok", SERVICE)
    same(member(data, "message-type", str, SERVICE), kind, SERVICE)
    return member(data, "message", dict, SERVICE)


def _work(data: Any, doi: str) -> dict[str, Any]:
    work = _message(data, "work")
    same(member(work, "DOI", str, SERVICE), doi, SERVICE)
    return work


def _works(data: Any) -> list[dict[str, Any]]:
    works = objects(_message(data, "work-list"), "items", SERVICE)
    for work in works:
        member(work, "DOI", str, SERVICE)
    return works


def _record(work: Mapping[str, Any], answer: Answer) -> Record:
    doi = parse_doi(text_of(work.get("DOI"))) or text_of(work.get("DOI"))
    updates = [_notice(one, text_of(one.get("DOI"))) for one in _listed(work.get("updated-by"))]
    relations = work.get("relation")
    related = [
        Notice(kind=kind, identifier=parse_doi(text_of(one.get("id"))), source="crossref")
        for name, kind in RELATIONS
        for one in _listed(relations.get(name) if isinstance(relations, Mapping) else None)
        if text_of(one.get("id-type")) == "doi" and parse_doi(text_of(one.get("id")))
    ]
    titled = TITLED.match(text_of(work.get("title"))) if not work.get("update-to") else None
    if titled is not None and not any(one is not None and one.kind in TAKEN_BACK.values() for one in updates):
        related.append(
            Notice(
                kind=TAKEN_BACK[titled[1].casefold()], source="crossref", reason=titled[0].strip(" :.[]()-")
            )
        )
    notices = merge_notices([*filter(None, updates), *related])
    return record_of(item_of(work), SERVICE, answer, key=doi, url=f"https://doi.org/{doi}", notices=notices)


def _notice(update: Mapping[str, Any], identifier: str) -> Notice | None:
    kind = text_of(update.get("type")).casefold().replace("-", "_").replace(" ", "_")
    if kind not in CROSSREF:
        return None
    label, asserted = text_of(update.get("label")), text_of(update.get("source"))
    return Notice(
        kind=CROSSREF[kind],
        identifier=parse_doi(identifier),
        on=_day(update.get("updated")),
        source="crossref",
        reason=(label if asserted in ("", "publisher") else f"{label} ({asserted})".strip()) or None,
    )


def _day(value: Any) -> str | None:
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, list) or not first:
        return None
    whole = all(isinstance(one, int) and not isinstance(one, bool) and 0 < one < 10_000 for one in first[:3])
    return "-".join(f"{one:02}" for one in first[:3]) if whole else None


def _listed(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
