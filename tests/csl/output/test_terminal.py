"""A terminal gets fonts, and no control character of a field."""

from __future__ import annotations

import pytest

from refkit.csl.output.markup import wrap
from refkit.csl.output.parse import parse_field
from refkit.csl.output.terminal import to_terminal
from refkit.csl.output.tree import read_marks


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        pytest.param(wrap("italic", "a"), "\x1b[3ma\x1b[23m", id="italics"),
        pytest.param(wrap("bold", "a"), "\x1b[1ma\x1b[22m", id="bold"),
        pytest.param(parse_field("a\x1b[31m\x07b"), "a[31mb", id="control characters of a field"),
        pytest.param("a\u202eb", "ab", id="a turn of direction"),
    ],
)
def test_what_a_terminal_gets(marked: str, shown: str) -> None:
    assert to_terminal(read_marks(marked)) == shown
