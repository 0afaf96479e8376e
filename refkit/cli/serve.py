"""refkit serve."""

from __future__ import annotations

from dataclasses import replace

import click

from refkit.cli.options import ENCODING, encoding_of, need_project

PORT = 8765  # where it can be had; with --port 0 any


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=PORT,
    show_default=True,
    metavar="N",
    help="The port on this machine.",
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
    token = new_token()
    hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
    desk = Desk(project=project, by=by or reviewer(project.root), form_token=new_token())
    click.echo(f"Open http://127.0.0.1:{port}/?token={token}  (Ctrl-C ends)", err=True)
    uvicorn.run(
        make_app(desk, token=token, hosts=hosts),
        host="127.0.0.1",
        port=port,
        log_level="warning",
        server_header=False,
    )
