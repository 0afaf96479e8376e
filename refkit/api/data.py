"""A text or file of a data format -> a Library, and back."""

from __future__ import annotations

from pathlib import Path

from refkit import formats
from refkit.files import MAX_BYTES, read_text
from refkit.model import Library, Source

TEXT_NAME = "<text>"


def read(
    source: Path | str,
    format: str | None = None,  # noqa: A002
    *,
    encoding: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> Library:
    """The references of a .bib, CSL-JSON, RIS or JSONL file (a Path) or text (a str).

    Without `format`, it follows from the file's suffix, else from the content. `encoding` names the encoding
    of a file that is not UTF-8 and does not state its encoding. A file of more than `max_bytes` bytes (10
    MiB) is refused; a text may have any length. Raises ReadError, FormatError.
    """
    if isinstance(source, Path):
        return formats.read(read_text(source, max_bytes=max_bytes, encoding=encoding), format)
    return formats.read(Source(name=TEXT_NAME, text=source), format)


def write(library: Library, format: str) -> str:  # noqa: A002
    """A library as text of a data format: bibtex, csl-json, ris, jsonl. Raises FormatError."""
    return formats.write(library, format)
