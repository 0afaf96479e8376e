"""refkit check and refkit claims."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.comments import open_to_comment, write_comments
from refkit.cli.gate import GATE, REPORT, UNVERIFIED, gate_of, report_of, watched
from refkit.cli.inputs import INPUTS, inputs_of
from refkit.cli.options import COLOR, OF_PASSAGES, OUTPUT, QUIET, columns, print_lines, talk
from refkit.cli.output import check_output, put

if TYPE_CHECKING:
    from refkit.report.terminal import Line


@click.command("check")
@INPUTS
@GATE
@REPORT
@click.option(
    "--comments",
    metavar="OUT.docx",
    help="Write a copy of the one Word file that is checked, with a comment at each finding.",
)
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
def check_command(
    comments: str | None, across: bool | None, watch: bool, quiet: bool, color: str, **given: Any
) -> None:
    """Say which claims of FILEs (else of the project's documents) stand on a source, and which do not.

    A document's own reference list comes first, else --bib, else the project's references.bib. Covered
    are claims that are supported, cited or accepted; verified those that the text of a source, in hand,
    states; suggestions wait for a person and are counted apart. Exit code 0: every claim is covered; 1: one
    is not, or is disputed or contradicted; 2: could not check; 3: should be verified, and could not be.
    """
    inputs = inputs_of(given)
    files, project = inputs.files, inputs.project
    gate, report = gate_of(given, project), report_of(given, quiet=quiet, color=color)
    check_output(report.output, (*inputs.read, gate.baseline))

    def check() -> int:
        copied = None
        if comments is not None:
            limits = (given["max_bytes"], inputs.changes)
            copied = open_to_comment(files, comments, inputs=(inputs.bib, inputs.evidence), limits=limits)
        try:
            examined = inputs.examine()
        except EvidenceError as error:
            if not gate.require_verified:
                raise
            click.echo(f"Error: {format_problem(error.problem)}", err=True)
            return UNVERIFIED
        if across or (across is None and project is not None and project.across):
            examined = with_disagreements(examined)
        if comments is not None and copied is not None:
            click.echo(write_comments(copied, examined, comments), err=True)
        return report_check(examined, gate, report, complete=inputs.complete)

    from refkit.checking import with_disagreements
    from refkit.cli.gate import report_check
    from refkit.errors import EvidenceError, format_problem

    if watch:
        from refkit.cli.watch import watch_files

        watch_files(check, watched(files, inputs.bib, inputs.evidence, project))
    sys.exit(check())


@click.command("claims")
@INPUTS
@click.option("--why", is_flag=True, help="Explain each claim's verdict and links in sentences.")
@click.option("--format", "shape", default="table", metavar="table|jsonl", show_default=True)
@OUTPUT
@COLOR
def claims_command(why: bool, shape: str, output: str | None, color: str, **given: Any) -> None:
    """List the claims of FILEs (else of the project's documents), with verdict and links."""
    from refkit.errors import FormatError, nearest
    from refkit.records.findings import is_of_claim
    from refkit.report.claims import SHAPES
    from refkit.report.why import why_lines

    if shape not in SHAPES:
        raise FormatError.of("no-report", name=shape, near=nearest(shape, SHAPES))
    inputs = inputs_of(given)
    check_output(output, inputs.read)
    examined = inputs.examine(need_library=False)
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
