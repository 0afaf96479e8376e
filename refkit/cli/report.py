"""refkit report."""

from __future__ import annotations

from typing import Any

import click

from refkit.cli.gate import findings_of, gate_of_project
from refkit.cli.inputs import INPUTS, inputs_of
from refkit.cli.output import check_output, put


@click.command("report")
@INPUTS
@click.option(
    "-o",
    "--output",
    default="report.html",
    metavar="FILE",
    show_default=True,
    help="Where to write the page.",
)
def report_command(output: str, **given: Any) -> None:
    """Write a page for reviewers: what FILEs (else the project's documents) claim, and what each claim stands on.

    It is one file that loads nothing, for any browser, also on paper.
    """
    from refkit.page.render import render_page
    from refkit.page.view import page_of, verdict_of

    inputs = inputs_of(given)
    gate = gate_of_project(inputs.project)
    check_output(output, (*inputs.read, gate.baseline))
    examined = inputs.examine(need_library=False)
    findings = findings_of(examined, gate, complete=inputs.complete)
    put(render_page(page_of(examined, findings, inputs.project)), output)
    click.echo(f"{output}: {verdict_of(examined.coverage)}", err=True)
