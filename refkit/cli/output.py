"""Data and where it should go -> written there whole, or refused, if possible before the work begins."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from refkit.errors import ExportError
from refkit.project import FILE, Project

STREAM = "-"
PROJECT_FILES = (FILE, "pyproject.toml")


def put(text: str, output: str | None) -> None:
    """Data to a file or to standard output, in UTF-8 wherever it goes. Raises ExportError, OSError."""
    if output is None or output == STREAM:
        click.echo(text.encode("utf-8"), nl=False)
        return
    from refkit.files import write_files

    write_files({Path(output): text})


def check_output(output: str | None, inputs: Iterable[str | Path | None]) -> None:
    """Raise ExportError where a file could not be written, or is one of the inputs, by whatever name or link.

    `inputs` are files, or folders, whose files count; "-" is the file of standard input; None is skipped.
    """
    if output is None or output == STREAM:
        return
    try:
        there = os.stat(output)  # noqa: PTH116 - Path takes a slash at the end away
    except FileNotFoundError:
        if output.endswith(os.sep):
            raise _no_file(output) from None
        return
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ExportError.of("no-path", place=output, why=why) from None
    if stat.S_ISDIR(there.st_mode):
        raise _no_file(output)
    if stat.S_ISREG(there.st_mode) and any(os.path.samestat(there, one) for one in _stats_of(inputs)):
        raise ExportError.of("input", place=output)


def _no_file(output: str) -> ExportError:
    return ExportError.of("folder", place=output)


def files_of_project(project: Project | None) -> tuple[Path, ...]:
    """What a command may read of a project beside its documents: its file, bib/, its styles and evidence."""
    if project is None:
        return ()
    folders = (project.bib, project.styles, *([project.evidence] if project.evidence else []))
    return (*(project.root / name for name in PROJECT_FILES), *folders)


def _stats_of(inputs: Iterable[str | Path | None]) -> Iterator[os.stat_result]:
    for given in inputs:
        if given is None:
            continue
        try:
            if given == STREAM:
                yield os.fstat(sys.stdin.fileno())
                continue
            path = Path(given)
            for file in path.iterdir() if path.is_dir() else (path,):
                yield file.stat()
        except (OSError, ValueError, AttributeError):
            continue  # what is not there, or no name of a file, is no file that could be lost
