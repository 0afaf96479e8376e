"""Marks stand inside a text and can be set aside."""

from __future__ import annotations

import pytest

from refkit.csl.output.markup import BOLD, END, ITALIC, is_east_asian, pieces, visible, wrap


def test_a_text_is_seen_without_its_marks() -> None:
    assert visible(wrap(ITALIC, "a") + wrap(BOLD, "b")) == "ab"
    assert wrap(ITALIC, "") == ""


@pytest.mark.parametrize(
    ("text", "asian"),
    [("王小明", True), (wrap(ITALIC, "김 철수"), True), ("王 Li", False), ("12", False), ("", False)],
)
def test_names_in_chinese_japanese_and_korean(text: str, asian: bool) -> None:
    assert is_east_asian(text) is asian


def test_pieces_are_the_marks_and_what_lies_between() -> None:
    marked = "a" + wrap(ITALIC, "bc")
    assert list(pieces(marked)) == ["a", ITALIC, "bc", END]
    assert "".join(pieces(marked)) == marked
