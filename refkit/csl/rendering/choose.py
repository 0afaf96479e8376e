"""<choose>: conditions, an entry and its place -> the branch that holds (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from refkit.csl.data.numbers import Numbers
from refkit.csl.data.page_ranges import is_numeric
from refkit.csl.output.markup import visible
from refkit.csl.rendering.context import CitedItem, StyleContext
from refkit.csl.style.nodes import Node

Test = Callable[[StyleContext, CitedItem, str], bool]
# Variables that belong to where an entry is cited, not to the entry.
OF_PLACES = frozenset(("locator", "first-reference-note-number", "year-suffix"))
ONE_OF = frozenset(("type", "locator"))


def is_type(context: StyleContext, item: CitedItem, value: str) -> bool:
    return item.entry.type == (value.lower() if not context.exact else value)


def has_number(context: StyleContext, item: CitedItem, variable: str) -> bool:
    value = item.value(variable)
    if not context.exact:
        return is_numeric(visible(value))
    if variable == "locator" and item.cite is not None:
        value = item.cite.locator or ""
    return Numbers(value, word=context.words.term("and"), variable=variable).is_numeric()


def has_locator(context: StyleContext, item: CitedItem, value: str) -> bool:  # noqa: ARG001
    return bool(item.locator) and item.cite is not None and item.cite.label == value.replace(" ", "-")


def is_placed(context: StyleContext, item: CitedItem, value: str) -> bool:
    return context.run.area.tag == "citation" and value in item.positions


def is_ambiguous(context: StyleContext, item: CitedItem, value: str) -> bool:
    """Whether a condition `disambiguate` holds: the first so many that are met, as the citation needs."""
    context.run.asked += 1
    return context.run.asked <= item.disambiguate and value == "true"


def has_variable(context: StyleContext, item: CitedItem, variable: str) -> bool:
    """Whether a variable is not empty. `page-first` follows from `page`; a number is known unless `exact`."""
    if variable in OF_PLACES:
        return bool(item.value(variable))
    if variable == "page-first":
        return item.entry.has("page-first") or item.entry.has("page")
    return (variable == "citation-number" and not context.exact) or item.entry.has(variable)


def is_uncertain(context: StyleContext, item: CitedItem, variable: str) -> bool:  # noqa: ARG001
    date = item.entry.dates.get(variable)
    return date is not None and date.circa


TESTS: dict[str, Test] = {
    "type": is_type,
    "variable": has_variable,
    "is-numeric": has_number,
    "is-uncertain-date": is_uncertain,
    "locator": has_locator,
    "position": is_placed,
    "disambiguate": is_ambiguous,
}


Condition = tuple[bool, Test, tuple[str, ...]]  # whether one value will do, the test, the values


@dataclass(frozen=True, eq=False)
class Branch(Node):
    """<else>, and what <if> and <else-if> have in common with it."""

    def holds(self, context: StyleContext, item: CitedItem) -> bool:  # noqa: ARG002
        return True


@dataclass(frozen=True, eq=False)
class If(Branch):
    """<if> and <else-if>: every test of every attribute, joined by `match`."""

    @cached_property
    def match(self) -> str:
        return self.get("match", "all")

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Each attribute's test and values. Nothing is of two types at once: several mean any of them."""
        named = (
            (name, test, tuple(self.get(name, "").replace("sub verbo", "sub-verbo").split()))
            for name, test in TESTS.items()
        )
        return tuple((name in ONE_OF, test, values) for name, test, values in named if values)

    @cached_property
    def types(self) -> tuple[frozenset[str], frozenset[str]] | None:
        """Where nothing but the type is asked for: any of these will do, to the letter and otherwise."""
        if self.match not in {"all", "any"} or [test for _, test, _ in self.conditions] != [is_type]:
            return None
        values = self.conditions[0][2]
        return frozenset(values), frozenset(map(str.lower, values))

    @cached_property
    def is_settled(self) -> bool:
        own = all(
            test is is_type or (test is has_variable and OF_PLACES.isdisjoint(values))
            for _, test, values in self.conditions
        )
        return own and all(child.is_settled for child in self.children if child.tag == "choose")

    def holds(self, context: StyleContext, item: CitedItem) -> bool:
        if self.types is not None:
            return item.entry.type in self.types[not context.exact]
        if self.match == "all":
            return bool(self.conditions) and all(_holds(one, context, item) for one in self.conditions)
        for _, test, values in self.conditions:
            for value in values:
                if test(context, item, value):
                    return self.match == "any"
        return self.match != "any"


def _holds(condition: Condition, context: StyleContext, item: CitedItem) -> bool:
    one_of, test, values = condition
    return (any if one_of else all)(test(context, item, value) for value in values)


@dataclass(frozen=True, eq=False)
class Choose(Node):
    """<choose>: the first branch that holds."""

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        return tuple(child for child in self.children if isinstance(child, Branch))

    @cached_property
    def is_settled(self) -> bool:
        return all(branch.is_settled for branch in self.branches)

    def branch(self, context: StyleContext, item: CitedItem) -> Branch | None:
        context.run.step()
        return next((branch for branch in self.branches if branch.holds(context, item)), None)
