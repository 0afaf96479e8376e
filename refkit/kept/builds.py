"""A project -> what its last build said, where a build would find everything as that one left it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from refkit.files import bytes_beside
from refkit.kept.stamp import stamp_of_refkit
from refkit.kept.store import Store, digest
from refkit.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a build prints: `errors` on standard error; `plain` lines on standard output, `coloured` where colours are wanted."""

    errors: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    coloured: tuple[str, ...] = ()


def key_of_build(project: Project, *, day: date, quiet: bool) -> str | None:
    """A fingerprint of all that a build of a project reads and of what it says; None where something cannot be read.

    That is every document, every file of `bib` (also the mark of another build at work, and what a killed one left) and of
    the evidence, the settings, the day, and refkit itself; not the files beside documents, of which only their readers know.
    Raises ProjectError.
    """
    try:
        documents = [(project.name_of(path), path.read_bytes()) for path in project.document_paths()]
        folders = [
            list(_files_of(folder)) for folder in (project.bib, project.evidence) if folder is not None
        ]
    except OSError:
        return None
    parts: list[str | bytes] = [
        stamp_of_refkit(),
        "built",
        repr(project),
        str(Path.cwd()),
        day.isoformat(),
        str(quiet),
    ]
    for found in (documents, *folders):
        parts += [str(len(found)), *(part for pair in found for part in pair)]
    return digest(*parts)


def _files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        yield path.name, path.read_bytes() if path.is_file() else b""


def keep_said(store: Store, key: str, said: Said, beside: Iterable[tuple[str, str | None]]) -> None:
    """Keep what a build said that had nothing to write; `beside` are the files beside documents, and what they held."""
    store.put(key, json.dumps([list(dict(beside).items()), asdict(said)]).encode("ascii"))


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
        return Said(**{name: tuple(lines) for name, lines in said.items()})
    except (ValueError, TypeError, AttributeError):
        return None
