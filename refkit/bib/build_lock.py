"""A folder -> the right to write into it, for one process at a time; a crash gives it back."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from refkit.bib.settings import LOCK_PAUSE_SECONDS, WAIT_SECONDS
from refkit.errors import ExportError
from refkit.files import is_file_of, try_lock

FILE = ".refkit.busy"  # there while a build is at work; what a killed one leaves is taken over
NOT_OURS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def hold_build_lock(
    folder: Path, *, wait: float = WAIT_SECONDS, waiting: Callable[[], object] = lambda: None
) -> Iterator[bool]:
    """Hold the folder's lock, and make the folder where there is none. Yields False where nothing can be
    locked.

    Waits up to `wait` seconds for another process that holds it; `waiting` is called once before. Raises
    ExportError when it still holds it then, or the folder cannot be made. In a folder that we may not write
    to nothing is locked: nothing can be written either.
    """
    made = not folder.exists()
    handle = _acquire(folder, wait, waiting)
    try:
        yield handle is not None
    finally:
        if handle is not None:
            _release(folder / FILE, handle)
        if made:
            with suppress(OSError):  # nothing came of it, so the folder goes too; else it is not empty
                folder.rmdir()


def _acquire(folder: Path, wait: float, waiting: Callable[[], object]) -> int | None:
    deadline = time.monotonic() + wait
    waited = False
    while True:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            if error.errno in NOT_OURS and folder.is_dir():
                return None
            place = str(error.filename or folder)
            raise ExportError.of("unwritten", place=place, why=error.strerror or error) from None
        # Who held it before may have removed the file: then we hold a file that nobody else will look at.
        if try_lock(handle) and is_file_of(folder / FILE, handle):
            return handle
        os.close(handle)
        if time.monotonic() > deadline:
            raise ExportError.of("busy", place=str(folder))
        if not waited:
            waiting()
            waited = True
        time.sleep(LOCK_PAUSE_SECONDS)


def _release(path: Path, handle: int) -> None:
    with suppress(OSError):  # on Windows a file that another build waits for cannot be removed
        path.unlink()
    os.close(handle)
