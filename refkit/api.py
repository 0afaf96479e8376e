"""What `import refkit` offers: parse, read, write, render, check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from refkit import csl, formats
from refkit.checking import check_documents
from refkit.documents import read_document, read_file
from refkit.files import MAX_BYTES, read_text
from refkit.inputs import parse_source
from refkit.model import Coverage, Document, Library, Rendered, Source

TEXT_NAME = "<text>"


def parse(text: str) -> Library:
    """The references of a pasted list, in order. Raises ReadError when the text holds no list.

    An entry that could not be taken apart keeps its words in `note`, and `problems` names it.
    """
    return parse_source(Source(name=TEXT_NAME, text=text))


def read(source: Path | str, format: str | None = None) -> Library:  # noqa: A002
    """The references of a .bib, CSL-JSON, RIS or JSONL file (a Path) or text (a str).

    The format is told by the file's suffix or by the content unless named. Raises ReadError, FormatError.
    """
    if isinstance(source, Path):
        return formats.read(read_text(source), format)
    return formats.read(Source(name=TEXT_NAME, text=source), format)


def write(library: Library, format: str) -> str:  # noqa: A002
    """A library as text of a data format: bibtex, csl-json, ris, jsonl. Raises FormatError."""
    return formats.write(library, format)


def render(
    library: Library | Sequence[Mapping[str, Any]],
    style: str | Path,
    *,
    locale: str | None = None,
    citations: Sequence[Any] = (),
    to: str = "text",
    exact: bool = False,
    mode: str = "both",
) -> Rendered:
    """A library, or CSL-JSON items, in a citation style: a name of `refkit styles`, a path, or its XML text.

    `citations` hold their cites in document order: reference ids, CSL-JSON cites ({"id": …, "locator": …,
    "label": …, "prefix": …, "suffix": …, "suppress-author": …, "author-only": …}), or CSL-JSON citations
    ({"citationItems": […], "properties": {"noteIndex": …}}). `Rendered.bibliography` holds one string for
    each reference, in the style's order. `exact` prints what the style says to the letter, as other
    processors do, the stray punctuation of missing parts included. `mode` "citation" or "bibliography" leaves the
    other empty. Raises StyleError, FormatError.
    """
    if not isinstance(library, Library):
        items = [(str(item.get("id", "")), item, False) for item in library]
        return csl.render_items(
            items, style, locale=locale, citations=citations, to=to, exact=exact, mode=mode
        )
    return csl.render(library, style, locale=locale, citations=citations, to=to, exact=exact, mode=mode)


def check(documents: Document | Path | str | Iterable[Document | Path | str], library: Library) -> Coverage:
    """Judge every claim of some documents against their own reference lists, else against the library.

    A Path is a file, a str is text. Raises ReadError.
    """
    given: Iterable[Document | Path | str]
    given = [documents] if isinstance(documents, Document | Path | str) else documents
    return check_documents([_document(item) for item in given], library).coverage


def _document(given: Document | Path | str) -> Document:
    if isinstance(given, Document):
        return given
    if isinstance(given, Path):
        return read_file(given, max_bytes=MAX_BYTES)
    return read_document(Source(name=TEXT_NAME, text=given))
