"""<macro>: its parts side by side, or as a sort key the dates in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from refkit.csl.rendering.chosen import chosen_children, outlook_of_group
from refkit.csl.rendering.context import CitedItem, Learnt, Node, Outlook, Scope
from refkit.csl.rendering.elements import Element, pieces
from refkit.csl.rendering.punctuation import join

INNER = frozenset(("group", "substitute"))


@dataclass(frozen=True, eq=False)
class Macro(Element):
    """<macro>: its children side by side, suppressed as a group is."""

    def render(self, scope: Scope, learnt: Learnt) -> str | None:
        learnt.step(self.size)
        called, filled = learnt.called, learnt.filled
        if self.sorts_by_dates(scope):
            return sort_dates(filter(None, dates_within(self, scope, learnt)))
        text = join(pieces(self, scope, learnt), "", inside=scope.context.inside)
        if not text or (learnt.called > called and learnt.filled == filled):
            return None
        learnt.fill()
        return text

    def outlook(self, scope: Scope, learnt: Learnt) -> Outlook | None:
        if self.sorts_by_dates(scope):
            return None
        return outlook_of_group(self, scope, learnt)

    @cached_property
    def size(self) -> int:
        """How many elements it holds."""
        return sum(1 for _ in self.iter())

    def sorts_by_dates(self, scope: Scope) -> bool:
        return scope.key is not None and scope.context.quirks.dates_sort_alone and self.has_date

    @cached_property
    def has_date(self) -> bool:
        """Whether this macro itself holds a <date>: then its dates alone may be its sort key."""
        return any(node.tag == "date" for node in self.iter())


def sort_dates(dates: Iterable[str]) -> str | None:
    """Dates as one sort key; more dates sort after fewer, as the longer number that their digits make."""
    found = list(dates)
    return "z" * (len(found) - 1) + " ".join(found) if found else None


def dates_within(parent: Node, scope: Scope, learnt: Learnt) -> Iterator[str]:
    """The dates in a macro and those it calls, as sort keys; in <names> only where names are missing."""
    for child in chosen_children(parent, scope, learnt):
        called = child.get("macro") if child.tag == "text" else None
        if child.tag == "date":
            yield child.render(scope, learnt) or ""
        elif called is not None:
            yield from dates_within(scope.context.macros[called], scope, learnt)
        elif child.tag in INNER or (child.tag == "names" and not has_names(child, scope.item)):
            yield from dates_within(child, scope, learnt)


def has_names(names: Node, item: CitedItem) -> bool:
    return any(map(item.entry.has, (names.get("variable") or "").split()))
