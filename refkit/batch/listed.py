"""A document that is to be judged: its name, where it is read, and how its name decides on its shard."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import blake2b

from refkit.batch.settings import HASH_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A document by its `name`, which is its path as it was given, with "/".

    `path` is the file that it is read from; a "folder" is one that could not be looked into. Where that holds many documents, `kind` is "zip", "tar" or "line" (of JSON
    lines), and the document's own bytes are the `size` ones from `start` on; of a zip archive, `method` says how they are
    packed and `unpacked` and `check` how many bytes they are and their CRC-32.
    """

    name: str
    path: str
    kind: str = "file"
    start: int = 0
    size: int = 0
    method: int = 0
    unpacked: int = 0
    check: int = 0


def bytes_of_name(name: str) -> bytes:
    """A name as bytes, by which names are sorted; also one whose file system has names in no encoding."""
    return name.encode("utf-8", "surrogatepass")


def hash_of_name(name: str) -> int:
    """A number that is the same for a name on every machine and in every run."""
    return int.from_bytes(blake2b(bytes_of_name(name), digest_size=HASH_BYTES).digest())


def pack_listed(listed: Listed) -> str:
    return json.dumps([value for key, value in asdict(listed).items() if key != "name"])


def unpack_listed(name: bytes, packed: str) -> Listed:
    path, kind, start, size, method, unpacked, check = json.loads(packed)
    return Listed(
        name=name.decode("utf-8", "surrogatepass"),
        path=path,
        kind=kind,
        start=start,
        size=size,
        method=method,
        unpacked=unpacked,
        check=check,
    )
