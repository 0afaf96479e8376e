"""The project file, refkit.toml or [tool.refkit] of pyproject.toml, found upwards -> a Project."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from refkit.encoding import decode, find_encoding, split_mark
from refkit.errors import ProjectError, ReadError, nearest
from refkit.files import MAX_BYTES

FILE = "refkit.toml"

TEMPLATE = """\
# What refkit works on; `refkit build` reads it. Paths are relative to this file.
documents = ["documents/*"]   # the texts whose claims are checked: .txt, .md, .html
bib = "bib"                   # references.bib, references.json, claims.bib, documents.bib: yours to edit
# evidence = "evidence"       # texts of the sources, each named by its citation key: lee2019tidal.txt
styles = "styles"             # a folder of your own CSL styles, searched before the shipped ones
style = "vancouver"           # `refkit styles` lists what there is
# require_verified = true     # `refkit check` passes only claims that the text of a source states
# min_coverage = 90           # … also when this many percent are covered; min_verified: verified
# fail_on = ["error"]         # … and ends with 1 for findings of these levels or codes
# ignore = ["RK303"]          # findings nobody wants to hear of; select: only these
# baseline = "refkit-baseline.json"   # findings that were there before: refkit check --write-baseline
# across = true               # `refkit check` tells where two documents disagree
# jobs = 1                      # documents at once; as many as pay if left out; cache = false: keep nothing between runs
# share_decisions = false     # a decision counts for its own document only, not for the same words elsewhere
# [per_file_ignores]          # … by file
# "drafts/*" = ["RK2"]
"""


DEFAULT_STYLE = "vancouver"  # where neither command, project nor document names one


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a project keeps its things. `documents` are glob patterns relative to `root`."""

    root: Path
    documents: tuple[str, ...] = ()
    bib: Path
    styles: Path
    evidence: Path | None = None
    style: str = DEFAULT_STYLE
    states_style: bool = False  # whether its settings name one
    locale: str | None = None
    max_bytes: int = MAX_BYTES
    encoding: str | None = None
    require_verified: bool = False
    min_coverage: float | None = None
    min_verified: float | None = None
    fail_on: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    baseline: Path | None = None
    share_decisions: bool = True
    across: bool = False
    jobs: int | None = None
    cache: bool = True

    def document_paths(self) -> tuple[Path, ...]:
        """The documents there are, sorted by pattern then name, each once; README files are not documents.

        Raises ProjectError when a pattern points outside the project or nothing matches.
        """
        found: dict[Path, None] = {}
        for pattern in self.documents:
            if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
                raise ProjectError.of("outside", place=str(self.root), pattern=pattern)
            try:
                paths = sorted(path for path in self.root.glob(pattern) if path.is_file())
            except (ValueError, NotImplementedError) as error:
                raise ProjectError.of("pattern", place=str(self.root), pattern=pattern, why=error) from None
            found.update(dict.fromkeys(path for path in paths if not _is_aside(path)))
        if not found:
            patterns = ", ".join(map(repr, self.documents))
            wording = "no-document" if patterns else "no-patterns"
            raise ProjectError.of(wording, place=str(self.root), patterns=patterns)
        return tuple(found)

    def name_of(self, path: Path) -> str:
        """How a document is called in reports and in bib/: its path from the project's root, with "/"."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def _is_aside(path: Path) -> bool:
    return path.name.startswith(".") or path.stem.casefold() == "readme"


def find_project(start: Path) -> Project | None:
    """The project that `start` lies in: the nearest folder upwards that has a project file.

    Raises ProjectError when that file is broken; None when there is none.
    """
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return load_project(folder / FILE)
        if (folder / "pyproject.toml").is_file():
            tools = _read_toml(folder / "pyproject.toml").get("tool")
            table = tools.get("refkit") if isinstance(tools, Mapping) else None
            if isinstance(table, Mapping):
                return _project(folder, table, place=str(folder / "pyproject.toml"))
    return None


def load_project(path: Path) -> Project:
    """The project that a refkit.toml describes. Raises ProjectError."""
    return _project(path.parent, _read_toml(path), place=str(path))


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        data = path.read_bytes()
        return tomllib.loads(decode(data, name=str(path)).text) if split_mark(data)[1].strip() else {}
    except ReadError as error:
        problem = error.problem
        raise ProjectError.of("toml-encoding", place=problem.place, why=problem.message) from None
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ProjectError.of("toml", place=str(path), why=error) from None


def _project(root: Path, table: Mapping[str, Any], *, place: str) -> Project:
    for key in table:
        if key not in SETTINGS:
            raise ProjectError.of("no-setting", place=place, name=key, near=nearest(key, SETTINGS))
    for key, value in table.items():
        if not _fits(value, SETTINGS[key]):
            wanted = WORDS[SETTINGS[key]]
            raise ProjectError.of("setting", place=place, name=key, wanted=wanted, value=value)
    return Project(
        root=root,
        documents=_words(table.get("documents", [])),
        bib=root / table.get("bib", "bib"),
        styles=root / table.get("styles", "styles"),
        evidence=root / table["evidence"] if "evidence" in table else None,
        style=table.get("style", DEFAULT_STYLE),
        states_style="style" in table,
        locale=table.get("locale"),
        max_bytes=table.get("max_bytes", MAX_BYTES),
        encoding=_encoding(table, place),
        require_verified=table.get("require_verified", False),
        min_coverage=table.get("min_coverage"),
        min_verified=table.get("min_verified"),
        fail_on=_words(table.get("fail_on", [])),
        select=_words(table.get("select", [])),
        ignore=_words(table.get("ignore", [])),
        per_file_ignores=MappingProxyType(
            {name: _words(codes) for name, codes in table.get("per_file_ignores", {}).items()}
        ),
        baseline=root / table["baseline"] if "baseline" in table else None,
        share_decisions=table.get("share_decisions", True),
        across=table.get("across", False),
        jobs=table.get("jobs"),
        cache=table.get("cache", True),
    )


def _words(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _encoding(table: Mapping[str, Any], place: str) -> str | None:
    try:
        return find_encoding(table["encoding"]) if "encoding" in table else None
    except ReadError as error:
        raise ProjectError(error.problem.message, place=place, hint=error.problem.hint) from None


SETTINGS = {
    "documents": "globs",
    "bib": "path",
    "styles": "path",
    "evidence": "path",
    "style": "path",
    "locale": "path",
    "max_bytes": "number",
    "encoding": "path",
    "require_verified": "flag",
    "min_coverage": "percent",
    "min_verified": "percent",
    "fail_on": "words",
    "select": "words",
    "ignore": "words",
    "per_file_ignores": "words by file",
    "baseline": "path",
    "share_decisions": "flag",
    "across": "flag",
    "jobs": "number of processes",
    "cache": "flag",
}
WORDS = {
    "globs": "a list of file patterns",
    "path": "a string",
    "number": "a whole number above 0",
    "number of processes": "a whole number, 0 for one process a core",
    "flag": "true or false",
    "percent": "a number from 0 to 100",
    "words": "a list of codes",
    "words by file": "a table of file patterns, each with a list of codes",
}


def _fits(value: object, kind: str) -> bool:
    if kind == "words by file":
        return isinstance(value, Mapping) and all(_fits(codes, "words") for codes in value.values())
    if kind == "percent":
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
    if kind in ("globs", "words"):
        return isinstance(value, str) or (isinstance(value, list) and all(isinstance(v, str) for v in value))
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "number of processes":
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if kind == "number":
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    return isinstance(value, str) and value != ""


def write_project(folder: Path) -> Path:
    """Write a refkit.toml with every setting explained. Raises ProjectError if one is there already."""
    path = folder / FILE
    if path.exists():
        raise ProjectError.of("there-already", place=str(path))
    try:
        path.write_text(TEMPLATE, encoding="utf-8")
    except OSError as error:
        raise ProjectError.of("unwritten", place=str(path), why=error.strerror) from None
    return path
