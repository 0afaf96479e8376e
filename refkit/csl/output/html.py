"""A tree -> HTML in which every character that does not belong to a tag is escaped."""

from __future__ import annotations

from html import escape
from unicodedata import normalize

from refkit.csl.output.tree import Tree, events
from refkit.csl.output.writer import Tags, walk
from refkit.patterns import regex

# The tags and classes of citeproc-js, which pages are styled for.
HTML_TAGS: Tags = {
    "italic": ("<i>", "</i>"),
    "bold": ("<b>", "</b>"),
    "underline": ('<span style="text-decoration:underline;">', "</span>"),
    "small-caps": ('<span style="font-variant:small-caps;">', "</span>"),
    "sup": ("<sup>", "</sup>"),
    "sub": ("<sub>", "</sub>"),
    "left-margin": ('<div class="csl-left-margin">', "</div>"),
    "right-inline": ('<div class="csl-right-inline">', "</div>"),
    "block": ('<div class="csl-block">', "</div>"),
    "indent": ('<div class="csl-indent">', "</div>"),
}
HTML_NORMAL: Tags = {
    "roman": ('<span style="font-style:normal;">', "</span>"),
    "light": ('<span style="font-weight:normal;">', "</span>"),
    "no-line": ('<span style="text-decoration:none;">', "</span>"),
    "no-caps": ('<span style="font-variant:normal;">', "</span>"),
}
# As citeproc-js writes it, blocks and fonts set back to normal included.
CSL_HTML_TAGS: Tags = {
    **HTML_TAGS,
    "no-line": HTML_NORMAL["no-line"],
    "oblique": ("<em>", "</em>"),
    "baseline": ('<span style="baseline">', "</span>"),
    "block": ('\n\n    <div class="csl-block">', "</div>\n"),
    "left-margin": ('\n    <div class="csl-left-margin">', "</div>"),
    "right-inline": ('<div class="csl-right-inline">', "</div>\n  "),
    "indent": ('<div class="csl-indent">', "</div>\n  "),
}
RAISED = regex(
    "[\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u2070-\u207f\u2120\u2122]"
)
NUMBERED = {ord(char): f"&#{ord(char)};" for char in "&<>"}


def to_html(tree: Tree) -> str:
    """One entry or citation as HTML, without the element around it."""
    return walk(events(tree), HTML_TAGS, _escape, roman=HTML_NORMAL, link=_link)


def to_csl_html(tree: Tree) -> str:
    """HTML as citeproc-js writes it: blocks for `display`, and tags for fonts set back to normal."""
    return walk(events(tree), CSL_HTML_TAGS, _escape_csl, roman=HTML_NORMAL, anywhere=True, link=_link)


def _escape_csl(text: str) -> str:
    # Superscript characters are written as the letters they raise.
    return RAISED.sub(lambda m: f"<sup>{normalize('NFKC', m[0])}</sup>", text.translate(NUMBERED))


def _escape(text: str) -> str:
    return escape(text, quote=False)


def _link(target: str) -> tuple[str, str]:
    return f'<a href="{escape(target)}">', "</a>"
