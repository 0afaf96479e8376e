"""What is a slip of the pen, and what is another word."""

from __future__ import annotations

import pytest

from refkit.duplicates.slips import is_one_letter, is_slip, is_small_slip


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("heigth", "height", True),
        ("iorn", "iron", True),
        ("tumour", "tumor", True),
        ("ponds", "pond", False),  # four letters
        ("marshs", "marsh", True),
        ("typical", "atypical", False),
        ("rats", "cats", False),
        ("2015a", "2016a", False),
        ("ii", "iii", False),
        ("", "", True),
    ],
)
def test_one_letter_apart_is_a_slip_where_no_opposite_is(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip
    assert is_slip(other, one) is slip


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [("of", "fo", True), ("and", "ad", True), ("in", "on", False), ("and", "or", False), ("d", "e", False)],
)
def test_a_linking_word_may_lack_a_letter(one: str, other: str, slip: bool) -> None:
    assert is_small_slip(one, other) is slip


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("llibraries", "libraries", True), ("viru", "virus", True), ("mice", "rice", True), ("ii", "iii", False), ("b12", "b13", False),
     ("revention", "prevention", True), ("typical", "atypical", True), ("rats", "cows", False), ("ponds", "pond", True)],
)  # fmt: skip
def test_words_are_one_letter_apart(one: str, other: str, apart: bool) -> None:
    assert is_one_letter(one, other) is apart
    assert is_one_letter(other, one) is apart
