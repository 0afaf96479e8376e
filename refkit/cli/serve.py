"""refkit serve."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from refkit.cli.options import ENCODING, encoding_of, need_project
from refkit.cli.progress import progress_bar
from refkit.cli.work import execution_here

if TYPE_CHECKING:
    from refkit.checking import Execution
    from refkit.checking.one import Outcome, Task
    from refkit.project import Project

PORT = 8765
LOOPBACK = "127.0.0.1"


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    metavar="N",
    help="The port on this machine; 0 takes any that is free.",
)
@click.option("--by", metavar="NAME", help="Who decides; git's user, else the machine's.")
@ENCODING
def serve_command(port: int, by: str | None, encoding: str | None) -> None:
    """Show the project's page on this machine, with buttons that decide: accept, reject, exempt, undo.

    What is decided is written into bib/ at once, as `refkit review` writes it. The address that is printed opens the page
    once, in one browser. Ctrl-C ends.
    """
    from refkit.errors import ProjectError
    from refkit.review.reviewer import reviewer

    project = need_project()
    project = replace(project, encoding=encoding_of(encoding, project))
    try:
        import uvicorn

        from refkit.serve.app import make_app, new_token
        from refkit.serve.work import Desk
    except ImportError:
        raise ProjectError.of("no-extra", place="refkit serve", extra="serve") from None
    try:
        # Bound before the address is printed; the server itself would say in words of its own that a port is taken.
        sock = uvicorn.Config("", host=LOOPBACK, port=port, log_level="critical").bind_socket()
    except SystemExit:
        raise click.BadParameter(
            f"port {port} is taken; another: refkit serve --port 0", param_hint="--port"
        ) from None
    port = sock.getsockname()[1]
    token = new_token()
    hosts = frozenset({f"{LOOPBACK}:{port}", f"localhost:{port}"})
    desk = Desk(
        project=project,
        by=by or reviewer(project.root),
        form_token=new_token(),
        executing=lambda: _executing(project),
    )
    app = make_app(desk, token=token, hosts=hosts)
    click.echo(f"Open http://{LOOPBACK}:{port}/?token={token}  (Ctrl-C ends)", err=True)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[sock])


@contextmanager
def _executing(project: Project) -> Iterator[Execution]:
    """Who does the work; on a terminal it is shown how far it is, since a browser shows nothing until the page is there."""
    bar = progress_bar("auto", wanted=sys.stderr.isatty())
    with execution_here({}, project) as execution, bar as progress:

        def watched(tasks: Sequence[Task]) -> Iterator[Outcome]:
            progress("judging documents", 0, len(tasks))
            for done, outcome in enumerate(execution.judge_each(tasks), 1):
                progress(f"judging documents: {done} of {len(tasks)}", done, len(tasks))
                yield outcome

        yield replace(execution, judge_each=watched)
