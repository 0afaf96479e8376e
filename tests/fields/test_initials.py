"""Pieces of names."""

from __future__ import annotations

import pytest

from refkit.fields.initials import ends_in_initials, is_capitals, is_initials


@pytest.mark.parametrize("text", ["J.", "J.-P.", "JA", "Y. T.", "ЛС", "Н.Н.", "Γ.", "A.J", "J.-F"])
def test_initials(text: str) -> None:
    assert is_initials(text)


@pytest.mark.parametrize("text", ["St.", "Ada", "ada", "Marlow", "", "MARLOW"])
def test_no_initials(text: str) -> None:
    assert not is_initials(text)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Portell CA", True),
        ("Sota ER de la", True),
        ("GOUVEIA NETO", False),
        ("Jan Marlow", False),
        ("Marlow", False),
    ],
)
def test_a_piece_that_ends_in_initials(text: str, does: bool) -> None:
    assert ends_in_initials(text) is does


@pytest.mark.parametrize(
    ("word", "is_so"),
    [("YU", True), ("O'NEILL", True), ("McDONALD", True), ("J.-P", False), ("Yu", False), ("J", False)],
)
def test_a_word_in_capitals(word: str, is_so: bool) -> None:
    assert is_capitals(word) is is_so
