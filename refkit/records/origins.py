"""origins.jsonl of a folder of evidence <-> where each text that was fetched came from, a row a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Final

from refkit.errors import ReadError
from refkit.files import read_bytes
from refkit.records.settings import MAX_FILE_BYTES, ORIGINS_SCHEMA

ORIGINS: Final = "origins.jsonl"
ABSTRACT: Final = "abstract"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOrigin:
    """Where the text in `file` came from. `kind` is "abstract", "full-text", "label" or "registry"; `id` is the service's
    own key of the work, `came` the ISO date of the answer; `version` and `effective` are those of a label, `licence`
    what the text says of it; `sha256` is that of the file's bytes, by which an edited file is known."""

    key: str
    file: str
    kind: str
    service: str
    id: str
    came: str
    sha256: str
    url: str | None = None
    version: str | None = None
    effective: str | None = None
    licence: str | None = None


def hash_of(data: bytes) -> str:
    return sha256(data).hexdigest()


def read_origins(folder: Path) -> Mapping[str, TextOrigin]:
    """The origins by file name; of a line that is not understood nothing is known. Raises nothing."""
    try:
        text = read_bytes(folder / ORIGINS, max_bytes=MAX_FILE_BYTES).decode("utf-8")
    except (ReadError, UnicodeDecodeError):
        return {}
    found = (_origin(line) for line in text.splitlines())
    return {one.file: one for one in found if one is not None}


def _origin(line: str) -> TextOrigin | None:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(item, dict) or item.get("schema") != ORIGINS_SCHEMA:
        return None
    given = {name: item.get(name) for name in NAMES}
    wanted = all(isinstance(given[name], str) for name in REQUIRED)
    if not wanted or not all(value is None or isinstance(value, str) for value in given.values()):
        return None
    return TextOrigin(**{name: value for name, value in given.items() if isinstance(value, str)})


NAMES: Final = tuple(one.name for one in fields(TextOrigin))
REQUIRED: Final = ("key", "file", "kind", "service", "id", "came", "sha256")


def write_origins(origins: Iterable[TextOrigin]) -> str:
    """The text of origins.jsonl, in the order of the keys."""
    rows = sorted(origins, key=lambda one: (one.key, one.file))
    return "".join(
        json.dumps(
            {"schema": ORIGINS_SCHEMA, **{n: v for n, v in asdict(one).items() if v is not None}},
            ensure_ascii=False,
        )
        + "\n"
        for one in rows
    )


def is_abstract(origins: Mapping[str, TextOrigin], path: Path) -> bool:
    """Whether a file is an abstract as it was fetched: what a person has put in its place may be the whole text."""
    origin = origins.get(path.name)
    if origin is None or origin.kind != ABSTRACT:
        return False
    try:
        return hash_of(read_bytes(path)) == origin.sha256
    except ReadError:
        return False
