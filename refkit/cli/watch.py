"""Do something again whenever files change."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NoReturn

import click

from refkit.errors import RefkitError, format_problem

PAUSE_SECONDS = 0.5  # between two looks


def watch_files(
    work: Callable[[], int], paths: Iterable[Path], *, sleep: Callable[[float], None] = time.sleep
) -> NoReturn:
    """Call `work` now and after each change of the files, or of files in the folders, until the process is interrupted.

    What it raises is told, and the watch goes on.
    """
    watched = tuple(paths)
    while True:
        seen = stamps(watched)
        try:
            work()
        except RefkitError as error:
            click.echo(f"Error: {format_problem(error.problem)}", err=True)
        click.echo("Watching for changes; Ctrl-C ends.", err=True)
        while stamps(watched) == seen:
            sleep(PAUSE_SECONDS)


def stamps(paths: Iterable[Path]) -> Mapping[Path, tuple[int, int]]:
    """When each file was changed last, in nanoseconds, and its size; of a folder, of each file in it."""
    found: dict[Path, tuple[int, int]] = {}
    for path in paths:
        for file in path.rglob("*") if path.is_dir() else (path,):
            try:
                about = file.stat()
            except OSError:
                continue
            found[file] = (about.st_mtime_ns, about.st_size)
    return found
