"""The tests of <if>: what is known of an entry and its place (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from collections.abc import Callable

from refkit.csl.data.numbers import Numbers
from refkit.csl.data.page_ranges import is_numeric
from refkit.csl.output import visible
from refkit.csl.rendering.context import Cited, Home

Test = Callable[[Home, Cited, str], bool]
ONE_OF = frozenset(("type", "locator"))


def is_type(home: Home, item: Cited, value: str) -> bool:
    return item.entry.type == (value.lower() if home.tidy else value)


def has_number(home: Home, item: Cited, variable: str) -> bool:
    value = item.value(variable)
    if home.tidy:
        return is_numeric(visible(value))
    return Numbers(value, word=home.words.term("and"), variable=variable).is_numeric()


def has_locator(home: Home, item: Cited, value: str) -> bool:  # noqa: ARG001
    return bool(item.locator) and item.cite is not None and item.cite.label == value.replace(" ", "-")


def is_placed(home: Home, item: Cited, value: str) -> bool:
    return home.run.area.tag.endswith("}citation") and value in item.positions


def is_ambiguous(home: Home, item: Cited, value: str) -> bool:
    """Of the conditions that are met on the way, as many as the citation needs to be told apart."""
    home.run.asked += 1
    return home.run.asked <= item.disambiguate and value == "true"


def has_variable(home: Home, item: Cited, variable: str) -> bool:
    if variable in {"locator", "first-reference-note-number", "year-suffix"}:
        return bool(item.value(variable))
    if variable == "page-first":
        return item.entry.has("page-first") or item.entry.has("page")
    return (variable == "citation-number" and home.tidy) or item.entry.has(variable)


def is_uncertain(home: Home, item: Cited, variable: str) -> bool:  # noqa: ARG001
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
