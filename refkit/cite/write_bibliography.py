"""Rendered entries -> the edits that put them in the place of the document's own list, or at its end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from refkit.cite.edits import Edit
from refkit.cite.html_elements import BODY, body_end, list_range
from refkit.cite.positions import Page
from refkit.model import LINE_END, Document, Span, UnitKind
from refkit.patterns import regex

LISTED = frozenset({UnitKind.REFERENCE, UnitKind.FURNITURE})
TITLE = "References"
NUMBERED = regex(r"\W{0,3}\d")
BEFORE_ENTRY = regex(r"[ \t>]{0,20}(?:[-*+•][ \t]{1,8})?[\\*_]{0,3}")
BEFORE_LIST = regex(r"([^\r\n]*[^\s][^\r\n]*)(?:\r\n|\r|\n)\Z")  # a line that is not blank, right above
AFTER_LIST = regex(r"(?:\r\n|\r|\n)[ \t]*[^\s]")
INDENT = regex(r"[ \t]*")
AFTER_ENTRY = regex(r"[^\w\r\n]{0,20}(?=[\r\n]|$)")
ATX = regex(r"^ {0,3}(#{1,6})[ \t]{1,20}\S", re.MULTILINE)
SETEXT = regex(r"^[^\s#>|-][^\r\n]{0,300}(?:\r\n|\r|\n) {0,3}(={2,200}|-{2,200})[ \t]{0,20}$", re.MULTILINE)
HTML_HEADING = regex(r"<h([1-6])[\s>]", re.IGNORECASE)


def list_edits(
    document: Document, page: Page, entries: Sequence[str], cited: Collection[str], lists: Mapping[str, int]
) -> list[Edit]:
    """The edits that replace the document's own list by the bibliography; none where no list can be removed.

    `lists` are the file offsets of the list's entries by id. Of several lists the last one that holds a cited
    work is replaced, the others that hold one are removed, and those that hold none stay.
    """
    if not document.reflists or not entries or not lists:
        return []
    places = sorted(place for key, place in lists.items() if key in cited)
    holding = [span for span in document.reflists if _holds(span, places)]
    chosen = holding[-1] if holding else document.reflists[-1]
    edits = []
    for span in dict.fromkeys((*holding, chosen)):
        start, end, inside = _range(span, page)
        if page.kind == "html" and _holds_text(document, span, start, end):
            if span is chosen:
                return []
            continue
        text = _entries(entries, page, wrap=not inside) if span is chosen else ""
        if text and page.kind == "markdown":
            text = _parted(text, page.source.file_text, start, end)
        edits.append(Edit(start=start, end=end, text=text))
    return edits


def _holds_text(document: Document, span: Span, start: int, end: int) -> bool:
    """Whether the elements of a list, [start, end) of the file, also hold other text, which must stay."""
    inside = (span.file_start, span.file_end)
    return any(
        (start <= unit.span.file_start < inside[0] or inside[1] <= unit.span.file_start < end)
        for unit in document.units
        if unit.kind not in LISTED
    )


def _holds(span: Span, places: Sequence[int]) -> bool:
    return any(span.file_start <= place < span.file_end for place in places)


def _range(span: Span, page: Page) -> tuple[int, int, bool]:
    start, end = span.file_start, span.file_end
    if page.tree is not None:
        return list_range(page.tree, start, end)
    raw = page.source.file_text
    line = page.source.line_at(start)[0]
    # The sign before an item ("- "), and punctuation behind the last one, belong to the list.
    if (BEFORE_ENTRY if page.kind == "markdown" else INDENT).fullmatch(raw, line, start):
        start = line
    if page.kind == "markdown":
        after = AFTER_ENTRY.match(raw, end)
        end = after.end() if after else end
    return start, end, False


def _parted(text: str, raw: str, start: int, end: int) -> str:
    """Entries of a Markdown list with the blank lines that separate them from the text around."""
    before = BEFORE_LIST.search(raw, max(0, start - 300), start)
    if before and not before[1].lstrip().startswith("#"):
        text = line_end(raw) + text
    return text + line_end(raw) if AFTER_LIST.match(raw, end) else text


def _entries(entries: Sequence[str], page: Page, *, wrap: bool) -> str:
    end = line_end(page.source.file_text)
    if page.kind == "html":
        body = end.join(f'<div class="csl-entry">{entry}</div>' for entry in entries)
        return f'<div class="{BODY}">{end}{body}{end}</div>' if wrap else body
    # Entries without numbers are separated by blank lines, as are paragraphs in Markdown.
    near = page.kind == "text" and all(NUMBERED.match(entry) for entry in entries)
    return (end if near else end + end).join(entries)


def tail_edits(document: Document, page: Page, entries: Sequence[str], notes: str) -> list[Edit]:
    """The edit that adds a section with the bibliography, and the notes, at the end; either may be empty."""
    raw = page.source.file_text
    end = line_end(raw)
    parts: list[str] = []
    if entries and page.kind == "html":
        level = top_level(document, page)
        body = _entries(entries, page, wrap=False)
        parts = [f'<section class="{BODY}">{end}<h{level}>{TITLE}</h{level}>{end}{body}{end}</section>']
    elif entries:
        head = f"{'#' * top_level(document, page)} {TITLE}" if page.kind == "markdown" else TITLE
        parts = [f"{head}{end}{end}{_entries(entries, page, wrap=False)}"]
    if notes:
        # Definitions of footnotes print nothing at their place in Markdown, so they may come last.
        parts = [*parts, notes] if page.kind == "markdown" else [notes, *parts]
    if not parts:
        return []
    if page.kind == "html":
        at = body_end(raw)
        before = end if at and raw[at - 1] not in "\r\n" else ""
        return [Edit(start=at, end=at, text=before + end.join(parts) + end)]
    return [
        Edit(start=len(raw), end=len(raw), text=_gap(raw, end) + f"{end}{end}".join(parts) + _last(raw, end))
    ]


def _gap(raw: str, end: str) -> str:
    ends = len(LINE_END.findall(raw[len(raw.rstrip("\r\n")) :]))
    return end * max(0, 2 - ends)


def _last(raw: str, end: str) -> str:
    return end if raw[-1:] in {"\r", "\n"} else ""


def line_end(raw: str) -> str:
    """The line end that a file uses most; LF for a single line."""
    counts = Counter(match[0] for match in LINE_END.finditer(raw))
    return counts.most_common(1)[0][0] if counts else "\n"


def top_level(document: Document, page: Page) -> int:
    """The level of the document's top sections: the highest but the title's; 2 without headings."""
    levels = sorted(_levels(document, page))
    if not levels:
        return 2
    title = levels[0] == 1 and levels[1:2] != [1]
    return levels[1] if title and len(levels) > 1 else levels[0] + title


def _levels(document: Document, page: Page) -> list[int]:
    raw = page.source.file_text
    if page.kind == "html":
        return [int(match[1]) for match in HTML_HEADING.finditer(raw)]
    levels = []
    for unit in document.units:
        if unit.kind is UnitKind.HEADING or unit.kind is UnitKind.FURNITURE:
            start, stop = page.source.line_at(unit.span.file_start)
            atx = ATX.match(raw[start:stop])
            if atx:
                levels.append(len(atx[1]))
            elif unit.kind is UnitKind.HEADING:
                setext = SETEXT.match(raw, start, stop + 210)
                levels += [1 if setext[1][0] == "=" else 2] if setext else []
    return levels
