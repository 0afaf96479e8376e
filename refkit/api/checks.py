"""Documents and a library -> Coverage."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from refkit.api.data import TEXT_NAME
from refkit.checking import check_documents, evidence_of
from refkit.documents import read_document, read_file
from refkit.files import MAX_BYTES
from refkit.model import Coverage, Document, Library, Source


def check(
    documents: Document | Path | str | Iterable[Document | Path | str],
    library: Library,
    *,
    encoding: str | None = None,
    evidence: Path | str | None = None,
) -> Coverage:
    """Judge every claim of some documents against their own reference lists, else against the library.

    A Path is a file, a str is text; `encoding` is that of files which are not UTF-8. `evidence` is a folder of
    texts of the sources, each named by its citation key. Raises ReadError.
    """
    given: Iterable[Document | Path | str]
    given = [documents] if isinstance(documents, Document | Path | str) else documents
    read = [_document(item, encoding) for item in given]
    folder = None if evidence is None else str(evidence)
    files = evidence_of(folder, None, library, read, max_bytes=MAX_BYTES, encoding=encoding)
    return check_documents(read, library, evidence=files.texts).coverage


def _document(given: Document | Path | str, encoding: str | None) -> Document:
    if isinstance(given, Document):
        return given
    if isinstance(given, Path):
        return read_file(given, max_bytes=MAX_BYTES, encoding=encoding)
    return read_document(Source(name=TEXT_NAME, text=given))
