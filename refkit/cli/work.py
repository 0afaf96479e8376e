"""Options that say how the work is done, by how many processes and with what was kept, and never what comes of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.options import stacked

if TYPE_CHECKING:
    from refkit.checking.execution import Execution
    from refkit.documents import File
    from refkit.documents.whole import Whole
    from refkit.kept import Store
    from refkit.project import Project

NO_CACHE = (
    "REFKIT_NO_CACHE"  # of the environment; not empty: nothing is kept, and nothing that was kept is read
)

WORK = stacked(
    (
        click.option(
            "-j",
            "--jobs",
            type=click.IntRange(min=0),
            metavar="N",
            help="Work on several documents at once, in N processes; 0: one for each core. The project's `jobs`, else as many as pay.",
        ),
        click.option(
            "--cache/--no-cache",
            default=None,
            help="Whether documents that did not change are taken as they were judged before; the project's `cache`, else yes.",
        ),
    )
)


@contextmanager
def execution_here(given: Mapping[str, Any], project: Project | None) -> Iterator[Execution]:
    """Who does the work, by the options of `WORK`, else the settings of the project."""
    from refkit.checking.execution import execution_of

    jobs = given.get("jobs")
    if jobs is None:
        jobs = project.jobs if project is not None else None
    with execution_of(jobs, store_here(given.get("cache"), project)) as execution:
        yield execution


def noting_beside(execution: Execution, beside: list[tuple[str, str | None]]) -> Execution:
    """The same, adding to a list the files beside documents that are looked for, each with a fingerprint of its bytes."""
    from dataclasses import replace

    read_each = execution.read_each

    def noted(files: Iterable[File]) -> Iterator[Whole]:
        for whole in read_each(files):
            beside.extend(whole.beside)
            yield whole

    return replace(execution, read_each=noted)


def store_here(cache: bool | None, project: Project | None) -> Store | None:
    """What is kept between runs; None where nothing is to be."""
    from refkit.kept import Store, is_settled, usual_folder

    wanted = cache if cache is not None else project.cache if project is not None else True
    if not wanted or os.environ.get(NO_CACHE) or not is_settled():
        return None
    return Store(usual_folder())
