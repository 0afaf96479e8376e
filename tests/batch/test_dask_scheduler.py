"""A cluster judges as one process does, whatever becomes of its workers."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from corpus import below, bytes_in, finish, job_in, named, start, write_corpus

pytest.importorskip("distributed", reason="the extra refkit-claims[dask] is not installed")
pytestmark = [
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are looked up in /proc"),
    # What the threads of a cluster that is gone leave open is theirs.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

DOCUMENTS, SHARDS, KILLS = 20, 10, 2


def workers_of(process: int) -> list[int]:
    """Dask's workers: spawned by `multiprocessing`, and no tracker of its resources."""
    return [child for child, line in below(process) if "spawn_main" in line]


COMMON = ("texts", "--shards", str(SHARDS), "-q")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[int, str, str]]:
    """What one process leaves, and what it said."""
    here = tmp_path_factory.mktemp("whole")
    write_corpus(here / "texts", DOCUMENTS)
    return here / "out", finish(here, *COMMON, "-o", "out", "-j", "1")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write_corpus(tmp_path / "texts", DOCUMENTS)
    return tmp_path


def test_a_cluster_whose_workers_are_killed_leaves_the_bytes_of_one_process(
    corpus: Path, whole: tuple[Path, tuple[int, str, str]]
) -> None:
    process = start(corpus, *COMMON, "-o", "out", "-j", "2", "--scheduler", "dask")
    chance, killed, finished = random.Random(3), 0, 0
    while process.poll() is None:
        time.sleep(0.05)
        shards = len(list((corpus / "out").glob("shards/*.jsonl")))
        if killed < KILLS and shards > finished and (workers := workers_of(process.pid)):
            finished, killed = shards, killed + 1
            os.kill(chance.choice(workers), signal.SIGKILL)
    out, err = process.communicate()
    assert killed == KILLS
    assert (process.returncode, out.decode(), err.decode()) == whole[1]
    assert bytes_in(corpus / "out") == bytes_in(whole[0])


def test_a_client_that_is_killed_leaves_no_process_and_goes_on(corpus: Path) -> None:
    common = ("texts", "-o", "out", "--shards", str(SHARDS), "-q")
    process = start(corpus, *common, "-j", "1", "--scheduler", "dask")
    while process.poll() is None and not list((corpus / "out").glob("shards/*.jsonl")):
        time.sleep(0.05)
    started = [child for child, _ in below(process.pid)]
    process.kill()
    process.communicate()
    until = time.monotonic() + 30
    while (left := [one for one in started if Path(f"/proc/{one}").exists()]) and time.monotonic() < until:
        time.sleep(0.1)
    assert not left
    assert finish(corpus, *common)[0] == 2
    assert json.loads((corpus / "out" / "summary.json").read_text())["documents"] == DOCUMENTS


def free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    assert isinstance(port, int)
    return port


def test_a_cluster_at_an_address(corpus: Path, whole: tuple[Path, tuple[int, str, str]]) -> None:
    """Its scheduler and worker run by Dask's own commands, and others may use them too."""
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    dask = [
        sys.executable,
        "-m",
        "distributed.cli.dask_scheduler",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-dashboard",
    ]
    worker = [
        sys.executable,
        "-m",
        "distributed.cli.dask_worker",
        address,
        "--nthreads",
        "2",
        "--no-dashboard",
    ]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    quiet = {"cwd": corpus, "env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = [subprocess.Popen(line, **quiet) for line in (dask, worker)]  # type: ignore[call-overload]
    try:
        assert finish(corpus, *COMMON, "-o", "out", "--scheduler", address) == whole[1]
        assert bytes_in(corpus / "out") == bytes_in(whole[0])
        until = time.monotonic() + 20
        while (
            left := [line for _, line in below(started[1].pid) if "refkit.batch" in line]
        ) and time.monotonic() < until:
            time.sleep(0.1)
        assert not left  # what judges is gone with the run
    finally:
        for one in reversed(started):
            one.terminate()
            one.wait()


def test_a_scheduler_that_is_not_there_is_an_error_with_a_hint(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from refkit.batch import dask_scheduler
    from refkit.batch.guard import Guard
    from refkit.errors import WebError

    monkeypatch.setattr(dask_scheduler, "CONNECT_SECONDS", 0.5)
    for address in (f"tcp://127.0.0.1:{free_port()}", "no address", "tcp://"):
        with pytest.raises(WebError, match="no scheduler of Dask answers there"):
            list(
                dask_scheduler.judge_on_dask(
                    iter(()),
                    Guard(job_in(corpus)),
                    address=address,
                    shards=1,
                    settings="s",
                    judged=lambda _: None,
                )
            )


def test_a_worker_that_sees_other_files_is_refused(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from refkit.batch import dask_scheduler
    from refkit.batch.job import digest_of_job
    from refkit.batch.shard import Task
    from refkit.errors import WebError

    monkeypatch.chdir(corpus)
    job = job_in(corpus)
    judges = dask_scheduler.Judges(job, "p")
    judges.setup(None)

    class Worker:
        address = "tcp://elsewhere:1"
        plugins = {"p": judges}  # noqa: RUF012

    monkeypatch.setattr(dask_scheduler, "get_worker", Worker)
    task = Task(number=1, documents=[named("texts/late/d000.md")])
    try:
        with pytest.raises(WebError, match="another refkit, or sees other references"):
            dask_scheduler.judge_there(task, "p", 1, "of other files")
        assert dask_scheduler.judge_there(task, "p", 1, digest_of_job(job)).data
    finally:
        for guard in judges.all:
            guard.end()


def test_a_worker_keeps_its_processes_until_it_goes(corpus: Path) -> None:
    from refkit.batch.dask_scheduler import Judges
    from refkit.batch.guard import Stopped

    judges = Judges(job_in(corpus), "p")
    judges.setup(None)
    one, other = judges.take(), judges.take()
    assert one is not other
    judges.idle.put(one)
    assert judges.take() is one
    one.start()
    judges.teardown(None)
    with pytest.raises(Stopped):
        one.ask({"do": "judge"})
    one.end()
