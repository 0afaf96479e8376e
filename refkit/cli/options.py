"""Options that several commands share, their consoles, and findings on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import IO, TYPE_CHECKING, Any

import click

from refkit.errors import ProjectError, format_problem
from refkit.files import MAX_BYTES
from refkit.model import Level, Problem
from refkit.project import Project, find_project

if TYPE_CHECKING:
    from refkit.report.terminal import Line

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def stacked(options: Sequence[Decorator]) -> Decorator:
    """Several options as one decorator, in their order."""

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return add


FILES = click.argument("files", nargs=-1, metavar="[FILE]...")

BIB = click.option(
    "--bib",
    metavar="FILE",
    help="The references to use (.bib, .json, .ris, .xml … see `refkit formats`); the project's when left out.",
)

EVIDENCE = click.option(
    "--evidence",
    metavar="DIR",
    help="A folder with texts of the sources, each named by its citation key (lee2019tidal.txt).",
)

OUTPUT = click.option(
    "-o", "--output", metavar="FILE", help="Write to a file, whole or not at all, instead of standard output."
)

MAX_BYTES_OPTION = click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"Refuse inputs larger than this (default {MAX_BYTES:,}, or max_bytes of the project file).",
)


def _find_encoding(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    from refkit.encoding import find_encoding

    return None if value is None else find_encoding(value)


ENCODING = click.option(
    "--encoding",
    metavar="NAME",
    callback=_find_encoding,
    help="The encoding of inputs that are not UTF-8 and do not state theirs (windows-1252, utf-16 …).",
)

STRICT = click.option(
    "--strict", is_flag=True, help="Exit 1 when the format that is written does not carry everything (RK109)."
)
NOT_CARRIED = "RK109"

CHANGES = click.option(
    "--changes",
    type=click.Choice(["accept", "reject"]),
    default="accept",
    show_default=True,
    help="What becomes of tracked changes in Word files.",
)

COLOR = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours; auto means on a terminal, unless NO_COLOR is set.",
)

PROFILE = click.option(
    "--profile",
    type=click.Choice(["zotero"]),
    help="Write csl-json, ris, bibtex or biblatex with nothing in it that Zotero's import would pass over.",
)

QUIET = click.option("-q", "--quiet", is_flag=True, help="Print the one line that counts, and no more.")
AS_OF = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day of what is decided, and by which decisions expire; today's.",
)


def day_of(as_of: datetime | None) -> date | None:
    """The day that was named."""
    return as_of.date() if as_of is not None else None


def project_here() -> Project | None:
    """The project that the working folder lies in. Raises ProjectError when its file is broken."""
    return find_project(Path.cwd())


def need_project() -> Project:
    """The project. Raises ProjectError, with a hint how to make one, where there is none."""
    project = project_here()
    if project is None:
        raise ProjectError.of("no-project", place=str(Path.cwd()))
    return project


def limit(max_bytes: int | None, project: Project | None) -> int:
    """The most bytes that one input may have: --max-bytes, else the project's setting, else MAX_BYTES."""
    return max_bytes or (project.max_bytes if project else MAX_BYTES)


def encoding_of(encoding: str | None, project: Project | None) -> str | None:
    """The encoding of inputs: --encoding, else the project's setting, else None."""
    return encoding or (project.encoding if project else None)


def is_coloured(color: str, stream: IO[str]) -> bool:
    """Whether a stream gets colours, by --color and NO_COLOR."""
    return color == "always" or (color == "auto" and stream.isatty() and not os.environ.get("NO_COLOR"))


def print_lines(lines: Iterable[Line | str], *, color: str) -> None:
    """Lines on standard output, in colours where these are wanted."""
    coloured = is_coloured(color, sys.stdout)
    for line in lines:
        click.echo(
            line if isinstance(line, str) else line.coloured if coloured else line.plain, color=coloured
        )


def columns() -> int | None:
    """The columns of the terminal; None where output goes elsewhere."""
    if not sys.stdout.isatty():
        return None
    return max(FEWEST_COLUMNS, min(MOST_COLUMNS, get_terminal_size((MOST_COLUMNS, 24)).columns))


FEWEST_COLUMNS, MOST_COLUMNS = 40, 100  # lines of more are hard to read
REPORTED = frozenset({"RK401"})  # findings that the list of claims shows already
# Findings that a list shows already: of the claims that are not covered, and of all with their passages.
OF_OPEN = frozenset({"RK210", "RK211"})
OF_PASSAGES = OF_OPEN | {"RK304"}
MOST_TOLD = 20  # findings that are told in full
LEVELS = list(Level)  # the gravest first


def talk(problems: Iterable[Problem], *, most: int = MOST_TOLD, shown: Collection[str] = ()) -> None:
    """Findings on standard error; see `told`."""
    for line in told(problems, most=most, shown=shown):
        click.echo(line, err=True)


def told(problems: Iterable[Problem], *, most: int = MOST_TOLD, shown: Collection[str] = ()) -> Iterator[str]:
    """Findings in words, the gravest of them in full and the rest counted.

    `shown` are the codes that standard output shows.
    """
    listed = [problem for problem in problems if problem.rule not in REPORTED and problem.rule not in shown]
    listed.sort(key=lambda problem: LEVELS.index(problem.level))
    for problem in listed[:most]:
        yield f"{problem.level}[{problem.rule}] {format_problem(problem)}"
    if len(listed) > most:
        yield f"… and {len(listed) - most} more findings"
