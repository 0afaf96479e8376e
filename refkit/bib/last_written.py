"""refkit.lock <-> the fingerprints of what refkit generated last, by file, entry and field."""

from __future__ import annotations

import json
from collections.abc import Mapping

from refkit.bib.merge import Fingerprints
from refkit.errors import ReadError
from refkit.formats.json_text import parse_json
from refkit.model import Source
from refkit.rules import RULES

LOCK = "refkit.lock"
LOCK_SCHEMA = 1
MEND = RULES["RK002"].wording("lock").hint


def read_lock(source: Source) -> dict[str, Fingerprints]:
    """The fingerprints by file. Raises ReadError for what is no refkit.lock of this schema."""
    value = parse_json(source.text, name=source.name, hint=MEND)
    files = value.get("files") if isinstance(value, dict) else None
    sound = isinstance(files, dict) and all(
        isinstance(entries, dict)
        and all(
            isinstance(marks, dict) and all(isinstance(mark, str) for mark in marks.values())
            for marks in entries.values()
        )
        for entries in files.values()
    )
    if files is None or not sound or value.get("schema") != LOCK_SCHEMA:
        raise ReadError.of("lock", place=source.name, lock=LOCK, schema=LOCK_SCHEMA)
    return dict(files)


def write_lock(last_written: Mapping[str, Fingerprints]) -> str:
    """refkit.lock as text, by which the next build sees which fields people changed."""
    return json.dumps({"schema": LOCK_SCHEMA, "files": last_written}, ensure_ascii=False, indent=1) + "\n"
