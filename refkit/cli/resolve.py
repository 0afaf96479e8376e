"""refkit resolve."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refkit.cli.options import (
    BIB,
    COLOR,
    ENCODING,
    MAX_BYTES_OPTION,
    encoding_of,
    limit,
    need_project,
    print_lines,
    project_here,
    talk,
)
from refkit.cli.output import STREAM, check_output, files_of_project

if TYPE_CHECKING:
    from refkit.matching.query import Query
    from refkit.model import Library
    from refkit.project import Project
    from refkit.resolve.places import Completion, Place
    from refkit.resolve.run import Origins
    from refkit.resolve.sources import Origin


def _accepted(_context: click.Context, _option: click.Parameter, value: str | None) -> frozenset[str]:
    from refkit.errors import nearest
    from refkit.resolve.complete import ACCEPTABLE, variables_of

    meant, unknown = variables_of((value or "").split(","))
    if unknown:
        raise click.BadParameter(f"no field named {unknown[0]!r}: {nearest(unknown[0], ACCEPTABLE)}")
    return meant


@click.command("resolve")
@click.argument("files", nargs=-1, metavar="[FILE|-]...")
@BIB
@click.option("--index", "index", metavar="DIR|URL", help="Look in this index first (`refkit index build`).")
@click.option(
    "--offline", is_flag=True, help="Open no connection: the index alone, else the answers that were kept."
)
@click.option("--refresh", is_flag=True, help="Ask anew for what was kept from an earlier run.")
@click.option(
    "--mailto", metavar="MAIL", help="An address that services may write to; REFKIT_MAILTO when left out."
)
@click.option(
    "--retractions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A list of retractions, as Retraction Watch's CSV; read here, and sent nowhere.",
)
@click.option(
    "--accept",
    metavar="FIELD,…",
    callback=_accepted,
    help="Take the record's title, author, year, type … where it differs. Nothing else is ever overwritten.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be added, and write nothing.")
@click.option(
    "--format", "shape", type=click.Choice(["full", "concise", "jsonl"]), default="full", show_default=True
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Write the completed references there, whole or not at all; records beside.",
)
@COLOR
@ENCODING
@MAX_BYTES_OPTION
def resolve_command(
    files: tuple[str, ...],
    bib: str | None,
    index: str | None,
    offline: bool,
    refresh: bool,
    mailto: str | None,
    retractions: Path | None,
    accept: frozenset[str],
    dry_run: bool,
    shape: str,
    output: str | None,
    color: str,
    encoding: str | None,
    max_bytes: int | None,
) -> None:
    """Find the record of each reference of the project, of --bib FILE or of FILEs; say what differs, and what is known of it.

    What a record adds goes into the project's bib/, else, with -o OUT, into a copy of the list; what was found into
    records.jsonl beside it, by which `refkit check` tells it beside the claims. Exit code 0: all are verified; 1: one
    differs, is not found, or was retracted; 2: it could not be done; 3: some could not be checked.
    """
    from refkit.cli.progress import progress_bar
    from refkit.report.resolve import SHAPES, Resolved, exit_code_of, summary_line
    from refkit.resolve.queries import queries_of
    from refkit.resolve.run import run_resolve

    project = project_here() if files or bib else need_project()
    check_output(output, (*files, bib, retractions, *files_of_project(project)))
    size, form = limit(max_bytes, project), encoding_of(encoding, project)
    library, place, how = _begin(
        files, bib, project, output=output, dry=dry_run, accept=accept, size=size, encoding=form
    )
    queries = queries_of(library)
    with (
        _origins(index, offline=offline, refresh=refresh, mail=mailto) as (origins, workers),
        progress_bar(color, wanted=sys.stderr.isatty()) as progress,
    ):
        run = run_resolve(
            queries, origins, place, how, workers=workers, retractions=retractions, progress=progress
        )
    kept = run.kept
    talk((*library.problems, *kept.problems, *run.problems))
    resolved = Resolved(
        rows=kept.rows,
        unsure=run.unsure,
        by_key={reference.id: reference for reference in library},
        applied=how.applied and not dry_run,
    )
    print_lines(SHAPES[shape](resolved), color=color)
    if shape == "jsonl":
        click.echo(summary_line(resolved).plain, err=True)
    if any(row.resolution.additions for row in kept.rows) and not how.applied and not dry_run:
        click.echo("with -o FILE the completed references are written", err=True)
    if kept.written:
        click.echo(f"written: {', '.join(kept.written)}", err=True)
    sys.exit(exit_code_of(resolved))


def _begin(
    files: tuple[str, ...],
    bib: str | None,
    project: Project | None,
    *,
    output: str | None,
    dry: bool,
    accept: frozenset[str],
    size: int,
    encoding: str | None,
) -> tuple[Library, Place, Completion]:
    """The references, where what is found goes, and how they are completed. Raises RefkitError."""
    from refkit.errors import ExportError, ReadError
    from refkit.records.file import NAME, path_beside, read_records
    from refkit.resolve.places import Completion, Files, Folder, Nowhere

    if files and bib:
        raise click.UsageError("name the list by FILEs or by --bib, not by both")
    if output == STREAM:
        raise click.UsageError("-o names a file here: standard output carries the report")
    library = _library(files, bib, project, size=size, encoding=encoding)
    if not len(library):
        raise ReadError.of("no-references", place=bib or ", ".join(files) or "bib/", purpose="look up")
    by_hand = {}
    place: Place = Nowhere(library=library)
    path: Path | None = path_beside(output) if output is not None else _beside(bib)
    if output is not None or bib not in (None, STREAM):
        made = Files(
            library=library,
            beside=Path(bib or output or ""),
            output=Path(output) if output is not None else None,
            format_name=_format(output),
        )
        place = place if dry else made
    elif not files and project is not None:
        from refkit.bib.edited import find_edited, find_emptied

        path = project.bib / NAME
        edited, emptied = find_edited(project), find_emptied(project.bib)
        by_hand = {
            key: edited.get(key, frozenset()) | emptied.get(key, frozenset()) for key in {*edited, *emptied}
        }
        tell = lambda words: click.echo(words, err=True)  # noqa: E731
        place = place if dry else Folder(path=project.bib, library=library, tell=tell)
    before = read_records(path) if path is not None else None
    if before is not None:
        if before.is_foreign and not dry:
            raise ExportError.of("no-records", place=str(path))
        talk(before.problems)
    rows = before.rows if before is not None else {}
    folder = not files and bib is None and output is None
    how = Completion(
        before=rows,
        by_hand=by_hand,
        accept=accept,
        in_place=folder,
        applied=folder or output is not None,
    )
    return library, place, how


def _beside(bib: str | None) -> Path | None:
    """Where the records of a list lie; nowhere for one that came in by standard input."""
    from refkit.records.file import path_beside

    return path_beside(bib) if bib and bib != STREAM else None


def _library(
    files: tuple[str, ...], bib: str | None, project: Project | None, *, size: int, encoding: str | None
) -> Library:
    from refkit.bib.amend import read_references
    from refkit.bib.read import read_library
    from refkit.errors import ReadError
    from refkit.inputs import parse_files

    if files:
        return parse_files(files, max_bytes=size, encoding=encoding)
    if bib is not None:
        return read_library(bib, project, max_bytes=size, encoding=encoding)
    folder = project.bib if project is not None else Path()
    library = read_references(folder)
    if not len(library):
        raise ReadError.of("no-bibliography", place=str(folder))
    return library


def _format(output: str | None) -> str:
    """The format that the name of the output stands for; BibTeX for one that stands for none. Raises FormatError."""
    from refkit.formats import named_format

    return named_format(output or "") or "bibtex"


@contextmanager
def _origins(
    index: str | None, *, offline: bool, refresh: bool, mail: str | None
) -> Iterator[tuple[Origins, int]]:
    """Who is asked for the record of a work, and by how many at the same time.

    With an index and --offline it is the index alone.
    """
    from refkit.index import open_index
    from refkit.resolve.sources import IndexOrigin, ServiceOrigin

    local: tuple[Origin, ...] = ()
    if index is not None and not is_address(index):
        local = (IndexOrigin(open_index(index)),)
        if offline:
            yield lambda _: local, 1
            return
    from refkit.services import services_for
    from refkit.web.secret import Secret
    from refkit.web.session import Session
    from refkit.web.settings import WORKERS

    told = Secret(mail) if mail else None
    with Session(offline=offline, refresh=refresh, mail=told) as session:
        if index is not None and is_address(index):
            local = (IndexOrigin(open_index(index, session)),)

        def origins(query: Query) -> tuple[Origin, ...]:
            named = () if local and offline else services_for(query.reference, session)
            return (*local, *(ServiceOrigin(session=session, name=name) for name in named))

        yield origins, WORKERS


def is_address(index: str) -> bool:
    return index.startswith(("http://", "https://"))
