"""Marks that meet are merged."""

from __future__ import annotations

import pytest

from refkit.csl.output.markup import wrap
from refkit.csl.rendering.punctuation import close_up, join_punctuation


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Why?", ". Next", "Why? Next"),
        ("et al.", ". Next", "et al. Next"),
        ("et al.", ", next", "et al., next"),
        ("a ", " b", "a b"),
        ("a", "", "a"),
        ("", ".", "."),
        ("Yes!", "!", "Yes!"),
        ("a;", ". b", "a; b"),
        ("a,", ". b", "a,. b"),
    ],
)
def test_punctuation_that_meets_is_merged(left: str, right: str, expected: str) -> None:
    assert join_punctuation(left, right) == expected


def test_spaces_at_the_end_are_taken_off_before_marks() -> None:
    marked = f"a {wrap('bold', 'b  ')}"
    assert close_up(marked) == (f"a {wrap('bold', 'b')}", "  ")
    assert close_up("a") == ("a", "")
