"""What was said of a work after it came out: the words of each service for it -> Notices, each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from refkit.model.records import Notice, NoticeKind
from refkit.services.settings import MAX_NOTICES

# Crossref's types of updates ("Crossref: types of updates", Crossmark). Part of a work that is taken back is a retraction.
CROSSREF: Final[Mapping[str, NoticeKind]] = MappingProxyType({
    "retraction": NoticeKind.RETRACTED, "partial_retraction": NoticeKind.RETRACTED,
    "removal": NoticeKind.WITHDRAWN, "withdrawal": NoticeKind.WITHDRAWN,
    "expression_of_concern": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTED, "corrigendum": NoticeKind.CORRECTED, "erratum": NoticeKind.CORRECTED,
    "addendum": NoticeKind.CORRECTED, "clarification": NoticeKind.CORRECTED,
    "new_version": NoticeKind.REPLACED, "new_edition": NoticeKind.REPLACED,
})  # fmt: skip
# RefType of PubMed's <CommentsCorrections> ("PubMed DTD: CommentsCorrections"); Europe PMC writes the same in words.
PUBMED: Final[Mapping[str, NoticeKind]] = MappingProxyType({
    "RetractionIn": NoticeKind.RETRACTED, "PartialRetractionIn": NoticeKind.RETRACTED,
    "RetractedandRepublishedIn": NoticeKind.RETRACTED,
    "ErratumIn": NoticeKind.CORRECTED, "ExpressionOfConcernIn": NoticeKind.CONCERN,
    "UpdateIn": NoticeKind.REPLACED, "CorrectedandRepublishedIn": NoticeKind.REPLACED,
})  # fmt: skip
ONLY_ONE: Final = frozenset({NoticeKind.RETRACTED, NoticeKind.WITHDRAWN})  # a work is taken back once
ORDER: Final = tuple(NoticeKind)


def merge_notices(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Each notice once, the gravest kind first, then by date: the same one is told by several services, and by one twice.

    Two are the same where they are of one kind and have the same identifier, or the same day and not two identifiers of
    one sort; a work is taken back only once. What one lacks is taken from the other.
    """
    found: list[Notice] = []
    for notice in sorted(notices, key=lambda one: ORDER.index(one.kind))[:MAX_NOTICES]:
        at = next((at for at, one in enumerate(found) if _is_same(one, notice)), None)
        if at is None:
            found.append(notice)
        else:
            found[at] = _joined(found[at], notice)
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.kind), one.on or "9", one.identifier or "")))


def _is_same(one: Notice, other: Notice) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind in ONLY_ONE:
        return True
    first, second = (one.identifier or "").casefold(), (other.identifier or "").casefold()
    if first and second and (first == second or _sort(first) == _sort(second)):
        return first == second
    if not one.on or not other.on:
        return not first or not second
    return one.on.startswith(other.on) or other.on.startswith(one.on)


def _sort(identifier: str) -> str:
    return "doi" if identifier.startswith("10.") else "pmid" if identifier.isdecimal() else "other"


def _joined(one: Notice, other: Notice) -> Notice:
    sources = dict.fromkeys(filter(None, (*one.source.split(", "), *other.source.split(", "))))
    identifiers = [name for name in (one.identifier, other.identifier) if name]
    return replace(
        one,
        identifier=next(
            (name for name in identifiers if name.startswith("10.")), next(iter(identifiers), None)
        ),
        on=max((one.on or "", other.on or ""), key=len) or None,
        source=", ".join(sources),
        reason=one.reason or other.reason,
    )
