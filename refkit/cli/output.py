"""Data and where it should go -> written there whole, or refused, if possible before the work begins."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from refkit.errors import ExportError, ProjectError
from refkit.patterns import regex
from refkit.project import FILE, Project, find_project

STREAM = "-"
PROJECT_FILES = (FILE, "pyproject.toml")
# A project's settings, and what refkit.bib and refkit.files keep beside the files that they write.
KEPT_NAME = regex(
    r"(?:refkit|pyproject)\.toml|refkit\.lock|(?:.*\.)?zotero\.lock|.+\.records\.jsonl|\.refkit\..*|\..*\.refkit-(?:new|tmp).*",
    re.IGNORECASE | re.DOTALL,
)


def put(data: str | bytes, output: str | None) -> None:
    """Data to a file or to standard output, text in UTF-8 wherever it goes. Raises ExportError, OSError."""
    if output is None or output == STREAM:
        if isinstance(data, bytes) and sys.stdout.isatty():
            raise ExportError.of("not-shown", place="-o")
        click.echo(data.encode("utf-8") if isinstance(data, str) else data, nl=False)
        return
    from refkit.files import write_files

    write_files({Path(output): data})


def check_output(output: str | None, inputs: Iterable[str | Path | None]) -> None:
    """Refuse an output that could not be written or would cost something, by whatever name or link it is
    called.

    `inputs` are files, or folders, whose files count; "-" is the file of standard input; None is skipped.
    Raises ExportError for no name, a folder, an input, a file of the project that the working folder or the
    output lies in, and a name that refkit keeps for itself; ProjectError where its settings cannot be read.
    """
    if output is None or output == STREAM:
        return
    if not output:
        raise ExportError.of("no-name", place="-o")
    there = _stat_of(output)
    if there is not None and stat.S_ISREG(there.st_mode):
        if _is_among(there, inputs):
            raise ExportError.of("input", place=output)
        for project in _projects_around(output):
            if _is_among(there, (*files_of_project(project), *_documents_of(project))):
                raise ExportError.of("project", place=output, root=project.root)
    if any(KEPT_NAME.fullmatch(path.name) for path in _places_of(output)):
        raise ExportError.of("kept-name", place=output)


def _stat_of(output: str) -> os.stat_result | None:
    try:
        there = os.stat(output)  # noqa: PTH116 - Path takes a slash at the end away
    except FileNotFoundError:
        if output.endswith(os.sep):
            raise _no_file(output) from None
        return None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ExportError.of("no-path", place=output, why=why) from None
    if stat.S_ISDIR(there.st_mode):
        raise _no_file(output)
    return there


def _no_file(output: str) -> ExportError:
    return ExportError.of("folder", place=output)


def _places_of(output: str) -> tuple[Path, Path]:
    """Where the name stands, and where the file is that is written: the name may be a link to it."""
    path = Path(output)
    return path.parent.resolve() / path.name, path.resolve()


def _projects_around(output: str) -> Iterator[Project]:
    for folder in dict.fromkeys((Path.cwd(), *(path.parent for path in _places_of(output)))):
        project = find_project(folder)
        if project is not None:
            yield project


def _documents_of(project: Project) -> Iterator[Path]:
    # One by one: what a pattern matches is protected, though another matches nothing or is wrong.
    for pattern in project.documents:
        with suppress(ProjectError):
            yield from replace(project, documents=(pattern,)).document_paths()


def files_of_project(project: Project | None) -> tuple[Path, ...]:
    """What a command may read of a project beside its documents: its file, bib/, its styles and evidence."""
    if project is None:
        return ()
    folders = (project.bib, project.styles, *([project.evidence] if project.evidence else []))
    return (*(project.root / name for name in PROJECT_FILES), *folders)


def _is_among(there: os.stat_result, files: Iterable[str | Path | None]) -> bool:
    return any(os.path.samestat(there, one) for one in _stats_of(files))


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
