"""refkit fmt."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refkit.cli.options import ENCODING, MAX_BYTES_OPTION, OUTPUT, encoding_of, limit, project_here
from refkit.cli.output import STREAM, check_output, put
from refkit.errors import count

if TYPE_CHECKING:
    from refkit.model import Span

SHOWN = 5  # places of entries that are named


@click.command("fmt")
@click.argument("files", nargs=-1, required=True, metavar="FILE.bib|-...")
@click.option("--diff", is_flag=True, help="Print what would change, and change nothing.")
@click.option("--check", is_flag=True, help="Change nothing; exit 1 when a file is not tidy.")
@OUTPUT
@ENCODING
@MAX_BYTES_OPTION
def fmt_command(
    files: tuple[str, ...],
    diff: bool,
    check: bool,
    output: str | None,
    encoding: str | None,
    max_bytes: int | None,
) -> None:
    """Tidy .bib files in place: order of fields, indentation, braces, dashes, DOIs, months.

    Comments, @preamble, @string, the order of entries and what is not understood stay as they are. "-" reads
    standard input and writes standard output. Several files are written all or none, in the encoding that they had.
    """
    from refkit.encoding import decode, encode_like
    from refkit.files import name_of, read_bytes, write_files
    from refkit.formats.bibtex.tidy import tidy, untouched

    if output is not None and len(files) > 1:
        raise click.UsageError("-o takes one FILE")
    project = project_here()
    if output is not None and Path(output) != Path(files[0]):
        check_output(output, files)
    changed: dict[Path, bytes] = {}
    left: list[Span] = []
    for file in files:
        data = read_bytes(file, max_bytes=limit(max_bytes, project))
        given = encoding_of(encoding, project)
        source = decode(data, name=name_of(file), encoding=given)
        left += untouched(source)
        new = tidy(source)
        if diff:
            put(unified(source.text, new, source.name), None)
        written = encode_like(data, source.text, new, name=source.name, encoding=given)
        if not (diff or check) and (output is not None or file == STREAM):
            put(written, output)
        elif new != source.text:
            changed[Path(file)] = written
    if not (diff or check):
        write_files(changed)
    if left:
        shown = ", ".join(f"{span.source.name}:{span.line}" for span in left[:SHOWN])
        more = f" and {len(left) - SHOWN} more" if len(left) > SHOWN else ""
        click.echo(f"left as found, since not all in it is understood: {shown}{more}", err=True)
    if changed:
        said = "would be tidied" if diff or check else "tidied"
        click.echo(f"{count(len(changed), 'file')} {said}", err=True)
    sys.exit(int(check and bool(changed)))


def unified(old: str, new: str, name: str) -> str:
    lines = difflib.unified_diff(old.splitlines(True), new.splitlines(True), name, f"{name} (tidy)")
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
