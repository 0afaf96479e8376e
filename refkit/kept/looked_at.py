"""Files and folders that a command reads -> what stands for them in a key."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from refkit.kept.store import digest


def look_at_file(path: Path, name: str) -> Iterator[str]:
    """A file under the name that it is called by: where it leads, and a fingerprint of its bytes; also that there is none.

    Raises OSError for one that cannot be read, and for a pipe or a device, which gives its bytes once.
    """
    yield name
    try:
        known = path.stat()
    except FileNotFoundError:
        yield "none"
        return
    if not S_ISREG(known.st_mode):
        raise OSError(errno.EINVAL, "no file of data", str(path))
    yield os.path.realpath(path)
    yield digest(path.read_bytes())


def look_at_folder(folder: Path | None) -> Iterator[str]:
    """What lies in a folder, by name: files with their bytes, of anything else only that it is there. Raises OSError."""
    if folder is None or not folder.is_dir():
        yield "none"
        return
    paths = sorted(folder.iterdir())
    yield str(len(paths))
    for path in paths:
        yield path.name
        yield digest(path.read_bytes()) if path.is_file() else f"link {path.is_symlink()}"
