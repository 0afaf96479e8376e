"""refkit formats, refkit explain, refkit rules."""

from __future__ import annotations

import click


@click.command("formats")
def formats_command() -> None:
    """List the formats that are read and written."""
    from refkit.report.formats import format_table

    for name, about in format_table():
        click.echo(f"{name:12} {about}")


@click.command("explain")
@click.argument("code", required=False)
def explain_command(code: str | None) -> None:
    """Explain a finding (RK401) or a reason (newer-than-sources); list all of them without CODE."""
    from refkit.report.explain import explain, explain_all

    click.echo(explain(code) if code else explain_all())


@click.command("rules")
@click.option("--select", multiple=True, metavar="CODE", help="Only findings whose code begins so.")
@click.option("--format", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True)
def rules_command(select: tuple[str, ...], shape: str) -> None:
    """List the findings: code, level and title."""
    from refkit.findings import read_selection
    from refkit.report.explain import RULE_SHAPES

    selection = read_selection(select, ())
    click.echo(RULE_SHAPES[shape](selection.wants))
