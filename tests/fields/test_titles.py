"""Titles as references print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.fields.titles import clean_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Early iron.", "Early iron"),
        ("“The Grain Tax,”", "The Grain Tax"),
        ("„Zur Rhetorik“", "Zur Rhetorik"),
        ("« Les moulins »", "Les moulins"),
        ("Is bigger better?", "Is bigger better?"),
        ("Health in the U.S.", "Health in the U.S."),
        ("“Quoted” words in a title", "“Quoted” words in a title"),
        ("BLINCYTO™ works", "BLINCYTO™ works"),
        (" . ", None),
    ],
)
def test_titles_lose_their_quotes_and_final_stop(text: str, title: str | None) -> None:
    assert clean_title(text) == title


@pytest.mark.parametrize("unit", ["“", "(", "1-", "a", ". ", " "])
def test_hostile_titles_take_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(clean_title, unit)
