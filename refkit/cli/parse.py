"""refkit parse."""

from __future__ import annotations

import click

from refkit.cli.options import MAX_BYTES_OPTION, OUTPUT, limit, project_here, put, talk


@click.command("parse")
@click.argument("files", nargs=-1, required=True, metavar="FILE|-...")
@click.option(
    "--to",
    "format_name",
    default="bibtex",
    show_default=True,
    metavar="FORMAT",
    help="bibtex, csl-json, ris, jsonl.",
)
@OUTPUT
@MAX_BYTES_OPTION
def parse_command(
    files: tuple[str, ...], format_name: str, output: str | None, max_bytes: int | None
) -> None:
    """Read reference lists (pasted text, web pages, .bib, .json, .ris; "-" is standard input) into entries."""
    from refkit.formats import write
    from refkit.gather import parse_files

    library = parse_files(files, max_bytes=limit(max_bytes, project_here()))
    text = write(library, format_name)
    talk(library.problems)
    put(text, output)
    found = f"{len(library)} reference{'s' if len(library) != 1 else ''}"
    click.echo(f"{found}, {len(library.problems)} findings", err=True)
