"""ClinicalTrials.gov: the register of trials. After "ClinicalTrials.gov API v2"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refkit.errors import OfflineError, WebError
from refkit.formats.records import date_of, put
from refkit.matching.query import Query
from refkit.model.records import Record
from refkit.services.answers import ask_json, member, objects, record_of, same, unaskable
from refkit.services.identifiers import NCT
from refkit.services.settings import MAX_FOUND, TRIALS_RATE
from refkit.services.words import title_words
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(
    name="ClinicalTrials.gov", base="https://clinicaltrials.gov/api/v2", rate=TRIALS_RATE, at_once=1
)
KINDS: Final = ("nct",)
PAGE: Final = "https://clinicaltrials.gov/study/"


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The register's record of a trial; empty where the register says that it has none. Raises WebError where no usable
    answer came."""
    assert kind in KINDS
    number = value.upper()
    if NCT.fullmatch(number) is None:
        raise unaskable(SERVICE, value, "it is no number of a trial")
    json = {"format": "json"}
    try:
        found, answer = ask_json(
            session,
            SERVICE,
            f"/studies/{number}",
            lambda data: _study(data, number),
            kind="label",
            params=json,
        )
    except OfflineError:
        raise
    except WebError:
        # A 404 may be anybody's: a trial is not there where the list of all has none of that number either.
        params = {**json, "filter.ids": number, "pageSize": "1"}
        if ask_json(session, SERVICE, "/studies", _studies, kind="absent", params=params)[0]:
            raise
        return ()
    return () if found is None else (_record(found, answer),)


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The trials whose titles have the words of the title, the nearest first. Raises WebError."""
    words = title_words(query.reference)
    if not words:
        raise unaskable(SERVICE, query.reference.id, "too little is known of it")
    params = {"query.titles": " ".join(words), "pageSize": str(min(limit, MAX_FOUND)), "format": "json"}
    found, answer = ask_json(session, SERVICE, "/studies", _studies, kind="search", params=params)
    return tuple(_record(one, answer) for one in found or ())


def _study(data: Any, number: str) -> dict[str, Any]:
    found = _whole(data)
    module = found["identificationModule"]
    if number.upper() not in _texts(module.get("nctIdAliases")):  # two records that were made one
        same(module["nctId"], number, SERVICE)
    return found


def _studies(data: Any) -> list[dict[str, Any]]:
    return [_whole(one) for one in objects(data, "studies", SERVICE)]


def _whole(data: Any) -> dict[str, Any]:
    found = member(data, "protocolSection", dict, SERVICE)
    module = member(found, "identificationModule", dict, SERVICE)
    member(module, "nctId", str, SERVICE)
    member(module, "briefTitle", str, SERVICE)
    member(member(found, "statusModule", dict, SERVICE), "overallStatus", str, SERVICE)
    return found


def _record(study: Mapping[str, Any], answer: Answer) -> Record:
    module, status = study["identificationModule"], study["statusModule"]
    number, state = module["nctId"], status["overallStatus"]
    sponsor = _text(_in(_in(study, "sponsorCollaboratorsModule"), "leadSponsor").get("name"))
    item: dict[str, Any] = {
        "type": "webpage", "title": _text(module.get("officialTitle")) or module["briefTitle"], "number": number,
        "container-title": SERVICE.name, "status": state.replace("_", " ").capitalize(), "URL": f"{PAGE}{number}",
        "author": [{"literal": sponsor}] if sponsor else [],
    }  # fmt: skip
    put(item, "title-short", module["briefTitle"] if module["briefTitle"] != item["title"] else "")
    first = _text(_in(status, "studyFirstPostDateStruct").get("date"))
    changed = _text(_in(status, "lastUpdatePostDateStruct").get("date"))
    put(item, "issued", date_of(changed or first))
    put(item, "original-date", date_of(first))
    put(item, "abstract", _text(_in(study, "descriptionModule").get("briefSummary")))
    # A trial that ended before anybody took part is "withdrawn" there: its record stands, and says so in its status.
    return record_of(item, SERVICE, answer, key=number, url=f"{PAGE}{number}")


def _in(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = data.get(name)
    return value if isinstance(value, Mapping) else {}


def _texts(value: Any) -> list[str]:
    return [one.upper() for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
