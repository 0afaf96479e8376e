"""Number variables and pages as a style asks for them."""

from __future__ import annotations

from collections.abc import Callable

from refkit.csl.data.numbers import HIDDEN_HYPHEN, Numbers, numbers_of
from refkit.csl.data.page_ranges import EN_DASH, dash_numbers, format_pages
from refkit.csl.rendering.context import CitedItem, Node, Scope, StyleContext


def range_delimiter(context: StyleContext) -> str:
    return context.words.term("page-range-delimiter") or EN_DASH


def is_docket(item: CitedItem, variable: str) -> bool:
    """Whether a number is a court's: its hyphens join no range ("03-55218")."""
    return variable == "number" and item.entry.type == "legal_case"


def number_value(item: CitedItem, variable: str, text: str) -> str:
    """What a number variable holds, as it is counted: the hyphens of a docket number are hidden."""
    return text.replace("-", HIDDEN_HYPHEN) if is_docket(item, variable) else text


def print_numbers(
    scope: Scope,
    variable: str,
    text: str,
    shape: Callable[[int], str] | None = None,
) -> str:
    """A number variable with the dash and, in `shape`, the numbers that a style asks for."""
    context, item = scope.context, scope.item
    if not context.quirks.numbers_parsed:
        return text if is_docket(item, variable) else dash_numbers(text, range_delimiter(context))
    counted = number_value(item, variable, text)
    return numbers_of(counted, context.words.term("and"), variable).print(range_delimiter(context), shape)


def format_page(scope: Scope, variable: str) -> str:
    """`page` in the style's page-range-format, `page-first` as its beginning."""
    item = scope.item
    if variable == "page-first":
        own = item.value("page-first")
        return (
            own
            or item.value("page").replace(EN_DASH, "-").replace("&", "-").split("-")[0].split(",")[0].strip()
        )
    return print_pages(scope.context, item.value("page"))


def print_pages(context: StyleContext, text: str) -> str:
    """Pages, with the ranges and the dash that the style asks for."""
    delimiter, range_format = range_delimiter(context), context.root.get("page-range-format")
    if not context.quirks.pages_parsed:
        return format_pages(text, range_format, delimiter)
    return numbers_of(text, context.words.term("and"), "page").print_pages(range_format, delimiter)


def print_locator(context: StyleContext, text: str, label: str) -> str:
    """A locator; that of pages in the style's page-range-format, save ranges typed with an en dash."""
    delimiter, range_format = range_delimiter(context), context.root.get("page-range-format")
    if not context.quirks.locators_parsed:
        if label == "page":
            return format_pages(text, range_format, delimiter, dashed=False)
        return dash_numbers(text, delimiter)
    numbers = Numbers(text, word=context.words.term("and"), variable="locator")
    form = next((e.get("form") or "short" for e in context.elements if labels_locators(e)), "short")
    numbers.name_labels(lambda name, several: context.words.term(name, form, plural=several), label)
    if label == "page":
        return numbers.print_pages(range_format, delimiter, dashed=False)
    numbers.drop_letters()
    return numbers.print(delimiter)


def labels_locators(element: Node) -> bool:
    return element.tag == "label" and element.get("variable") == "locator"
