"""openFDA: the labels of DailyMed as JSON, for when that gives no answer. After "openFDA: drug labeling"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refkit.matching.query import Query
from refkit.model.records import Record
from refkit.patterns import regex
from refkit.services.answers import ask_json, is_said, member, objects, record_of, unaskable
from refkit.services.identifiers import SETID
from refkit.services.settings import MAX_FOUND, OPENFDA_RATE
from refkit.services.words import drug_names
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(name="openFDA", base="https://api.fda.gov", rate=OPENFDA_RATE, at_once=2)
KEY: Final = "OPENFDA_API_KEY"
KINDS: Final = ("setid",)
PAGE: Final = "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid="
DAY: Final = regex(r"([0-9]{4})([0-9]{2})([0-9]{2})")


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a label by its setid; empty where openFDA says that it has none. Raises WebError where no usable
    answer came."""
    assert kind in KINDS
    if SETID.fullmatch(value) is None:
        raise unaskable(SERVICE, value, "it is no setid")
    found = _search(session, f'set_id:"{value.casefold()}"', 1, "label")
    return tuple(one for one in found if one.reference.id == value.casefold())


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The labels of the medicine that the title names, by brand or generic name. Raises WebError."""
    names = drug_names(query.reference)
    if not names:
        raise unaskable(SERVICE, query.reference.id, "no medicine is named")
    term = " ".join(f'openfda.brand_name:"{name}" openfda.generic_name:"{name}"' for name in names)
    return _search(session, term, min(limit, MAX_FOUND), "search")


def _search(session: Session, term: str, limit: int, kind: str) -> tuple[Record, ...]:
    key = session.key(KEY)
    found, answer = ask_json(
        session,
        SERVICE,
        "/drug/label.json",
        _results,
        kind=kind,
        absent=lambda came: is_said(came, '"NOT_FOUND"', "No matches found", kind="json"),
        params={"search": term, "limit": str(limit)},
        hidden={} if key is None else {"api_key": key},
    )
    return tuple(_record(one, answer) for one in found or ())


def _results(data: Any) -> list[dict[str, Any]]:
    member(data, "meta", dict, SERVICE)
    found = objects(data, "results", SERVICE)
    for one in found:
        member(one, "set_id", str, SERVICE)
        member(one, "version", str, SERVICE)
    return found


def _record(one: Mapping[str, Any], answer: Answer) -> Record:
    named = one.get("openfda")
    names = named if isinstance(named, Mapping) else {}
    brand, generic = _first(names.get("brand_name")), _first(names.get("generic_name"))
    maker, setid = _first(names.get("manufacturer_name")), str(one["set_id"]).casefold()
    title = (
        f"{brand} ({generic})"
        if brand and generic and brand.casefold() != generic.casefold()
        else brand or generic
    )
    item: dict[str, Any] = {
        "type": "document", "title": title or _first(one.get("spl_product_data_elements"))[:100], "version": one["version"],
        "number": setid, "publisher": maker, "author": [{"literal": maker}] if maker else [],
        "genre": _first(names.get("product_type")).capitalize(), "URL": f"{PAGE}{setid}",
    }  # fmt: skip
    day = DAY.match(str(one.get("effective_time") or ""))
    if day is not None:
        item["issued"] = {"date-parts": [[int(part) for part in day.groups()]]}
    return record_of(item, SERVICE, answer, key=setid, url=f"{PAGE}{setid}")


def _first(value: Any) -> str:
    first = value[0] if isinstance(value, list) and value else value
    return " ".join(first.split()) if isinstance(first, str) else ""
