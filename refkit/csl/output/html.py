"""Marked text -> HTML in which every character that does not belong to a mark is escaped."""

from __future__ import annotations

from html import escape
from unicodedata import normalize

from refkit.csl.output.links import settle
from refkit.csl.output.markup import (
    BASELINE,
    BLOCK,
    BOLD,
    INDENT,
    ITALIC,
    LEFT_MARGIN,
    LIGHT,
    NO_CAPS,
    NO_LINE,
    OBLIQUE,
    RIGHT_INLINE,
    ROMAN,
    SMALL_CAPS,
    SUB,
    SUP,
    UNDERLINE,
)
from refkit.csl.output.nested_fonts import flip_fonts
from refkit.csl.output.writer import Quotes, Tags, walk
from refkit.patterns import regex

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
HTML_NORMAL: Tags = {
    ROMAN: ('<span style="font-style:normal;">', "</span>"),
    LIGHT: ('<span style="font-weight:normal;">', "</span>"),
    NO_LINE: ('<span style="text-decoration:none;">', "</span>"),
    NO_CAPS: ('<span style="font-variant:normal;">', "</span>"),
}
# As citeproc-js writes it, blocks and fonts set back to normal included.
CSL_HTML_TAGS: Tags = {
    **HTML_TAGS,
    NO_LINE: HTML_NORMAL[NO_LINE],
    OBLIQUE: ("<em>", "</em>"),
    BASELINE: ('<span style="baseline">', "</span>"),
    BLOCK: ('\n\n    <div class="csl-block">', "</div>\n"),
    LEFT_MARGIN: ('\n    <div class="csl-left-margin">', "</div>"),
    RIGHT_INLINE: ('<div class="csl-right-inline">', "</div>\n  "),
    INDENT: ('<div class="csl-indent">', "</div>\n  "),
}
RAISED = regex(
    "[\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u2070-\u207f\u2120\u2122]"
)
NUMBERED = {ord(char): f"&#{ord(char)};" for char in "&<>"}


def to_html(marked: str, quotes: Quotes) -> str:
    """One entry or citation as HTML, without the element around it."""
    text, targets = settle(marked)
    return walk(text, quotes, HTML_TAGS, _escape, roman=HTML_NORMAL, targets=targets, link=_link)


def to_csl_html(marked: str, quotes: Quotes) -> str:
    """HTML as citeproc-js writes it: blocks for `display`, and tags for fonts set back to normal."""
    text, targets = settle(flip_fonts(marked))
    return walk(
        text,
        quotes,
        CSL_HTML_TAGS,
        _escape_csl,
        roman=HTML_NORMAL,
        anywhere=True,
        targets=targets,
        link=_link,
    )


def _escape_csl(text: str) -> str:
    # Superscript characters are written as the letters they raise.
    return RAISED.sub(lambda m: f"<sup>{normalize('NFKC', m[0])}</sup>", text.translate(NUMBERED))


def _escape(text: str) -> str:
    return escape(text, quote=False)


def _link(target: str) -> tuple[str, str]:
    return f'<a href="{escape(target)}">', "</a>"
