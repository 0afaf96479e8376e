"""Which files an index was made of, and how far each was read: entries that stand in the index itself.

They are written in the same step as the records that they tell of, so that neither is ever ahead of the other.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from refkit.index.settings import PIECE_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file: `number` counts the files of an index, `place` is a hash of its path, `digest` of its bytes. `pieces` were
    read, with `records`; `whole` is whether that is all, `damaged` what hindered reading on."""

    number: int
    name: str
    place: str
    digest: str
    pieces: int = 0
    records: int = 0
    whole: bool = False
    damaged: str = ""

    @property
    def key(self) -> str:
        return f"file {self.number}"


def pack_entry(entry: Entry) -> bytes:
    return json.dumps(asdict(entry), ensure_ascii=True).encode()


def unpack_entry(data: bytes) -> Entry:
    return Entry(**json.loads(data))


def place_of(path: Path) -> str:
    """A hash of a file's path: an index that is shared tells nobody of the folders of who made it."""
    return blake2b(os.fsencode(path.resolve()), digest_size=16).hexdigest()


def digest_of(path: Path) -> str:
    """A hash of a file's bytes. Raises OSError."""
    digest = blake2b(digest_size=16)
    with path.open("rb") as file:
        while part := file.read(PIECE_BYTES):
            digest.update(part)
    return digest.hexdigest()
