"""A bibliography file, else the project's references.bib -> its Library."""

from __future__ import annotations

from pathlib import Path

from refkit import formats
from refkit.bib.commit import read_bytes
from refkit.bib.folder import REFERENCES
from refkit.errors import ReadError
from refkit.files import read_text
from refkit.encoding import decode
from refkit.model import Library
from refkit.project import Project


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
