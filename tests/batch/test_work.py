"""A document that takes too long, too much memory or ends its process costs itself and nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from corpus import CITED, OPEN, job_in, named
from refkit.batch import guard as room
from refkit.batch.guard import Guard
from refkit.batch.settings import ENDS
from refkit.batch.shard import Done, Known, Part, Task, read_by_files
from refkit.batch.work import judge_one, judge_shard

# A process in which documents with certain names do harm; "outside" does so once, as a kill from outside would.
HARMFUL = """
import os, signal, sys, time
sys.path[:] = sys.argv[1:]
from refkit.batch import child
from refkit.batch.judge import Judge
judge = Judge.judge
def harm(self, listed):
    if "crash" in listed.name:
        os.abort()
    if "hang" in listed.name:
        time.sleep(600)
    if "large" in listed.name:
        bytearray(10**11)
    if "outside" in listed.name and not os.path.exists("ended"):
        open("ended", "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    if "print" in listed.name:
        print("printed")
        os.write(1, b"more")
    return judge(self, listed)
Judge.judge = harm
child.main()
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(room, "BEGIN", HARMFUL)
    for name in ("a", "crash", "hang", "large", "outside", "print", "z"):
        (tmp_path / f"{name}.md").write_text(CITED if name != "z" else OPEN)
    return tmp_path


def shard(here: Path, names: Sequence[str], known: Known | None = None, **job: Any) -> Done:
    guard = Guard(job_in(here, **job))
    try:
        task = Task(number=1, documents=[named(f"{name}.md") for name in names], known=known)
        return judge_shard(task, guard, shards=1, settings="s")
    finally:
        guard.end()


def codes(done: Done) -> dict[str, str]:
    assert done.data is not None
    rows = [json.loads(line) for line in done.data.splitlines()]
    return {
        row["document"].removesuffix(".md"): row.get("error", row)["code" if "error" in row else "exit_code"]
        for row in rows
    }


def test_what_does_harm_costs_itself_alone(here: Path) -> None:
    done = shard(here, ["a", "crash", "hang", "large", "outside", "print", "z"], timeout=3.0, memory=3000)
    assert codes(done) == {
        "a": 0,
        "crash": "RK009",
        "hang": "RK009",
        "large": "RK009",
        "outside": 0,
        "print": 0,
        "z": 1,
    }
    assert done.data is not None
    said = {
        row["document"]: row["error"] for row in map(json.loads, done.data.splitlines()) if "error" in row
    }
    assert said["crash.md"]["message"] == f"the process that judged it ended {ENDS} times (SIGABRT)"
    assert said["hang.md"]["message"] == "it took longer than 3 seconds, and was given up"
    assert said["large.md"]["message"] == "it wants more memory than 3,000 MB"
    assert all(error["hint"] for error in said.values())
    assert done.manifest is not None
    assert json.loads(done.manifest)["passing"] == 3


def test_a_shard_whose_inputs_are_as_they_were_is_not_judged_again(here: Path) -> None:
    manifest = json.loads(shard(here, ["a", "z"]).manifest or b"")
    known = Known(inputs=manifest["inputs"], beside=read_by_files(manifest["beside"]))
    assert shard(here, ["a", "z"], known).data is None
    for name, text in {"a.md": OPEN, "index.qmd": "---\ntitle: New\n---\n"}.items():
        before = (here / name).read_text() if (here / name).exists() else None
        (here / name).write_text(text)
        assert shard(here, ["a", "z"], known).data is not None
        (here / name).unlink() if before is None else (here / name).write_text(before)
    assert shard(here, ["a"], known).data is not None


def test_each_document_is_counted_when_it_is_through(here: Path) -> None:
    counted: list[int] = []
    guard = Guard(job_in(here))
    try:
        task = Task(number=1, documents=[named("a.md"), named("z.md")])
        judge_shard(task, guard, shards=1, settings="s", judged=counted.append)
        assert judge_one(named("a.md"), guard).lasting
    finally:
        guard.end()
    assert counted == [1, 1]


def test_documents_that_a_killed_run_has_left_are_taken_as_they_were_judged(here: Path) -> None:
    guard = Guard(job_in(here))
    judged: list[tuple[int, str]] = []
    kept: dict[str, Part] = {}

    def keep(number: int, part: Part) -> None:
        judged.append((number, part.name))
        kept[part.name] = part

    documents = [named("a.md"), named("print.md"), named("z.md")]
    try:
        first = judge_shard(Task(number=1, documents=documents), guard, shards=1, settings="s", keep=keep)
        assert judged == [(1, "a.md"), (1, "print.md"), (1, "z.md")]
        judged.clear()
        (here / "z.md").write_text(CITED)
        left = {name: part for name, part in kept.items() if name != "print.md"}
        task = Task(number=1, documents=documents, parts=left)
        again = judge_shard(task, guard, shards=1, settings="s", keep=keep)
        assert judged == [(1, "print.md"), (1, "z.md")]
        (here / "z.md").write_text(OPEN)
        task = Task(number=1, documents=documents, parts=kept | left)
        assert judge_shard(task, guard, shards=1, settings="s", keep=keep) == first
        assert again != first
    finally:
        guard.end()
