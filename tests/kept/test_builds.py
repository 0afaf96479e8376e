"""What a build says is said again only where all is as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from refkit.errors import ProjectError
from refkit.kept.builds import key_of_build
from refkit.project import Project, load_project

DAY = date(2026, 12, 1)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name, text in {"a.md": "It froze.", "bib/claims.bib": "@misc{c}", "texts/lee.txt": "Ice."}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "refkit.toml").write_text('documents = ["*.md"]\nevidence = "texts"\n')
    return load_project(tmp_path / "refkit.toml")


def key(project: Project, **given: object) -> str | None:
    return key_of_build(project, **{"day": DAY, "quiet": False, **given})  # type: ignore[arg-type]


def same_size(name: str, text: str) -> Callable[[Path], object]:
    def do(folder: Path) -> None:
        known = (folder / name).stat()
        (folder / name).write_text(text)
        assert (folder / name).stat().st_size == known.st_size
        os.utime(folder / name, ns=(known.st_atime_ns, known.st_mtime_ns))

    return do


CHANGES: dict[str, Callable[[Path], object]] = {
    "a document": same_size("a.md", "It broke."),
    "a document more": lambda folder: (folder / "b.md").write_text("It froze."),
    "a document renamed": lambda folder: (folder / "a.md").rename(folder / "b.md"),
    "a file of bib": same_size("bib/claims.bib", "@misc{d}"),
    "a file more in bib": lambda folder: (folder / "bib" / ".refkit.busy").write_text(""),
    "a text": same_size("texts/lee.txt", "Ire."),
    "a text gone": lambda folder: (folder / "texts" / "lee.txt").unlink(),
    "a folder where a text was": lambda folder: (
        (folder / "texts" / "lee.txt").unlink(),
        (folder / "texts" / "lee.txt").mkdir(),
    ),
    "texts gone": lambda folder: (folder / "texts").rename(folder / "others"),
}


@pytest.mark.parametrize("do", CHANGES.values(), ids=CHANGES)
def test_a_change_makes_another_key(project: Project, do: Callable[[Path], object]) -> None:
    before = key(project)
    assert key(project) == before
    do(project.root)
    assert key(project) != before


def test_day_settings_and_shape_count(project: Project) -> None:
    keys = [
        key(project),
        key(project, day=date(2026, 12, 2)),
        key(project, quiet=True),
        key(replace(project, encoding="windows-1252")),
        key(replace(project, share_decisions=False)),
        key(replace(project, max_bytes=7)),
    ]
    assert len(set(keys)) == len(keys)


def test_a_project_without_documents_is_refused_as_by_a_build(project: Project) -> None:
    (project.root / "a.md").unlink()
    with pytest.raises(ProjectError):
        key(project)
