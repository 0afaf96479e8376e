"""The code and the models that decide, and the packages beside them -> one fingerprint."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from refkit.kept.settings import SETTLED_SECONDS
from refkit.kept.store import digest

HOUSE = Path(__file__).parents[1]
PASSED_OVER = frozenset({"__pycache__"})


@cache
def stamp_of_refkit() -> str:
    """A fingerprint of what else a check depends on: refkit's code and models, Python, the packages installed.

    Of each file its name, size and the times at which its content and its entry on the disk last changed, to the
    nanosecond, stand for its bytes: to read them all would take longer than a check of fifty unchanged documents. The second
    of these times (`st_ctime`) is the system's own and cannot be set, so a file that is replaced under the same size and
    date is seen too; a file that is only touched costs no more than judging anew. Packages are known by the names of their
    folders, which hold their versions.
    """
    return stamp_now()


def stamp_now() -> str:
    """The same, looked at once more."""
    return digest(*_files_of(HOUSE), *_packages(), sys.version, platform.machine())


def is_settled(folder: Path = HOUSE) -> bool:
    """Whether the last change of refkit's files is some seconds old: else this process may have loaded what was there before."""
    now = time.time_ns()
    changes = (int(line.rsplit("\n", 1)[1]) for line in _files_of(folder))
    return all(abs(now - change) > SETTLED_SECONDS * 10**9 for change in changes)


def stamp_of(folder: Path) -> str:
    """The part of the fingerprint that stands for the files below a folder."""
    return digest(*_files_of(folder))


def _files_of(folder: Path) -> Iterator[str]:
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in PASSED_OVER:
                        waiting.append(entry.path)
                    continue
                known = entry.stat()
                yield f"{entry.path}\n{known.st_size}\n{known.st_mtime_ns}\n{known.st_ctime_ns}"


def _packages() -> Iterator[str]:
    for place in dict.fromkeys(sys.path):
        with suppress(OSError), os.scandir(place or ".") as entries:
            names = (entry.name for entry in entries)
            yield from sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))
