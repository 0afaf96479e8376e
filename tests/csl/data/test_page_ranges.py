"""Page ranges are shortened as a style says, and numbers told from other text."""

from __future__ import annotations

import pytest

from refkit.csl.data.page_ranges import format_pages, is_numeric, roman


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        pytest.param("321-328", "minimal", "321–8", id="minimal"),
        pytest.param("321-328", "minimal-two", "321–28", id="minimal-two"),
        pytest.param("321-8", "expanded", "321–328", id="abbreviated is expanded first"),
        pytest.param("42-5", "expanded", "42–45", id="two digits"),
        pytest.param("1496-504", "chicago", "1496–1504", id="chicago-15, three digits change"),
        pytest.param("1496-504", "chicago-16", "1496–504", id="chicago-16"),
        pytest.param("107-8", "chicago-16", "107–8", id="chicago below 110"),
        pytest.param("100-4", "chicago-16", "100–104", id="chicago hundreds"),
        pytest.param("S361-S362", "minimal", "S361–2", id="letters dropped"),
        pytest.param("S361-2", "expanded", "S361–S362", id="letters carried on"),
        pytest.param("8n1156-8n1168", "chicago", "8n1156–68", id="figures and letters before both"),
        pytest.param("S361–S362", None, "S361–S362", id="no format"),
        pytest.param("e77", "minimal", "e77", id="electronic"),
        pytest.param("12, 14-18", "minimal", "12, 14–8", id="several"),
        pytest.param("xii-xv", "minimal", "xii–xv", id="roman"),
        pytest.param("328-321", "minimal", "328–321", id="backwards"),
    ],
)
def test_page_ranges(value: str, form: str | None, expected: str) -> None:
    assert format_pages(value, form, "–") == expected


@pytest.mark.parametrize("value", ["2", "2nd", "D2", "2b", "1-3", "2, 3 & 4", "L2d"])
def test_what_is_numeric(value: str) -> None:
    assert is_numeric(value)


@pytest.mark.parametrize("value", ["", "second", "2nd edition", "Suppl 1", "in press", "-"])
def test_what_is_not_numeric(value: str) -> None:
    assert not is_numeric(value)


@pytest.mark.parametrize(
    ("number", "text"), [(1, "i"), (4, "iv"), (1999, "mcmxcix"), (0, "0"), (5000, "5000")]
)
def test_roman_numerals(number: int, text: str) -> None:
    assert roman(number) == text
