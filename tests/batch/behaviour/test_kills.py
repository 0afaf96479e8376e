"""A run that is killed at any moment, again and again, and goes on: the same bytes as one that was left alone."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest

from corpus import below, bytes_in, finish, rows_in, start, write_corpus

DOCUMENTS, SHARDS, ROUNDS = 24, 12, 12

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it has no such signals")


def end(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def test_a_run_that_is_killed_again_and_again_leaves_the_same_bytes(tmp_path: Path) -> None:
    write_corpus(tmp_path / "texts", DOCUMENTS)
    common = ("texts", "--shards", str(SHARDS), "-q")
    code, said, _ = finish(tmp_path, *common, "-o", "whole", "-j", "1")
    assert code == 2
    chance = random.Random(7)
    shards = tmp_path / "out" / "shards"
    for number in range(ROUNDS):
        before = len(list(shards.glob("*.jsonl"))) if shards.is_dir() else 0
        process = start(tmp_path, *common, "-o", "out", "-j", str(1 + number % 2))
        until = time.monotonic() + 30
        # Each third run is killed before it has done anything; the others at some moment while shards are written.
        while number % 3 and process.poll() is None and time.monotonic() < until:
            if shards.is_dir() and len(list(shards.glob("*.jsonl"))) > before:
                break
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.3))
        end(process.pid)
        process.communicate()
        if number % 5 == 4 and (torn := sorted(shards.glob("*.jsonl"))):
            torn[0].write_bytes(torn[0].read_bytes()[:-9])  # as a disk may leave it that lost its current
    assert finish(tmp_path, *common, "-o", "out", "-j", "2")[:2] == (code, said)
    assert bytes_in(tmp_path / "out") == bytes_in(tmp_path / "whole")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are looked up in /proc")
def test_processes_that_are_killed_cost_no_document(tmp_path: Path) -> None:
    write_corpus(tmp_path / "texts", DOCUMENTS)
    common = ("texts", "--shards", str(SHARDS), "-q")
    whole = finish(tmp_path, *common, "-o", "whole", "-j", "1")
    process = start(tmp_path, *common, "-o", "out", "-j", "2")
    chance, killed, finished = random.Random(8), 0, 0
    while process.poll() is None:
        time.sleep(0.05)
        shards = len(list((tmp_path / "out").glob("shards/*.jsonl")))
        if shards > finished and (children := below(process.pid)):
            finished = shards
            end(chance.choice(children)[0])
            killed += 1
    out, err = process.communicate()
    assert (process.returncode, out.decode(), err.decode()) == whole
    assert killed
    assert bytes_in(tmp_path / "out") == bytes_in(tmp_path / "whole")
    assert not any(row.get("error", {}).get("code") == "RK009" for row in rows_in(tmp_path / "out").values())


def test_a_run_that_is_killed_before_its_only_shard_is_there_goes_on_with_the_next_document(
    tmp_path: Path,
) -> None:
    write_corpus(tmp_path / "texts", DOCUMENTS)
    common = ("texts", "--shards", "1", "-q", "-j", "1")
    whole = finish(tmp_path, *common, "-o", "whole")
    parts = tmp_path / "out" / "parts" / "0001.jsonl"

    def judged() -> int:
        return parts.read_bytes().count(b"\n") // 2 if parts.is_file() else 0

    found = [0]
    for _ in range(4):
        process = start(tmp_path, *common, "-o", "out")
        until = time.monotonic() + 60
        while process.poll() is None and judged() < found[-1] + 3 and time.monotonic() < until:
            time.sleep(0.005)
        end(process.pid)
        process.communicate()
        found.append(judged())
    assert not list((tmp_path / "out").glob("shards/*.jsonl"))
    assert all(after >= before + 3 for before, after in pairwise(found)), found
    assert found[-1] <= DOCUMENTS
    assert finish(tmp_path, *common, "-o", "out") == whole
    assert bytes_in(tmp_path / "out") == bytes_in(tmp_path / "whole")
