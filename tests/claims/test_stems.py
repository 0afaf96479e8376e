"""Words are compared by their stems, the same for claims and references."""

from __future__ import annotations

import pytest

from refkit.claims.stems import codes_of, fold, stem, stems_of, words_of


@pytest.mark.parametrize(("text", "folded"), [("Ærø", "aero"), ("Zorbine™", "zorbine"), ("ﬁsh", "fish")])
def test_letters_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_are_runs_of_letters_and_digits() -> None:
    assert words_of("T-cell p53, 10 mg.") == ["t", "cell", "p53", "10", "mg"]


def test_stems_carry_meaning() -> None:
    assert stems_of("T-cell-engaging antibodies") == ["t", "cell", "engag", "antibod"]
    assert stems_of("of the and") == []


@pytest.mark.parametrize(
    ("word", "other"), [("approved", "approves"), ("antibody", "antibodies"), ("trial", "trials")]
)
def test_forms_of_one_word_have_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize("word", ["p53", "cd19", "gas"])
def test_codes_and_short_words_stay(word: str) -> None:
    assert stem(word) == word


def test_codes_hold_letters_and_digits_both() -> None:
    assert codes_of(["cd19", "2014", "cell", "mt103"]) == {"cd19", "mt103"}
