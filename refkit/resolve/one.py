"""One reference -> its resolution: who is asked, in which order, and what is made of their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from refkit.matching import match
from refkit.matching.additions import find_additions
from refkit.matching.query import Query
from refkit.model import Asked, Discrepancy, Notice, Record, RecordVerdict, Reference, Resolution
from refkit.records.standing import is_same_place, other_work
from refkit.resolve.sources import ANSWERED, Origin, Told

IDENTIFIERS: Final = ("doi", "pmid", "pmcid")
# The worst outcome of several questions to one source is what became of it.
GRAVITY: Final = {ANSWERED: 0, "not-understood": 1, "no-answer": 2, "offline": 3}


@dataclass(slots=True)
class Heard:
    """What was answered so far, and by whom."""

    records: list[Record] = field(default_factory=list)
    asked: dict[str, Asked] = field(default_factory=dict)

    def add(self, told: Told | None) -> None:
        if told is None:
            return
        self.records += [record for record in told.records if record not in self.records]
        before = self.asked.get(told.asked.service)
        if before is None or _gravity(told.asked) > _gravity(before):
            kept = min(filter(None, (before.kept if before else None, told.asked.kept)), default=None)
            self.asked[told.asked.service] = replace(told.asked, kept=kept)


def resolve_one(query: Query, origins: Sequence[Origin]) -> Resolution:
    """Ask the origins in turn, and say how the reference stands to what they answered.

    First all of them by its identifiers, then one after the other by search, until it is verified; one that a search found
    is looked up by its identifiers too, since notices stand where the work is known by them. Raises nothing for a failure.
    """
    heard = Heard()
    for origin in origins:
        heard.add(origin.look_up(query.reference))
    found = _matched(query, heard)
    for origin in origins:
        if found.verdict is RecordVerdict.VERIFIED:
            break
        heard.add(origin.search(query))
        found = _matched(query, heard)
    if found.record is not None and found.verdict is RecordVerdict.VERIFIED:
        known = _with_identifiers(query.reference, found.record.reference)
        if known != query.reference:
            for origin in origins:
                heard.add(origin.look_up(known))
            found = _matched(query, heard)
    found = _by_identifier(query, found, heard)
    return _settled(query, _joined(query, found, heard))


def _matched(query: Query, heard: Heard) -> Resolution:
    return match(query, heard.records, tuple(heard.asked.values()))


def _with_identifiers(reference: Reference, work: Reference) -> Reference:
    more = {
        name: getattr(work, name)
        for name in IDENTIFIERS
        if not getattr(reference, name) and getattr(work, name)
    }
    return replace(reference, **more)


def _joined(query: Query, found: Resolution, heard: Heard) -> Resolution:
    """The resolution with the notices of every record of the same work, and with what only the others of them add."""
    if found.record is None:
        return found
    reference, work = query.reference, found.record.reference
    if other_work(reference, found) is not None:  # what was said of that work was not said of this one
        return replace(found, notices=found.fitting.notices if found.fitting is not None else ())
    others = [
        one
        for one in heard.records
        if one is not found.record and (_is_same(one.reference, work) or _is_own(query, one))
    ]
    notices: list[Notice] = list(found.notices)
    for one in others:
        notices += [notice for notice in one.notices if notice not in notices]
    additions, differing = dict(found.additions), found.discrepancies
    if found.verdict is RecordVerdict.VERIFIED:
        if work.type != reference.type:
            differing += (Discrepancy(field="type", stated=reference.type, recorded=work.type, grave=False),)
        for one in others:
            for variable, value in find_additions(reference, one.reference).items():
                additions.setdefault(variable, value)
    return replace(
        found,
        discrepancies=differing,
        additions=MappingProxyType(additions),
        notices=tuple(notices),
        others=tuple(others),
    )


def _by_identifier(query: Query, found: Resolution, heard: Heard) -> Resolution:
    """Where an identifier of a reference leads to another work than the one that fits it otherwise: that is told, and the
    one that fits stands beside it."""
    for one in heard.records if found.record is not None else ():
        if one is found.record or not _shares(query.reference, one.reference):
            continue
        if found.record is not None and is_same_place(one.reference, found.record.reference):
            continue
        by_name = match(query, (one,), tuple(heard.asked.values()))
        if other_work(query.reference, by_name) is not None:
            return replace(by_name, fitting=found.record)
    return found


def _is_own(query: Query, record: Record) -> bool:
    """Whether a record has an identifier of the reference, and is of its work."""
    if not _shares(query.reference, record.reference):
        return False
    return match(query, (record,)).verdict is RecordVerdict.VERIFIED


def _shares(one: Reference, other: Reference) -> bool:
    """Whether two state one identifier, whatever others they state."""
    pairs = ((getattr(one, name), getattr(other, name)) for name in IDENTIFIERS)
    return any(mine and its and mine.casefold() == its.casefold() for mine, its in pairs)


def _is_same(one: Reference, other: Reference) -> bool:
    """Whether two records state one identifier, and none that differs."""
    pairs = [(getattr(one, name), getattr(other, name)) for name in IDENTIFIERS]
    stated = [(mine.casefold(), its.casefold()) for mine, its in pairs if mine and its]
    return bool(stated) and all(mine == its for mine, its in stated)


def _settled(query: Query, found: Resolution) -> Resolution:
    """A resolution that holds whatever those who gave no answer might have said.

    A record that a search found and that differs may be another work, whose own record the silent service holds.
    """
    silent = any(not asked.is_answered for asked in found.asked)
    if found.verdict is RecordVerdict.NOT_FOUND and silent:
        return replace(found, verdict=RecordVerdict.COULD_NOT_CHECK)
    if found.verdict is not RecordVerdict.MISMATCH or not silent:
        return found
    if found.record is not None and (
        other_work(query.reference, found) or _is_same(query.reference, found.record.reference)
    ):
        return found
    return replace(found, verdict=RecordVerdict.COULD_NOT_CHECK)


def _gravity(asked: Asked) -> int:
    return GRAVITY.get(asked.outcome, len(GRAVITY))
