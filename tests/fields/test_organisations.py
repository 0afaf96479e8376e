"""A body is told from a person by its words and its legal form."""

from __future__ import annotations

import pytest

from refkit.fields.organisations import has_legal_form, is_body


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc.",
        "Acme, Inc",
        "Beta GmbH & Co. KG",
        "Gamma S.p.A.",
        "Delta Pty Ltd",
        "Eta Kft.",
        "Kappa Oyj",
    ],
)
def test_legal_forms_of_many_countries_are_known(text: str) -> None:
    assert has_legal_form(text)
    assert is_body(text)


@pytest.mark.parametrize("text", ["Wang KG", "Smith A. G.", "Berg AB", "Lee SA"])
def test_initials_like_a_legal_form_are_a_person_s(text: str) -> None:
    assert not is_body(text)
