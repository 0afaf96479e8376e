"""Arguments -> output, messages and an exit code; a command is imported when it is called."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from refkit import __version__
from refkit.cli.exits import run_to_end
from refkit.errors import nearest

# name -> (module, function, what it does, for the list of commands). Importing click is all that
# `refkit --version` pays for.
COMMANDS = {
    "batch": (
        "refkit.cli.batch",
        "batch_command",
        "Check documents by the thousand, each by itself, into a folder.",
    ),
    "build": (
        "refkit.cli.build",
        "build_command",
        "Read, link and check the project's documents; write bib/.",
    ),
    "check": ("refkit.cli.check", "check_command", "Say which claims stand on a source, and which do not."),
    "cite": ("refkit.cli.cite", "cite_command", "Put citations and bibliography into a document."),
    "claims": ("refkit.cli.check", "claims_command", "List the claims of documents with their links."),
    "dedupe": ("refkit.cli.dedupe", "dedupe_command", "Merge the references that stand for one work."),
    "explain": ("refkit.cli.lists", "explain_command", "Explain what a finding (RK…) or a reason means."),
    "export": ("refkit.cli.export", "export_command", "Print the bibliography in a style or format."),
    "fetch": ("refkit.cli.fetch", "fetch_command", "Bring texts of sources into the folder of evidence."),
    "fmt": ("refkit.cli.fmt", "fmt_command", "Tidy .bib files, and touch nothing that is not understood."),
    "formats": ("refkit.cli.lists", "formats_command", "List the formats that are read and written."),
    "index": (
        "refkit.cli.index",
        "index_command",
        "Gather many records in a folder that is searched offline.",
    ),
    "init": ("refkit.cli.build", "init_command", "Write a refkit.toml into this folder."),
    "lint": ("refkit.cli.lint", "lint_command", "Say what is wrong with the references themselves."),
    "pack": (
        "refkit.cli.pack",
        "pack_command",
        "Write a folder for reviewers: sources with passages marked.",
    ),
    "parse": ("refkit.cli.parse", "parse_command", "Read a pasted reference list into entries."),
    "report": (
        "refkit.cli.report",
        "report_command",
        "Write a page for reviewers: claims beside their sources.",
    ),
    "review": ("refkit.cli.review", "review_command", "Decide about the claims that wait for a person."),
    "rules": ("refkit.cli.lists", "rules_command", "List the findings, by code."),
    "resolve": (
        "refkit.cli.resolve",
        "resolve_command",
        "Find the record of each reference, and say what is wrong with it.",
    ),
    "serve": (
        "refkit.cli.serve",
        "serve_command",
        "Show the project's page on this machine, and decide on it.",
    ),
    "styles": ("refkit.cli.styles", "styles_command", "List, search, show, add and check citation styles."),
    "zotero": ("refkit.cli.zotero", "zotero_command", "Bring references into a Zotero library, and back."),
}


class Commands(click.Group):
    """The commands of the table above; what they raise becomes a message and an exit code in `run_to_end`."""

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
            super().invoke(ctx)
        except SystemExit as done:  # a command's own exit code; other ways out are those of `run_to_end`
            return done.code
        return 0

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """As click's, but every error has its message and its exit code from `run_to_end`."""
        run = super().main
        if not standalone_mode:
            return run(args, prog_name, complete_var, standalone_mode=False, **extra)
        sys.exit(run_to_end(lambda: run(args, prog_name, complete_var, standalone_mode=False, **extra)))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="refkit")
def main() -> None:
    """Read reference lists, link claims to their sources, check coverage, render bibliographies.

    Data goes to standard output, talk to standard error. Exit codes: 0 all is well, 1 a claim is not
    covered, 2 something could not be understood, read or written, or a fault of refkit's own, 3 claims
    should be verified and could not be.
    """
