"""Files of records -> pieces of them, one after the other, each small enough to be held and worked on by itself.

JSON lines and PubMed's XML are cut into pieces of some hundred records, so that a file may be of any size. All other
formats are read whole, up to a limit. Archives (tar) are gone through member by member; what is packed by gzip is
unpacked on the way.
"""

from __future__ import annotations

import gzip
import json
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from refkit.errors import ReadError
from refkit.index.settings import (
    HEAD_BYTES,
    LONGEST_LINE,
    MOST_WHOLE,
    PIECE_BYTES,
)
from refkit.patterns import regex

BROKEN: Final = (
    EOFError,
    zlib.error,
    gzip.BadGzipFile,
    tarfile.TarError,
    lzma.LZMAError,
)  # what a torn archive raises
GZIP: Final = b"\x1f\x8b"
USTAR: Final = slice(257, 262)  # where a tar archive says that it is one
# A set of works in one object or list, as Crossref's dump has: no JSON lines, although it may stand on one.
SET: Final = regex(r"\s*(?:\[|\{\s*\"(?:items|status|message|message-type|data)\"\s*:)")
PUBMED: Final = regex(r"<(?:PubmedArticleSet|PubmedBookArticleSet)[\s>]")
CLOSED: Final = regex(r"</Pubmed(?:Book)?ArticleSet\s*>")
ENDS: Final = (b"</PubmedArticle>", b"</PubmedBookArticle>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a file: `kind` is "lines", "pubmed" or "whole"; `first` the number of its first line or record."""

    kind: str
    name: str
    data: bytes
    first: int = 1


def pieces_of(path: Path) -> Iterator[Piece]:
    """The pieces of a file, in its order; the same file gives the same pieces. Raises ReadError."""
    try:
        with path.open("rb") as file:
            yield from _unpacked(file, str(path), nested=False)
    except BROKEN as error:
        raise ReadError.of("index-damaged", place=str(path), why=error or "it ends too soon") from None
    except IsADirectoryError:
        raise ReadError.of("folder", place=str(path)) from None
    except OSError as error:
        raise ReadError.of("unreadable", place=str(path), why=error.strerror or error) from None


class Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


class Looked:
    """A stream whose beginning, `head`, was looked at and is given once more by `read`."""

    def __init__(self, stream: Readable) -> None:
        self.stream = stream
        self.head = self._waiting = stream.read(HEAD_BYTES)

    def read(self, size: int = -1, /) -> bytes:
        if not self._waiting:
            return self.stream.read(size)
        if 0 <= size <= len(self._waiting):
            data, self._waiting = self._waiting[:size], self._waiting[size:]
            return data
        data, self._waiting = self._waiting, b""
        return data + self.stream.read(size - len(data) if size >= 0 else -1)


def _unpacked(file: Readable, name: str, *, nested: bool) -> Iterator[Piece]:
    stream = Looked(file)
    readable: Any = stream  # gzip and tarfile ask for no more than `read`
    if stream.head.startswith(GZIP):
        with gzip.GzipFile(fileobj=readable) as inner:
            yield from _unpacked(inner, name, nested=nested)
    elif stream.head[USTAR] == b"ustar" and not nested:
        with closing(tarfile.open(fileobj=readable, mode="r|")) as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() else None
                if content is not None:
                    yield from _unpacked(content, f"{name}:{member.name}", nested=True)
    else:
        yield from _pieces(stream, name)


def _pieces(stream: Looked, name: str) -> Iterator[Piece]:
    text = stream.head.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if PUBMED.search(text):
        yield from _articles(stream, name)
    elif _is_lines(text, name):
        yield from _lines(stream, name)
    elif data := stream.read(MOST_WHOLE + 1):
        if len(data) > MOST_WHOLE:
            raise ReadError.of("index-too-large", place=name, limit=MOST_WHOLE)
        yield Piece(kind="whole", name=name, data=data)


def _is_lines(text: str, name: str) -> bool:
    """Whether a text is JSON lines: its first line is an object, and no set of works."""
    line, ended, _ = text.partition("\n")
    if not line.startswith("{") or SET.match(line):
        return False
    if not ended:
        return name.removesuffix(".gz").endswith((".jsonl", ".ndjson"))
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return name.removesuffix(".gz").endswith((".jsonl", ".ndjson"))


def _lines(stream: Looked, name: str) -> Iterator[Piece]:
    first, waiting = 1, b""
    while part := stream.read(PIECE_BYTES):
        # The rest of a line that is not yet whole waits for what comes.
        end = part.rfind(b"\n") + 1
        if not end:
            if len(waiting) + len(part) > LONGEST_LINE:
                raise ReadError.of("index-line", place=f"{name}:{first}", limit=LONGEST_LINE)
            waiting += part
            continue
        data, waiting = waiting + part[:end], part[end:]
        yield Piece(kind="lines", name=name, data=data, first=first)
        first += data.count(b"\n")
    if waiting.strip():
        yield Piece(kind="lines", name=name, data=waiting, first=first)


def _articles(stream: Looked, name: str) -> Iterator[Piece]:
    """PubMed's articles, cut behind the end of one; the last piece is what follows the last of them."""
    first, waiting = 1, b""
    while part := stream.read(PIECE_BYTES):
        data = waiting + part
        end = max((data.rfind(tag) + len(tag) for tag in ENDS if tag in data), default=0)
        if not end and len(data) > LONGEST_LINE:
            raise ReadError.of("index-line", place=f"{name}: record {first}", limit=LONGEST_LINE)
        if end:
            yield Piece(kind="pubmed", name=name, data=data[:end], first=first)
            first += sum(data.count(tag, 0, end) for tag in ENDS)
        waiting = data[end:]
    yield Piece(kind="pubmed", name=name, data=waiting, first=first)
    if not CLOSED.search(waiting.decode("utf-8", "replace")):
        raise ReadError.of("index-damaged", place=name, why="the end of the set of articles is missing")
