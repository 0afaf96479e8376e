"""A check -> a page of Markdown, for a pull request or a job's summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from refkit.errors import count, percent_of, printable
from refkit.model import Coverage, Finding
from refkit.patterns import regex
from refkit.report.terminal import total_line

if TYPE_CHECKING:
    from refkit.checking import CheckResult

MARKUP = regex(r"([\\`*_{}\[\]<>()#+!|~@&$])")
WIDTH = 140  # of a claim's words
MOST = 50  # findings that are listed; the rest is counted


def summary(examined: CheckResult, findings: Sequence[Finding]) -> Iterator[str]:
    """The figures, a table of the documents, and what is to be done, what fails first."""
    coverage = examined.coverage
    yield f"## {_sentence(coverage)}"
    yield ""
    yield _escape(total_line(coverage).plain)
    yield ""
    yield "| document | claims | covered | verified |"
    yield "| --- | ---: | ---: | ---: |"
    sources = [document.source for document in examined.documents]
    for source, part in zip(sources, coverage.parts(sources), strict=True):
        yield (
            f"| {_escape(source.name)} | {part.citable} | {part.covered} ({percent_of(part.percent)})"
            f" | {part.verified} ({percent_of(part.percent_verified)}) |"
        )
    open_ones = sorted((one for one in findings if one.waiver is None), key=lambda one: not one.fails)
    if open_ones:
        yield ""
        yield "| | where | what | words |"
        yield "| --- | --- | --- | --- |"
    for one in open_ones[:MOST]:
        place = str(one.problem.span) if one.problem.span is not None else one.problem.place or ""
        words = one.words if len(one.words) <= WIDTH else f"{one.words[: WIDTH - 1]}…"
        said = _escape(words) if one.words != one.problem.message else ""
        yield f"| {one.code} {one.level} | {_escape(place)} | {_escape(one.problem.message)} | {said} |"
    if len(open_ones) > MOST:
        yield ""
        yield f"… and {len(open_ones) - MOST} more."
    waived = len(findings) - len(open_ones)
    if waived:
        yield ""
        yield f"{count(waived, 'finding')} waived."


def _sentence(coverage: Coverage) -> str:
    if not coverage.citable:
        return "No claim wants a source"
    return f"{coverage.covered} of {count(coverage.citable, 'claim')} covered, {coverage.verified} verified"


def _escape(text: str) -> str:
    return MARKUP.sub(r"\\\1", printable(" ".join(text.split())))
