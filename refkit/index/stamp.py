"""The stamp of an index: which of the folder's parts is the whole one, of which version, and how large its files are.

The folder holds a stamp and, under a number, tantivy's files; a build works in a part of its own, and only when all
is read does the stamp name it. So whoever opens the folder finds the old records or the new ones, all of them.
"""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import tantivy

from refkit.errors import ReadError
from refkit.files import write_files
from refkit.index.schema import open_folder, undamaged
from refkit.index.settings import ANALYSER, FORMAT

STAMP: Final = "refkit-index.json"
BUILDING: Final = "building"  # the part that a build works in
LOCKS: Final = frozenset({".tantivy-writer.lock", ".tantivy-meta.lock"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """`part` is the number of the part that counts, `built` the ISO date, `files` the sizes of the part's files in bytes."""

    part: int
    built: str
    records: int
    files: dict[str, int]
    format: int = FORMAT
    analyser: int = ANALYSER


def read_stamp(folder: Path) -> Stamp | None:
    """The stamp of a folder; None where it has none. Raises ReadError for one that is of another version or is no stamp."""
    path = folder / STAMP
    try:
        data = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReadError.of("unreadable", place=str(path), why=error.strerror or error) from None
    except ValueError:
        raise ReadError.of("index-torn", place=str(folder), why=f"{STAMP} is no JSON") from None
    versions = (data.get("format"), data.get("analyser")) if isinstance(data, dict) else ()
    if versions != (FORMAT, ANALYSER):
        raise ReadError.of(
            "index-version", place=str(folder), found=_version(versions), own=f"{FORMAT}.{ANALYSER}"
        )
    try:
        if any(name in {".", ".."} or "/" in name or "\\" in name for name in data["files"]):
            raise ValueError
        return Stamp(
            part=int(data["part"]),
            built=str(data["built"]),
            records=int(data["records"]),
            files={str(name): int(size) for name, size in data["files"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ReadError.of("index-torn", place=str(folder), why=f"{STAMP} lacks what it should say") from None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Raises ExportError."""
    write_files({folder / STAMP: json.dumps(asdict(stamp), indent=1, sort_keys=True) + "\n"})


def sizes_of(part: Path) -> dict[str, int]:
    """The files of a part and their sizes in bytes, locks left out."""
    return {path.name: path.stat().st_size for path in sorted(part.iterdir()) if path.name not in LOCKS}


def open_stamped(folder: Path) -> tuple[Stamp, tantivy.Index]:
    """The stamp, and tantivy's index that it names. Raises ReadError."""
    for left in (1, 0):
        stamp = read_stamp(folder)
        if stamp is None:
            raise _none_here(folder)
        try:
            return stamp, _open_part(folder, stamp)
        except ReadError:
            if not left:  # a build may have put a newer part in its place meanwhile
                raise
    raise AssertionError("the second try raises")


def _none_here(folder: Path) -> ReadError:
    if not folder.is_dir():
        return ReadError.of("no-index", place=str(folder))
    unfinished = (folder / BUILDING).is_dir()
    return ReadError.of("index-unfinished" if unfinished else "index-foreign", place=str(folder))


def _open_part(folder: Path, stamp: Stamp) -> tantivy.Index:
    part = folder / str(stamp.part)
    for name, size in stamp.files.items():
        try:
            found = (part / name).stat().st_size
        except OSError:
            raise ReadError.of(
                "index-torn", place=str(folder), why=f"{stamp.part}/{name} is missing"
            ) from None
        if found != size:
            why = f"{stamp.part}/{name} has {found:,} bytes, and not {size:,}"
            raise ReadError.of("index-torn", place=str(folder), why=why)
    with undamaged(folder):
        if os.access(part, os.W_OK):
            return open_folder(part)
        # tantivy puts a lock beside the files, also where it only reads; once it has opened them it needs no names.
        with tempfile.TemporaryDirectory(prefix="refkit-index-") as links:
            for name in stamp.files:
                (Path(links) / name).symlink_to((part / name).resolve())
            return open_folder(Path(links))


def _version(versions: tuple[object, ...]) -> str:
    return ".".join(map(str, versions)) if versions and None not in versions else "none"
