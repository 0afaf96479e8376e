"""refkit index: build, info and search."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from refkit.cli.options import COLOR, talk


@click.group("index")
def index_command() -> None:
    """Gather many records in a folder that is searched without the network.

    It needs tantivy: pip install 'refkit-claims[index]'.
    """


@index_command.command("build")
@click.argument("records", nargs=-1, required=True, metavar="RECORDS...")
@click.option(
    "-o", "--output", required=True, metavar="DIR", help="The index's folder; an index there grows."
)
@click.option(
    "-j",
    "--processes",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that read; one a core if left out.",
)
@COLOR
def build_command(records: tuple[str, ...], output: str, processes: int | None, color: str) -> None:
    """Add the records of files to an index.

    Files are Crossref's dump, PubMed's baseline and updates, JSON lines of CSL items, and every format of `refkit
    formats`, packed by gzip or in a tar archive or not. A file that was read before is passed over; a newer record with
    the same DOI or PMID takes the place of the old one. After a break, the same command goes on where it stopped.
    """
    from refkit.cli.progress import progress_bar
    from refkit.errors import count
    from refkit.index import need_tantivy

    need_tantivy(output)
    from refkit.index.build import build_index

    with progress_bar(color, wanted=sys.stderr.isatty()) as progress:
        built = build_index(
            [Path(name) for name in records],
            Path(output),
            today=date.today(),
            processes=processes or os.cpu_count() or 1,
            progress=progress,
        )
    talk(built.problems)
    passed = f", {count(len(built.known), 'file')} known from before" if built.known else ""
    click.echo(f"{output}: {count(built.records, 'record')} ({built.read:,} read now{passed})", err=True)
    if built.problems:
        sys.exit(2)


@index_command.command("info")
@click.argument("folder", metavar="DIR")
def info_command(folder: str) -> None:
    """Say what an index holds, and which files it was made of."""
    from refkit.errors import count
    from refkit.index import need_tantivy

    need_tantivy(folder)
    from refkit.index.build import read_ledger
    from refkit.index.stamp import open_stamped

    stamp, _ = open_stamped(Path(folder))
    size = sum(stamp.files.values()) / 1_000_000
    click.echo(f"{count(stamp.records, 'record')}, {size:,.1f} MB, built on {stamp.built}")
    for entry in read_ledger(Path(folder)):
        damaged = f" (damaged: {entry.damaged})" if entry.damaged else ""
        click.echo(f"{entry.name}: {count(entry.records, 'record')}{damaged}")


@index_command.command("search")
@click.argument("folder", metavar="DIR")
@click.argument("text")
@click.option(
    "-n", "limit", type=click.IntRange(1, 100), default=10, show_default=True, help="Records at most."
)
def search_command(folder: str, text: str, limit: int) -> None:
    """Print the records most like a printed reference, the likest first, one CSL item a line."""
    from refkit import formats
    from refkit.formats.unique_keys import make_unique
    from refkit.index import open_index
    from refkit.matching.query import Query
    from refkit.model import Library, Reference

    found = open_index(folder).search(
        Query(reference=Reference(id="asked", type="document"), text=text), limit
    )
    references, _ = make_unique([record.reference for record in found])
    click.echo(formats.write(Library(references=references), "jsonl"), nl=False)
