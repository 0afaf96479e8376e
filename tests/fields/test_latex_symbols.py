"""Commands that stand for a sign."""

from __future__ import annotations

import pytest

from refkit.fields.latex_symbols import join, symbol_of


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("alpha", "α", id="Greek"),
        pytest.param("relax", "", id="prints nothing"),
        pytest.param("CYRZH", "Ж", id="Cyrillic of pylatexenc"),
        pytest.param("textbaht", "฿", id="money of pylatexenc"),
        pytest.param("unheard", None, id="unknown"),
        pytest.param("today", None, id="would differ from day to day"),
        pytest.param("footnote", None, id="takes an argument"),
        pytest.param("ref", None, id="has no text"),
    ],
)
def test_a_command_is_a_sign_or_none(name: str, text: str | None) -> None:
    assert symbol_of(name) == text


def test_an_accent_joins_the_first_letter() -> None:
    assert [join(text, "\u0301") for text in ("e", "ıl", "qa", " ")] == ["é", "íl", "q\u0301a", " "]
