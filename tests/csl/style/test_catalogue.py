"""The extra's styles are read once and remembered in an index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refkit.csl import list_styles
from refkit.csl.style import catalogue
from refkit.csl.style.search import journal_styles, search_styles


@pytest.mark.usefixtures("extra")
def test_the_extra_is_read_once_and_remembered(cache: Path) -> None:
    found = journal_styles("8765-4321", list_styles(package=True))
    assert [(style.name, style.parent, style.origin) for style in found] == [
        ("lakes", None, "package"),
        ("ponds", "lakes", "package"),
    ]
    kept = json.loads(cache.read_text(encoding="utf-8"))
    assert (kept["version"], sorted(kept["styles"])) == ("9.9", ["lakes", "ponds"])
    kept["styles"]["lakes"][1] = "Remembered"
    cache.write_text(json.dumps(kept))
    catalogue._package_infos.cache_clear()
    assert [style.title for style in list_styles(package=True) if style.name == "lakes"] == ["Remembered"]


@pytest.mark.usefixtures("extra")
@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="cut off"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param("[]", id="a list"),
        pytest.param('{"schema": 1, "version": "9.8", "styles": {"lakes": []}}', id="another version"),
        pytest.param('{"schema": 1, "version": "9.9", "styles": {"lakes": ["x"]}}', id="too few columns"),
        pytest.param(
            '{"schema": 1, "version": "9.9", "styles": {"lakes": [1,2,3,4,5,6,[],[]]}}', id="no text"
        ),
        pytest.param('{"schema": 1, "version": "9.9", "styles": []}', id="no names"),
    ],
)
def test_a_broken_index_is_made_anew(kept: str, cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_text(kept)
    assert {s.title for s in list_styles(package=True) if s.origin == "package"} == {
        "Large & Lakes – Études",
        "Ponds & Lakes – Études",
    }
    assert sorted(json.loads(cache.read_text())["styles"]) == ["lakes", "ponds"]


@pytest.mark.usefixtures("extra")
def test_a_cache_that_cannot_be_written_is_done_without(cache: Path) -> None:
    cache.parent.write_text("a file where the folder should be")
    assert len([s for s in list_styles(package=True) if s.origin == "package"]) == 2


@pytest.mark.extra_styles
def test_thousands_of_styles_are_searched_without_reading_one(monkeypatch: pytest.MonkeyPatch) -> None:
    list_styles(package=True)  # the first search makes the index
    catalogue._package_infos.cache_clear()
    read: list[Path] = []
    monkeypatch.setattr(catalogue, "read_info_now", read.append)
    styles = list_styles(package=True)
    found = search_styles(["haemat"], styles)
    assert read == []
    assert len(styles) > 2_800
    assert "acta-haematologica" in {style.name for style in found}
