"""A pack -> its folder: the copies of the sources, then the index, each file written whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from refkit.checking import CheckResult
from refkit.documents.kinds import KINDS
from refkit.errors import ExportError, ReadError
from refkit.files import read_bytes, write_files
from refkit.model import Problem
from refkit.pack.collect import FOLDER, Packed, collect
from refkit.pack.highlight import UnmarkedError, highlight
from refkit.pack.index import index_page, is_index, written_digests
from refkit.project import Project
from refkit.rules import finding

INDEX = "index.html"
_MOST_SIZES = max(reader.sizes for reader in KINDS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What was written: the number of claims in the index, of sources and of passages, and what could not be done."""

    claims: int
    sources: int
    passages: int
    problems: tuple[Problem, ...]


def write_pack(
    examined: CheckResult, folder: Path, *, evidence: str | None, project: Project | None, max_bytes: int
) -> Pack:
    """Write the folder for reviewers of what was checked; `evidence` is the folder of texts as it was named.

    The same check gives the same bytes. Raises ReadError where no text was read for a claim, ExportError for a folder that
    holds something else than an earlier pack, or that cannot be written.
    """
    packed = collect(examined, evidence, project)
    if not packed:
        raise ReadError.of("nothing-to-pack", place=str(folder))
    most = max_bytes * _MOST_SIZES
    problems = list(_check_folder(folder, packed, most))
    for each in packed:
        data, found = _read(each, most)
        problems += found
        if data is not None:
            each.digest = sha256(data).hexdigest()
            write_files({folder / FOLDER / each.name: data})
    write_files({folder / INDEX: index_page(examined, packed)})
    return Pack(
        claims=examined.coverage.citable,
        sources=sum(each.missing is None for each in packed),
        passages=sum(len(each.quotes) for each in packed),
        problems=tuple(problems),
    )


def _check_folder(folder: Path, packed: tuple[Packed, ...], most: int) -> list[Problem]:
    """Refuse a folder that is in use, or whose copies somebody changed; findings on what an earlier pack left in it."""
    sources = folder / FOLDER
    if folder.is_file() or sources.is_symlink():
        raise ExportError.of("not-empty", place=str(folder))
    if not folder.is_dir() or not any(folder.iterdir()):
        return []
    try:
        index = (folder / INDEX).read_text(encoding="utf-8", errors="replace")
    except OSError:
        index = ""
    if not is_index(index):
        raise ExportError.of("not-empty", place=str(folder))
    held = sorted(sources.iterdir()) if sources.is_dir() else []
    inputs = {_identity(each.path) for each in packed if each.path is not None} - {None}
    for path in held:
        if _identity(path) in inputs:
            raise ExportError.of("input", place=str(path))
    names = {each.name for each in packed}
    before = written_digests(index)
    for each in packed:
        if each.name in before and _was_changed(sources / each.name, before[each.name], each, most):
            raise ExportError.of("annotated", place=str(sources / each.name))
    return [finding("RK607", "left-over", place=str(path)) for path in held if path.name not in names]


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _was_changed(copy: Path, digest: str, packed: Packed, most: int) -> bool:
    """Whether a copy holds something else than was written into it, as a reviewer's notes, and than would be now."""
    try:
        there = copy.read_bytes()
    except OSError:
        return False
    if sha256(there).hexdigest() == digest:
        return False
    return there != _read(replace(packed), most)[0]


def _read(packed: Packed, most: int) -> tuple[bytes | None, list[Problem]]:
    """The bytes of a copy, its passages marked if it is a PDF; say in `packed` and as a finding what could not be done."""
    try:
        if packed.path is None:
            raise ReadError.of("unreadable", place=packed.source.name, why="its file is not found")
        data = read_bytes(packed.path, max_bytes=most)
    except ReadError as error:
        packed.missing = error.problem.message
        return None, [finding("RK607", "not-copied", place=packed.source.name, why=packed.missing)]
    if packed.is_pdf and packed.quotes:
        try:
            return highlight(data, packed.passages()), []
        except UnmarkedError as error:
            packed.unmarked = str(error)
            return data, [finding("RK607", "unmarked", place=packed.source.name, why=packed.unmarked)]
    return data, []
