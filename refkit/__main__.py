"""python -m refkit, and the program `refkit`: the command as a process of its own."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from refkit import __version__


def run() -> NoReturn:
    """Run the command and end the process at once, its objects not taken apart one by one.

    All is written by then: `run_to_end` has flushed the standard streams, and files are closed when they are
    written. Python's own end would take a tenth of the time of a short command.
    """
    # Many threads make the small matrices of the reader slower, and are no help to whoever runs several commands.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What is read stays to the end: to look through all of it for circles again and again takes a fifth of the time.
    gc.set_threshold(20_000, 50, 100)
    if sys.argv[1:] == ["--version"]:
        # Click takes longer to import than all else of this answer. Where it cannot be written, the command says so.
        with suppress(OSError):
            os.write(1, f"refkit, version {__version__}\n".encode())
            os._exit(0)

    from refkit.cli import main
    from refkit.cli.exits import FAILED

    try:
        main(prog_name="refkit")
    except SystemExit as ended:
        os._exit(ended.code if isinstance(ended.code, int) else FAILED)
    os._exit(0)


if __name__ == "__main__":
    run()
