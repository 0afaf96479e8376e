"""refkit check and refkit claims."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.comments import open_to_comment, write_comments
from refkit.cli.gate import (
    GATE,
    REPORT,
    UNVERIFIED,
    baseline_of,
    gate_of,
    print_outcome,
    report_of,
    watched,
)
from refkit.cli.inputs import INPUTS, inputs_of
from refkit.cli.options import COLOR, OF_PASSAGES, OUTPUT, QUIET, columns, is_coloured, print_lines, talk
from refkit.cli.output import check_output, put
from refkit.cli.work import store_here

if TYPE_CHECKING:
    from refkit.cli.gate import Gate, Report
    from refkit.cli.inputs import Inputs
    from refkit.kept.said import Said
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
    output, baseline = given["output"], baseline_of(given, inputs.project)
    read = (*inputs.read, baseline)
    asked = {**given, "across": across, "quiet": quiet, "coloured": is_coloured(color, sys.stdout)}
    keeps = not (watch or comments is not None or given["write_baseline"])
    store = store_here(given["cache"], inputs.project) if keeps else None
    key = _key(inputs, baseline, asked) if store is not None else None
    if store is not None and key is not None:
        from refkit.kept.said import kept_said

        known = kept_said(store, key, max_bytes=inputs.max_bytes)
        if known is not None:
            check_output(output, read)
            sys.exit(print_outcome(known, output, color=color))
    gate, report = gate_of(given, inputs.project), report_of(given, quiet=quiet, color=color)
    check_output(output, read)
    beside: list[tuple[str, str | None]] = []

    def check() -> Said:
        return _said(inputs, gate, report, given, comments=comments, across=across, beside=beside)

    if watch:
        from refkit.cli.watch import watch_files

        watch_files(
            lambda: print_outcome(check(), output, color=color),
            watched(inputs.files, inputs.bib, inputs.evidence, inputs.project),
        )
    said = check()
    if store is not None and key is not None:
        from refkit.kept import stamp_now, stamp_of_refkit
        from refkit.kept.said import keep_said

        # What changed while it was read may have been read before or after.
        if _key(inputs, baseline, asked) == key and stamp_now() == stamp_of_refkit():
            keep_said(store, key, said, beside)
    sys.exit(print_outcome(said, output, color=color))


def _key(inputs: Inputs, baseline: Path | None, asked: Mapping[str, Any]) -> str | None:
    """What a check is known by: all that it reads, and what is asked, but not by how many processes and where to."""
    from refkit.kept.checks import key_of_check

    beside = [baseline] if baseline is not None else []
    if inputs.bib is not None:
        from refkit.records.known import path_of_records

        bib = Path(inputs.bib)
        if not bib.name:
            return None
        beside += [bib, path_of_records(inputs.bib, None)]
    evidence = inputs.project.evidence if inputs.project is not None else None
    how = {name: value for name, value in asked.items() if name not in {"jobs", "cache", "files", "output"}}
    return key_of_check(
        inputs.project,
        inputs.files,
        beside=beside,
        evidence=Path(inputs.evidence) if inputs.evidence is not None else evidence,
        day=inputs.as_of or date.today(),
        asked={**how, "into a file": asked["output"] is not None},
    )


def _said(
    inputs: Inputs,
    gate: Gate,
    report: Report,
    given: Mapping[str, Any],
    *,
    comments: str | None,
    across: bool | None,
    beside: list[tuple[str, str | None]],
) -> Said:
    """What the check says, made anew."""
    from refkit.checking import with_disagreements
    from refkit.cli.gate import outcome_of
    from refkit.errors import EvidenceError, format_problem
    from refkit.kept.said import Said

    copied = None
    if comments is not None:
        limits = (given["max_bytes"], inputs.changes)
        copied = open_to_comment(inputs.files, comments, inputs=(inputs.bib, inputs.evidence), limits=limits)
    try:
        examined = inputs.examine(beside=beside)
    except EvidenceError as error:
        if not gate.require_verified:
            raise
        return Said(errors=(f"Error: {format_problem(error.problem)}",), code=UNVERIFIED)
    if across or (across is None and inputs.project is not None and inputs.project.across):
        examined = with_disagreements(examined)
    if comments is not None and copied is not None:
        click.echo(write_comments(copied, examined, comments), err=True)
    return outcome_of(examined, gate, report, complete=inputs.complete)


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
