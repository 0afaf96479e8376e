"""HTML between the lines of Markdown -> its headings, items, rows and paragraphs, as places in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refkit.documents.readers.html_tags import Tag, tokenize
from refkit.model import UnitKind
from refkit.patterns import regex

# Elements that begin a block of HTML in Markdown (CommonMark 0.31, "HTML blocks", condition 6), and those whose text
# is no part of the document.
BLOCK_TAGS = frozenset(
    """address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu nav ol
    p param search section summary table tbody td tfoot th thead title tr ul script style pre""".split()
)
DROPPED = frozenset("script style nav footer aside form head iframe template svg".split())
OPENS = regex(r" {0,3}</?(" + "|".join(sorted(BLOCK_TAGS)) + r")(?=[\s/>]|$)", re.IGNORECASE)
HEADINGS = {f"h{n}": n for n in range(1, 7)}


@dataclass(frozen=True, slots=True)
class HtmlPart:
    """A run of text between the tags of blocks, [start, end) of the file; `cells` are those of a table's row."""

    kind: UnitKind
    start: int
    end: int
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    is_header: bool = False


@dataclass(slots=True)
class _State:
    at: int  # where the run being read begins
    inner: str = ""  # the innermost block that says what its text is
    level: int = 0  # open lists
    cells: list[tuple[int, int]] | None = None
    header_cells: int = 0
    dropping: str | None = None


def opens_html(line: str) -> bool:
    """Whether a line of Markdown begins a block of HTML."""
    return OPENS.match(line) is not None


def html_parts(raw: str, start: int, end: int) -> Iterator[HtmlPart]:
    """The texts of a block of HTML, in order; what is no text of the document is furniture."""
    state = _State(start)
    for tag in tokenize(raw[start:end]):
        if tag.name not in BLOCK_TAGS:
            continue
        yield from _run(raw, state, start + tag.start)
        state.at = start + tag.end
        if state.dropping:
            state.dropping = None if tag.closing and tag.name == state.dropping else state.dropping
        elif tag.name in DROPPED and not tag.closing:
            state.dropping = tag.name
        else:
            yield from _row(state, tag)
            _enter(state, tag)
    yield from _run(raw, state, end)


def _run(raw: str, state: _State, end: int) -> Iterator[HtmlPart]:
    if not raw[state.at : end].strip():
        return
    if state.dropping:
        yield HtmlPart(UnitKind.FURNITURE, state.at, end)
    elif state.cells is not None:
        if state.inner in {"td", "th"}:
            state.cells.append((state.at, end))
            state.header_cells += state.inner == "th"
    elif state.inner in HEADINGS:
        yield HtmlPart(UnitKind.HEADING, state.at, end, level=HEADINGS[state.inner])
    elif state.inner in {"dt", "caption", "summary", "legend", "title"}:
        yield HtmlPart(UnitKind.HEADING, state.at, end, level=7)
    elif state.inner == "li":
        yield HtmlPart(UnitKind.LIST_ITEM, state.at, end, level=state.level)
    else:
        yield HtmlPart(UnitKind.PARAGRAPH, state.at, end)


def _row(state: _State, tag: Tag) -> Iterator[HtmlPart]:
    # A row is handed on whole when it ends, or another begins.
    if tag.name not in {"tr", "table", "tbody", "thead", "tfoot"}:
        return
    cells, state.cells = state.cells, [] if tag.name == "tr" and not tag.closing else None
    header, state.header_cells = state.header_cells, 0
    if cells:
        yield HtmlPart(
            UnitKind.TABLE_ROW, cells[0][0], cells[-1][1], cells=tuple(cells), is_header=header == len(cells)
        )


def _enter(state: _State, tag: Tag) -> None:
    if tag.name in {"ol", "ul", "menu", "dir"}:
        state.level = max(0, state.level + (-1 if tag.closing else 1))
    if tag.name in {"p", "div", "hr", "section"} and state.inner == "li" and not tag.closing:
        return  # "<li><p>…" is an item
    state.inner = "" if tag.closing else tag.name
