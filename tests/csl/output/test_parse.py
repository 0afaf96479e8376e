"""A field's quotation marks and tags are read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl import render
from refkit.model import Library


@pytest.mark.parametrize(
    ("field", "style_quotes", "locale", "expected"),
    [
        pytest.param(
            'The "new" drug', True, "en-US", "“The ‘new’ drug.”", id="nested flips, full stop inside"
        ),
        pytest.param("The “new” drug", True, "en-US", "“The ‘new’ drug.”", id="typographic nested too"),
        pytest.param('The "new" drug', True, "en-GB", "‘The “new” drug’.", id="british, full stop outside"),
        pytest.param(
            'The "new" drug', False, "de-DE", "The „new“ drug.", id="straight take the language's form"
        ),
        pytest.param("The “new” drug", False, "de-DE", "The “new” drug.", id="typographic stay"),
        pytest.param("Hodgkin's 5' end", False, "en-US", "Hodgkin’s 5’ end.", id="apostrophes"),
        pytest.param('A 6" ruler', False, "en-US", 'A 6" ruler.', id="a lone mark stays"),
        pytest.param("Risk?", True, "en-US", "“Risk?”", id="question mark swallows the full stop"),
    ],
)
def test_quotation_marks(
    field: str,
    style_quotes: bool,
    locale: str,
    expected: str,
    one: Callable[..., Library],
    small: Callable[..., str],
) -> None:
    style = small(f'<text variable="title" quotes="{str(style_quotes).lower()}"/>')
    assert render(one(title=field), style, locale=locale).bibliography == (expected,)
