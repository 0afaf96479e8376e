"""References and the items of a library -> which item is the work of which reference already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from refkit.fields.folding import fold_title
from refkit.fields.same_work import repeated_works, spread_over_works, stand_apart
from refkit.fields.settings import MOST_ALIKE
from refkit.formats.zotero.references import reference_of
from refkit.model import Reference

ITEM = "item\0"  # before the key of an item, which is no reference's id


def match_items(references: Iterable[Reference], items: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """Reference id -> key of the item that is its work: by DOI, PMID or PMCID, by title, year and first author, and,
    where nobody is named, by title, year and address."""
    wanted = list(references)
    there = [replace(reference_of(data)[0], id=ITEM + str(data["key"])) for data in items]
    known = {one.id: one.id.removeprefix(ITEM) for one in there}
    found = spread_over_works(known, (*there, *wanted))
    matched = {one.id: found[one.id] for one in wanted if one.id in found}
    pages = _Pages()
    for one in there:
        pages.add(one)
    for one in wanted:
        if one.id not in matched and (same := pages.find(one)) is not None:
            matched[one.id] = known[same.id]
    return matched


def same_among(references: Iterable[Reference]) -> dict[str, str]:
    """References that stand for the same work as an earlier one of the list: id -> id of that one."""
    wanted = list(references)
    same = repeated_works(wanted)
    first = _Pages()
    for one in wanted:
        if one.id in same:
            continue
        earlier = first.find(one)
        if earlier is None:
            first.add(one)
        else:
            same[one.id] = earlier.id
    return same


class _Pages:
    """Works without authors, by what they are known by; of many that are alike ("Editorial") the first ones."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, ...], list[Reference]] = {}

    def add(self, one: Reference) -> None:
        page = _page(one)
        if page is not None and len(under := self.held.setdefault(page, [])) < MOST_ALIKE:
            under.append(one)

    def find(self, one: Reference) -> Reference | None:
        page = _page(one)
        under = self.held.get(page, []) if page is not None else []
        return next((other for other in under if not stand_apart(other, one)), None)


def _page(reference: Reference) -> tuple[str, ...] | None:
    """What a work without authors is known by."""
    title = fold_title(reference.title or "")
    if reference.author or not title:
        return None
    year = reference.issued.year if reference.issued is not None else None
    return title, str(year), reference.url or "", reference.doi or "", reference.number or ""
