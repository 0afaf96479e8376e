"""Texts cut and wrapped for a terminal: what is marked stays in sight, and no text is read to its end in vain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.report.excerpt import Run, columns_of, cut, lines_of, shorten


def marked(text: str, *runs: Run | None, most: int = 40) -> str:
    """What is shown, marked characters between brackets."""
    out, within = "", False
    for character, is_marked in cut(text, runs, most):
        out += "[" * (is_marked and not within) + "]" * (within and not is_marked) + character
        within = is_marked
    return out + "]" * within


@pytest.mark.parametrize(
    ("text", "runs", "shown"),
    [
        pytest.param("It rose by 3 cm.", [(3, 7)], "It [rose] by 3 cm.", id="a word"),
        pytest.param("It rose by 3 cm.", [(11, 15), (3, 7)], "It [rose] by [3 cm].", id="two words in any order"),
        pytest.param("It rose by 3 cm.", [(3, 7), (5, 10)], "It [rose by] 3 cm.", id="two that overlap"),
        pytest.param("It rose by 3 cm.", [(3, 10), (5, 7), (9, 12)], "It [rose by 3] cm.", id="one within another"),
        pytest.param("It rose by 3 cm.", [None, (7, 7), (9, 3)], "It rose by 3 cm.", id="runs that are none"),
        pytest.param("It rose.", [(3, 900), (-5, 2)], "[It] [rose.]", id="runs beyond the text"),
        pytest.param("  It\n\t rose \r\n by\n", [(6, 14)], "It [rose] by", id="white space is folded"),
        pytest.param("It \x1b[31mrose\u202e.", [(3, 12)], "It [·[31mrose]·.", id="control characters"),
        pytest.param("", [(0, 3)], "", id="no text"),
        pytest.param("a" * 50, [], "a" * 39 + "…", id="a long text"),
        pytest.param("a" * 100 + " rose " + "b" * 100, [(101, 105)], "…" + "a" * 9 + " [rose] " + "b" * 23 + "…",
            id="a mark far behind"),
        pytest.param("a" * 30 + " rose", [(31, 35)], "a" * 30 + " [rose]", id="a mark at the end of what fits"),
    ],
)  # fmt: skip
def test_a_text_is_cut_around_what_is_marked(text: str, runs: list[Run | None], shown: str) -> None:
    assert marked(text, *runs) == shown
    assert len(shorten(text, runs, 40)) <= 40


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param(
            "The water of the pond rose.", 12, ["The water of", "the pond", "rose."], id="at spaces"
        ),
        pytest.param("abc def", 3, ["abc", "def"], id="words that just fit"),
        pytest.param("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"], id="within a long word"),
        pytest.param("池水上升 rose", 6, ["池水上", "升", "rose"], id="wide characters"),
        pytest.param("", 6, [], id="nothing"),
    ],
)
def test_lines_are_parted_to_a_width(text: str, width: int, lines: list[str]) -> None:
    found = ["".join(c for c, _ in line) for line in lines_of([(c, False) for c in text], width)]
    assert found == lines
    assert all(columns_of(line) <= width for line in found)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("pond", 4, id="letters"),
        pytest.param("é", 1, id="one with an accent"),
        pytest.param("e\u0301", 1, id="a combining accent"),
        pytest.param("池", 2, id="a wide character"),
    ],
)
def test_columns_of_a_terminal(text: str, columns: int) -> None:
    assert columns_of(text) == columns


def test_a_long_text_costs_no_more_than_what_is_shown(assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: shorten(text, [(len(text) - 5, len(text) - 1)], 900), "1 ", size=1_000_000)
    assert_linear(lambda text: list(lines_of([(c, False) for c in text], 80)), "ab1", size=20_000)
