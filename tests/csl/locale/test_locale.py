"""Terms and ordinals of a locale."""

from __future__ import annotations

import pytest

from refkit.csl.locale.locale import locale_words


@pytest.mark.parametrize(
    ("locale", "number", "gender", "text"),
    [
        pytest.param("en-US", 1, "", "1st", id="first"),
        pytest.param("en-US", 12, "", "12th", id="twelfth"),
        pytest.param("en-US", 23, "", "23rd", id="twenty-third"),
        pytest.param("en-US", 111, "", "111th", id="hundred and eleventh"),
        pytest.param("de-DE", 2, "", "2.", id="german"),
        pytest.param("fr-FR", 1, "masculine", "1ᵉʳ", id="french masculine"),
        pytest.param("fr-FR", 1, "feminine", "1ʳᵉ", id="french feminine"),
        pytest.param("fr-FR", 21, "masculine", "21ᵉ", id="french whole number only"),
    ],
)
def test_ordinals(locale: str, number: int, gender: str, text: str) -> None:
    assert locale_words(locale).ordinal(number, gender) == text
