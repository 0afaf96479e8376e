"""citeproc-py's <choose>, repaired: conditions, an entry and its place -> the branch that holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from citeproc import model

from refkit.csl.data.numbers import Numbers
from refkit.csl.data.page_ranges import is_numeric
from refkit.csl.output import visible
from refkit.csl.rendering.context import CitedItem, StyleContext

Test = Callable[[StyleContext, CitedItem, str], bool]
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
    return context.run.area.tag.endswith("}citation") and value in item.positions


def is_ambiguous(context: StyleContext, item: CitedItem, value: str) -> bool:
    """Whether a condition `disambiguate` holds: the first so many that are met, as the citation needs."""
    context.run.asked += 1
    return context.run.asked <= item.disambiguate and value == "true"


def has_variable(context: StyleContext, item: CitedItem, variable: str) -> bool:
    """Whether a variable is not empty. `page-first` follows from `page`; a number is known unless `exact`."""
    if variable in {"locator", "first-reference-note-number", "year-suffix"}:
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


class Choose(model.Choose):  # type: ignore[misc]
    """<choose>: the pieces of the first branch that holds."""

    context: StyleContext
    branches: tuple[If | Else, ...] | None = None  # read once

    def branch(self, item: CitedItem) -> Any:
        self.context.run.step()
        if self.branches is None:
            self.branches = tuple(child for child in self if isinstance(child, If | Else))
        return next((branch for branch in self.branches if branch.holds(item)), None)


class If(model.If):  # type: ignore[misc]
    """<if>: every test of every attribute, joined by `match` (CSL 1.0.2, "Choose")."""

    context: StyleContext

    conditions: tuple[tuple[bool, Test, tuple[str, ...]], ...] | None = None  # read once
    match: str = "all"
    types: frozenset[str] | None = None  # where nothing but the type is asked for: any of these will do

    def holds(self, item: CitedItem) -> bool:
        if self.conditions is None:
            self.conditions = self.read_conditions()
        if self.types is not None:
            return item.entry.type in self.types
        context = self.context
        if self.match == "all":
            for one_of, test, values in self.conditions:
                if one_of:
                    if not any(test(context, item, value) for value in values):
                        return False
                    continue
                for value in values:
                    if not test(context, item, value):
                        return False
            return bool(self.conditions)
        for _, test, values in self.conditions:
            for value in values:
                if test(context, item, value):
                    return self.match == "any"
        return self.match != "any"

    def read_conditions(self) -> tuple[tuple[bool, Test, tuple[str, ...]], ...]:
        """Each attribute's test and values. Nothing is of two types at once: several mean any of them."""
        self.match = self.get("match", "all")
        named = (
            (name, test, tuple((self.get(name) or "").replace("sub verbo", "sub-verbo").split()))
            for name, test in TESTS.items()
        )
        found = tuple((name, test, values) for name, test, values in named if values)
        if [name for name, _, _ in found] == ["type"] and self.match in {"all", "any"}:
            values = found[0][2]
            self.types = frozenset(values if self.context.exact else map(str.lower, values))
        return tuple((name in ONE_OF, test, values) for name, test, values in found)


class ElseIf(If, model.Else_If):  # type: ignore[misc]
    """<else-if>."""


class Else(model.Else):  # type: ignore[misc]
    """<else>."""

    def holds(self, item: CitedItem) -> bool:  # noqa: ARG002
        return True
