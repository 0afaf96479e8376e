"""<macro>: its parts side by side, or as a sort key the dates in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from refkit.csl.rendering.chosen import chosen_children, outlook_of_group
from refkit.csl.rendering.context import (
    MISSING,
    NO_VARIABLE,
    PRINTED,
    CitedItem,
    Learnt,
    Node,
    Outlook,
    Rendered,
    Scope,
)
from refkit.csl.rendering.elements import Element, render_children

INNER = frozenset(("group", "substitute"))


@dataclass(frozen=True, eq=False)
class Macro(Element):
    """<macro>: its children side by side, suppressed as a group is."""

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:
        if self.sorts_by_dates(scope):
            dates = list(dates_within(self, scope, learnt))
            texts = [text for text in dates if text]
            return sort_dates(texts), learnt, PRINTED if texts else MISSING if dates else NO_VARIABLE, ()
        text, learnt, asked, touched = render_children(self, scope, learnt)
        if not text or asked == MISSING:
            return "", learnt, asked, touched
        return text, learnt, PRINTED, touched

    def outlook(self, scope: Scope) -> Outlook | None:
        return None if self.sorts_by_dates(scope) else outlook_of_group(self, scope)

    def sorts_by_dates(self, scope: Scope) -> bool:
        return scope.key is not None and scope.context.quirks.dates_sort_alone and self.has_date

    @cached_property
    def has_date(self) -> bool:
        """Whether this macro itself holds a <date>: then its dates alone may be its sort key."""
        return any(node.tag == "date" for node in self.iter())


def sort_dates(dates: Sequence[str]) -> str:
    """Dates as one sort key; more dates sort after fewer, as the longer number that their digits make."""
    return "z" * (len(dates) - 1) + " ".join(dates)


def dates_within(parent: Node, scope: Scope, learnt: Learnt) -> Iterator[str]:
    """The dates in a macro and those it calls, as sort keys; in <names> only where names are missing."""
    children, learnt = chosen_children(parent, scope, learnt)
    for child in children:
        called = child.get("macro") if child.tag == "text" else None
        if child.tag == "date":
            yield child.render(scope, learnt)[0]
        elif called is not None:
            yield from dates_within(scope.context.macros[called], scope, learnt)
        elif child.tag in INNER or (child.tag == "names" and not has_names(child, scope.item)):
            yield from dates_within(child, scope, learnt)


def has_names(names: Node, item: CitedItem) -> bool:
    return any(map(item.entry.has, (names.get("variable") or "").split()))
