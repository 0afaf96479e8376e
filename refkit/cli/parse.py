"""refkit parse."""

from __future__ import annotations

import sys

import click

from refkit.cli.options import (
    CHANGES,
    ENCODING,
    MAX_BYTES_OPTION,
    OUTPUT,
    PROFILE,
    STRICT,
    encoding_of,
    limit,
    project_here,
    talk,
)
from refkit.cli.output import check_output, files_of_project, put
from refkit.errors import count


@click.command("parse")
@click.argument("files", nargs=-1, required=True, metavar="FILE|-...")
@click.option(
    "--to",
    "format_name",
    metavar="FORMAT",
    help="A format that `refkit formats` lists as written: bibtex, biblatex, csl-json, ris …"
    "  [default: what the name of -o says, else bibtex]",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Name the entries that have a field read with less confidence (0 to 1), as findings RK104.",
)
@PROFILE
@STRICT
@OUTPUT
@ENCODING
@CHANGES
@MAX_BYTES_OPTION
def parse_command(
    files: tuple[str, ...],
    format_name: str | None,
    min_confidence: float,
    profile: str | None,
    strict: bool,
    output: str | None,
    encoding: str | None,
    changes: str,
    max_bytes: int | None,
) -> None:
    """Read reference lists (pasted text, web pages, documents, and the data of `refkit formats`) into entries.

    "-" is standard input.
    """
    from refkit.formats import FORMATS, find_writer, named_format
    from refkit.inputs import parse_files
    from refkit.reflist.low_confidence import find_low_confidence

    format_name = format_name or named_format(output or "") or "bibtex"
    write = find_writer(format_name)  # a misspelt format is reported before anything is read
    project = project_here()
    check_output(output, (*files, *files_of_project(project)))
    library = parse_files(
        files, max_bytes=limit(max_bytes, project), encoding=encoding_of(encoding, project), changes=changes
    )
    problems = (*library.problems, *find_low_confidence(library, min_confidence))
    if profile:
        from refkit.formats.for_zotero import write as write_for_zotero

        text, lost = write_for_zotero(library, format_name)
    else:
        text, lost = write(library), FORMATS[format_name].lost(library)
    talk((*problems, *lost))
    put(text, output)
    click.echo(f"{count(len(library), 'reference')}, {count(len(problems), 'finding')}", err=True)
    sys.exit(int(strict and bool(lost)))
