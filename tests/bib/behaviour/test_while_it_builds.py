"""What happens in bib/ while a build runs, or because one was killed: nothing is lost, and nothing taken
for another's."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from refkit import pipeline
from refkit.bib.build_lock import hold_build_lock
from refkit.checking import examine
from refkit.errors import ExportError
from refkit.model import Verdict
from refkit.pipeline import build
from refkit.project import Project, load_project

DOCUMENT = (
    "# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n## References\n\n"
    "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;{volume}:12-19.\n{more}"
)
MISTAKE = "2. Tanaka K. A mistaken entry. Jpn J Clin. 2014;3:33-9.\n"


def write(root: Path, volume: int, more: str = "") -> Project:
    (root / "a.md").write_text(DOCUMENT.format(volume=volume, more=more))
    (root / "refkit.toml").write_text('documents = ["*.md"]\n')
    return load_project(root / "refkit.toml")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def mend_title(bib: Path) -> None:
    edit(bib / "references.bib", "Zorbine approval history", "Approval history, mended")


def mend_item(bib: Path) -> None:
    edit(bib / "references.json", "Zorbine approval history", "Approval history, mended")


def exempt_claim(bib: Path) -> None:
    edit(bib / "claims.bib", "verdict = {cited}", "verdict = {exempt}")


def note_document(bib: Path) -> None:
    path = bib / "documents.bib"
    path.write_text(f"{path.read_text()}\n% noted\n")


@pytest.mark.parametrize(
    ("save", "name", "words"),
    [
        (mend_title, "references.bib", "Approval history, mended"),
        (mend_title, "references.json", "Approval history, mended"),
        (mend_item, "references.bib", "Approval history, mended"),
        (mend_item, "references.json", "Approval history, mended"),
        (exempt_claim, "claims.bib", "verdict = {exempt}"),
        (note_document, "documents.bib", "% noted"),
    ],
)
def test_what_a_person_saves_while_a_build_runs_is_merged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path], None], name: str, words: str
) -> None:
    build(write(tmp_path, 378))
    project = write(tmp_path, 379)
    commit, saves = pipeline.commit, [save]

    def commit_after_a_save(*arguments: object) -> object:
        while saves:
            saves.pop()(project.bib)
        return commit(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "commit", commit_after_a_save)
    built = build(project)
    assert words in (project.bib / name).read_text()
    assert "volume = {379}" in (project.bib / "references.bib").read_text()
    assert (built.coverage.judgements[0].verdict is Verdict.EXEMPT) is (save is exempt_claim)
    assert build(project).written == ()


def test_who_saves_again_and_again_is_told_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(write(tmp_path, 378))
    project = write(tmp_path, 379)
    commit, saved = pipeline.commit, []

    def commit_after_a_save(*arguments: object) -> object:
        saved.append(f"% note {len(saved)}\n")
        with (project.bib / "claims.bib").open("a") as file:
            file.write(saved[-1])
        return commit(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "commit", commit_after_a_save)
    with pytest.raises(ExportError, match="saved again each time"):
        build(project)
    assert (project.bib / "claims.bib").read_text().endswith("".join(saved))
    assert "volume = {378}" in (project.bib / "references.bib").read_text()


def test_claims_are_not_judged_again_for_a_comment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(write(tmp_path, 378))
    project = write(tmp_path, 379)
    commit, judge_all = pipeline.commit, pipeline.judge_all
    saves, judged = [note_document], []

    def commit_after_a_save(*arguments: object) -> object:
        while saves:
            saves.pop()(project.bib)
        return commit(*arguments)  # type: ignore[arg-type]

    def count(*arguments: object, **named: object) -> object:
        judged.append(1)
        return judge_all(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "commit", commit_after_a_save)
    monkeypatch.setattr(pipeline, "judge_all", count)
    build(project)
    assert len(judged) == 1


def test_a_second_build_waits_and_then_says_so(tmp_path: Path) -> None:
    project = write(tmp_path, 378)
    stages: list[str] = []
    with hold_build_lock(project.bib), pytest.raises(ExportError, match="another build is at work") as caught:
        build(project, wait=0.1, progress=lambda stage, *_: stages.append(stage))
    assert stages == ["waiting"]
    assert caught.value.problem.hint
    build(project)


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize("step", [".refkit.journal", "refkit.lock"])
@pytest.mark.parametrize("edited", [None, mend_title, mend_item], ids=["", "bib edited", "json edited"])
def test_a_killed_build_leaves_nothing_that_the_next_takes_for_a_persons(
    tmp_path: Path, step: str, edited: Callable[[Path], None] | None
) -> None:
    build(write(tmp_path, 378))
    write(tmp_path, 379, MISTAKE)
    script = (
        "import os, signal, sys\n"
        "def hook(event, arguments):\n"
        f"    if event == 'os.rename' and str(arguments[1]).endswith({step!r}):\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "from refkit.cli import main\n"
        "sys.addaudithook(hook)\n"
        "main(['build', '-q'])\n"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True)
    assert run.returncode == -9
    if edited is not None:
        edited(tmp_path / "bib")
    project = write(tmp_path, 380)
    build(project)
    text = (project.bib / "references.bib").read_text()
    assert text.count("@article{") == 1
    assert "volume = {380}" in text
    for name in ("references.bib", "references.json"):
        assert ("mended" in (project.bib / name).read_text()) is (edited is not None)
    assert build(project).written == ()
    assert sorted(path.name for path in project.bib.iterdir()) == [
        "claims.bib",
        "documents.bib",
        "references.bib",
        "references.json",
        "refkit.lock",
    ]


def test_what_was_written_is_read_whatever_its_size(tmp_path: Path) -> None:
    project = write(tmp_path, 378)
    limited = Project(
        root=project.root, documents=project.documents, bib=project.bib, styles=project.styles, max_bytes=300
    )
    first = build(limited)
    assert (project.bib / "references.json").stat().st_size > limited.max_bytes
    assert build(limited).written == ()
    checked = examine((), bib=None, project=limited, max_bytes=limited.max_bytes)
    assert checked.coverage.percent == first.coverage.percent == 100
