"""refkit export."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refkit.cli.options import (
    BIB,
    ENCODING,
    MAX_BYTES_OPTION,
    NOT_CARRIED,
    OUTPUT,
    PROFILE,
    STRICT,
    encoding_of,
    limit,
    need_project,
    project_here,
    talk,
)
from refkit.cli.output import STREAM, check_output, files_of_project, put

if TYPE_CHECKING:
    from refkit.model import Library
    from refkit.project import Project

WORD = "docx"
ENGINES = ("refkit", "citeproc-py")  # as refkit.csl.engines has them
# What the name of a file says of the bibliography in it.
BY_SUFFIX = {
    ".docx": WORD, ".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown", ".rtf": "rtf",
    ".tex": "latex",
}  # fmt: skip


@click.command("export")
@click.argument("files", nargs=-1, metavar="[FILE|-]...")
@BIB
@click.option("--style", metavar="NAME|PATH", help="A style of `refkit styles`, or a .csl file.")
@click.option("--locale", metavar="CODE", help="The language of the style's own words, for example de-DE.")
@click.option(
    "--to",
    "format_name",
    metavar="FORMAT",
    help="text, html, markdown, rtf, latex, terminal, docx, or a format of data that `refkit formats` lists as written."
    "  [default: what the name of -o says (refs.ris, refs.html, refs.docx), else text; on a terminal, terminal]",
)
@click.option(
    "--links", is_flag=True, help="Make links of the DOIs, PMIDs, PMCIDs and addresses that the style prints."
)
@click.option(
    "--exact",
    is_flag=True,
    help="Print exactly as Zotero does, with the punctuation that missing parts leave behind.",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="What prints the style: refkit itself, or the package citeproc-py, with its own faults.",
)
@PROFILE
@STRICT
@OUTPUT
@ENCODING
@MAX_BYTES_OPTION
def export_command(
    files: tuple[str, ...],
    bib: str | None,
    style: str | None,
    locale: str | None,
    format_name: str | None,
    links: bool,
    exact: bool,
    engine: str,
    profile: str | None,
    strict: bool,
    output: str | None,
    encoding: str | None,
    max_bytes: int | None,
) -> None:
    """Print the bibliography: rendered in a style, or as data in a format.

    FILE is anything that `refkit parse` reads; without one, --bib or the project's references are taken.
    """
    from refkit.csl.quirks import EXACT, NONE
    from refkit.report.bibliography import export

    if exact and engine != ENGINES[0]:
        raise click.UsageError(
            "--exact belongs to refkit's own engine: leave out one of --exact and --engine"
        )
    project = project_here() if bib or files else need_project()
    check_output(output, (*files, bib, style, *files_of_project(project)))
    library = _read(
        files, bib, project, max_bytes=limit(max_bytes, project), encoding=encoding_of(encoding, project)
    )
    name = format_name or usual_format(output, terminal=sys.stdout.isatty())
    style = style if style is not None else project.style if project else "vancouver"
    locale = locale or (project.locale if project else None)
    folders = (project.styles,) if project else (Path("styles"),)
    quirks = EXACT if exact else NONE
    data: str | bytes
    if profile:
        from refkit.formats.for_zotero import write as write_for_zotero

        data, problems = write_for_zotero(library, name)
    elif name == WORD:
        from refkit.word.export import word_bibliography

        data, problems = word_bibliography(
            library, style=style, locale=locale, folders=folders, quirks=quirks, engine=engine
        )
    else:
        data, problems = export(
            library,
            name,
            style=style,
            locale=locale,
            folders=folders,
            links=links,
            quirks=quirks,
            engine=engine,
        )
    talk((*library.problems, *problems))
    put(data, output)
    sys.exit(int(strict and any(problem.rule == NOT_CARRIED for problem in problems)))


def _read(
    files: tuple[str, ...], bib: str | None, project: Project | None, *, max_bytes: int, encoding: str | None
) -> Library:
    if files:
        from refkit.inputs import parse_files

        named = (*files, bib) if bib else files
        return parse_files(named, max_bytes=max_bytes, encoding=encoding)
    from refkit.bib.read import read_library

    return read_library(bib, project, max_bytes=max_bytes, encoding=encoding)


def usual_format(output: str | None, *, terminal: bool) -> str:
    """What the name of the output says, styled text where a person looks at it, plain text wherever else it goes.

    Raises FormatError for a name that may be of several formats of data (".xml").
    """
    if output not in {None, STREAM}:
        from refkit.formats import named_format

        name = output or ""
        return BY_SUFFIX.get(Path(name).suffix.casefold()) or named_format(name) or "text"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return "terminal" if terminal and not plain else "text"
