"""Marked text -> text, HTML, Markdown, RTF, LaTeX, or text with a terminal's control sequences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from refkit.csl.output.display import set_blocks
from refkit.csl.output.html import to_csl_html, to_html
from refkit.csl.output.latex import to_latex
from refkit.csl.output.links import settle_links
from refkit.csl.output.markdown import to_markdown
from refkit.csl.output.markup import EDGES, ROUND, ROUND_END
from refkit.csl.output.nested_fonts import flip_fonts
from refkit.csl.output.quotes import Quotes, set_quotes
from refkit.csl.output.rtf import to_rtf
from refkit.csl.output.terminal import to_terminal
from refkit.csl.output.tree import Tree, read_marks, rename, text_of

# One row an output.
WRITERS: Mapping[str, Callable[[Tree], str]] = {
    "text": text_of,
    "html": to_html,
    "csl-html": to_csl_html,
    "markdown": to_markdown,
    "rtf": to_rtf,
    "latex": to_latex,
    "terminal": to_terminal,
}

# What only rendering needs: where elements ended, and which brackets are those of affixes.
SETTLED = {**dict.fromkeys(EDGES, ""), ROUND: "(", ROUND_END: ")"}


def write(marked: str, to: str, quotes: Quotes, *, blocks: bool = False) -> str:
    """An entry or a citation in one of the formats of WRITERS.

    `quotes` are the locale's opening and closing quotation mark, then the inner two. With `blocks`, parts of an
    entry that stand apart stay so, as they always do in "csl-html".
    """
    for inner, shown in SETTLED.items():
        marked = marked.replace(inner, shown)
    tree = read_marks(marked)
    if to == "csl-html":
        return WRITERS[to](set_quotes(settle_links(flip_fonts(tree)), quotes))
    tree = set_quotes(settle_links(rename(tree, _upright)), quotes)
    return WRITERS[to](set_blocks(tree, keep=blocks))


def _upright(kind: str, around: tuple[str, ...]) -> str:  # noqa: ARG001
    return "italic" if kind == "oblique" else kind
