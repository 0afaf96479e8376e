"""Ranges of numbers are expanded with a limit."""

from __future__ import annotations

import pytest

from refkit.marks import expand_numbers


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("3", ("3",)),
        ("03, 5", ("3", "5")),
        ("5-7,6", ("5", "6", "7")),
        ("1-999999", ("1-999999",)),
        ("9–3", ("9-3",)),
    ],
)
def test_ranges_are_expanded_with_a_limit(text: str, targets: tuple[str, ...]) -> None:
    assert expand_numbers(text) == targets
