"""Marked text -> text, HTML, Markdown, RTF, LaTeX, or text with a terminal's control sequences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from refkit.csl.output.display import in_blocks, in_line
from refkit.csl.output.html import to_csl_html, to_html
from refkit.csl.output.latex import to_latex
from refkit.csl.output.links import mark_links
from refkit.csl.output.markdown import to_markdown
from refkit.csl.output.markup import (
    BASELINE,
    BOLD,
    CLOSE_QUOTE,
    DISPLAYS,
    EAST_ASIAN,
    EDGE,
    EDGES,
    END,
    FIELD_CAPS,
    GROUP_EDGE,
    INNER_EDGE,
    ITALIC,
    LEFT_MARGIN,
    LIGHT,
    MARKS,
    NO_CAPS,
    NO_LINE,
    NOCASE,
    NONCHARACTERS,
    OBLIQUE,
    OPEN_INNER,
    OPEN_QUOTE,
    OPENERS,
    PLAIN_BRACKETS,
    RIGHT_INLINE,
    ROMAN,
    ROUNDED,
    SMALL_CAPS,
    SUB,
    SUP,
    UNDERLINE,
    is_east_asian,
    quote,
    turn_brackets,
    visible,
    wrap,
)
from refkit.csl.output.parse import Quotes, parse_field
from refkit.csl.output.rtf import to_rtf
from refkit.csl.output.terminal import to_terminal
from refkit.csl.output.text import to_text

__all__ = [
    "BASELINE",
    "BOLD",
    "CLOSE_QUOTE",
    "DISPLAYS",
    "EAST_ASIAN",
    "EDGE",
    "EDGES",
    "END",
    "FIELD_CAPS",
    "GROUP_EDGE",
    "INNER_EDGE",
    "ITALIC",
    "LEFT_MARGIN",
    "LIGHT",
    "MARKS",
    "NOCASE",
    "NONCHARACTERS",
    "NO_CAPS",
    "NO_LINE",
    "OBLIQUE",
    "OPENERS",
    "OPEN_INNER",
    "OPEN_QUOTE",
    "PLAIN_BRACKETS",
    "RIGHT_INLINE",
    "ROMAN",
    "ROUNDED",
    "SMALL_CAPS",
    "SUB",
    "SUP",
    "UNDERLINE",
    "WRITERS",
    "Quotes",
    "Writer",
    "in_blocks",
    "in_line",
    "is_east_asian",
    "mark_links",
    "parse_field",
    "quote",
    "turn_brackets",
    "visible",
    "wrap",
]

Writer = Callable[[str, Quotes], str]

# One row an output. The quotes are the locale's opening and closing quotation mark, then the inner two.
WRITERS: Mapping[str, Writer] = {
    "text": to_text,
    "html": to_html,
    "csl-html": to_csl_html,
    "markdown": to_markdown,
    "rtf": to_rtf,
    "latex": to_latex,
    "terminal": to_terminal,
}
