"""A style and an item -> what the style would print of it, so that one can see what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from refkit.csl.data.item import read_entry
from refkit.csl.rendering.chosen import chosen_children
from refkit.csl.rendering.context import CitedItem, Learnt, Scope, StyleContext
from refkit.csl.rendering.elements import render_each
from refkit.csl.settings import REMEMBERED


@dataclass(frozen=True, slots=True)
class Printed:
    """The text of an entry, the variables that it was made of, and whether the day of a date may be in it."""

    text: str = ""
    variables: frozenset[str] = frozenset()
    days: bool = field(default=True, compare=False)


NOTHING = Printed()
Trial = Callable[[Mapping[str, object]], Printed]


def trial_of(context: StyleContext) -> Trial:
    """How a style prints an item in its bibliography; NOTHING where it cannot."""
    area = context.bibliography
    layout = None if area is None else area.find("layout")
    # The same item is tried by several rules one after another.
    lately: dict[str, Printed] = {}

    def tried(item: Mapping[str, object]) -> Printed:
        asked = repr(item)
        if asked not in lately:
            if len(lately) >= REMEMBERED:
                lately.clear()
            lately[asked] = attempt(item)
        return lately[asked]

    def attempt(item: Mapping[str, object]) -> Printed:
        if area is None or layout is None:
            return NOTHING
        try:
            scope = Scope(context, CitedItem(entry=read_entry(item, key=""), number=1), area)
            children, learnt = chosen_children(layout, scope, Learnt())
            texts, learnt, _, touched = render_each(children, scope, learnt)
        except Exception:  # an item that cannot be printed is reported when it is rendered for output
            return NOTHING
        return Printed("".join(texts), frozenset(touched), learnt.day_asked)

    return tried
