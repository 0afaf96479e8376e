"""refkit pack."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from refkit.cli.inputs import INPUTS, inputs_of
from refkit.cli.options import OF_PASSAGES, talk
from refkit.errors import count, printable


@click.command("pack")
@INPUTS
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    required=True,
    help="The folder to write: new, empty, or an earlier pack.",
)
def pack_command(output: str, **given: Any) -> None:
    """Write a folder for the reviewers of FILEs (else of the project's documents).

    It holds a copy of each source whose text was read for a claim, with the quoted passages marked in PDFs, and index.html:
    every claim with its verdict, its sources, and file, page or line, and words of the passage.
    """
    from refkit.pack.write import write_pack

    inputs = inputs_of(given)
    examined = inputs.examine()
    pack = write_pack(
        examined,
        Path(output),
        evidence=inputs.evidence,
        project=inputs.project,
        max_bytes=inputs.max_bytes,
    )
    talk((*examined.problems, *pack.problems), shown=OF_PASSAGES)
    click.echo(
        f"{printable(output)}: {count(pack.claims, 'claim')}, {count(pack.sources, 'source')}, "
        f"{count(pack.passages, 'passage')}",
        err=True,
    )
