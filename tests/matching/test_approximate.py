"""Slips between a run of letters and what stands in a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.matching.approximate import slips_within

LETTERS = st.text("abc", max_size=12)


@pytest.mark.parametrize(
    ("run", "text", "slips"),
    [
        pytest.param("heron", "theheronsnest", 0, id="letter by letter"),
        pytest.param("heron", "thehersonnest", 1, id="a letter put in"),
        pytest.param("heron", "thehronnest", 1, id="a letter left out"),
        pytest.param("heron", "theheconnest", 1, id="a letter changed"),
        pytest.param("heron", "", 5, id="an empty text"),
        pytest.param("", "anything", 0, id="an empty run"),
    ],
)
def test_slips_are_counted(run: str, text: str, slips: int) -> None:
    assert slips_within(run, text) == slips


@given(LETTERS, LETTERS)
def test_the_count_is_that_of_the_table_of_distances(run: str, text: str) -> None:
    row = [0] * (len(text) + 1)
    for n, letter in enumerate(run, 1):
        above, row = row, [n]
        for m, other in enumerate(text):
            row.append(min(above[m + 1] + 1, row[m] + 1, above[m] + (letter != other)))
    assert slips_within(run, text) == min(row)


def test_time_is_linear_in_the_text(assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: slips_within("abcdefgh" * 20, text), "abcdefgx")
