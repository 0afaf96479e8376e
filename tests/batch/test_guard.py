"""A process that is watched: it starts when it is wanted, and is gone when nobody wants it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from corpus import BIB, CITED, ROOT, job_in, named
from refkit.batch import guard as room
from refkit.batch.guard import Guard, Lost, Stopped
from refkit.errors import ReadError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(CITED)
    return tmp_path


def ask(guard: Guard, name: str = "a.md") -> object:
    return guard.ask({"do": "judge", "listed": asdict(named(name)), "beside": []})


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def pid_of(guard: Guard) -> int:
    assert guard._process is not None
    return guard._process.pid


def test_a_process_is_started_anew_when_it_has_ended(here: Path) -> None:
    guard = Guard(job_in(here))
    try:
        assert guard.is_fresh
        assert isinstance(ask(guard), dict)
        first = pid_of(guard)
        assert not guard.is_fresh
        os.kill(first, 9)
        answer = ask(guard)  # before the next request or at it
        assert answer == Lost(late=False, how="SIGKILL") or isinstance(answer, dict)
        assert isinstance(ask(guard), dict)
        assert pid_of(guard) != first
    finally:
        guard.end()


def test_a_process_gives_way_to_another_when_it_has_judged_enough(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "RECYCLED_DOCUMENTS", 2)
    guard = Guard(job_in(here))
    try:
        ask(guard)
        first = pid_of(guard)
        ask(guard)
        ask(guard)
        assert pid_of(guard) != first
        assert not is_alive(first)
    finally:
        guard.end()


def test_what_all_share_is_read_when_it_starts(here: Path) -> None:
    (here / "a.bib").write_text(BIB + "@article{broken, title = {A\n")
    guard = Guard(job_in(here, bib="a.bib"))
    try:
        guard.start()
        assert guard.problems
    finally:
        guard.end()
    with pytest.raises(ReadError, match=r"gone\.bib"):
        Guard(job_in(here, bib="gone.bib")).start()
    with pytest.raises(ReadError, match="elsewhere"):
        Guard(job_in(Path("/elsewhere"))).start()


def test_a_process_that_never_begins_is_an_error(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "BEGIN", "raise SystemExit(7)")
    with pytest.raises(ReadError, match="exit code 7"):
        Guard(job_in(here)).start()


def test_who_waits_for_a_process_that_is_stopped_is_told(here: Path) -> None:
    guard = Guard(job_in(here))
    guard.start()
    process = pid_of(guard)
    guard.stop()
    with pytest.raises(Stopped):
        ask(guard)
    guard.end()
    assert not is_alive(process)


def test_modules_are_not_looked_for_beside_the_documents(here: Path) -> None:
    (here / "json.py").write_text("raise SystemExit(9)")
    guard = Guard(job_in(here))
    try:
        assert isinstance(ask(guard), dict)
    finally:
        guard.end()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_a_process_ends_with_who_started_it(here: Path) -> None:
    """Whoever it was may have been killed, so that it could not end anything."""
    code = (
        "import sys, time; from pathlib import Path; from corpus import job_in; from refkit.batch.guard import Guard\n"
        "guard = Guard(job_in(Path.cwd())); guard.start(); print(guard._process.pid, flush=True); time.sleep(60)"
    )
    folders = os.pathsep.join((str(ROOT), str(ROOT / "tests" / "batch")))
    starter = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=here,
        env=os.environ | {"PYTHONPATH": folders},
        stdout=subprocess.PIPE,
    )
    assert starter.stdout is not None
    process = int(starter.stdout.readline())
    assert is_alive(process)
    starter.kill()
    starter.communicate()
    until = time.monotonic() + 20
    while is_alive(process) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(process)


def test_an_answer_in_the_last_moment_counts_and_costs_the_next_document_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late(threading.Timer):
        def cancel(self) -> None:
            if self.interval == guard.job.timeout:
                self.function()  # the time is up between the answer and this

    guard = Guard(job_in(here))
    try:
        guard.start()
        monkeypatch.setattr(room.threading, "Timer", Late)
        assert [isinstance(ask(guard), dict) for _ in range(3)] == [True] * 3
    finally:
        guard.end()
