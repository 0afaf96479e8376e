"""Numbers are printed as figures, ordinals or roman numerals, and labels agree with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl import render
from refkit.model import Library


@pytest.mark.parametrize(
    ("form", "volume", "printed"),
    [
        pytest.param("numeric", "12", "12.", id="figures"),
        pytest.param("ordinal", "12", "12th.", id="ordinal"),
        pytest.param("ordinal", "2 & 3", "2nd & 3rd.", id="several ordinals"),
        pytest.param("long-ordinal", "3", "third.", id="in words"),
        pytest.param("long-ordinal", "12", "12th.", id="in words up to ten"),
        pytest.param("roman", "14", "xiv.", id="roman"),
        pytest.param("roman", "A", "A.", id="no number"),
    ],
)
def test_forms_of_a_number(
    form: str, volume: str, printed: str, one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small(f'<number variable="volume" form="{form}"/>')
    assert render(one(volume=volume), style).bibliography == (printed,)


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        pytest.param("5", "p. 5.", id="one"),
        pytest.param("5-7", "pp. 5–7.", id="several"),
        pytest.param("A", "p. A.", id="no number"),
    ],
)
def test_a_label_agrees_with_its_number(
    page: str, printed: str, one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small('<label variable="page" form="short" suffix=" "/><text variable="page"/>')
    assert render(one(page=page), style).bibliography == (printed,)
