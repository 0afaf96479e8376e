"""refkit formats, refkit explain."""

from __future__ import annotations

import click

from refkit.errors import FormatError, nearest


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
    from refkit.links.verdict.reasons import REASONS
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
