"""Names as data files invert them."""

from __future__ import annotations

import pytest

from refkit.fields.inverted_names import parse_inverted
from refkit.model import Name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Roe, Jane A", Name(family="Roe", given="Jane A"), id="person"),
        pytest.param("van der Berg, Jan, Jr.", Name(particle="van der", family="Berg", given="Jan", suffix="Jr."),
            id="particle and suffix"),
        pytest.param("World Health Organization", Name(literal="World Health Organization"), id="organisation"),
        pytest.param("Acme Pharma, Inc.", Name(literal="Acme Pharma, Inc."), id="legal form"),
        pytest.param("Plato,", Name(literal="Plato"), id="single name"),
        pytest.param(" , ", None, id="nothing"),
    ],
)  # fmt: skip
def test_a_name_is_taken_apart_at_its_commas(text: str, name: Name | None) -> None:
    assert parse_inverted(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Roe, Jo", Name(family="Roe", given="Jo")),
        ("van Dam, Kees, Jr", Name(family="Dam", given="Kees", particle="van", suffix="Jr")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("Acme, Inc.", Name(literal="Acme, Inc.")),
        ("Roe,", Name(literal="Roe")),
        (" , ", None),
    ],
)
def test_names(text: str, name: Name | None) -> None:
    assert parse_inverted(text) == name
