"""Files in, files out: a file is read whole as text or refused, and written whole, as UTF-8, or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from refkit.encoding import decode
from refkit.errors import ExportError, ReadError
from refkit.model import Source

MAX_BYTES = 10 * 1024 * 1024  # of one input; a book of a thousand pages is 3 MiB. --max-bytes raises it.


def read_text(path: Path | str, *, max_bytes: int = MAX_BYTES, encoding: str | None = None) -> Source:
    """A file as a Source named after its path; "-" is standard input.

    `encoding` names that of a file that is not UTF-8, and neither has a byte order mark. Raises ReadError for what is
    missing, a folder, empty, longer than `max_bytes`, binary, or in an encoding that nobody and nothing names.
    """
    name = "<stdin>" if str(path) == "-" else str(path)
    try:
        if str(path) == "-":
            if sys.stdin is None:  # closed by who called
                raise ReadError("standard input is closed", place=name, hint="name a file, or pipe one in")
            data = sys.stdin.buffer.read(max_bytes + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(max_bytes + 1)
    except IsADirectoryError:
        raise ReadError("this is a folder, not a file", place=name, hint="name the files in it") from None
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}", place=name) from None
    if len(data) > max_bytes:
        raise ReadError(
            f"larger than the limit of {max_bytes:,} bytes", place=name, hint="raise it with --max-bytes N"
        )
    return decode(data, name=name, encoding=encoding)


def write_files(texts: dict[Path, str]) -> None:
    """Write several files, all of them or none: each to a temporary file beside it, then renamed.

    Raises ExportError; then every file is as it was, and no temporary file is left.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, text in ((path.resolve(), text) for path, text in texts.items()):
            if path.exists() and not path.is_file() and not path.is_dir():
                path.write_bytes(text.encode("utf-8"))  # a device or a pipe: nothing to put in its place
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting[path] = _write_beside(path, text)
        _swap(waiting)
    except OSError as error:
        raise ExportError(
            f"cannot be written: {error.strerror or error}",
            place=str(error.filename or next(iter(texts), "")),
            hint="nothing was changed; is the folder there, yours, and not full?",
        ) from None
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)


def _write_beside(path: Path, text: str) -> Path:
    if path.is_dir():
        raise IsADirectoryError(21, "a folder has this name", str(path))
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


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
