"""Marked text -> HTML in which every character that does not belong to a mark is escaped."""

from __future__ import annotations

from html import escape

from refkit.csl.markup.links import settle
from refkit.csl.markup.marks import (
    BLOCK,
    BOLD,
    INDENT,
    ITALIC,
    LEFT_MARGIN,
    RIGHT_INLINE,
    SMALL_CAPS,
    SUB,
    SUP,
    UNDERLINE,
)
from refkit.csl.markup.walk import Quotes, Tags, walk

# The tags and classes of citeproc-js, which pages are styled for.
HTML_TAGS: Tags = {
    ITALIC: ("<i>", "</i>"),
    BOLD: ("<b>", "</b>"),
    UNDERLINE: ('<span style="text-decoration:underline;">', "</span>"),
    SMALL_CAPS: ('<span style="font-variant:small-caps;">', "</span>"),
    SUP: ("<sup>", "</sup>"),
    SUB: ("<sub>", "</sub>"),
    LEFT_MARGIN: ('<div class="csl-left-margin">', "</div>"),
    RIGHT_INLINE: ('<div class="csl-right-inline">', "</div>"),
    BLOCK: ('<div class="csl-block">', "</div>"),
    INDENT: ('<div class="csl-indent">', "</div>"),
}
ROMAN: Tags = {
    ITALIC: ('<span style="font-style:normal;">', "</span>"),
    BOLD: ('<span style="font-weight:normal;">', "</span>"),
}


def to_html(marked: str, quotes: Quotes) -> str:
    """One entry or citation as HTML, without the element around it."""
    text, targets = settle(marked)
    return walk(text, quotes, HTML_TAGS, _escape, roman=ROMAN, targets=targets, link=_link)


def _escape(text: str) -> str:
    return escape(text, quote=False)


def _link(target: str) -> tuple[str, str]:
    return f'<a href="{escape(target)}">', "</a>"
