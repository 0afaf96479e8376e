"""refkit batch."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.gate import LIMITS, gate_of
from refkit.cli.options import (
    BIB,
    CHANGES,
    COLOR,
    ENCODING,
    EVIDENCE,
    MAX_BYTES_OPTION,
    QUIET,
    encoding_of,
    limit,
    project_here,
)

if TYPE_CHECKING:
    from refkit.batch.job import Job
    from refkit.batch.run import Outcome, Plan, Scheduler
    from refkit.cli.gate import Gate
    from refkit.project import Project


def _part(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[int, int]:
    if value is None:
        return 1, 1
    part, _, parts = value.partition("/")
    if not (part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
        raise click.BadParameter("two numbers are wanted, as in 2/4")
    return int(part), int(parts)


@click.command("batch")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--from",
    "lists",
    multiple=True,
    metavar="FILE",
    help="A list of SOURCEs, one path a line (or with zero bytes between, as find -print0 writes); - is standard input.",
)
@click.option(
    "-o", "--output", required=True, metavar="DIR", help="The folder of results; one there is gone on with."
)
@BIB
@EVIDENCE
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day on which days that documents await are past (RK405); left out, none is.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Processes that judge; 0, or left out: one for each core.",
)
@click.option(
    "--scheduler",
    metavar="dask|ADDRESS",
    help="Have a Dask cluster judge: of this machine (dask), or at an address (tcp://host:8786).",
)
@click.option(
    "--shards",
    type=click.IntRange(1, 65_536),
    metavar="N",
    help="Files that results are dealt out to; as at first, or some 64 documents each, if left out.",
)
@click.option(
    "--part",
    callback=_part,
    metavar="K/N",
    help="Judge only each N-th shard from the K-th on; other machines judge the others.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Give a document up after so long (default 600).",
)
@click.option(
    "--max-memory",
    type=click.IntRange(min=256),
    metavar="MB",
    help="Memory of one process (default 4096).",
)
@click.option("--retry", is_flag=True, help="Try documents again that took too long, or ended their process.")
@click.option(
    "--max-unchecked",
    type=click.FloatRange(0, 100),
    default=0.0,
    metavar="N",
    show_default=True,
    help="Exit with 2 only when more than N percent of the documents could not be checked.",
)
@LIMITS
@QUIET
@COLOR
@ENCODING
@CHANGES
@MAX_BYTES_OPTION
def batch_command(sources: tuple[str, ...], lists: tuple[str, ...], output: str, **given: Any) -> None:  # fmt: skip
    """Check many documents, each by itself, and write a row for each into DIR.

    SOURCEs are files, folders, patterns in quotes, archives (.zip, .tar), JSON lines of {"id", "text"}, and @FILE, a list
    of these. A document's own reference list comes first, else --bib, else the project's references.bib. After a break,
    the same command goes on where it stopped; documents that did not change are not judged again.
    """
    from refkit.batch.listing import open_listing
    from refkit.batch.run import run_batch
    from refkit.batch.sources import find_documents
    from refkit.cli.progress import progress_bar

    project = project_here()
    gate = gate_of({**given, "baseline": None, "write_baseline": False}, project)
    plan, job = _plan(given), _job(given, gate, project)
    with open_listing() as listing, progress_bar(given["color"], wanted=sys.stderr.isatty()) as progress:
        progress("listing", 0, 1)
        listing.add(find_documents(sources, lists, output=Path(output).absolute()))
        outcome = run_batch(listing, job, Path(output), plan, progress=progress, tell=_tell)
        passed = listing.passed
    sys.exit(_report(outcome, gate, given, passed))


def _plan(given: Mapping[str, Any]) -> Plan:
    from refkit.batch.run import Plan

    return Plan(scheduler=_scheduler(given), shards=given["shards"], part=given["part"], retry=given["retry"])


def _scheduler(given: Mapping[str, Any]) -> Scheduler:
    from refkit.checking.execution import cores

    processes = given["jobs"] or cores()
    if given["scheduler"] is None:
        from refkit.batch.local import judge_here

        return partial(judge_here, processes=processes)
    from importlib.util import find_spec

    from refkit.errors import ReadError

    if find_spec("distributed") is None:
        raise ReadError.of("no-dask", place="--scheduler")
    from refkit.batch.dask_scheduler import judge_on_dask

    return partial(judge_on_dask, address=given["scheduler"], processes=processes)


def _job(given: Mapping[str, Any], gate: Gate, project: Project | None) -> Job:
    from refkit.batch.job import Job, need_bib
    from refkit.batch.settings import MEMORY_MB, TIMEOUT_SECONDS

    library = os.path.relpath(project.bib) if project is not None and given["bib"] is None else None
    evidence = given["evidence"]
    if evidence is None and project is not None and project.evidence is not None:
        evidence = os.path.relpath(project.evidence)
    job = Job(
        here=str(Path.cwd()),
        bib=given["bib"],
        library=library,
        evidence=evidence,
        max_bytes=limit(given["max_bytes"], project),
        encoding=encoding_of(given["encoding"], project),
        changes=given["changes"],
        as_of=given["as_of"].date().isoformat() if given["as_of"] is not None else None,
        select=list(gate.selection.select),
        ignore=list(gate.selection.ignore),
        per_file={name: list(codes) for name, codes in gate.selection.per_file.items()},
        timeout=given["timeout"] or TIMEOUT_SECONDS,
        memory=given["max_memory"] or MEMORY_MB,
    )
    need_bib(job)
    return job


def _tell(problems: list[tuple[str, str, str]]) -> None:
    """What is wrong with the references that all documents share, once and on standard error."""
    from refkit.cli.options import MOST_TOLD

    for level, code, words in problems[:MOST_TOLD]:
        click.echo(f"{level}[{code}] {words}", err=True)
    if len(problems) > MOST_TOLD:
        click.echo(f"… and {len(problems) - MOST_TOLD} more findings", err=True)


def _report(outcome: Outcome, gate: Gate, given: Mapping[str, Any], passed: int) -> int:
    from refkit.batch.summary import exit_code, summary_lines
    from refkit.errors import count

    if not given["quiet"]:
        part, parts = given["part"]
        of_part = f", part {part} of {parts}" if parts > 1 else ""
        others = f"; {count(passed, 'file')} of folders passed over" if passed else ""
        click.echo(
            f"{outcome.written:,} of {outcome.shards:,} shards written anew{of_part}{others}", err=True
        )
    lines = list(summary_lines(outcome.summary))
    for line in lines[-1:] if given["quiet"] else lines:
        click.echo(line)
    code = exit_code(
        outcome.tally,
        min_coverage=gate.min_coverage,
        min_verified=gate.min_verified,
        require_verified=gate.require_verified,
        fail_on=gate.fail_on,
        max_unchecked=given["max_unchecked"],
    )
    return 0 if gate.exit_zero and code == 1 else code
