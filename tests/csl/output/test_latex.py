"""LaTeX takes no character of a field for a command."""

from __future__ import annotations

import pytest

from refkit.csl.output.latex import to_latex
from refkit.csl.output.markup import quote, wrap
from refkit.csl.output.quotes import set_quotes
from refkit.csl.output.tree import read_marks

QUOTES = ("“", "”", "‘", "’")


@pytest.mark.parametrize(
    ("marked", "latex"),
    [
        pytest.param("5 % & 6 #", r"5 \% \& 6 \#", id="signs"),
        pytest.param("{a}_b", r"\{a\}\_b", id="braces"),
        pytest.param(wrap("italic", wrap("bold", "a")), r"\textit{\textbf{a}}", id="fonts"),
        pytest.param(quote("a"), "“a”", id="quotation marks"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_nothing_of_a_text_is_a_command(marked: str, latex: str) -> None:
    assert to_latex(set_quotes(read_marks(marked), QUOTES)) == latex
