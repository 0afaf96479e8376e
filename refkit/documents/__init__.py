"""A file of any kind -> Document: its units in reading order, its reference lists, and what work it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

from refkit.documents.blocks import build_units
from refkit.documents.file import File
from refkit.documents.kinds import KINDS, READERS, kind_of_bytes, sniff
from refkit.documents.named_works import with_named_works
from refkit.documents.self_citation import describe, mark_citation
from refkit.errors import ReadError, nearest
from refkit.files import MAX_BYTES, name_of, read_bytes
from refkit.model import Document, Source

__all__ = ["KINDS", "READERS", "File", "open_file", "read_document", "read_file", "read_opened"]

MOST_SIZES = max(reader.sizes for reader in READERS)


def read_document(source: Source, kind: str | None = None) -> Document:
    """Take a text apart. `kind` is one of KINDS; without it the name's suffix decides, else the content.

    Every visible character of the document's text is in exactly one unit. For HTML and Markdown the
    text is what a reader sees, and `document.source` knows where in the file each part of it stands.

    Raises ReadError for a kind that is unknown or cannot be read.
    """
    return read_opened(
        File(name=source.name, data=source.text[:8].encode("utf-8", "replace"), text=source), kind
    )


def read_file(
    path: Path | str,
    *,
    name: str | None = None,
    kind: str | None = None,
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
    changes: str = "accept",
) -> Document:
    """Read a file and take it apart; "-" is standard input. `name` is what to call it, else its path.

    `encoding` names that of a file of text that is not UTF-8 and has no byte order mark; `changes` says what becomes
    of tracked changes, "accept" or "reject".

    Raises ReadError for what cannot be read, with a clear word for the kinds that are known and not read.
    """
    file = open_file(path, name=name, max_bytes=max_bytes, encoding=encoding, changes=changes)
    return read_opened(file, kind)


def open_file(
    path: Path | str,
    *,
    name: str | None = None,
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
    changes: str = "accept",
) -> File:
    """A file's bytes, with what a reader must know of it; "-" is standard input. Raises ReadError."""
    data = read_bytes(path, max_bytes=max_bytes * MOST_SIZES)
    return File(
        name=name if name is not None else name_of(path),
        data=data,
        folder=None if str(path) == "-" else Path(PurePath(path)).parent,
        encoding=encoding,
        max_bytes=max_bytes,
        changes=changes,
    )


def read_opened(file: File, kind: str | None = None) -> Document:
    """Take a file apart; `kind` is one of KINDS, without it the file tells. Raises ReadError."""
    if kind is None and (kind := kind_of_bytes(file.name, file.data)) is None:
        file = as_text(file)
        kind = sniff(file.source())
    if kind not in KINDS:
        raise ReadError.of("no-kind", kind=kind, near=nearest(kind, KINDS))
    reader = KINDS[kind]
    if len(file.data) > file.max_bytes * reader.sizes:
        raise ReadError.of("too-large", place=file.name, limit=file.max_bytes * reader.sizes)
    parts = reader.read(file)
    units, citation = mark_citation(build_units(parts.source, parts.blocks, parts.reflists))
    reference, problems = describe(parts, units, kind, citation)
    document = Document(
        source=parts.source,
        units=units,
        reflists=parts.reflists,
        superscripts=parts.superscripts,
        code=parts.code,
        reference=reference,
        references=parts.references,
        marks=parts.marks,
        wholly_marked=parts.wholly_marked,
        style=parts.style,
        problems=(*parts.problems, *problems),
    )
    return with_named_works(document)


def as_text(file: File) -> File:
    """A file of text with its text decoded. Raises ReadError where it is larger than one of text may be, or is none."""
    if len(file.data) > file.max_bytes:
        raise ReadError.of("too-large", place=file.name, limit=file.max_bytes)
    return replace(file, text=file.source())
