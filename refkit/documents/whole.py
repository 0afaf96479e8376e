"""A file -> its document with the references of its printed lists, and the files beside it that were looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from refkit.documents import File, read_opened
from refkit.kept import digest
from refkit.marks.identified import is_only_named
from refkit.model import Document
from refkit.reflist.read import read_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A document with its lists read. `beside` are the other files that its reader looked for, each with a fingerprint of
    its bytes, None where there was none that could be read: with the file itself, all that the document was made of."""

    document: Document
    beside: tuple[tuple[str, str | None], ...] = ()


# How files are read: one after the other, in several processes, or taken from what was kept. In their order.
ReadEach = Callable[[Iterable[File]], Iterable[Whole]]


def read_whole(file: File) -> Whole:
    """Take a file apart and read its lists, unless it states its references. Raises ReadError."""
    beside: list[tuple[str, str | None]] = []

    def seen(place: Path, data: bytes | None) -> None:
        beside.append((str(place), None if data is None else digest(data)))

    document = read_opened(replace(file, seen=seen))
    if not document.references or all(map(is_only_named, document.references)):
        lists = tuple(read_list(document.source, span) for span in document.reflists)
        document = replace(document, listed=lists)
    return Whole(document=document, beside=tuple(beside))


def read_in_turn(files: Iterable[File]) -> Iterator[Whole]:
    """Read one file after the other, here. Raises ReadError."""
    return map(read_whole, files)
