"""What a command said <-> an entry of the store, believed where the files beside its documents are as they were."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from refkit.files import bytes_beside
from refkit.kept.store import Store, digest

Beside = Iterable[tuple[str, str | None]]  # files beside documents, and fingerprints of what they held


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a command prints, and its exit code.

    `errors` go to standard error; `plain` lines to standard output, `coloured` where colours are wanted; `data` goes out as
    it is. It is not `lasting` where the next time something else may be said of the same, as of what a process died of.
    """

    errors: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    coloured: tuple[str, ...] = ()
    data: str | None = None
    code: int = 0
    lasting: bool = True


def keep_said(store: Store, key: str, said: Said, beside: Beside) -> None:
    """Keep what a command said that left everything as it was; `beside` are the files beside documents that were looked for."""
    looked = set(beside)
    if said.lasting and len(dict(looked)) == len(looked):  # else one of them changed meanwhile
        store.put(key, json.dumps([list(looked), asdict(said)]).encode("ascii"))


def kept_said(store: Store, key: str, *, max_bytes: int) -> Said | None:
    """What was said of the same, if the files beside the documents are the same too."""
    content = store.get(key)
    if content is None:
        return None
    try:
        beside, said = json.loads(content)
        for place, known in beside:
            data = bytes_beside(Path(place), max_bytes=max_bytes)
            if known != (None if data is None else digest(data)):
                return None
        return Said(
            errors=tuple(said["errors"]),
            plain=tuple(said["plain"]),
            coloured=tuple(said["coloured"]),
            data=said["data"],
            code=said["code"],
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
