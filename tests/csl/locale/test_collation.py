"""Texts sort as readers of their language expect."""

from __future__ import annotations

import pytest

from refkit.csl.locale.collation import collate_text


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        pytest.param("en", ["aber", "Äther", "Azur"], id="an accent is set aside"),
        pytest.param("sv", ["Azur", "Zebra", "Åre", "Ärlig", "Öl"], id="Swedish letters come last"),
        pytest.param("da", ["Zebra", "Æble", "Øre", "Åre"], id="Danish letters in another order"),
        pytest.param("en", ["2 ponds", "10 ponds", "a pond"], id="figures as numbers, before letters"),
        pytest.param("cs", ["cukr", "čas", "hrad", "chata"], id="two letters that are one"),
    ],
)
def test_texts_are_sorted_by_language(language: str, texts: list[str]) -> None:
    mixed = texts[::-1]
    assert sorted(mixed, key=lambda text: collate_text(text, language)) == texts


def test_case_accents_and_punctuation_are_set_aside() -> None:
    assert collate_text("“Élan”") == collate_text("elan")
