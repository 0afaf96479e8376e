"""Two names of a folder -> their files exchanged in one step; and whether a program is still writing into a
file.

An editor takes no lock of ours. A rename over its file would lose what it saved in the instant after the last
look; after an exchange, what stood there is still there, under the other name, and can be looked at again.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import signal
import sys
from pathlib import Path

if sys.platform != "win32":
    import fcntl

AT_FDCWD = -100  # linux/fcntl.h: paths are relative to the working folder
NO_REPLACE, EXCHANGE = 1, 2  # linux/fs.h: RENAME_NOREPLACE, RENAME_EXCHANGE
SWAP, EXCL = 2, 4  # macOS, sys/stdio.h: RENAME_SWAP, RENAME_EXCL
UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})


def exchange(first: Path, second: Path) -> None:
    """Exchange the names of two files that both exist, in one step where the system can. Raises OSError.

    Elsewhere `second`'s file gets a further name (`aside_of`) and `first` is renamed over it; a crash between
    the steps is mended by `mend_exchange`.
    """
    if _rename_with(first, second, linux=EXCHANGE, mac=SWAP):
        return
    aside = aside_of(first)
    aside.unlink(missing_ok=True)
    try:
        os.link(second, aside)
    except OSError:  # a file system without links
        shutil.copy2(second, aside)
    first.replace(second)
    aside.replace(first)


def aside_of(path: Path) -> Path:
    """The name that `exchange` needs for a moment where it cannot be done in one step."""
    return path.with_name(f"{path.name}-aside")


def mend_exchange(first: Path) -> None:
    """Finish or undo an `exchange(first, …)` that a crash cut between its steps."""
    aside = aside_of(first)
    if not aside.exists():
        return
    if first.exists():
        aside.unlink()
    else:
        aside.replace(first)


def move_to_free_name(source: Path, target: Path) -> None:
    """Rename a file to a name that no file has. Raises FileExistsError where there is one, OSError."""
    if _rename_with(source, target, linux=NO_REPLACE, mac=EXCL):
        return
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        source.rename(target)
    else:
        source.unlink()


def _rename_with(source: Path, target: Path, *, linux: int, mac: int) -> bool:
    """Rename with a flag of the system's own call; False where the system or the file system lacks it."""
    paths = (os.fsencode(source), os.fsencode(target))
    if sys.platform == "linux":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        arguments: tuple[object, ...] = (AT_FDCWD, paths[0], AT_FDCWD, paths[1], ctypes.c_uint(linux))
    elif sys.platform == "darwin":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
        arguments = (*paths, ctypes.c_uint(mac))
    else:
        return False
    if call is None:
        return False
    if call(*arguments) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(source), None, str(target))


def is_being_written(path: Path) -> bool:
    """Whether a program has this file open for writing; False where the system cannot report it (all but
    Linux).

    Linux grants a read lease on a file that nobody has open for writing (fcntl(2), F_SETLEASE). It is given
    back at once; a program that opens the file meanwhile waits for that, and the signal about it is ignored
    here.
    """
    if sys.platform != "linux":
        return False
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    else:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return False
    finally:
        os.close(handle)
