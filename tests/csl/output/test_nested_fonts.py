"""Fonts of fields flip within a style's own."""

from __future__ import annotations

import pytest

from refkit.csl.output.nested_fonts import flip_fonts
from refkit.csl.output.tree import Span, Tree


@pytest.mark.parametrize(
    ("tree", "flipped"),
    [
        pytest.param(
            (Span("italic", ("a ", Span("field-italic", ("b",)))),),
            (Span("italic", ("a ", Span("roman", ("b",)))),),
            id="a field's italics are upright within a style's",
        ),
        pytest.param((Span("field-bold", ("b",)),), (Span("bold", ("b",)),), id="alone it is as a style's"),
        pytest.param((Span("bold", ("b",)),), (Span("bold", ("b",)),), id="a style's stays"),
        pytest.param(
            (Span("roman", ("b",)),), (Span("nocase", ("b",)),), id="normal with nothing to set back"
        ),
        pytest.param(
            (Span("italic", (Span("roman", ("b",)),)),),
            (Span("italic", (Span("roman", ("b",)),)),),
            id="normal within italics",
        ),
    ],
)
def test_fonts_within_fonts(tree: Tree, flipped: Tree) -> None:
    assert flip_fonts(tree) == flipped
