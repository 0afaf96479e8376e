"""A folder of styles -> the metadata of each; for the extra's thousands, from an index kept in a cache."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from refkit.csl.settings import INDEX_SCHEMA
from refkit.csl.style.folders import EXTRA, files_of, package_version
from refkit.csl.style.info import Info, read_info, read_info_now
from refkit.errors import ExportError
from refkit.files import write_files

TEXTS = ("title", "title_short", "parent", "citation_format", "style_class")
LISTS = ("fields", "issn")
COLUMNS = ("name", *TEXTS, *LISTS)  # what searching needs; the rest is in the file itself


def infos(folder: Path, *, indexed: bool = False) -> dict[str, Info]:
    """Folded names -> the metadata of the styles of a folder; files that are no style are left out.

    `indexed` is for the folder of the extra: its files never change under one version, so they are read once
    and remembered. Where the cache cannot be read or written they are read each time, without an error.
    """
    if indexed and package_version():
        return dict(_package_infos(folder, package_version()))
    found = {name: read_info(path) for name, path in files_of(folder).items()}
    return {name: info for name, info in found.items() if info is not None}


def index_file(version: str) -> Path:
    """Where the index of the extra's styles is kept, for one of its versions."""
    import platformdirs

    safe = "".join(c if c.isalnum() or c in ".-" else "_" for c in version)
    return platformdirs.user_cache_path("refkit", appauthor=False) / f"{EXTRA}-{safe}.json"


@lru_cache(maxsize=1)
def _package_infos(folder: Path, version: str) -> Mapping[str, Info]:
    files = files_of(folder)
    known = _read_index(version)
    found = {name: known.get(name) or read_info_now(path) for name, path in files.items()}
    held = {name: info for name, info in found.items() if info is not None}
    if not known.keys() >= held.keys():
        _write_index(version, held)
    return held


def _read_index(version: str) -> dict[str, Info]:
    try:
        kept = json.loads(index_file(version).read_bytes())
        if kept["schema"] != INDEX_SCHEMA or kept["version"] != version:
            return {}
        return {name: _info(row) for name, row in kept["styles"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, RuntimeError):
        return {}  # no index, or none of ours: the files themselves are read


def _info(row: list[Any]) -> Info:
    values = dict(zip(COLUMNS, row, strict=True))
    for column in LISTS:
        values[column] = tuple(values[column])
    if not all(type(text) is str for c in COLUMNS for text in ([values[c]] if c not in LISTS else values[c])):
        raise TypeError("the index holds a value that is no text")
    return Info(**values)


def _write_index(version: str, held: Mapping[str, Info]) -> None:
    rows = {name: [getattr(info, column) for column in COLUMNS] for name, info in held.items()}
    kept = {"schema": INDEX_SCHEMA, "version": version, "styles": rows}
    # Without the cache the next search takes a second longer, so failing to write it is no error.
    with suppress(ExportError, OSError, RuntimeError, ValueError):
        write_files({index_file(version): json.dumps(kept, ensure_ascii=False, separators=(",", ":"))})
