"""A resolution -> what a reader of the reference must know: each fact with its finding and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from refkit.errors import printable
from refkit.model import Discrepancy, Notice, NoticeKind, Record, RecordVerdict, Reference, Resolution
from refkit.records.settings import ALIKE_SHOWN, LONGEST_VALUE

IDENTIFIERS: Final = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID"}
NOBODY: Final = "nobody was asked: too little is stated, or none of the services holds works of this kind"
GONE: Final = frozenset({NoticeKind.RETRACTED, NoticeKind.WITHDRAWN})
# Of each kind of notice: the code of its finding, its reason, and the wording for the reference where it has its own.
OF_NOTICE: Final[Mapping[NoticeKind, tuple[str, str, str]]] = {
    NoticeKind.RETRACTED: ("RK306", "source-retracted", "of-reference"),
    NoticeKind.WITHDRAWN: ("RK306", "source-retracted", "of-reference"),
    NoticeKind.CONCERN: ("RK308", "source-in-doubt", "of-reference"),
    NoticeKind.CORRECTED: ("RK309", "source-corrected", "of-reference"),
    NoticeKind.REINSTATED: ("RK309", "source-corrected", "reinstated"),
    NoticeKind.REPLACED: ("RK310", "source-replaced", "of-reference"),
    NoticeKind.PUBLISHED: ("RK311", "source-published", "of-reference"),
}
ORDER: Final = list(OF_NOTICE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing to be told: `wording` is that of the finding on the reference, `fields` fill it."""

    code: str
    reason: str
    wording: str = "of-reference"
    fields: Mapping[str, object] = field(default_factory=dict)


def facts_of(reference: Reference, resolution: Resolution) -> Iterator[Fact]:
    """What is to be told of a reference, the gravest first; in signs that any report can hold, whatever a service sent."""
    for fact in _facts(reference, resolution):
        fields = {
            name: printable(value) if isinstance(value, str) else value for name, value in fact.fields.items()
        }
        yield replace(fact, fields=fields)


def _facts(reference: Reference, resolution: Resolution) -> Iterator[Fact]:
    for notice in standing_notices(resolution.notices):
        code, reason, wording = OF_NOTICE[notice.kind]
        told = ", ".join(filter(None, (notice.source, notice.on, notice.identifier)))
        fields = {"done": notice.kind.value, "told": told or "undated", "why": notice.reason or None}
        yield Fact(code=code, reason=reason, wording=wording, fields=fields)
    other = other_work(reference, resolution)
    if other is not None:
        kind, title = other
        stated, recorded = shown_beside(title.stated, title.recorded)
        fields = {
            "kind": f"{IDENTIFIERS[kind]} {getattr(reference, kind)}",
            "recorded": recorded,
            "stated": stated,
            "fits": f"; its own record seems to be {_fitting(resolution.fitting)}"
            if resolution.fitting
            else "",
        }
        yield Fact(code="RK312", reason="record-of-other-work", fields=fields)
    elif resolution.verdict is RecordVerdict.MISMATCH:
        differ = "; ".join(map(difference_of, grave(resolution.discrepancies)))
        fields = {"record": name_of_record(resolution.record), "differ": differ or "too much to be one work"}
        yield Fact(code="RK313", reason="record-differs", fields=fields)
    elif resolution.verdict is RecordVerdict.NOT_FOUND:
        yield Fact(code="RK314", reason="record-not-found", fields={"asked": asked_of(resolution)})
    elif resolution.verdict is RecordVerdict.COULD_NOT_CHECK:
        yield Fact(code="RK315", reason="record-not-checked", fields={"asked": asked_of(resolution)})


def standing_notices(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices that hold, one a kind, the gravest first.

    A retraction that was taken back later, or on no known day, leaves only the note that it was. The same notice may
    come from several services: the one with a day and an identifier is taken.
    """
    every = sorted(notices, key=lambda notice: (notice.on is None, notice.identifier is None))
    back = [notice for notice in every if notice.kind is NoticeKind.REINSTATED]
    gone = [notice for notice in every if notice.kind in GONE]
    if back and gone:
        last_back = max((notice.on or "") for notice in back)
        last_gone = max((notice.on or "") for notice in gone)
        lost = GONE if not last_back or last_back >= last_gone else {NoticeKind.REINSTATED}
        every = [notice for notice in every if notice.kind not in lost]
    first: dict[NoticeKind, Notice] = {}
    for notice in every:
        first.setdefault(notice.kind, notice)
    if NoticeKind.RETRACTED in first:
        first.pop(NoticeKind.WITHDRAWN, None)
    return tuple(sorted(first.values(), key=lambda notice: ORDER.index(notice.kind)))


def replaced(resolutions: Mapping[str, Resolution]) -> frozenset[str]:
    """The references, by id, of which a record tells that there is a newer version, or the article of a preprint."""
    told = {NoticeKind.REPLACED, NoticeKind.PUBLISHED}
    return frozenset(
        key
        for key, resolution in resolutions.items()
        if told & {notice.kind for notice in resolution.notices}
    )


def is_gone(resolution: Resolution) -> bool:
    """Whether the work was retracted or withdrawn, and that was not taken back."""
    return any(notice.kind in GONE for notice in standing_notices(resolution.notices))


def other_work(reference: Reference, resolution: Resolution) -> tuple[str, Discrepancy] | None:
    """The identifier ("doi") of a reference whose record is of another work, and how the titles differ.

    A record of the same year, volume and first page is of the same work, under a title in another language, or misread.
    """
    title = next((d for d in grave(resolution.discrepancies) if d.field == "title"), None)
    if resolution.verdict is not RecordVerdict.MISMATCH or title is None or resolution.record is None:
        return None
    work = resolution.record.reference
    if is_same_place(reference, work):
        return None
    for kind in IDENTIFIERS:
        mine, its = getattr(reference, kind), getattr(work, kind)
        if mine and its and mine.casefold() == its.casefold():
            return kind, title
    return None


def is_same_place(one: Reference, other: Reference) -> bool:
    """Whether two references state the same year, volume and first page, all of them."""
    return None not in (mine := _place(one)) and mine == _place(other)


def _place(work: Reference) -> tuple[int | None, str | None, str | None]:
    page = (work.page or "").replace("–", "-").partition("-")[0].strip().casefold()
    year = work.issued.year if work.issued is not None else None
    return year, (work.volume or "").strip().casefold() or None, page or None


def grave(discrepancies: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    return tuple(one for one in discrepancies if one.grave)


def difference_of(one: Discrepancy) -> str:
    """ "volume 12, in the record 13"."""
    stated, recorded = (_quoted(text) for text in shown_beside(one.stated, one.recorded))
    return f"{one.field} {stated}, in the record {recorded}"


def name_of_record(record: Record | None) -> str:
    """ "crossref 10.5555/a, 2026-11-30"."""
    if record is None:
        return "none"
    return ", ".join(filter(None, (f"{record.service} {record.reference.id}".strip(), record.came)))


def _fitting(record: Record) -> str:
    """ "crossref 10.5555/a, 2026-11-30", with its DOI where that is not the key."""
    doi = record.reference.doi
    own = f" (DOI {doi})" if doi and doi.casefold() != record.reference.id.casefold() else ""
    return f"{name_of_record(record)}{own}"


def asked_of(resolution: Resolution) -> str:
    """ "crossref: answered; pubmed: no answer"; why nobody was asked, where that is so."""
    # A list of notices holds no records.
    asked = (one for one in resolution.asked if one.outcome != "read")
    told = (f"{one.service}: {one.outcome.replace('-', ' ')}" for one in asked)
    return "; ".join(told) or NOBODY


def shown(text: str) -> str:
    """A value in one line, cut where it is long."""
    folded = " ".join(text.split())
    return folded if len(folded) <= LONGEST_VALUE else f"{folded[: LONGEST_VALUE - 1]}…"


def shown_beside(stated: str, recorded: str) -> tuple[str, str]:
    """Two values in a line each; of long ones the part in which they differ."""
    one, other = " ".join(stated.split()), " ".join(recorded.split())
    if max(len(one), len(other)) <= LONGEST_VALUE:
        return one, other
    alike = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    start = max(0, alike - ALIKE_SHOWN) if alike > LONGEST_VALUE - ALIKE_SHOWN else 0
    lead = "…" if start else ""
    return f"{lead}{shown(one[start:])}", f"{lead}{shown(other[start:])}"


def _quoted(text: str) -> str:
    return f"“{text}”" if " " in text else text or "nothing"
