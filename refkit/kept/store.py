"""Keys and entries: one file an entry in a folder, believed only if it is whole, and what was kept under its own key."""

from __future__ import annotations

import os
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG

from refkit.kept.settings import (
    ABANDONED,
    COMPRESSION,
    LEFT_AFTER,
    LONGEST_ENTRY,
    MOST_BYTES,
    USED_AGAIN,
)

HEAD = b"refkit-kept-1\n"
SUM_BYTES = 16
HALF_WRITTEN = ".new"


def usual_folder() -> Path:
    """Where entries are kept unless somebody says otherwise."""
    import platformdirs

    return platformdirs.user_cache_path("refkit", appauthor=False) / "checks"


def digest(*parts: str | bytes) -> str:
    """A fingerprint of parts in their order, each told from its neighbours; 32 hexadecimal digits."""
    made = blake2b(digest_size=SUM_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


class Store:
    """Entries by their keys, which are fingerprints of all that an entry was made of.

    Any number of processes may read and write at once: an entry is a file, renamed into its place when it is whole. What
    cannot be read or written, or is not what was written, is as good as not there; nothing is ever raised.
    """

    def __init__(self, folder: Path, *, most_bytes: int = MOST_BYTES) -> None:
        self.folder = folder
        self._most_bytes = most_bytes
        self._written: list[str] = []

    def get(self, key: str) -> bytes | None:
        """What was put under a key; None where there is nothing, or anything but that."""
        path = self._path(key)
        try:
            with open(path, "rb", opener=_at_once) as file:
                known = os.fstat(file.fileno())
                if not S_ISREG(known.st_mode) or known.st_uid != _user():
                    return None  # of somebody else, who could say what he likes
                data = file.read(LONGEST_ENTRY)
            return self._opened(key, data, path, known.st_mtime)
        except (OSError, zlib.error):
            return None

    def _opened(self, key: str, data: bytes, path: Path, used: float) -> bytes | None:
        packed = data[len(HEAD) + SUM_BYTES :]
        if data[: len(HEAD)] != HEAD or data[len(HEAD) : len(HEAD) + SUM_BYTES] != _sum(key, packed):
            return None
        unpacking = zlib.decompressobj()
        content = unpacking.decompress(packed, LONGEST_ENTRY)
        if not unpacking.eof:
            return None
        if abs(time.time() - used) > USED_AGAIN:
            with suppress(OSError):
                os.utime(path)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep an entry, whole or not at all."""
        if len(content) >= LONGEST_ENTRY:
            return
        packed = zlib.compress(content, COMPRESSION)
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(suffix=HALF_WRITTEN, dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(HEAD + _sum(key, packed) + packed)
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            self._written.append(key)

    def forget(self) -> None:
        """Take out again what this run has put in."""
        for key in self._written:
            with suppress(OSError):
                self._path(key).unlink()
        self._written.clear()

    def close(self) -> None:
        """Let the entries go that were used longest ago, where there are too many bytes; only after something was put."""
        if not self._written:
            return
        now = time.time()
        found = sorted(self._entries(), key=lambda entry: entry[0])
        total = sum(size for _, size, _ in found)
        wanted = LEFT_AFTER * self._most_bytes if total > self._most_bytes else total
        for used, size, path in found:
            if total > wanted or (path.suffix == HALF_WRITTEN and now - used > ABANDONED):
                with suppress(OSError):
                    path.unlink()
                    total -= size

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        # When each was used last, its bytes, its path.
        with suppress(OSError), os.scandir(self.folder) as shelves:
            for shelf in shelves:
                with suppress(OSError), os.scandir(shelf.path) as entries:
                    for entry in entries:
                        with suppress(OSError):
                            known = entry.stat(follow_symlinks=False)
                            yield known.st_mtime, known.st_size, Path(entry.path)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _at_once(path: str, flags: int) -> int:
    """Open a file; a pipe that has its name is not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _user() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0  # as `st_uid` where there are no users


def _sum(key: str, packed: bytes) -> bytes:
    return blake2b(packed, digest_size=SUM_BYTES, key=key.encode("ascii")).digest()
