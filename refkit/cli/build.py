"""refkit build and refkit init."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.options import (
    AS_OF,
    COLOR,
    ENCODING,
    MAX_BYTES_OPTION,
    QUIET,
    day_of,
    encoding_of,
    is_coloured,
    limit,
    need_project,
    told,
)
from refkit.cli.work import WORK, execution_here, noting_beside, store_here

if TYPE_CHECKING:
    from refkit.kept.said import Said
    from refkit.project import Project


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

    from refkit.kept import stamp_now, stamp_of_refkit
    from refkit.kept.builds import key_of_build
    from refkit.kept.said import keep_said, kept_said

    project = need_project()
    project = replace(project, max_bytes=limit(max_bytes, project), encoding=encoding_of(encoding, project))
    day = day_of(as_of) or datetime.now().astimezone().date()
    store = store_here(given["cache"], project)
    key = key_of_build(project, day=day, quiet=quiet) if store is not None else None
    said = (
        kept_said(store, key, max_bytes=project.max_bytes) if store is not None and key is not None else None
    )
    if said is None:
        said, beside = _built(project, given, day, quiet=quiet, color=color)
        # What a build says that has written something, the next one would not say.
        again = key_of_build(project, day=day, quiet=quiet) if store is not None else None
        if store is not None and key is not None and key == again and stamp_now() == stamp_of_refkit():
            keep_said(store, key, said, beside)
    for line in said.errors:
        click.echo(line, err=True)
    coloured = is_coloured(color, sys.stdout)
    for line in said.coloured if coloured else said.plain:
        click.echo(line, color=coloured)


def _built(
    project: Project, given: Mapping[str, Any], day: date, *, quiet: bool, color: str
) -> tuple[Said, list[tuple[str, str | None]]]:
    """What a build says, and the files beside documents that were looked for."""
    from refkit.cli.progress import progress_bar
    from refkit.kept.said import Said
    from refkit.pipeline import build
    from refkit.report.terminal import build_lines

    beside: list[tuple[str, str | None]] = []
    bar = progress_bar(color, wanted=sys.stderr.isatty() and not quiet)
    with execution_here(given, project) as execution, bar as progress:
        built = build(project, progress=progress, as_of=day, execution=noting_beside(execution, beside))
    lines = list(build_lines(built, folder=project.bib, short=quiet))
    said = Said(
        errors=() if quiet else tuple(told(built.problems)),
        plain=tuple(line.plain for line in lines),
        coloured=tuple(line.coloured for line in lines),
    )
    return said, beside


@click.command("init")
def init_command() -> None:
    """Write a refkit.toml with every setting explained into this folder."""
    from refkit.project import write_project

    path = write_project(Path.cwd())
    click.echo(f"wrote {path.name}: set `documents`, then run: refkit build", err=True)
