"""The folder of a batch: its stamp, its shards, each with a manifest, its summary. What was torn is done again.

batch.json           that it is one, and how many shards it has
shards/0001.jsonl    a row a document
manifests/0001.json  what the shard was made from, how many bytes it has, and its part of the summary
parts/0001.jsonl     while it is at work, what came of its documents; gone when the shard is there
summary.json         of all shards; it is there when all are
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from refkit.batch.job import digest_of_file
from refkit.batch.settings import FORMAT
from refkit.batch.shard import Done, Known, read_by_files
from refkit.bib.build_lock import FILE as LOCK
from refkit.bib.build_lock import hold_build_lock
from refkit.errors import ExportError
from refkit.files import TEMPORARY, write_files
from refkit.patterns import regex

STAMP: Final = "batch.json"
SUMMARY: Final = "summary.json"
KIND: Final = "refkit batch"
NUMBERED = regex(r"(\d{4,})\.jsonl?")
# What a kill leaves of a file that was being written (see `files`).
LEFT = regex(
    rf"\.(?:{re.escape(STAMP)}|{re.escape(SUMMARY)}|\d+\.jsonl?)\..*(?:{re.escape(TEMPORARY)}|\.old)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder of `shards` shards."""

    path: Path
    shards: int

    def shard(self, number: int) -> Path:
        return self.path / "shards" / f"{number:04}.jsonl"

    def manifest(self, number: int) -> Path:
        return self.path / "manifests" / f"{number:04}.json"

    def parts(self, number: int) -> Path:
        return self.path / "parts" / f"{number:04}.jsonl"

    def read_manifest(self, number: int, settings: str) -> dict[str, Any] | None:
        """The manifest of a shard that is whole and was made by these settings; else None."""
        try:
            data = json.loads(self.manifest(number).read_bytes())
            size = self.shard(number).stat().st_size
        except (OSError, ValueError, RecursionError):
            return None
        wanted = {
            "format": FORMAT,
            "shard": number,
            "shards": self.shards,
            "settings": settings,
            "bytes": size,
        }
        if not isinstance(data, dict) or any(data.get(key) != value for key, value in wanted.items()):
            return None
        return data if data.get("digest") == digest_of_file(self.shard(number)) else None

    def known(self, number: int, settings: str, *, retry: bool = False) -> Known | None:
        """What a shard that is there was made from; None where it must be made anew.

        With `retry`, also where a document of it took too long, too much memory, or ended its process.
        """
        data = self.read_manifest(number, settings)
        if data is None or (retry and data.get("passing")):
            return None
        try:
            return Known(inputs=data["inputs"], beside=read_by_files(data["beside"]))
        except (KeyError, TypeError, ValueError):
            return None

    def write(self, done: Done) -> None:
        """Write a shard whole. Raises ExportError."""
        assert done.data is not None
        assert done.manifest is not None
        shard, manifest = self.shard(done.number), self.manifest(done.number)
        _remove(self.path / SUMMARY, manifest, shard)  # without a manifest it is not finished
        write_files({shard: done.data, manifest: done.manifest})
        _remove(self.parts(done.number))

    def write_summary(self, summary: dict[str, Any]) -> None:
        """Raises ExportError."""
        _remove(self.path / SUMMARY)
        text = json.dumps(summary, ensure_ascii=False, indent=2) + "\n"
        write_files({self.path / SUMMARY: text.encode("utf-8", "backslashreplace")})

    def tidy(self, taken: Collection[int], *, done: Collection[int] = ()) -> None:
        """Remove shards that have no documents any more, what a kill left of files, and parts of shards that are done."""
        parts = self.path / "parts"
        for path in parts.iterdir() if parts.is_dir() else ():
            number = NUMBERED.fullmatch(path.name)
            if number is not None and (int(number[1]) in done or int(number[1]) not in taken):
                _remove(path)
        with suppress(OSError):  # others have parts there yet
            parts.rmdir()
        for room in (self.path, self.path / "shards", self.path / "manifests"):
            for path in room.iterdir() if room.is_dir() else ():
                number = NUMBERED.fullmatch(path.name)
                gone = room != self.path and number is not None and int(number[1]) not in taken
                if gone or LEFT.fullmatch(path.name):
                    _remove(path)


def _remove(*paths: Path) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise ExportError.of("unwritten", place=str(path), why=error.strerror or error) from None


@contextmanager
def open_folder(path: Path) -> Iterator[None]:
    """The folder, made where there is none, for this run alone.

    Raises ExportError for one that holds something else, or in which another run is at work.
    """
    _check_ours(path)
    with hold_build_lock(path, wait=0.0):
        _check_ours(path)
        yield


def _check_ours(path: Path) -> None:
    if read_stamp(path) is not None:
        return
    with suppress(FileNotFoundError):
        try:
            names = [one.name for one in path.iterdir()]
        except NotADirectoryError:
            raise ExportError.of("no-folder", place=str(path)) from None
        except PermissionError as error:
            raise ExportError.of("unwritten", place=str(path), why=error.strerror or error) from None
        if any(name != LOCK and not LEFT.fullmatch(name) for name in names):
            raise ExportError.of("batch-foreign", place=str(path))


def read_stamp(path: Path) -> int | None:
    """How many shards a batch has; None where there is none. Raises ExportError for one of another version."""
    try:
        data = json.loads((path / STAMP).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        return None
    if data.get("format") != FORMAT or not isinstance(data.get("shards"), int):
        raise ExportError.of("batch-version", place=str(path), found=data.get("format"), own=FORMAT)
    return int(data["shards"])


def stamped(path: Path, shards: int) -> Folder:
    """The folder with its stamp. Raises ExportError."""
    if read_stamp(path) != shards:
        stamp = {"kind": KIND, "format": FORMAT, "shards": shards}
        write_files({path / STAMP: json.dumps(stamp) + "\n"})
    return Folder(path=path, shards=shards)
