"""A file of any kind -> Document: its units in reading order, its reference lists, and what work it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Final

from refkit.documents.blocks import build_units
from refkit.documents.kinds import Parts, refuse, refuse_wikitext, sniff
from refkit.documents.readers.html import read_html
from refkit.documents.readers.markdown import read_markdown
from refkit.documents.readers.text import read_plain
from refkit.documents.self_citation import describe, mark_citation
from refkit.errors import ReadError, nearest
from refkit.files import MAX_BYTES, read_text
from refkit.model import Document, Source

Reader = Callable[[Source], Parts]

# The register: a kind of document and what takes it apart. Others may be added.
KINDS: Final[dict[str, Reader]] = {"text": read_plain, "markdown": read_markdown, "html": read_html}


def read_document(source: Source, kind: str | None = None) -> Document:
    """Take a text apart. `kind` is one of KINDS; without it the name's suffix decides, else the content.

    Every visible character of the document's text is in exactly one unit. For HTML and Markdown the
    text is what a reader sees, and `document.source` knows where in the file each part of it stands.

    Raises ReadError for a kind that is unknown or cannot be read (PDF, Word …).
    """
    if kind is None:
        refuse(source.name, source.text[:8].encode("utf-8", "replace"))
        kind = sniff(source)
        if kind == "text":
            refuse_wikitext(source)
    if kind not in KINDS:
        raise ReadError.of("no-kind", kind=kind, near=nearest(kind, KINDS))
    parts = KINDS[kind](source)
    units, citation = mark_citation(build_units(parts.source, parts.blocks, parts.reflists))
    reference, problems = describe(parts, units, kind, citation)
    return Document(
        source=parts.source,
        units=units,
        reflists=parts.reflists,
        superscripts=parts.superscripts,
        code=parts.code,
        reference=reference,
        problems=problems,
    )


def read_file(
    path: Path | str,
    *,
    name: str | None = None,
    kind: str | None = None,
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
) -> Document:
    """Read a file and take it apart; "-" is standard input. `name` is what to call it, else its path.

    `encoding` names that of a file that is not UTF-8 and has no byte order mark.

    Raises ReadError for what cannot be read, with a clear word for PDF, Word and the like.
    """
    if kind is None and str(path) != "-":
        refuse(str(path), _first_bytes(path))
    source = read_text(path, max_bytes=max_bytes, encoding=encoding)
    return read_document(source if name is None else Source(name=name, text=source.text), kind)


def _first_bytes(path: Path | str) -> bytes:
    try:
        with Path(PurePath(path)).open("rb") as file:
            return file.read(8)
    except OSError:
        return b""  # read_text says what is wrong
