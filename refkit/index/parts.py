"""The parts of an index's folder: one that counts and does not change, and one that a build works in.

The new part begins as links to the files of the old one: tantivy never changes a file once it is written.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Final

from refkit.errors import ExportError, ReadError
from refkit.files import try_lock
from refkit.index.ledger import unpack_entry
from refkit.index.schema import ledger_of, open_folder
from refkit.index.settings import ANALYSER, FORMAT, PIECE_BYTES
from refkit.index.stamp import BUILDING, STAMP, Stamp, sizes_of, write_stamp

BASE: Final = "refkit-base.json"  # in the part that is built: what it began from
BEGUN: Final = "building.new"  # until all links are made
LOCK: Final = ".refkit-index.lock"
REPLACED: Final = frozenset({"meta.json", ".managed.json"})  # files that tantivy writes anew under their name


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The folder, made where there is none, for this build alone. Raises ReadError, ExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _check_ours(folder)
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise ExportError.of("unwritten", place=str(folder), why=error.strerror or error) from None
    try:
        if not try_lock(handle):
            raise ExportError.of("busy", place=str(folder))
        yield
    finally:
        os.close(handle)


def begin(folder: Path, stamp: Stamp | None, wanted: Collection[str]) -> Path:
    """The part to work in: that of a build that was broken off, if it began from the same records and all files that it was
    in the middle of are wanted (by their digests) now too; else a new one."""
    part = folder / BUILDING
    base = {"part": stamp.part if stamp else 0, "format": FORMAT, "analyser": ANALYSER, "piece": PIECE_BYTES}
    left = folder / str(_after(stamp))
    if left.is_dir() and not part.exists():  # a kill came between the last two steps
        left.rename(part)
    if part.exists() and not _goes_on(part, base, wanted):
        shutil.rmtree(part)
    if not part.exists():
        _link(folder, stamp, base)
    return part


def publish(folder: Path, stamp: Stamp | None, records: int, today: date) -> None:
    """Let the part that was built count, and take the former one away."""
    number = _after(stamp)
    part = folder / str(number)
    (folder / BUILDING).rename(part)
    may_read = folder.stat().st_mode & 0o444
    for path in part.iterdir():  # tantivy makes some for their owner alone
        path.chmod(path.stat().st_mode | may_read)
    files = sizes_of(part)
    write_stamp(folder, Stamp(part=number, built=today.isoformat(), records=records, files=files))
    if stamp is not None:
        shutil.rmtree(folder / str(stamp.part), ignore_errors=True)


def _after(stamp: Stamp | None) -> int:
    return stamp.part + 1 if stamp else 1


def _check_ours(folder: Path) -> None:
    """Raises ReadError where a folder holds anything and is no index."""
    names = {path.name for path in folder.iterdir()} - {LOCK}
    if names and not names & {STAMP, BUILDING, BEGUN, "1"}:
        raise ReadError.of("index-foreign", place=str(folder))


def _goes_on(part: Path, base: dict[str, int], wanted: Collection[str]) -> bool:
    try:
        if json.loads((part / BASE).read_bytes()) != base:
            return False
        if not (part / "meta.json").exists():
            return True
        entries = [unpack_entry(data) for data in ledger_of(open_folder(part))]
    except (OSError, ValueError, TypeError):
        return False
    return all(one.whole or one.damaged or one.digest in wanted for one in entries)


def _link(folder: Path, stamp: Stamp | None, base: dict[str, int]) -> None:
    begun = folder / BEGUN
    with suppress(FileNotFoundError):
        shutil.rmtree(begun)
    begun.mkdir()
    for name in stamp.files if stamp else ():
        old = folder / str(stamp.part if stamp else 0) / name
        if name in REPLACED:
            shutil.copy2(old, begun / name)
            continue
        try:
            os.link(old, begun / name)
        except OSError:  # a file system without links
            shutil.copy2(old, begun / name)
    (begun / BASE).write_text(json.dumps(base))
    begun.rename(folder / BUILDING)
