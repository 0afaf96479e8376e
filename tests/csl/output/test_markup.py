"""Marks stand inside a text and can be set aside."""

from __future__ import annotations

import pytest

from refkit.csl.output.markup import is_east_asian, visible, wrap


def test_a_text_is_seen_without_its_marks() -> None:
    assert visible(wrap("italic", "a") + wrap("bold", "b")) == "ab"
    assert wrap("italic", "") == ""


@pytest.mark.parametrize(
    ("text", "asian"),
    [("王小明", True), (wrap("italic", "김 철수"), True), ("王 Li", False), ("12", False), ("", False)],
)
def test_names_in_chinese_japanese_and_korean(text: str, asian: bool) -> None:
    assert is_east_asian(text) is asian
