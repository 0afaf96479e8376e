"""A style is copied into a project byte for byte, with its parent, and never over another file unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.csl import find_style, styles_folder
from refkit.csl.add import add_style
from refkit.errors import ExportError, StyleError

DEPENDENT = """\ufeff<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">\r
<info><title>Mine</title><id>http://example.org/mine</id>
<link href="http://www.zotero.org/styles/{parent}" rel="independent-parent"/></info></style>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "project" / "styles"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_style_by_name_goes_in_unchanged(folder: Path) -> None:
    added = add_style("Vancouver", folder)
    assert [(one.path, one.new) for one in added] == [(folder / "nlm-citation-sequence.csl", True)]
    assert added[0].path.read_bytes() == (styles_folder() / "nlm-citation-sequence.csl").read_bytes()
    assert find_style("vancouver", folders=[folder]).path == added[0].path


def test_a_dependent_style_takes_its_parent_along(folder: Path) -> None:
    assert [one.path.name for one in add_style("Blood", folder)] == [
        "blood.csl",
        "american-medical-association.csl",
    ]
    assert find_style("blood", folders=[folder]).parent == "american-medical-association"


def test_a_file_goes_in_unchanged_and_its_parent_from_beside_it(
    folder: Path, tmp_path: Path, small: Callable[..., str]
) -> None:
    (tmp_path / "My style.csl").write_bytes(DEPENDENT.format(parent="own").encode())
    (tmp_path / "own.csl").write_text(small(), encoding="utf-8")
    add_style(str(tmp_path / "My style.csl"), folder)
    assert names(folder) == ["My style.csl", "own.csl"]
    assert (folder / "My style.csl").read_bytes() == (tmp_path / "My style.csl").read_bytes()
    assert find_style("my-style", folders=[folder]).parent == "own"


def test_adding_twice_changes_nothing(folder: Path) -> None:
    add_style("blood", folder)
    assert [one.new for one in add_style("blood", folder)] == [False, False]


@pytest.mark.parametrize("name", ["bmj.csl", "BMJ.csl"])
def test_another_file_is_overwritten_only_by_force(
    name: str, folder: Path, small: Callable[..., str]
) -> None:
    folder.mkdir(parents=True)
    (folder / name).write_text(small(), encoding="utf-8")
    source = styles_folder() / "bmj.csl"
    with pytest.raises(ExportError, match="has this name already") as error:
        add_style(str(source), folder)
    assert "--force" in (error.value.problem.hint or "")
    assert (folder / name).read_text(encoding="utf-8") == small()
    add_style(str(source), folder, force=True)
    assert names(folder) == [name]
    assert (folder / name).read_bytes() == source.read_bytes()


def test_all_go_in_or_none(folder: Path, small: Callable[..., str]) -> None:
    folder.mkdir(parents=True)
    (folder / "jama.csl").write_text(small(), encoding="utf-8")
    with pytest.raises(ExportError):
        add_style(str(styles_folder() / "dependent" / "jama.csl"), folder)
    assert names(folder) == ["jama.csl"]


def test_a_link_is_never_written_through(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "bmj.csl").symlink_to(tmp_path / "elsewhere.csl")
    with pytest.raises(ExportError, match="link"):
        add_style(str(styles_folder() / "bmj.csl"), folder, force=True)
    assert not (tmp_path / "elsewhere.csl").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param("<html></html>", "web page", id="web page"),
        pytest.param(
            '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><s>&x;</s>', "document type", id="entity"
        ),
        pytest.param(DEPENDENT.format(parent="no-such-style"), "which is not here", id="no parent"),
        pytest.param(
            DEPENDENT.format(parent="../../blood"), "depends on another one itself", id="parent of a parent"
        ),
        pytest.param(DEPENDENT.format(parent="mine"), "depends on another one itself", id="its own parent"),
        pytest.param(
            '<style xmlns="http://purl.org/net/xbiblio/csl"><citation><layout><text '
            'macro="a"/></layout></citation></style>',
            "does not hold",
            id="macro missing",
        ),
        pytest.param(
            '<style xmlns="http://purl.org/net/xbiblio/csl"><macro name="a"><text macro="a"/></macro>'
            '<citation><layout><text macro="a"/></layout></citation></style>',
            "calls itself",
            id="endless",
        ),
    ],
)
def test_what_would_not_work_is_not_added(text: str, message: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.csl").write_text(text, encoding="utf-8", newline="")
    with pytest.raises(StyleError, match=message):
        add_style(str(tmp_path / "mine.csl"), folder)
    assert names(folder) == []


def test_a_dependent_style_named_as_its_parent_is_refused(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "apa.csl"
    path.write_text(DEPENDENT.format(parent="apa"), encoding="utf-8", newline="")
    with pytest.raises(StyleError, match="name of its own parent"):
        add_style(str(path), folder)
    assert names(folder) == []


@pytest.mark.parametrize("name", [" .csl", "a\x1b[31m.csl", "a\nb.csl", "x" * 200 + ".csl"])
def test_a_name_that_would_do_harm_is_refused(
    name: str, folder: Path, tmp_path: Path, small: Callable[..., str]
) -> None:
    (tmp_path / name).write_text(small(), encoding="utf-8")
    with pytest.raises(StyleError, match="this file's name"):
        add_style(str(tmp_path / name), folder)
