"""A project -> the key of what its last build said, where a build would find everything as that one left it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from refkit.kept.looked_at import look_at_file, look_at_folder
from refkit.kept.stamp import stamp_of_refkit
from refkit.kept.store import digest
from refkit.project import Project


def key_of_build(project: Project, *, day: date, quiet: bool) -> str | None:
    """A fingerprint of all that a build of a project reads and of what it says; None where something cannot be read.

    That is every document, every file of `bib` (also the mark of another build at work, and what a killed one left) and of
    the evidence, the settings, the day, and refkit itself; not the files beside documents, of which only their readers know.
    Raises ProjectError.
    """
    parts = [stamp_of_refkit(), "built", repr(project), str(Path.cwd()), day.isoformat(), str(quiet)]
    try:
        documents = [(path, project.name_of(path)) for path in project.document_paths()]
        parts.append(str(len(documents)))
        for path, name in documents:
            parts += look_at_file(path, name)
        parts += look_at_folder(project.bib)
        parts += look_at_folder(project.evidence)
    except OSError:
        return None
    return digest(*parts)
