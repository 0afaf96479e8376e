"""A reference, its resolution and what is known of people's hands -> the completed reference, and the row to be kept.

What a person wrote, or took out, is never overwritten: values go into empty fields, and a field that differs takes the
record's value only where the command was told so (`--accept`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from refkit.fields.folding import fold_title
from refkit.formats.csl_json import ATTRIBUTE_OF
from refkit.model import Discrepancy, Notice, Record, RecordVerdict, Reference, Resolution
from refkit.records.fingerprint import fingerprint_of
from refkit.records.row import Row, Taken
from refkit.records.standing import other_work

# What --accept may name, beside the CSL variables themselves.
OTHER_NAMES: Final = {
    "year": "issued",
    "date": "issued",
    "authors": "author",
    "journal": "container-title",
    "pages": "page",
}
ACCEPTABLE: Final = (
    "title",
    "author",
    "issued",
    "container-title",
    "volume",
    "issue",
    "page",
    "type",
    "DOI",
    "PMID",
    "PMCID",
)


def completed(
    reference: Reference,
    found: Resolution,
    *,
    before: Row | None = None,
    by_hand: Collection[str] = frozenset(),
    accept: Collection[str] = frozenset(),
    applied: bool = True,
) -> tuple[Reference, Row]:
    """The reference with what its record adds, and the row of it.

    `before` is its row of the last run, `by_hand` are the attributes that a person set or emptied, `accept` the CSL
    variables in which the record's value is taken where they differ. Only a reference that is verified then is added to.
    Nothing is accepted from the record of another
    work, whose identifier the list gives by mistake. Where it is not `applied`, nobody takes anything over.
    """
    asked = fingerprint_of(reference)
    kept = _still_taken(reference, before)
    now = reference
    accepted: dict[str, Taken] = {}
    if applied and found.record is not None and accept and other_work(reference, found) is None:
        now, found, accepted = _accepted(reference, found, found.record, accept)
    adds: dict[str, str] = {}
    if found.verdict is RecordVerdict.VERIFIED:
        held_back = {variable for variable in kept if not _value(now, variable)}
        held_back |= {variable for variable in found.additions if ATTRIBUTE_OF[variable][0] in by_hand}
        adds = {
            variable: value
            for variable, value in found.additions.items()
            if variable not in held_back and not _value(now, variable)
        }
    values: dict[str, Any] = {ATTRIBUTE_OF[variable][0]: value for variable, value in adds.items()}
    now = replace(now, **values)
    taken = {**kept, **accepted}
    if applied:
        taken |= {variable: _whose(found, variable, value) for variable, value in adds.items()}
    # With a field that was accepted, what stood there before is another reference.
    marks = (fingerprint_of(now),) if accepted else (asked, fingerprint_of(now))
    resolution = replace(found, additions=MappingProxyType(adds))
    return now, Row(resolution=resolution, of=tuple(dict.fromkeys(marks)), taken=MappingProxyType(taken))


def remembered(reference: Reference, found: Resolution, before: Row | None) -> Resolution:
    """What is known of a reference after a run: what was found now, and what an earlier run knew that nobody denied now.

    Of one that could not be checked now, all that was known before stands; else those notices stand whose source was not
    asked now, or gave no answer. Nothing stands that was known of the reference before it was changed.
    """
    if before is None or fingerprint_of(reference) not in before.of:
        return found
    was = before.resolution
    answered = {fold_title(asked.service) for asked in found.asked if asked.is_answered}
    notices = dict.fromkeys(found.notices)
    notices.update(dict.fromkeys(one for one in was.notices if not _tellers(one) <= answered))
    unsure = RecordVerdict.COULD_NOT_CHECK
    if found.verdict is unsure and was.verdict is not unsure:
        return replace(was, notices=tuple(notices))
    return replace(found, notices=tuple(notices))


def _tellers(notice: Notice) -> set[str]:
    """Who told a notice, folded: "crossref (retraction-watch), pubmed" are two."""
    return {fold_title(name.partition("(")[0]) for name in notice.source.split(",")}


def _accepted(
    reference: Reference, found: Resolution, record: Record, accept: Collection[str]
) -> tuple[Reference, Resolution, dict[str, Taken]]:
    values: dict[str, Any] = {}
    taken: dict[str, Taken] = {}
    left: list[Discrepancy] = []
    for one in found.discrepancies:
        attribute = ATTRIBUTE_OF[one.field][0] if one.field in ATTRIBUTE_OF else one.field
        value = getattr(record.reference, attribute, None)
        if one.field not in accept or not value:
            left.append(one)
            continue
        values[attribute] = value
        taken[one.field] = _from(record, one.recorded, was=one.stated)
    if not taken:
        return reference, found, {}
    verdict = RecordVerdict.MISMATCH if any(one.grave for one in left) else RecordVerdict.VERIFIED
    return replace(reference, **values), replace(found, verdict=verdict, discrepancies=tuple(left)), taken


def _whose(found: Resolution, variable: str, value: str) -> Taken:
    """A value that was added, with the record that has it."""
    records = [record for record in (found.record, *found.others) if record is not None]
    holders = [record for record in records if _value(record.reference, variable) == value]
    return _from((holders or records)[0], value)


def _from(record: Record, value: str, was: str | None = None) -> Taken:
    return Taken(value=value, was=was, service=record.service, record=record.reference.id, came=record.came)


def _still_taken(reference: Reference, before: Row | None) -> dict[str, Taken]:
    """What was taken over earlier and stands, or was taken out again by a person; not what a person changed since."""
    if before is None:
        return {}
    return {
        variable: one
        for variable, one in before.taken.items()
        if one.was is not None or _value(reference, variable) in ("", one.value)
    }


def _value(reference: Reference, variable: str) -> str:
    attribute, kind = ATTRIBUTE_OF.get(variable, ("", ""))
    value = getattr(reference, attribute) if kind == "text" else None
    return value or ""


def variables_of(names: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The CSL variables that names of --accept mean, and the names that mean none."""
    known: Mapping[str, str] = {name.casefold(): name for name in ACCEPTABLE} | OTHER_NAMES
    stated = [name.strip() for name in names if name.strip()]
    meant = frozenset(known[name.casefold()] for name in stated if name.casefold() in known)
    return meant, tuple(name for name in stated if name.casefold() not in known)
