"""What a person names (files, folders, patterns, lists, archives) -> the documents in it, one after the other."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path, PurePath, PurePosixPath
from typing import IO

from refkit.batch.archives import CONTAINERS, PACKED, documents_inside
from refkit.batch.listed import Listed
from refkit.batch.settings import LIST_PIECE_BYTES
from refkit.documents.kinds import SUFFIXES, UNREAD
from refkit.errors import ReadError
from refkit.files import name_of

LIST_MARK = "@"  # in front of the name of a file that lists documents
MAGIC = frozenset("*?[")
# Suffixes of files in folders that are documents: those that are read, and those of which is said that they are not.
OF_DOCUMENTS = frozenset({*SUFFIXES, *UNREAD, ".xml"})


def find_documents(
    sources: Iterable[str], lists: Iterable[str] = (), *, output: Path
) -> Iterator[Listed | None]:
    """The documents of sources, in no order, some perhaps twice; None for each file of a folder that is none.

    A source is a file, a folder (with those below it), a pattern ("texts/**/*.md"), or "@" and a file of paths. Files that
    hold many documents (.zip, .tar, .jsonl) are opened where they are named, and passed over in folders. The folder
    `output` is never looked into. Raises ReadError for a source that is not there or cannot be opened.
    """
    for source in sources:
        if source == "-" or (source.startswith(LIST_MARK) and not os.path.lexists(source)):
            yield from _listed_in(source.removeprefix(LIST_MARK) or "-", output)
        elif os.path.lexists(source):
            yield from _named(source, output)
        elif MAGIC & set(source):
            yield from _matching(source, output)
        else:
            why = "there is no such file or folder"
            raise ReadError.of("unreadable", place=source, why=why)
    for file in lists:
        yield from _listed_in(file, output)


def _matching(pattern: str, output: Path) -> Iterator[Listed | None]:
    found = False
    for path in glob.iglob(pattern, recursive=True):  # noqa: PTH207 - the pattern may be absolute
        found = True
        if not _is_folder(path):  # what is in folders is matched by "**"
            yield from _named(path, output)
    if not found:
        raise ReadError.of("nothing-matches", place=pattern)


def _listed_in(file: str, output: Path) -> Iterator[Listed | None]:
    """The documents of a list: a path a line, or each with a zero byte behind it, as `find -print0` writes."""
    with _open_list(file) as stream:
        for path in _paths_in(stream, name_of(file)):
            yield from _named(path, output)


def _open_list(file: str) -> AbstractContextManager[IO[bytes]]:
    if file == "-":
        if sys.stdin is None:  # closed by who called
            raise ReadError.of("closed", place=name_of(file))
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise ReadError.of("unreadable", place=file, why=error.strerror or error) from None


def _paths_in(stream: IO[bytes], name: str) -> Iterator[str]:
    """The paths of a list, which is read piece by piece. Raises ReadError."""
    waiting, end = b"", b""
    try:
        while piece := stream.read(LIST_PIECE_BYTES):
            end = end or (b"\0" if b"\0" in piece else b"\n")
            *lines, waiting = (waiting + piece).split(end)
            yield from filter(None, (_path_of(line, end) for line in lines))
            if len(waiting) > LIST_PIECE_BYTES:
                raise ReadError.of("no-list-of-paths", place=name)
    except OSError as error:
        raise ReadError.of("unreadable", place=name, why=error.strerror or error) from None
    if path := _path_of(waiting, end):
        yield path


def _path_of(line: bytes, end: bytes) -> str:
    path = os.fsdecode(line if end == b"\0" else line.rstrip(b"\r"))
    return path if path.strip() else ""


def _named(path: str, output: Path) -> Iterator[Listed | None]:
    if _is_folder(path):
        yield from _in_folder(path, output)
        return
    suffix = PurePath(path).suffix.casefold()
    if suffix in PACKED:
        raise ReadError.of("packed", place=name_of(path))
    if suffix in CONTAINERS and _is_file(path):
        for inside in documents_inside(str(PurePath(path)), document_name(path), suffix):
            yield inside if inside is None or _is_document_inside(inside) else None
        return
    yield Listed(name=document_name(path), path=str(PurePath(path)))


def _in_folder(folder: str, output: Path) -> Iterator[Listed | None]:
    """The documents of a folder and of those below it. Links to folders are not followed: they may lead round."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = os.scandir(here)
        except OSError:  # it may hold documents, so it is told as one that cannot be read
            yield Listed(name=document_name(here), path=str(PurePath(here)), kind="folder")
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not entry.name.startswith(".") and Path(entry.path).absolute() != output:
                        waiting.append(entry.path)
                elif _is_document(entry.name) and _may_be_read(entry):
                    yield Listed(name=document_name(entry.path), path=str(PurePath(entry.path)))
                else:
                    yield None


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:  # a name that is too long for the file system
        return False


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except OSError:
        return False


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link that leads nowhere, which is told: no folder, device or pipe."""
    try:
        return entry.is_file() or (
            entry.is_symlink() and not entry.is_dir() and not Path(entry.path).exists()
        )
    except OSError:  # a link that leads to itself
        return True


def _is_document(name: str) -> bool:
    path = PurePath(name)
    aside = name.startswith(".") or path.stem.casefold() == "readme"
    return path.suffix.casefold() in OF_DOCUMENTS and not aside


def _is_document_inside(inside: Listed) -> bool:
    if inside.kind in {"file", "line"}:
        return True
    parts = PurePosixPath(inside.name).parts
    hidden = (part.startswith(("__MACOSX", ".")) and part != ".." for part in parts[:-1])
    return _is_document(parts[-1]) and not any(hidden)


def document_name(path: str) -> str:
    """What a document is called: its path as it was given, with "/", without "./" and doubled "/"."""
    return PurePath(path).as_posix()
