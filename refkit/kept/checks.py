"""What a check is asked, and the files that it reads -> the key of what it said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from refkit.errors import ProjectError
from refkit.kept.looked_at import look_at_file, look_at_folder
from refkit.kept.stamp import stamp_of_refkit
from refkit.kept.store import digest
from refkit.project import Project

STREAM = "-"  # standard input


def key_of_check(
    project: Project | None,
    files: Sequence[str],
    *,
    beside: Sequence[Path],
    evidence: Path | None,
    day: date,
    asked: Mapping[str, object],
) -> str | None:
    """A fingerprint of all that a check reads and of how it is told; None where something cannot be read, or only once.

    `files` are the documents, the project's if there are none; `beside` are single files (references, their records, a
    baseline) that may be there, `evidence` is a folder, `day` what the clock says, `asked` what else was asked. The project
    counts with its settings, its `bib`, and the names of its documents; the files beside documents do not, of which only
    their readers know. Raises ProjectError where the project's documents are wanted and there are none.
    """
    if STREAM in (*files, *map(str, beside)):
        return None
    parts = [stamp_of_refkit(), "checked", repr(project), str(Path.cwd()), day.isoformat()]
    parts += [f"{name} {value!r}" for name, value in sorted(asked.items())]
    try:
        named = [(Path(file), file) for file in files] or _documents_of(project)
        parts.append(str(len(named)))
        for path, name in (*named, *((path, str(path)) for path in beside)):
            parts += look_at_file(path, name)
        if project is not None:
            parts += look_at_folder(project.bib)
            parts += _names_of(project) if files else ()
        parts += look_at_folder(evidence)
    except (OSError, ValueError):  # a name with a zero byte is a ValueError
        return None
    return digest(*parts)


def _documents_of(project: Project | None) -> list[tuple[Path, str]]:
    if project is None:
        return []
    return [(path, project.name_of(path)) for path in project.document_paths()]


def _names_of(project: Project) -> list[str]:
    # A decision about a document that is there, and not checked, waits for it.
    try:
        return [str(path.resolve()) for path in project.document_paths()]
    except ProjectError:
        return ["none"]
