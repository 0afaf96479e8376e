"""refkit report."""

from __future__ import annotations

from datetime import datetime

import click

from refkit.cli.gate import findings_of, gate_of_project
from refkit.cli.options import (
    AS_OF,
    BIB,
    CHANGES,
    ENCODING,
    EVIDENCE,
    FILES,
    MAX_BYTES_OPTION,
    day_of,
    encoding_of,
    limit,
    project_here,
)
from refkit.cli.output import check_output, files_of_project, put


@click.command("report")
@FILES
@BIB
@EVIDENCE
@click.option(
    "-o",
    "--output",
    default="report.html",
    metavar="FILE",
    show_default=True,
    help="Where to write the page.",
)
@AS_OF
@ENCODING
@CHANGES
@MAX_BYTES_OPTION
def report_command(
    files: tuple[str, ...],
    bib: str | None,
    evidence: str | None,
    output: str,
    as_of: datetime | None,
    encoding: str | None,
    changes: str,
    max_bytes: int | None,
) -> None:
    """Write a page for reviewers: what FILEs (else the project's documents) claim, and what each claim stands on.

    It is one file that loads nothing, for any browser, also on paper.
    """
    from refkit.checking import examine
    from refkit.page.render import render_page
    from refkit.page.view import page_of, verdict_of

    project = project_here()
    gate = gate_of_project(project)
    read = files or (project.document_paths() if project else ())
    check_output(output, (*read, bib, evidence, gate.baseline, *files_of_project(project)))
    examined = examine(
        files,
        bib=bib,
        project=project,
        max_bytes=limit(max_bytes, project),
        encoding=encoding_of(encoding, project),
        changes=changes,
        need_library=False,
        evidence=evidence,
        as_of=day_of(as_of),
    )
    findings = findings_of(examined, gate, complete=not files)
    put(render_page(page_of(examined, findings, project)), output)
    click.echo(f"{output}: {verdict_of(examined.coverage)}", err=True)
