"""An attribute of <if>, an entry and its place -> whether the condition holds (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from collections.abc import Callable

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
