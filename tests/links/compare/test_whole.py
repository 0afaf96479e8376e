"""What a whole source names."""

from __future__ import annotations

from refkit.links.compare.whole import first_in, named_again
from refkit.links.settings import SOURCE_READ
from refkit.patterns import regex

MOUSE = regex(r"\b(?:mouse|mice)\b")


def test_the_first_words_are_found() -> None:
    assert first_in(MOUSE, "a mouse and two mice") == "mouse"
    assert first_in(MOUSE, "two rats") == ""


def test_what_is_named_once_is_named_in_passing() -> None:
    assert named_again(MOUSE, "a mouse and two mice") == "mouse"
    assert named_again(MOUSE, "a mouse and a rat") == ""


def test_a_long_source_is_read_to_its_limit() -> None:
    assert first_in(MOUSE, " " * SOURCE_READ + "mouse") == ""
