"""Fonts of fields flip within a style's own."""

from __future__ import annotations

from refkit.csl.output.markup import BOLD, FIELD_BOLD, FIELD_ITALIC, ITALIC, ROMAN, wrap
from refkit.csl.output.nested_fonts import flip_fonts


def test_a_field_s_italics_are_upright_within_a_style_s() -> None:
    assert flip_fonts(wrap(ITALIC, "a " + wrap(FIELD_ITALIC, "b"))) == wrap(ITALIC, "a " + wrap(ROMAN, "b"))


def test_a_field_s_font_alone_is_as_a_style_s() -> None:
    assert flip_fonts(wrap(FIELD_BOLD, "b")) == wrap(BOLD, "b")
    assert flip_fonts(wrap(BOLD, "b")) == wrap(BOLD, "b")
