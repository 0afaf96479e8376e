"""A date in words is as coarse as it is."""

from __future__ import annotations

import pytest

from refkit.links.verdict.missing_source import format_day
from refkit.model import Date


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (Date(year=2025, month=8, day=21), "21 August 2025"),
        (Date(year=2023, month=6), "June 2023"),
        (Date(year=2016), "2016"),
    ],
)
def test_days_in_words(date: Date, words: str) -> None:
    assert format_day(date) == words
