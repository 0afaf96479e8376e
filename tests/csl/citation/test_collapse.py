"""Letters of years count as they are printed: a … z, aa, ab."""

from __future__ import annotations

import pytest

from refkit.csl.citation.collapse import letters, suffix_place


@pytest.mark.parametrize(
    ("n", "suffix"), [(1, "a"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (53, "ba")]
)
def test_letters_and_their_places(n: int, suffix: str) -> None:
    assert suffix_place(suffix) == n
    assert letters(n - 1) == suffix


def test_no_letter_follows_nothing() -> None:
    assert suffix_place("") == -1
