"""The marks between two words are told in one form."""

from __future__ import annotations

import pytest

from refkit.reflist.parse.token_features import gap


@pytest.mark.parametrize(
    ("one", "other"), [("–", "-"), ("—", "-"), ("“", '"'), ("  ", " "), ("\t", " "), (" . ", " . ")]
)
def test_marks_of_one_kind_are_alike(one: str, other: str) -> None:
    assert gap(one) == gap(other)


def test_marks_of_other_kinds_are_told_apart() -> None:
    assert len({gap(mark) for mark in (". ", ", ", "; ", ": ", " (", "-")}) == 6
