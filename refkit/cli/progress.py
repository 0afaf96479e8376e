"""A progress bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from refkit.cli.options import is_coloured


@contextmanager
def progress_bar(color: str, *, wanted: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A function to call with (stage, done, of how many): it draws a bar on standard error if `wanted`."""
    if not wanted:
        yield lambda _stage, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    coloured = is_coloured(color, sys.stderr)
    console = Console(
        stderr=True,
        force_terminal=coloured,
        no_color=not coloured,
        color_system="standard" if coloured else None,
    )
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(stage: str, done: int, total: int) -> None:
            bar.update(task, description=stage, completed=done, total=total)

        yield show
