"""A style from a file, or from those at hand by name -> copied byte for byte into a project's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from refkit.csl.rendering.compile import load
from refkit.csl.settings import LONGEST_FILE_NAME, MAX_STYLE_BYTES
from refkit.csl.style.find import Style, find_file, find_style, parent_of, read_bytes, read_style
from refkit.csl.style.folders import files_of, fold_style, stem
from refkit.errors import ExportError, StyleError
from refkit.files import write_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A style that is now in the project's folder; `new` unless it was there already, with the same bytes."""

    path: Path
    title: str
    new: bool


def add_style(name_or_path: str, folder: Path, *, force: bool = False) -> tuple[Added, ...]:
    """Copy a style into `folder`, and with a dependent one its parent; all of them or none.

    Raises StyleError for what is no safe style, would not work, or has no parent here; ExportError where
    another file of that name would be lost, unless `force` allows it.
    """
    found = find_file(name_or_path, folders=(folder,))
    style = read_style(found)
    load(find_style(found, folders=(folder,)))  # refuses macros that are missing or would never end
    parent = parent_of(style, (folder,)) if style.parent is not None else None
    if (
        parent is not None
        and parent.path is not None
        and fold_style(parent.path.name) == fold_style(found.name)
    ):
        raise StyleError.of("own-parent", place=str(found))
    wanted = [style] if parent is None else [style, parent]
    added = tuple(_place(one, folder, force=force) for one in wanted)
    write_files(
        {one.path: _bytes(style).decode("utf-8") for one, style in zip(added, wanted, strict=True) if one.new}
    )
    return added


def _place(style: Style, folder: Path, *, force: bool) -> Added:
    """Where a style goes, or is."""
    assert style.path is not None
    name = stem(style.path).removesuffix(".xml")
    if not name.strip(" .") or len(name) > LONGEST_FILE_NAME or not name.isprintable():
        raise StyleError.of("no-name", place=str(style.path))
    # A style of that name in other letters is the same style to who asks for it, and to some file systems.
    target = files_of(folder).get(fold_style(name), folder / f"{name}.csl")
    if target.is_symlink():
        raise ExportError.of("link", place=str(target))
    if not target.exists():
        return Added(path=target, title=style.title, new=True)
    if target.is_file() and target.stat().st_size <= MAX_STYLE_BYTES and read_bytes(target) == _bytes(style):
        return Added(path=target, title=style.title, new=False)
    if not force:
        raise ExportError.of("name-taken", place=str(target))
    return Added(path=target, title=style.title, new=True)


def _bytes(style: Style) -> bytes:
    return style.xml  # of a style that is not resolved: its file's own bytes
