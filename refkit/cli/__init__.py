"""Words in, words out, exit codes: the command line, whose commands are imported when they are called."""

from __future__ import annotations

import io
import sys
from importlib import import_module

import click

from refkit import __version__
from refkit.errors import RefkitError, format_problem, nearest

# name -> (module, function, what it does, for the list of commands). Importing click is all that
# `refkit --version` pays for.
COMMANDS = {
    "build": (
        "refkit.cli.build",
        "build_command",
        "Read, link and check the project's documents; write bib/.",
    ),
    "check": ("refkit.cli.check", "check_command", "Say which claims stand on a source, and which do not."),
    "cite": ("refkit.cli.cite", "cite_command", "Put citations and bibliography into a document."),
    "claims": ("refkit.cli.check", "claims_command", "List the claims of documents with their links."),
    "explain": ("refkit.cli.lists", "explain_command", "Tell what a finding (RK…) or a reason means."),
    "export": ("refkit.cli.export", "export_command", "Print the bibliography in a style or format."),
    "formats": ("refkit.cli.lists", "formats_command", "List the formats that are read and written."),
    "init": ("refkit.cli.build", "init_command", "Write a refkit.toml into this folder."),
    "parse": ("refkit.cli.parse", "parse_command", "Read a pasted reference list into entries."),
    "styles": ("refkit.cli.styles", "styles_command", "List, search, show, add and check citation styles."),
}


class Commands(click.Group):
    """The commands of the table above; the one place that turns a RefkitError into words and exit code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            ctx.fail(f"no command named {cmd_name!r}: {nearest(cmd_name, COMMANDS)}")
        module, function, _ = COMMANDS[cmd_name]
        command = getattr(import_module(module), function)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, _, about) in sorted(COMMANDS.items())])

    def invoke(self, ctx: click.Context) -> object:
        for stream in (sys.stdout, sys.stderr):
            # What a terminal's encoding cannot show is spelt out; data goes out as UTF-8 anyway.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except RefkitError as error:
            click.echo(f"Error: {format_problem(error.problem)}", err=True)
            ctx.exit(2)
        except BrokenPipeError:
            raise  # click ends quietly: who reads has read enough
        except OSError as error:
            click.echo(f"Error: {error.filename or 'standard output'}: {error.strerror or error}", err=True)
            ctx.exit(2)
        return result


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="refkit")
def main() -> None:
    """Read reference lists, link claims to their sources, check coverage, render bibliographies.

    Data goes to standard output, talk to standard error. Exit codes: 0 all is well, 1 a claim is not
    covered, 2 something could not be understood, read or written.
    """
