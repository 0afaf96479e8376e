"""citeproc-py's <macro>, repaired: its parts side by side, or as a sort key the dates in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from citeproc import model

from refkit.csl.rendering.context import CitedItem, StyleContext
from refkit.csl.rendering.elements import chosen_children, pieces
from refkit.csl.rendering.punctuation import join
from refkit.csl.style.parse import CSL

DATE, NAMES, TEXT = (f"{{{CSL}}}{tag}" for tag in ("date", "names", "text"))
INNER = frozenset((f"{{{CSL}}}group", f"{{{CSL}}}substitute"))


class Macro(model.Macro):  # type: ignore[misc]
    """<macro>: its children side by side, suppressed as a group is."""

    context: StyleContext

    def render(self, item: CitedItem, **kwargs: Any) -> str | None:
        run = self.context.run
        run.step()
        called, filled = run.called, run.filled
        if run.key is not None and self.context.exact and self.has_date():
            return sort_dates(filter(None, dates_within(self, item)))
        text = join(pieces(self, item, **kwargs), "", inside=self.context.inside)
        if not text or (run.called > called and run.filled == filled):
            return None
        run.fill()
        return text

    dated: bool | None = None  # read once

    def has_date(self) -> bool:
        """Whether this macro itself holds a <date>: then citeproc-js takes only dates as its sort key."""
        if self.dated is None:
            self.dated = next(self.iterdescendants(DATE), None) is not None
        return self.dated


def sort_dates(dates: Iterable[str]) -> str | None:
    """Dates as one sort key; more dates sort after fewer, as the longer number that their digits make."""
    found = list(dates)
    return "z" * (len(found) - 1) + " ".join(found) if found else None


def dates_within(parent: Any, item: CitedItem) -> Iterator[str]:
    """The dates in a macro and those it calls, as sort keys; in <names> only where names are missing."""
    for child in chosen_children(parent, item):
        called = child.get("macro") if child.tag == TEXT else None
        if child.tag == DATE:
            yield child.render(item) or ""
        elif called is not None:
            yield from dates_within(child.context.macros[called], item)
        elif child.tag in INNER or (child.tag == NAMES and not has_names(child, item)):
            yield from dates_within(child, item)


def has_names(names: Any, item: CitedItem) -> bool:
    return any(map(item.entry.has, (names.get("variable") or "").split()))
