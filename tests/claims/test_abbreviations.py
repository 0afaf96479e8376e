"""An abbreviation is learnt where the words before its bracket spell it."""

from __future__ import annotations

import pytest

from refkit.claims.abbreviations import expand, learn_abbreviations


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("After therapy minimal residual disease (MRD) was low.", {"MRD": "minimal residual disease"}),
        ("The harbour (HB) is old.", {}),
        ("It is open (see p. 3).", {}),
    ],
)
def test_abbreviations_of_a_text(text: str, known: dict[str, str]) -> None:
    assert learn_abbreviations([text]) == known


def test_a_text_is_read_with_the_words_of_its_abbreviations() -> None:
    known = {"MRD": "minimal residual disease"}
    assert expand("MRD was low", known) == "MRD was low minimal residual disease"
    assert expand("MRDs were low", {}) == "MRDs were low"
