"""Comments of a document that say what is to be ignored -> the findings, those waived.

`<!-- refkit: ignore RK201 REASON -->`, in LaTeX `% refkit: ignore …`, in reStructuredText `.. refkit: ignore …`, in Org
`# refkit: ignore …`. It counts for the line it stands in; alone on its line, for the paragraph that follows; `ignore-file`
for the whole document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from refkit.findings.select import is_code, near_code
from refkit.model import Document, Finding, Problem, Source, Span, UnitKind, WaivedBy, Waiver
from refkit.patterns import regex
from refkit.rules import finding

SAID = r"refkit:[ \t]*ignore(?P<file>-file)?(?![\w-])(?P<what>[^\n]{0,500}?)"
MARKUP = regex(r"<!--[ \t]{0,9}" + SAID + r"[ \t]{0,9}-->")
# By the ends of files' names: how a comment begins there that ends with its line.
LINE_COMMENT: Mapping[str, re.Pattern[str]] = {
    suffix: regex(sign + r"[ \t]{0,9}" + SAID + r"[ \t]{0,9}$")
    for suffix, sign in (
        (".tex", r"(?<!\\)%"), (".latex", r"(?<!\\)%"), (".ltx", r"(?<!\\)%"), (".rst", r"^\.\."), (".org", r"^[ \t]{0,99}#"),
    )
}  # fmt: skip
# Where such files show code, in which nothing is a comment.
BLOCK = regex(
    r"\\(?P<tex>begin|end)\{(?P<name>[vV]erbatim|lstlisting|minted)\*?\}|^[ \t]{0,99}#\+(?P<org>begin|end)_(?P<kind>src|example)\b",
    re.MULTILINE | re.IGNORECASE,
)
PAGES = (".html", ".htm", ".xhtml")  # in which an indentation says nothing
INDENTED = regex(r"(?: {4}|\t| {1,3}\t)[ \t]{0,999}")  # a block of code (CommonMark 0.31, 4.4)
# A fence of code, and code within a line (CommonMark 0.31, 4.5 and 6.1): a comment that is shown there is none.
FENCE = regex(r"^ {0,3}(?P<fence>`{3,20}|~{3,20})(?P<info>[^\n]{0,1000})$", re.MULTILINE)
SHOWN = regex(r"(?<!`)(?P<ticks>`{1,9})(?!`)[^\n]{1,1000}?(?<!`)(?P=ticks)(?!`)")
CODE = regex(r"[\s,]*(RK\d*)(?=[\s,:]|$)")
ASKED = "refkit:"  # what every such comment holds
MOST_LINE = 100_000  # characters of a line that are looked at; a bound


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comment:
    """What a comment says: codes that are ignored from `start` to `end`, offsets of the file, and why."""

    codes: tuple[str, ...]
    reason: str
    start: int
    end: int
    at: int
    span: Span


def waive_inline(
    findings: Sequence[Finding], documents: Sequence[Document]
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """The findings, those waived that a comment of their document names, and what is wrong with the comments (RK215)."""
    comments: dict[int, list[_Comment]] = {}
    problems: list[Problem] = []
    for document in documents:
        read, odd = _read_comments(document)
        comments[id(document.source)] = read
        problems += odd
    used: set[tuple[int, int]] = set()
    waived = tuple(_waived(one, comments, used) for one in findings)
    for document in documents:
        for comment in comments[id(document.source)]:
            if (id(document.source), comment.at) not in used:
                span = comment.span
                problems.append(finding("RK215", "unused", span=span, codes=", ".join(comment.codes)))
    return waived, tuple(problems)


def _waived(one: Finding, comments: Mapping[int, list[_Comment]], used: set[tuple[int, int]]) -> Finding:
    span = one.problem.span
    if span is None or one.waiver is not None:
        return one
    at = span.file_start
    for comment in comments.get(id(span.source), ()):
        if comment.start <= at < comment.end and one.code.startswith(comment.codes):
            used.add((id(span.source), comment.at))
            place = _place(span.source, comment.at)
            return replace(one, waiver=Waiver(by=WaivedBy.INLINE, reason=comment.reason, place=place))
    return one


def _read_comments(document: Document) -> tuple[list[_Comment], list[Problem]]:
    source = document.source
    comments: list[_Comment] = []
    problems: list[Problem] = []
    if ASKED not in source.file_text:
        return comments, problems
    file = Source(name=source.name, text=source.file_text, files=source.files)
    starts = sorted(
        (unit.span.file_start, unit.span.file_end)
        for unit in document.units
        if unit.kind is not UnitKind.FURNITURE
    )
    suffix = _suffix(source)
    fenced = (
        _blocks(source.file_text)
        if suffix in LINE_COMMENT
        else _fenced(source.file_text, [start for start, _ in starts])
    )
    for start, found in _find(source):
        block = bisect_left(fenced, (start + 1, 0)) - 1
        if block >= 0 and start < fenced[block][1]:
            continue
        if (
            suffix not in LINE_COMMENT
            and suffix not in PAGES
            and INDENTED.fullmatch(found.string[: found.start()])
        ):
            continue
        codes, reason = _split(found["what"])
        at = start + found.start()
        span = Span(source=file, start=at, end=start + found.end())
        unknown = [code for code in codes if not is_code(code)]
        if unknown:
            near = near_code(unknown[0])
            problems.append(finding("RK215", "no-code", span=span, name=unknown[0], near=near))
        elif not codes or not reason:
            problems.append(finding("RK215", "no-reason", span=span))
        else:
            alone = found.string[: found.start()].isspace() or not found.start()
            alone = alone and not found.string[found.end() :].strip()
            end = start + len(found.string)
            if found["file"]:
                start, end = 0, len(source.file_text)
            elif alone:
                at_next = bisect_left(starts, (end, 0))
                start, end = starts[at_next] if at_next < len(starts) else (end, end)
            comments.append(_Comment(codes=codes, reason=reason, start=start, end=end, at=at, span=span))
    return comments, problems


def _find(source: Source) -> Iterator[tuple[int, re.Match[str]]]:
    """Comments with the offsets at which their lines begin, in a file that has lines."""
    pattern = LINE_COMMENT.get(_suffix(source), MARKUP)
    text, at, last = source.file_text, 0, -1
    while (at := text.find(ASKED, at)) >= 0:
        start, end = source.line_at(at)
        at = max(at + 1, end)
        if start == last:
            continue
        last = start
        line = text[start : min(end, start + MOST_LINE)]
        shown = [found.span() for found in SHOWN.finditer(line)]
        for found in pattern.finditer(line):
            if pattern is not MARKUP or not any(a < found.start() < b for a, b in shown):
                yield start, found


def _suffix(source: Source) -> str:
    return source.name[source.name.rfind(".") :].casefold()


def _blocks(text: str) -> list[tuple[int, int]]:
    """Where LaTeX and Org show code: from a beginning to the next end of its kind, else to the end of the file."""
    blocks: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for found in BLOCK.finditer(text):
        kind = (found["name"] or found["kind"]).casefold()
        begins = (found["tex"] or found["org"]).casefold() == "begin"
        if opened is None and begins:
            opened = found.start(), kind
        elif opened is not None and not begins and kind == opened[1]:
            blocks.append((opened[0], found.end()))
            opened = None
    return [*blocks, (opened[0], len(text))] if opened is not None else blocks


def _fenced(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Where fences hold code: none of `starts`, at which units of the document begin, lies in one."""
    blocks: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for found in FENCE.finditer(text):
        if opened is None:
            opened = found if found["fence"][0] == "~" or "`" not in found["info"] else None
        elif found["fence"].startswith(opened["fence"]) and not found["info"].strip():
            blocks.append((opened.start(), found.end()))
            opened = None
    if opened is not None:
        behind = bisect_left(starts, opened.start())
        blocks.append((opened.start(), starts[behind] if behind < len(starts) else len(text)))
    return [(start, end) for start, end in blocks if bisect_left(starts, start) == bisect_left(starts, end)]


def _split(what: str) -> tuple[tuple[str, ...], str]:
    """ "RK201, RK304: agreed" -> its codes, and the reason."""
    codes: list[str] = []
    at = 0
    while (found := CODE.match(what, at)) is not None:
        codes.append(found[1])
        at = found.end()
    return tuple(codes), " ".join(what[at:].strip(" \t:,-–—").split())


def _place(source: Source, offset: int) -> str:
    line, column = source.line_column(offset)
    return f"{source.file_at(offset)[1]}:{line}:{column}"
