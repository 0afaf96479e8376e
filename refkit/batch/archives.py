"""Files that hold many documents (zip, tar, JSON lines) -> where in them each document's bytes are."""

from __future__ import annotations

import json
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from refkit.batch.listed import Listed
from refkit.batch.settings import LOCKED, LONGEST_LINE
from refkit.errors import ReadError

LINES: Final = (".jsonl", ".ndjson")
CONTAINERS: Final = frozenset({".zip", ".tar", *LINES})
# Packed as a whole: to read a document, all before it would have to be unpacked.
PACKED: Final = frozenset({".gz", ".tgz", ".bz2", ".tbz", ".xz", ".txz", ".zst", ".7z", ".rar"})
BROKEN: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    ValueError,
    NotImplementedError,
    OSError,
    EOFError,
    OverflowError,
)
HEAD: Final = struct.Struct(
    "<4s22xHH"
)  # of a member of a zip archive: sign, lengths of its name and of what follows
HEAD_SIGN: Final = b"PK\x03\x04"


def documents_inside(path: str, name: str, suffix: str) -> Iterator[Listed]:
    """The members of an archive, or the lines of a file; `name` is what the file is called.

    A file that is damaged is given as it is, so that what reads it says so.
    """
    if suffix in LINES:
        yield from _lines(path, name)
        return
    try:
        yield from _of_zip(path, name) if suffix == ".zip" else _of_tar(path, name)
    except BROKEN:
        yield Listed(name=name, path=path)


def _of_zip(path: str, name: str) -> Iterator[Listed]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            yield Listed(
                name=f"{name}:{member.filename}",
                path=path,
                kind="zip",
                start=member.header_offset,
                size=member.compress_size,
                method=LOCKED if member.flag_bits & 1 else member.compress_type,
                unpacked=member.file_size,
                check=member.CRC,
            )


def _of_tar(path: str, name: str) -> Iterator[Listed]:
    with tarfile.open(path, "r:") as archive:
        for member in archive:
            if member.isreg():
                yield Listed(
                    name=f"{name}:{member.name}",
                    path=path,
                    kind="tar",
                    start=member.offset_data,
                    size=member.size,
                )
            archive.members = []  # type: ignore[attr-defined]  # else it keeps them all


def _lines(path: str, name: str) -> Iterator[Listed]:
    number = start = 0
    with Path(path).open("rb") as file:
        while line := file.readline(LONGEST_LINE):
            number += 1
            size = len(line)
            while not line.endswith(b"\n") and (more := file.readline(LONGEST_LINE)):
                size, line = size + len(more), more
            if size > LONGEST_LINE or line.strip():
                known = _id_of(line) if size <= LONGEST_LINE else None
                yield Listed(name=f"{name}:{known or number}", path=path, kind="line", start=start, size=size)
            start += size


def _id_of(line: bytes) -> str | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    known = row.get("id") if isinstance(row, dict) else None
    return (
        str(known) if isinstance(known, str | int) and not isinstance(known, bool) and known != "" else None
    )


def read_listed(listed: Listed, *, max_bytes: int) -> bytes:
    """The bytes of a document inside of a file. Raises ReadError for what is not there any more, damaged or too large."""
    if max(listed.size, listed.unpacked) > max_bytes:
        raise ReadError.of("too-large", place=listed.name, limit=max_bytes)
    try:
        with Path(listed.path).open("rb") as file:
            start = listed.start
            if listed.kind == "zip":
                file.seek(start)
                sign, *lengths = HEAD.unpack(file.read(HEAD.size))
                if sign != HEAD_SIGN:
                    raise ReadError.of("zip-broken", place=listed.name)
                start += HEAD.size + sum(lengths)
            file.seek(start)
            data = file.read(listed.size)
    except (OSError, struct.error) as error:
        why = getattr(error, "strerror", None) or error
        raise ReadError.of("unreadable", place=listed.name, why=why) from None
    return _unpacked(listed, data) if listed.kind == "zip" else data


def _unpacked(listed: Listed, data: bytes) -> bytes:
    if listed.method == LOCKED:
        raise ReadError.of("zip-locked", place=listed.name)
    if listed.method == zipfile.ZIP_DEFLATED:
        try:
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, listed.unpacked + 1)
        except zlib.error:
            raise ReadError.of("zip-broken", place=listed.name) from None
    if (
        len(data) != listed.unpacked or zlib.crc32(data) != listed.check
    ):  # damaged, or packed in an unusual way
        raise ReadError.of("zip-broken", place=listed.name)
    return data
