"""What is kept of one reference: its resolution, the reference it holds for, and the values that were taken over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from refkit.formats import csl_json
from refkit.model import (
    Asked,
    Discrepancy,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Resolution,
)
from refkit.records.settings import DIGITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A value that was taken from a record. `was` is what stood there before, None for a field that was empty;
    `service` and `record` say whose record it was, `came` the ISO date of its answer."""

    value: str
    service: str
    record: str
    came: str = ""
    was: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`of` are fingerprints of the reference for which the resolution holds: as it was asked, and as it became.

    `taken` maps CSL variables to the values that were taken over, in this run or an earlier one.
    """

    resolution: Resolution
    of: tuple[str, ...]
    taken: Mapping[str, Taken] = field(default_factory=lambda: MappingProxyType({}))


def item_of_row(row: Row) -> dict[str, Any]:
    """A row as JSON data; what says nothing is left out. Abstracts, which may be their publishers', are not kept."""
    found = row.resolution
    said = {
        "score": round(found.score, DIGITS),
        "margin": round(found.margin, DIGITS),
        "record": _item_of_record(found.record) if found.record is not None else None,
        "fitting": _item_of_record(found.fitting) if found.fitting is not None else None,
        "differs": [
            {"field": d.field, "stated": d.stated, "recorded": d.recorded, "grave": d.grave}
            for d in found.discrepancies
        ],
        "adds": dict(sorted(found.additions.items())),
        "notices": [_item_of_notice(notice) for notice in found.notices],
        "asked": [_item_of_asked(asked) for asked in found.asked],
        "taken": {variable: _item_of_taken(one) for variable, one in sorted(row.taken.items())},
    }
    return {
        "id": found.reference,
        "of": list(row.of),
        "verdict": found.verdict.value,
        **{name: value for name, value in said.items() if value},
    }


def row_of_item(item: Any) -> Row:
    """A row from JSON data. Raises ValueError for anything that `item_of_row` does not write."""
    try:
        resolution = Resolution(
            reference=_text(item["id"]),
            verdict=RecordVerdict(item["verdict"]),
            record=_record(item["record"]) if "record" in item else None,
            fitting=_record(item["fitting"]) if "fitting" in item else None,
            score=_share(item.get("score", 0.0)),
            margin=_share(item.get("margin", 0.0)),
            discrepancies=tuple(_discrepancy(one) for one in _list(item.get("differs", []))),
            additions=MappingProxyType(_texts(item.get("adds", {}))),
            notices=tuple(_notice(one) for one in _list(item.get("notices", []))),
            asked=tuple(
                Asked(
                    service=_text(one["service"]), outcome=_text(one["outcome"]), kept=_maybe(one.get("kept"))
                )
                for one in _list(item.get("asked", []))
            ),
        )
        of = tuple(_text(one) for one in _list(item["of"]))
        taken = {
            _text(variable): Taken(
                value=_text(one["value"]),
                was=_maybe(one.get("was")),
                service=_text(one["service"]),
                record=_text(one["record"]),
                came=_text(one.get("came", "")),
            )
            for variable, one in _mapping(item.get("taken", {})).items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a row: {error}") from None
    return Row(resolution=resolution, of=of, taken=MappingProxyType(taken))


def _item_of_record(record: Record) -> dict[str, Any]:
    work = replace(record.reference, abstract=None, note=None, origin=None)
    item: dict[str, Any] = {"service": record.service, "came": record.came}
    if record.url is not None:
        item["url"] = record.url
    if record.notices:
        item["notices"] = [_item_of_notice(notice) for notice in record.notices]
    return {**item, "item": csl_json.to_item(work)}


def _item_of_asked(asked: Asked) -> dict[str, Any]:
    item = {"service": asked.service, "outcome": asked.outcome}
    return item if asked.kept is None else {**item, "kept": asked.kept}


def _item_of_taken(taken: Taken) -> dict[str, Any]:
    item = {
        "value": taken.value,
        "service": taken.service,
        "record": taken.record,
        "came": taken.came,
    }
    return item if taken.was is None else {**item, "was": taken.was}


def _record(item: Any) -> Record:
    work = csl_json.from_item(_mapping(item["item"]))
    return Record(
        reference=replace(work, id=_text(item["item"]["id"])),
        service=_text(item["service"]),
        came=_text(item.get("came", "")),
        url=_maybe(item.get("url")),
        notices=tuple(_notice(one) for one in _list(item.get("notices", []))),
    )


def _item_of_notice(notice: Notice) -> dict[str, Any]:
    item = {"kind": notice.kind.value, "source": notice.source}
    more = {"on": notice.on, "identifier": notice.identifier, "reason": notice.reason}
    return item | {name: value for name, value in more.items() if value is not None}


def _notice(item: Any) -> Notice:
    return Notice(
        kind=NoticeKind(item["kind"]),
        identifier=_maybe(item.get("identifier")),
        on=_maybe(item.get("on")),
        source=_text(item.get("source", "")),
        reason=_maybe(item.get("reason")),
    )


def _discrepancy(item: Any) -> Discrepancy:
    if not isinstance(item["grave"], bool):
        raise TypeError("no truth value")
    return Discrepancy(
        field=_text(item["field"]),
        stated=_text(item["stated"]),
        recorded=_text(item["recorded"]),
        grave=item["grave"],
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _maybe(value: Any) -> str | None:
    return None if value is None else _text(value)


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise TypeError("no probability")
    return float(value)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return value


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError("no object")
    return value


def _texts(value: Any) -> dict[str, str]:
    return {_text(name): _text(one) for name, one in _mapping(value).items()}
