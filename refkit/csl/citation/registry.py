"""The order of a list as citeproc-js finds it: works are put in their places citation by citation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from refkit.csl.citation.citation import arrange
from refkit.csl.citation.sort import columns_of, ranks_of, sort_entries
from refkit.csl.rendering.context import Citation, CitedItem, StyleContext
from refkit.csl.settings import MOST_RELETTERED

Place = tuple[int, int]  # a citation, and a place in it


@dataclass(slots=True)
class Registry:
    """The works cited so far in the order of the list's keys; those that these leave alike as they came.

    citeproc-js registers a citation before it sorts it (CSL.Engine.prototype.processCitationCluster). New works go
    behind those of the same keys that the document names before them; a work whose letter changes is put in anew.
    """

    ranks: Mapping[str, int]  # by work: its place by the list's keys alone
    group_of: Mapping[str, int]  # the works that take letters, by the group that is cited by the same words
    order: list[str] = field(default_factory=list)
    places: dict[str, Place] = field(
        default_factory=dict
    )  # where the document, as sorted so far, names a work first
    members: dict[int, list[str]] = field(default_factory=dict)
    letters: dict[int, tuple[str, ...]] = field(
        default_factory=dict
    )  # the works of a group in the order of letters

    def cite(self, number: int, written: Sequence[str]) -> None:
        """Register citation `number`, its works in the order they were written in."""
        new = [key for key in dict.fromkeys(written) if key not in self.places]
        self.places.update({key: (number, n) for n, key in enumerate(new)})
        touched: dict[int, None] = {}
        for key in new:
            group = self.group_of.get(key)
            if group is not None:
                self.members.setdefault(group, []).append(key)
                touched[group] = None
        moved = [key for group in touched for key in self.reletter(group) if key not in new]
        for key in moved:
            self.order.remove(key)
        for key in (*new, *moved):
            self.order.insert(self.find(key), key)

    def arrange(self, number: int, ordered: Sequence[str]) -> None:
        """Note the order that the works of a citation are printed in, once they are sorted."""
        for n, key in enumerate(dict.fromkeys(ordered)):
            if self.places[key][0] == number:
                self.places[key] = number, n

    def reletter(self, group: int) -> list[str]:
        """Give the letters of a group anew, and return the works whose letter is another."""
        members = self.members[group]
        before = self.letters.get(group, ())
        if len(members) < 2 or len(members) > MOST_RELETTERED:
            return []
        now = tuple(sorted(members, key=self.sort_key))
        self.letters[group] = now
        old = {key: n for n, key in enumerate(before)}
        return [key for n, key in enumerate(now) if old.get(key) != n]

    def sort_key(self, key: str) -> tuple[int, Place]:
        return self.ranks[key], self.places[key]

    def find(self, key: str) -> int:
        """Where a work goes: behind the last that a search by halves finds before it."""
        own = self.sort_key(key)
        low, high = 0, len(self.order)
        while low < high:
            middle = (low + high) // 2
            if own < self.sort_key(self.order[middle]):
                high = middle
            else:
                low = middle + 1
        return low

    def letters_of(self, group: int) -> Sequence[str]:
        """The works of a group in the order of their letters."""
        return self.letters.get(group) or sorted(self.members.get(group, ()), key=self.sort_key)


def register(
    context: StyleContext,
    works: Sequence[CitedItem],
    citations: Sequence[Citation],
    ranks: Mapping[str, int],
    groups: Sequence[Sequence[str]] = (),
) -> Registry:
    """The works of a document registered citation by citation, those that nobody cites behind all others.

    `ranks` are the works' places by the list's keys alone; works of one of the `groups` take letters together.
    """
    known = {work.entry.key: work for work in works}
    registry = Registry(ranks, {key: n for n, group in enumerate(groups) for key in group})
    by_number = any(key.get("variable") == "citation-number" for key in context.citation.part("sort"))
    sorts = context.citation.find("sort") is not None
    for number, citation in enumerate(citations):
        written = [cite.id for cite in citation.cites if cite.id in known]
        registry.cite(number, written)
        if sorts and len(written) > 1:
            items = [known[key] for key in dict.fromkeys(written)]
            if by_number:
                items = [replace(one, number=registry.order.index(one.entry.key) + 1) for one in items]
            registry.arrange(number, [one.entry.key for one in arrange(context, items)])
    registry.cite(len(citations), [key for key in known if key not in registry.places])
    return registry


@dataclass(slots=True)
class Register:
    """What a registry is made of, until the works that take letters together are known."""

    context: StyleContext
    works: Sequence[CitedItem]
    citations: Sequence[Citation]
    ranks: Mapping[str, int]
    falling: bool = False  # whether numbers count down
    registry: Registry | None = None

    def reletter(
        self, context: StyleContext, works: Sequence[CitedItem], groups: Sequence[Sequence[str]]
    ) -> Mapping[str, int]:
        """The place of each work of the groups among the letters of its group."""
        numbers = {work.entry.key: work.number for work in self.works}
        known = {work.entry.key: replace(work, number=numbers[work.entry.key]) for work in works}
        written = [known[work.entry.key] for work in self.works]
        columns = columns_of(written, context.bibliography, context)
        ranks = ranks_of(sort_entries(written, columns, context), columns)
        self.registry = register(context, written, self.citations, ranks, groups)
        letters = map(self.registry.letters_of, range(len(groups)))
        return {key: n for group in letters for n, key in enumerate(group)}

    def order(self) -> Sequence[str]:
        if self.registry is None:
            self.registry = register(self.context, self.works, self.citations, self.ranks)
        return self.registry.order
