"""The project file is found upwards, read strictly, and says which documents there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.errors import ProjectError
from refkit.project import TEMPLATE, find_project, load_project, write_project


def test_the_nearest_project_file_upwards_counts(tmp_path: Path) -> None:
    (tmp_path / "refkit.toml").write_text('documents = "*.txt"\nstyle = "apa"\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    project = find_project(below)
    assert project is not None
    assert (project.root, project.style, project.documents) == (tmp_path, "apa", ("*.txt",))


def test_a_pyproject_without_a_table_of_ours_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.refkit]\nbib = "references"\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    project = find_project(inner)
    assert project is not None
    assert project.bib == tmp_path / "references"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("documens = []", "no setting named 'documens'", id="misspelt setting"),
        pytest.param("documents = 3", "documents needs a list", id="wrong type"),
        pytest.param("max_bytes = true", "max_bytes needs a whole number", id="a truth is no number"),
        pytest.param(
            "require_verified = 1", "require_verified needs true or false", id="a number is no truth"
        ),
        pytest.param("style = ", "not readable as TOML", id="broken TOML"),
    ],
)
def test_a_wrong_project_file_is_refused_with_the_reason(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "refkit.toml").write_text(text)
    with pytest.raises(ProjectError, match=words):
        load_project(tmp_path / "refkit.toml")


def test_documents_come_sorted_once_and_without_read_me_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "README.txt", ".hidden.txt", "c.md"):
        (tmp_path / name).write_text("x")
    (tmp_path / "refkit.toml").write_text('documents = ["*.txt", "a.*", "*.md"]')
    project = load_project(tmp_path / "refkit.toml")
    assert [project.name_of(path) for path in project.document_paths()] == ["a.txt", "b.txt", "c.md"]


@pytest.mark.parametrize("pattern", ["../*.txt", "/etc/*.conf"])
def test_documents_outside_the_project_are_refused(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "refkit.toml").write_text(f'documents = ["{pattern}"]')
    with pytest.raises(ProjectError, match="below the project"):
        load_project(tmp_path / "refkit.toml").document_paths()


def test_init_writes_a_file_that_loads_and_never_overwrites(tmp_path: Path) -> None:
    project = load_project(write_project(tmp_path))
    assert project.style == "vancouver"
    with pytest.raises(ProjectError, match="already"):
        write_project(tmp_path)
    assert (tmp_path / "refkit.toml").read_text() == TEMPLATE


@pytest.mark.parametrize("pattern", ["", "documents/**a"])
def test_a_pattern_that_is_none_is_told(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "refkit.toml").write_text(f'documents = ["{pattern}"]')
    with pytest.raises(ProjectError, match=r"pattern|no document"):
        load_project(tmp_path / "refkit.toml").document_paths()


def test_a_byte_order_mark_and_a_strange_table_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "refkit.toml").write_text('\ufeffstyle = "apa"\n', encoding="utf-8")
    below = tmp_path / "below"
    below.mkdir()
    (below / "pyproject.toml").write_text("tool = 1\n")
    project = find_project(below)
    assert project is not None
    assert project.style == "apa"
