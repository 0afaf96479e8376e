"""Pages as references print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.fields.pages import parse_page


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("415–42", "415-42"),
        ("pp. 7–11.", "7-11"),
        ("S361–2", "S361-2"),
        ("S. 112–134", "112-134"),
        ("e1234", "e1234"),
        ("190—1", "190-1"),
        ("", None),
    ],
)
def test_pages_stay_as_printed(text: str, page: str | None) -> None:
    assert parse_page(text) == page


@pytest.mark.parametrize("unit", ["1-", "(", "pp. ", "–", "a", " "])
def test_hostile_pages_take_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(parse_page, unit)
