"""refkit styles, refkit formats, refkit explain."""

from __future__ import annotations

import click

from refkit.cli.options import project_here
from refkit.errors import FormatError, nearest, printable


@click.command("styles")
@click.option("--all", "every", is_flag=True, help="Those of the extra refkit-claims[styles] too.")
def styles_command(every: bool) -> None:
    """List the citation styles there are: name, title, parent of dependent ones, aliases."""
    from refkit.csl.styles import list_styles

    project = project_here()
    for style in list_styles((project.styles,) if project else (), package=every):
        notes = [f"parent: {style.parent}"] if style.parent else []
        notes += [f"also: {', '.join(style.aliases)}"] if style.aliases else []
        click.echo(printable(f"{style.name:45} {style.title}  {'; '.join(notes)}".rstrip()))


@click.command("formats")
def formats_command() -> None:
    """List the formats that are read and written."""
    from refkit.report.bibliography import format_table

    for name, about in format_table():
        click.echo(f"{name:10} {about}")


@click.command("explain")
@click.argument("code", required=False)
def explain_command(code: str | None) -> None:
    """Tell what a finding (RK401) or a reason (newer-than-sources) means; all of them without CODE."""
    from refkit.links.reasons import REASONS
    from refkit.rules import RULES

    told = {rule.code: f"{rule.title} ({rule.level})\n  {rule.text}" for rule in RULES.values()} | dict(
        REASONS
    )
    wanted = (code or "").lower() if (code or "").lower() in REASONS else (code or "").upper()
    if not code:
        click.echo("\n".join(f"{name}: {text}" for name, text in told.items()))
    elif wanted in told:
        click.echo(f"{wanted}: {told[wanted]}")
    else:
        raise FormatError(f"no finding or reason named {code!r}", hint=nearest(code, told))
