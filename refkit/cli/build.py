"""refkit build and refkit init."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from refkit.cli.options import (
    AS_OF,
    COLOR,
    ENCODING,
    MAX_BYTES_OPTION,
    QUIET,
    day_of,
    encoding_of,
    limit,
    need_project,
    print_lines,
    talk,
)
from refkit.cli.work import WORK, execution_here


@click.command("build")
@QUIET
@COLOR
@AS_OF
@ENCODING
@MAX_BYTES_OPTION
@WORK
def build_command(
    quiet: bool, color: str, as_of: datetime | None, encoding: str | None, max_bytes: int | None, **given: Any
) -> None:
    """Read the project's documents, link and check their claims, and write bib/.

    What people changed, added or removed in bib/ survives.
    """
    from dataclasses import replace

    from refkit.cli.progress import progress_bar
    from refkit.pipeline import build
    from refkit.report.terminal import build_lines

    project = need_project()
    project = replace(project, max_bytes=limit(max_bytes, project), encoding=encoding_of(encoding, project))
    bar = progress_bar(color, wanted=sys.stderr.isatty() and not quiet)
    with execution_here(given, project) as execution, bar as progress:
        built = build(project, progress=progress, as_of=day_of(as_of), execution=execution)
    if not quiet:
        talk(built.problems)
    print_lines(build_lines(built, folder=project.bib, short=quiet), color=color)


@click.command("init")
def init_command() -> None:
    """Write a refkit.toml with every setting explained into this folder."""
    from refkit.project import write_project

    path = write_project(Path.cwd())
    click.echo(f"wrote {path.name}: set `documents`, then run: refkit build", err=True)
