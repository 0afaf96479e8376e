"""refkit check and refkit claims."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.comments import open_to_comment, write_comments
from refkit.cli.gate import GATE, REPORT, UNVERIFIED, gate_of, report_of, watched
from refkit.cli.options import (
    AS_OF,
    BIB,
    CHANGES,
    COLOR,
    ENCODING,
    EVIDENCE,
    FILES,
    MAX_BYTES_OPTION,
    OF_PASSAGES,
    OUTPUT,
    QUIET,
    columns,
    day_of,
    encoding_of,
    limit,
    print_lines,
    project_here,
    talk,
)
from refkit.cli.output import check_output, files_of_project, put

if TYPE_CHECKING:
    from refkit.report.terminal import Line


@click.command("check")
@FILES
@BIB
@EVIDENCE
@GATE
@REPORT
@click.option(
    "--comments",
    metavar="OUT.docx",
    help="Write a copy of the one Word file that is checked, with a comment at each finding.",
)
@AS_OF
@click.option(
    "--across/--no-across",
    default=None,
    help="Tell where two of the documents disagree (RK219); the project's `across` when left out.",
)
@click.option(
    "--watch", is_flag=True, help="Check again whenever a file that was read changes; ends with Ctrl-C."
)
@QUIET
@COLOR
@ENCODING
@CHANGES
@MAX_BYTES_OPTION
def check_command(
    files: tuple[str, ...],
    bib: str | None,
    evidence: str | None,
    comments: str | None,
    as_of: datetime | None,
    across: bool | None,
    watch: bool,
    quiet: bool,
    color: str,
    encoding: str | None,
    changes: str,
    max_bytes: int | None,
    **given: Any,
) -> None:
    """Say which claims of FILEs (else of the project's documents) stand on a source, and which do not.

    A document's own reference list comes first, else --bib, else the project's references.bib. Covered
    are claims that are supported, cited or accepted; verified those that the text of a source, in hand,
    states; suggestions wait for a person and are counted apart. Exit code 0: every claim is covered; 1: one
    is not, or is disputed or contradicted; 2: could not check; 3: should be verified, and could not be.
    """
    project = project_here()
    gate, report = gate_of(given, project), report_of(given, quiet=quiet, color=color)
    read = files or (project.document_paths() if project else ())
    check_output(report.output, (*read, bib, evidence, gate.baseline, *files_of_project(project)))

    def check() -> int:
        copied = None
        if comments is not None:
            copied = open_to_comment(files, comments, inputs=(bib, evidence), limits=(max_bytes, changes))
        try:
            examined = examine(
                files,
                bib=bib,
                project=project,
                max_bytes=limit(max_bytes, project),
                encoding=encoding_of(encoding, project),
                changes=changes,
                evidence=evidence,
                as_of=day_of(as_of),
            )
        except EvidenceError as error:
            if not gate.require_verified:
                raise
            click.echo(f"Error: {format_problem(error.problem)}", err=True)
            return UNVERIFIED
        if across or (across is None and project is not None and project.across):
            examined = with_disagreements(examined)
        if comments is not None and copied is not None:
            click.echo(write_comments(copied, examined, comments), err=True)
        return report_check(examined, gate, report, complete=not files)

    from refkit.checking import examine, with_disagreements
    from refkit.cli.gate import report_check
    from refkit.errors import EvidenceError, format_problem

    if watch:
        from refkit.cli.watch import watch_files

        watch_files(check, watched(files, bib, evidence, project))
    sys.exit(check())


@click.command("claims")
@FILES
@BIB
@EVIDENCE
@click.option("--why", is_flag=True, help="Explain each claim's verdict and links in sentences.")
@click.option("--format", "shape", default="table", metavar="table|jsonl", show_default=True)
@OUTPUT
@COLOR
@ENCODING
@CHANGES
@MAX_BYTES_OPTION
def claims_command(
    files: tuple[str, ...],
    bib: str | None,
    evidence: str | None,
    why: bool,
    shape: str,
    output: str | None,
    color: str,
    encoding: str | None,
    changes: str,
    max_bytes: int | None,
) -> None:
    """List the claims of FILEs (else of the project's documents), with verdict and links."""
    from refkit.checking import examine
    from refkit.errors import FormatError, nearest
    from refkit.records.findings import is_of_claim
    from refkit.report.claims import SHAPES
    from refkit.report.why import why_lines

    if shape not in SHAPES:
        raise FormatError.of("no-report", name=shape, near=nearest(shape, SHAPES))
    project = project_here()
    read = files or (project.document_paths() if project else ())
    check_output(output, (*read, bib, evidence, *files_of_project(project)))
    examined = examine(
        files,
        bib=bib,
        project=project,
        max_bytes=limit(max_bytes, project),
        encoding=encoding_of(encoding, project),
        changes=changes,
        need_library=False,
        evidence=evidence,
    )
    told = why and shape == "table"
    listed = told or shape == "jsonl"  # each claim says itself what is known of its sources
    talk(
        [problem for problem in examined.problems if not (listed and is_of_claim(problem))],
        shown=OF_PASSAGES if told else (),
    )
    lines: Iterable[Line | str]
    if told:
        wide = columns() if output is None else None
        lines = why_lines(examined.coverage, examined.library, wide, examined.records)
    else:
        lines = SHAPES[shape](examined.coverage, examined.library, examined.records)
    if shape == "table" and output is None:
        print_lines(lines, color=color)
    else:
        put("".join(f"{line if isinstance(line, str) else line.plain}\n" for line in lines), output)
