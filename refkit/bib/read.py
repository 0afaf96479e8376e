"""A bibliography file, else the project's references.bib -> its Library."""

from __future__ import annotations

from pathlib import Path

from refkit import formats
from refkit.errors import ReadError
from refkit.files import read_text
from refkit.encoding import decode
from refkit.model import Library
from refkit.project import Project

REFERENCES = "references.bib"


def read_library(
    bib: str | None, project: Project | None, *, max_bytes: int, encoding: str | None = None
) -> Library:
    """The references of a file, else of the project's references.bib: that is UTF-8, and may be of any size.

    Raises ReadError.
    """
    if bib is not None:
        return formats.read(read_text(bib, max_bytes=max_bytes, encoding=encoding))
    path = Path(REFERENCES) if project is None else project.bib / REFERENCES
    if not path.is_file():
        raise ReadError.of("no-bibliography", place=str(path))
    return formats.read(decode(read_bytes(path) or b"", name=str(path)))


def read_bytes(path: Path) -> bytes | None:
    """The bytes of a file, None where there is none. Raises ReadError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        wording = "folder-in-the-way" if path.is_dir() else "unreadable"
        raise ReadError.of(wording, place=str(path), why=error.strerror) from None
