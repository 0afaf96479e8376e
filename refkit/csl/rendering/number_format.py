"""Number variables and pages as a style asks for them."""

from __future__ import annotations

from collections.abc import Callable

from refkit.csl.data.numbers import Numbers
from refkit.csl.data.page_ranges import EN_DASH, dash_numbers, format_pages
from refkit.csl.rendering.context import Cited, Home


def range_delimiter(home: Home) -> str:
    return home.words.term("page-range-delimiter") or EN_DASH


def print_numbers(home: Home, variable: str, text: str, shape: Callable[[int], str] | None = None) -> str:
    """A number variable with the dash and, in `shape`, the numbers that a style asks for."""
    if home.tidy:
        return dash_numbers(text, range_delimiter(home))
    return Numbers(text, word=home.words.term("and"), variable=variable).print(range_delimiter(home), shape)


def format_page(home: Home, item: Cited, variable: str) -> str:
    """`page` in the style's page-range-format, `page-first` as its beginning."""
    if variable == "page-first":
        own = item.value("page-first")
        return (
            own
            or item.value("page").replace(EN_DASH, "-").replace("&", "-").split("-")[0].split(",")[0].strip()
        )
    return print_pages(home, item.value("page"))


def print_pages(home: Home, text: str) -> str:
    """Pages, with the ranges and the dash that the style asks for."""
    delimiter, range_format = range_delimiter(home), home.root.get("page-range-format")
    if home.tidy:
        return format_pages(text, range_format, delimiter)
    return Numbers(text, word=home.words.term("and"), variable="page").print_pages(range_format, delimiter)
