"""RTF escapes its own signs and writes the rest of Unicode by number."""

from __future__ import annotations

import pytest

from refkit.csl.output.markup import wrap
from refkit.csl.output.rtf import to_rtf
from refkit.csl.output.tree import read_marks


@pytest.mark.parametrize(
    ("marked", "rtf"),
    [
        pytest.param("a{b}\\c", r"a\{b\}\\c", id="signs"),
        pytest.param("é", r"\u233?", id="beyond ASCII"),
        pytest.param(wrap("italic", "a"), r"{\i a}", id="italics"),
        pytest.param(wrap("left-margin", "1.") + wrap("right-inline", "A"), r"1.\tab A", id="a margin"),
    ],
)
def test_a_paragraph_of_rtf(marked: str, rtf: str) -> None:
    assert to_rtf(read_marks(marked)) == rtf
