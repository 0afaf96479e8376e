"""What a check said is known by all that it read and was asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from refkit.errors import ProjectError
from refkit.kept.checks import key_of_check
from refkit.project import Project, load_project

FILES = {
    "a.md": "It froze.", "b.md": "It broke.", "bib/claims.bib": "@misc{c}", "texts/lee.txt": "Ice.",
    "refs.bib": "@book{a}", "refs.records.jsonl": "{}",
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "refkit.toml").write_text('documents = ["*.md"]\nevidence = "texts"\n')
    monkeypatch.chdir(tmp_path)
    return load_project(tmp_path / "refkit.toml")


def key(project: Project | None, *files: str, **given: object) -> str | None:
    usual: dict[str, object] = {
        "beside": [Path("refs.bib"), Path("refs.records.jsonl"), Path("baseline.json")],
        "evidence": Path("texts"),
        "day": date(2026, 12, 1),
        "asked": {"quiet": False},
    }
    return key_of_check(project, files, **{**usual, **given})  # type: ignore[arg-type]


def same_size(name: str, old: str, new: str) -> Callable[[Path], object]:
    def do(folder: Path) -> None:
        known = (folder / name).stat()
        (folder / name).write_text((folder / name).read_text().replace(old, new))
        assert (folder / name).stat().st_size == known.st_size
        os.utime(folder / name, ns=(known.st_atime_ns, known.st_mtime_ns))

    return do


CHANGES: dict[str, Callable[[Path], object]] = {
    "a document": same_size("a.md", "froze", "broke"),
    "a document more": lambda folder: (folder / "c.md").write_text("It froze."),
    "a document that is not checked, gone": lambda folder: (folder / "b.md").unlink(),
    "a file of bib": same_size("bib/claims.bib", "c", "d"),
    "a file more in bib": lambda folder: (folder / "bib" / "records.jsonl").write_text(""),
    "a text": same_size("texts/lee.txt", "Ice", "Ire"),
    "a text more": lambda folder: (folder / "texts" / "koch.txt").write_text("Ice."),
    "no texts": lambda folder: (folder / "texts").rename(folder / "others"),
    "the references": same_size("refs.bib", "a", "b"),
    "their records": lambda folder: (folder / "refs.records.jsonl").unlink(),
    "a baseline": lambda folder: (folder / "baseline.json").write_text("{}"),
}


@pytest.mark.parametrize("files", [(), ("a.md",)], ids=["the project's", "one that is named"])
@pytest.mark.parametrize("do", CHANGES.values(), ids=CHANGES)
def test_a_change_makes_another_key(
    project: Project, do: Callable[[Path], object], files: tuple[str, ...]
) -> None:
    before = key(project, *files)
    assert before is not None
    assert key(project, *files) == before
    do(project.root)
    assert key(project, *files) != before


def test_what_is_asked_counts(project: Project) -> None:
    keys = [
        key(project),
        key(project, "a.md"),
        key(project, "./a.md"),
        key(project, "a.md", "b.md"),
        key(project, "b.md", "a.md"),
        key(None, "a.md"),
        key(project, day=date(2026, 12, 2)),
        key(project, asked={"quiet": True}),
        key(project, asked={"quiet": False, "min_coverage": 80.0}),
        key(project, evidence=None),
        key(project, beside=[]),
        key(replace(project, min_coverage=80.0)),
        key(replace(project, share_decisions=False)),
    ]
    assert None not in keys
    assert len(set(keys)) == len(keys)


def test_the_folder_that_a_command_is_called_in_counts(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project.root / "bib" / "a.md").write_text("It froze.")
    here = key(None, "a.md", evidence=None, beside=[])
    monkeypatch.chdir(project.root / "bib")
    assert key(None, "a.md", evidence=None, beside=[]) not in {None, here}


def test_what_can_be_read_once_alone_is_known_by_nothing(project: Project) -> None:
    assert key(project, "-") is None
    assert key(project, "a.md", beside=[Path("-")]) is None
    assert key(project, "bib") is None
    assert key(project, "a\x00.md") is None
    if sys.platform != "win32":
        os.mkfifo(project.root / "pipe")
        assert key(project, "pipe") is None
        assert key(project, "a.md", beside=[Path("pipe")]) is None


def test_a_project_without_documents_is_refused_as_by_a_check(project: Project) -> None:
    for name in ("a.md", "b.md"):
        (project.root / name).unlink()
    with pytest.raises(ProjectError):
        key(project)
    assert key(project, "bib/claims.bib") is not None
