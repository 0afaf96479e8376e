"""A file keeps its own line ends."""

from __future__ import annotations

import pytest

from refkit.cite.write_bibliography import line_end


@pytest.mark.parametrize(
    ("raw", "end"),
    [("a\nb\n", "\n"), ("a\r\nb\r\n", "\r\n"), ("a\r\nb\r\nc\n", "\r\n"), ("one line", "\n"), ("", "\n")],
)
def test_the_line_end_that_a_file_uses_most(raw: str, end: str) -> None:
    assert line_end(raw) == end
