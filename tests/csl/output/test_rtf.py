"""RTF escapes its own signs and writes the rest of Unicode by number."""

from __future__ import annotations

import pytest

from refkit.csl.output.markup import ITALIC, LEFT_MARGIN, RIGHT_INLINE, wrap
from refkit.csl.output.rtf import to_rtf

QUOTES = ("“", "”", "‘", "’")


@pytest.mark.parametrize(
    ("marked", "rtf"),
    [
        pytest.param("a{b}\\c", r"a\{b\}\\c", id="signs"),
        pytest.param("é", r"\u233?", id="beyond ASCII"),
        pytest.param(wrap(ITALIC, "a"), r"{\i a}", id="italics"),
        pytest.param(wrap(LEFT_MARGIN, "1.") + wrap(RIGHT_INLINE, "A"), r"1.\tab A", id="a margin"),
    ],
)
def test_a_paragraph_of_rtf(marked: str, rtf: str) -> None:
    assert to_rtf(marked, QUOTES) == rtf
