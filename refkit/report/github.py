"""Findings -> workflow commands of GitHub Actions: notes beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from refkit.model import Finding, Level

KINDS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def github(findings: Iterable[Finding]) -> Iterator[str]:
    """A command for each finding that is not waived (GitHub Docs, "Workflow commands for GitHub Actions")."""
    for one in findings:
        if one.waiver is not None:
            continue
        problem, where = one.problem, {}
        if problem.span is not None:
            start, end = problem.span.file_start, problem.span.file_end
            where["file"] = problem.span.source.file_at(start)[1]
            if not problem.span.anchors:
                line, column = problem.span.source.line_column(start)
                last, last_column = problem.span.source.line_column(end)
                where |= {"line": str(line), "endLine": str(last)}
                if line == last:  # columns are read of one line only
                    where |= {"col": str(column), "endColumn": str(last_column)}
        where["title"] = one.code
        said = problem.message if problem.hint is None else f"{problem.message}\n{problem.hint}"
        given = ",".join(f"{name}={_property(value)}" for name, value in where.items())
        yield f"::{KINDS[one.level]} {given}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
