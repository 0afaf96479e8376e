"""A commit of bib/ leaves old files or new ones and never loses a person's save, at whatever step something happens."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from refkit.bib import commit, exchange
from refkit.bib.build_lock import hold_build_lock
from refkit.bib.commit import digest
from refkit.bib.last_written import LOCK
from refkit.errors import ReadError

NAMES = ("references.bib", "references.json", "claims.bib", "documents.bib")


@pytest.mark.skipif(sys.platform == "win32", reason="killing at a step wants fork")
@pytest.mark.timeout(300)  # some hundred processes, on a machine that may be busy
@pytest.mark.parametrize(
    ("mode", "edited"),
    [
        *(("kill", name) for name in ("-", *NAMES)),
        *(("rekill", name) for name in ("-", "references.json")),
        *(("save", name) for name in NAMES),
    ],
)
def test_at_each_step_of_a_commit(mode: str, edited: str, tmp_path: Path) -> None:
    """Killed, killed again while it recovers, or a file saved under it: see every_step.py."""
    script = Path(__file__).with_name("every_step.py")
    run = subprocess.run([sys.executable, script, mode, edited, tmp_path], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert [line for line in lines if not line.endswith(" steps")] == []
    assert all(int(line.split()[0]) > 50 for line in lines), lines


def put(folder: Path, **texts: str) -> bool:
    """Commit some files on top of what is there; whether it was done."""
    files = {f"{name}.bib": text for name, text in texts.items()}
    read = {name: digest(commit.read_bytes(folder / name)) for name in files}
    with hold_build_lock(folder):
        return commit.commit(folder, read, files).done


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says who writes into a file")
def test_a_program_that_does_not_close_a_file_is_not_robbed_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commit, "WRITER_SECONDS", 0.05)
    assert put(tmp_path, a="one", b="one")
    with (tmp_path / "b.bib").open("a") as file:
        assert not put(tmp_path, a="two", b="two")
        file.write(" and more")
    assert [(tmp_path / name).read_text() for name in ("a.bib", "b.bib")] == ["one", "one and more"]
    assert len(list(tmp_path.iterdir())) == 2


def test_of_two_saves_in_one_instant_both_are_kept_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program had the old file open when it was exchanged, and another saved over the new one."""
    assert put(tmp_path, a="one")

    def exchange_while_people_save(new: Path, path: Path) -> None:
        exchange.exchange(new, path)
        new.write_text("first hand")
        path.write_text("second hand")

    monkeypatch.setattr(commit, "exchange", exchange_while_people_save)
    read = {"a.bib": digest(b"one")}
    with hold_build_lock(tmp_path):
        committed = commit.commit(tmp_path, read, {"a.bib": "two"})
    assert not committed.done
    assert [problem.rule for problem in committed.problems] == ["RK504"]
    assert (tmp_path / "a.bib").read_text() == "second hand"
    assert (tmp_path / "a.bib.saved-1").read_text() == "first hand"


def test_files_that_are_links_are_written_through(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "bib", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (elsewhere / "shared.bib").write_text("one")
    (folder / "a.bib").symlink_to(elsewhere / "shared.bib")
    assert put(folder, a="two")
    assert (folder / "a.bib").is_symlink()
    assert (elsewhere / "shared.bib").read_text() == "two"
    assert len(list(elsewhere.iterdir())) == len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"schema": 2}',
        '{"schema": 1, "files": {"references.bib": "x"}}',
        '{"schema": 1, "files": {"references.bib": {"was": null}}}',
        '{"schema": 1, "files": {"references.bib": {"was": 3, "now": "0"}}}',
        '{"schema": 1, "files": {"../references.bib": {"was": null, "now": "0"}}}',
    ],
)
def test_a_journal_that_is_none_stops_and_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / commit.JOURNAL).write_text(text)
    with pytest.raises(ReadError) as caught:
        commit.recover(tmp_path, (*NAMES, LOCK))
    assert commit.JOURNAL in str(caught.value.problem.place)
    assert (tmp_path / commit.JOURNAL).exists()


def test_who_only_reads_finishes_what_was_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert put(tmp_path, a="one")
    monkeypatch.setattr(commit, "finish", lambda _: (False, ()))
    assert not put(tmp_path, a="two")
    monkeypatch.undo()
    assert (tmp_path / "a.bib").read_text() == "one"
    commit.settle(tmp_path, ("a.bib",))
    assert (tmp_path / "a.bib").read_text() == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.bib"]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.bib", None, b"one\ntwo\n"),
        ("a.bib", b"", b"one\ntwo\n"),
        ("a.bib", b"zero\none\n", b"one\ntwo\n"),
        ("a.bib", b"zero\r\none\r\n", b"one\r\ntwo\r\n"),
        ("a.json", b"zero\r\none\r\nlast", b"one\r\ntwo\r\n"),
        ("a.bib", b"zero\r\none\n", b"one\ntwo\n"),
        ("a.bib", b"zero\r\none\r\ntwo\n", b"one\r\ntwo\r\n"),
        ("log.jsonl", b"zero\r\none\r\n", b"one\ntwo\n"),
    ],
    ids=["no file", "empty", "LF", "CRLF", "CRLF in JSON", "as many", "most", "a log"],
)
def test_a_file_keeps_the_line_ends_that_it_has(name: str, before: bytes | None, after: bytes) -> None:
    assert commit.with_ends_of(before, b"one\ntwo\n", name) == after
    assert commit.with_ends_of(after, after, name) == after


def test_lines_that_stay_and_lines_that_are_new_end_alike(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_bytes(b"one\r\ntwo\r\n")
    assert put(tmp_path, a="one\r\ntwo\r\nnew\n")
    assert (tmp_path / "a.bib").read_bytes() == b"one\r\ntwo\r\nnew\r\n"
