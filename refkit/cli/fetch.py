"""refkit fetch."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from refkit.cli.options import BIB, COLOR, limit, print_lines, project_here

EVIDENCE = "evidence"  # the folder where neither the command line nor the project names one


@click.command("fetch")
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@BIB
@click.option("--evidence", metavar="DIR", help="The folder of texts; the project's, else `evidence`.")
@click.option("--full-text/--no-full-text", default=True, help="Open full texts too, or abstracts alone.")
@click.option("--offline", is_flag=True, help="Open no connection: only the answers that were kept.")
@click.option("--refresh", is_flag=True, help="Look whether what was fetched before is another text by now.")
@click.option(
    "--mailto", metavar="MAIL", help="An address that services may write to; REFKIT_MAILTO when left out."
)
@click.option("--dry-run", is_flag=True, help="Say what would be fetched, and write nothing.")
@COLOR
def fetch_command(
    keys: tuple[str, ...],
    bib: str | None,
    evidence: str | None,
    full_text: bool,
    offline: bool,
    refresh: bool,
    mailto: str | None,
    dry_run: bool,
    color: str,
) -> None:
    """Bring the texts of the references with KEYs (else of all) into the folder of evidence, as far as they may be fetched.

    Open full texts and abstracts of articles, labels, records of registers; each with its origin, licence and date in
    origins.jsonl. A text that is there stays. Exit code 0: each has a text; 1: one has none that is open; 2: it could not
    be done; 3: a service did not answer.
    """
    from refkit.bib.amend import read_references
    from refkit.bib.read import read_library
    from refkit.cli.progress import progress_bar
    from refkit.errors import ReadError, nearest
    from refkit.fetch.folder import fetch_texts
    from refkit.report.fetch import exit_code_of, fetch_lines
    from refkit.web.secret import Secret
    from refkit.web.session import Session

    project = project_here()
    if bib is not None:
        library = read_library(bib, project, max_bytes=limit(None, project))
    else:
        library = read_references(project.bib if project is not None else Path("bib"))
    if not len(library):
        raise ReadError.of("no-references", place=bib or "bib/", purpose="fetch")
    known = {reference.id for reference in library}
    for key in keys:
        if key not in known:
            raise click.UsageError(f"no reference has the key {key!r}: {nearest(key, known)}")
    folder = (
        Path(evidence) if evidence else (project.evidence if project is not None else None) or Path(EVIDENCE)
    )
    wanted = [reference for reference in library if not keys or reference.id in keys]
    with (
        Session(offline=offline, refresh=refresh, mail=Secret(mailto) if mailto else None) as session,
        progress_bar(color, wanted=sys.stderr.isatty()) as progress,
    ):
        found = fetch_texts(
            session, wanted, folder, full=full_text, renew=refresh, dry=dry_run, progress=progress
        )
    print_lines(fetch_lines(found), color=color)
    sys.exit(exit_code_of(found))
