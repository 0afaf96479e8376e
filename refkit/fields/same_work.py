"""References that stand for one work -> what is known of it under one key, under all of its keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from refkit.fields.folding import fold_title
from refkit.fields.settings import MOST_ALIKE
from refkit.model import Reference

T = TypeVar("T")
IDENTIFIERS = ("doi", "pmid", "pmcid")  # fields of a Reference that name one work; the first are trusted more


def is_same_work(one: Reference, other: Reference) -> bool:
    """Whether two references stand for one work: by DOI, PMID or PMCID, else by title, year and first author.

    The first identifier that both of them state decides.
    """
    for name in IDENTIFIERS:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine and theirs:
            return bool(mine.casefold() == theirs.casefold())
    described = _description(one)
    return described is not None and described == _description(other)


def spread_over_works(known: Mapping[str, T], references: Iterable[Reference]) -> dict[str, T]:
    """Values by reference id, given to all other references of the same work; an id's own value stays."""
    if not known:
        return {}
    listed = list(references)
    holders: dict[tuple[str, ...], list[Reference]] = {}
    for reference in listed:
        if reference.id in known:
            for key in _keys(reference):
                _hold(holders, key, reference)
    found = dict(known)
    for reference in listed:
        if reference.id not in known:
            near = (holder for key in _keys(reference) for holder in holders.get(key, ()))
            same = next((holder for holder in near if is_same_work(holder, reference)), None)
            if same is not None:
                found[reference.id] = known[same.id]
    return found


def repeated_works(references: Iterable[Reference]) -> dict[str, str]:
    """The id of each reference to a work that an earlier one of the list stands for -> the id of that one."""
    holders: dict[tuple[str, ...], list[Reference]] = {}
    same: dict[str, str] = {}
    for reference in references:
        keys = _keys(reference)
        near = (holder for key in keys for holder in holders.get(key, ()))
        first = next((holder for holder in near if is_same_work(holder, reference)), None)
        if first is not None:
            same[reference.id] = first.id
            continue
        for key in keys:
            _hold(holders, key, reference)
    return same


def _hold(
    holders: dict[tuple[str, ...], list[Reference]], key: tuple[str, ...], reference: Reference
) -> None:
    """Keep a reference under one of its keys; where many works share one ("Editorial"), the first of them."""
    under = holders.setdefault(key, [])
    if len(under) < MOST_ALIKE:
        under.append(reference)


def _keys(reference: Reference) -> list[tuple[str, ...]]:
    keys = [
        (name, value.casefold()) for name in IDENTIFIERS if (value := getattr(reference, name)) is not None
    ]
    described = _description(reference)
    return [*keys, *([described] if described else [])]


def _description(reference: Reference) -> tuple[str, ...] | None:
    if not (reference.title and reference.author and reference.issued and reference.issued.year):
        return None
    first = reference.author[0]
    name = fold_title(first.literal or f"{first.particle or ''} {first.family or ''}")
    return (fold_title(reference.title), str(reference.issued.year), name) if name else None
