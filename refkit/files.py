"""Paths <-> text: a file is read whole or refused, and written whole, as UTF-8, or not at all."""

from __future__ import annotations

import errno
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from refkit.encoding import decode
from refkit.errors import ExportError, ReadError
from refkit.model import Source

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

TEMPORARY = ".refkit-tmp"  # how the names of temporary files end
MAX_BYTES = 10 * 1024 * 1024  # of one input; a book of a thousand pages is 3 MiB. --max-bytes raises it.


def read_text(path: Path | str, *, max_bytes: int = MAX_BYTES, encoding: str | None = None) -> Source:
    """A file as a Source named after its path; "-" is standard input.

    `encoding` names the encoding of a file that is not UTF-8 and has no byte order mark. Raises ReadError for
    what is missing, a folder, empty, longer than `max_bytes`, binary, or in an encoding that is not stated.
    """
    name = name_of(path)
    return decode(read_bytes(path, max_bytes=max_bytes), name=name, encoding=encoding)


def name_of(path: Path | str) -> str:
    """What messages call a file: its path, or "<stdin>" for "-"."""
    return "<stdin>" if str(path) == "-" else str(path)


def read_bytes(path: Path | str, *, max_bytes: int = MAX_BYTES) -> bytes:
    """A file whole; "-" is standard input. Raises ReadError for what is missing, a folder or longer than `max_bytes`."""
    name = name_of(path)
    try:
        if str(path) == "-":
            if sys.stdin is None:  # closed by who called
                raise ReadError.of("closed", place=name)
            data = sys.stdin.buffer.read(max_bytes + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(max_bytes + 1)
    except IsADirectoryError:
        raise ReadError.of("folder", place=name) from None
    except OSError as error:
        raise ReadError.of("unreadable", place=name, why=error.strerror or error) from None
    if len(data) > max_bytes:
        raise ReadError.of("too-large", place=name, limit=max_bytes)
    return data


def bytes_beside(place: Path, *, max_bytes: int) -> bytes | None:
    """The bytes of a file that a document names; None for one that is not there, no file of data, or too large."""
    try:
        return read_bytes(place, max_bytes=max_bytes) if place.is_file() else None
    except (OSError, ReadError):
        return None


def write_files(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files, all of them or none: each to a temporary file beside it, then renamed. Text becomes UTF-8.

    Raises ExportError; then every file is as it was, and no temporary file is left. Those that a killed run
    left beside the same files are removed.
    """
    waiting: dict[Path, Path] = {}
    handles: list[int] = []
    try:
        for path, content in ((path.resolve(), content) for path, content in contents.items()):
            data = content.encode("utf-8") if isinstance(content, str) else content
            if path.exists() and not path.is_file() and not path.is_dir():
                path.write_bytes(data)  # a device or a pipe: nothing to put in its place
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            _sweep(path)
            waiting[path], handle = _temporary(path)
            handles.append(handle)
            _fill(path, waiting[path], handle, data)
        while handles and sys.platform == "win32":  # an open file is not renamed there
            os.close(handles.pop())
        _swap(waiting)
    except OSError as error:
        place = str(error.filename or next(iter(contents), ""))
        raise ExportError.of("unwritten", place=place, why=error.strerror or error) from None
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
        for handle in handles:
            os.close(handle)


def write_beside(path: Path, new: Path, data: bytes) -> None:
    """Write a file's new data under another name, with its rights, flushed to disk. Raises OSError."""
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        _fill(path, new, handle, data)
    finally:
        os.close(handle)


def _fill(path: Path, new: Path, handle: int, data: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with os.fdopen(handle, "wb", closefd=False) as file:
        file.write(data)
        file.flush()
        os.fsync(handle)
    new.chmod(mode)


def _temporary(path: Path) -> tuple[Path, int]:
    """A new file beside another, and its handle, locked so that `_sweep` of another run leaves it."""
    if path.is_dir():
        raise IsADirectoryError(21, "a folder has this name", str(path))
    while True:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=TEMPORARY, dir=path.parent)
        if try_lock(handle) and is_file_of(Path(name), handle):
            return Path(name), handle
        os.close(handle)  # taken for a left-over between its making and its locking


def _sweep(path: Path) -> None:
    """Remove the temporary files of this file that no living process holds."""
    if sys.platform == "win32":
        return
    for left in path.parent.glob(f".{glob.escape(path.name)}.*{TEMPORARY}"):
        with suppress(OSError):
            handle = os.open(left, os.O_RDWR)
            try:
                if try_lock(handle):
                    left.unlink()
            finally:
                os.close(handle)


def try_lock(handle: int) -> bool:
    """Lock an open file for this process, unless another holds it; a crash gives it back.

    True too on a file system that knows no locks.
    """
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS}
    return True


def is_file_of(path: Path, handle: int) -> bool:
    """Whether a name still stands for an open file: who held a lock may have removed it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _swap(waiting: dict[Path, Path]) -> None:
    # A rename can fail half-way through the list; what was there before is put back then, by renames
    # too: they want no room on the disk.
    kept: dict[Path, Path] = {}
    done: list[Path] = []
    try:
        for path, temporary in waiting.items():
            if path.exists():
                kept[path] = _keep(path, temporary)
            temporary.replace(path)
            done.append(path)
    except OSError:
        for path in done:
            if path in kept:
                kept[path].replace(path)
            else:
                path.unlink(missing_ok=True)
        raise
    finally:
        for old in kept.values():
            old.unlink(missing_ok=True)


def _keep(path: Path, temporary: Path) -> Path:
    """A second name for the file's bytes; a copy where the file system knows no links."""
    old = temporary.with_suffix(".old")
    try:
        os.link(path, old)
    except OSError:
        shutil.copy2(path, old)
    return old
