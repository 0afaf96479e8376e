"""Marked text and its writers: what a style prints -> text, HTML, Markdown, RTF, LaTeX or a terminal's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from refkit.csl.markup.fields import parse_field
from refkit.csl.markup.html import to_html
from refkit.csl.markup.latex import to_latex
from refkit.csl.markup.links import mark_links
from refkit.csl.markup.markdown import to_markdown
from refkit.csl.markup.marks import (
    BOLD,
    CLOSE_QUOTE,
    DISPLAYS,
    END,
    ITALIC,
    MARKS,
    NOCASE,
    NONCHARACTERS,
    OPEN_QUOTE,
    OPENERS,
    SMALL_CAPS,
    SUB,
    SUP,
    UNDERLINE,
    quote,
    visible,
    wrap,
)
from refkit.csl.markup.rtf import to_rtf
from refkit.csl.markup.terminal import to_terminal
from refkit.csl.markup.text import to_text
from refkit.csl.markup.walk import Quotes

__all__ = [
    "BOLD",
    "CLOSE_QUOTE",
    "DISPLAYS",
    "END",
    "ITALIC",
    "MARKS",
    "NOCASE",
    "NONCHARACTERS",
    "OPENERS",
    "OPEN_QUOTE",
    "SMALL_CAPS",
    "SUB",
    "SUP",
    "UNDERLINE",
    "WRITERS",
    "Writer",
    "mark_links",
    "parse_field",
    "quote",
    "visible",
    "wrap",
]

Writer = Callable[[str, Quotes], str]

# One row an output. The quotes are the locale's opening and closing quotation mark, then the inner two.
WRITERS: Mapping[str, Writer] = {
    "text": to_text,
    "html": to_html,
    "markdown": to_markdown,
    "rtf": to_rtf,
    "latex": to_latex,
    "terminal": to_terminal,
}
