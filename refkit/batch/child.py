"""A process that judges documents, one at a time, as the process that started it asks: lines of JSON in and out.

It ends when its standard input does, so that it never outlives who started it, whatever befell that.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import IO, Any

from refkit.batch.job import digest_of, digest_of_job, unpack_job
from refkit.batch.judge import Judge
from refkit.batch.listed import Listed
from refkit.batch.settings import IDLE_SECONDS, MB
from refkit.errors import ReadError, RefkitError, format_problem
from refkit.rules import finding

if sys.platform != "win32":
    import resource


def main() -> None:
    """Serve until standard input ends. What prints to standard output meanwhile does not get into the answers."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    with suppress(ValueError):
        signal.signal(
            signal.SIGINT, signal.SIG_IGN
        )  # who started this process decides what an interrupt means
    serve(_requests(sys.stdin.buffer), answers)


def _requests(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    """The requests as they come; the whole process ends with the stream, also in the middle of a document."""
    waiting: SimpleQueue[bytes] = SimpleQueue()

    def listen() -> None:
        while line := stream.readline():
            waiting.put(line)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        try:
            yield json.loads(waiting.get(timeout=IDLE_SECONDS))
        except Empty:
            os._exit(0)


def serve(requests: Iterator[dict[str, Any]], answers: IO[str]) -> None:
    """Answer each request; the first one holds the job."""

    def answer(data: dict[str, Any]) -> None:
        answers.write(json.dumps({**data, "memory": memory_used()}) + "\n")
        answers.flush()

    first = next(requests)
    job = unpack_job(json.dumps(first["job"]))
    try:
        os.chdir(job.here)
        _limit_memory(job.memory)
        judge = Judge(job)
        settings = digest_of_job(job) if first.get("settings") else None
    except RefkitError as error:
        answer({"failed": format_problem(error.problem)})
        return
    except OSError as error:
        answer({"failed": f"{error.filename}: {error.strerror}"})
        return
    answer(
        {
            "ready": True,
            "settings": settings,
            "problems": [[str(one.level), one.rule, format_problem(one)] for one in judge.problems],
        }
    )
    for request in requests:
        listed = Listed(**request["listed"])
        try:
            answer(
                _judged(judge, listed)
                if request["do"] == "judge"
                else _digests(judge, listed, request["beside"])
            )
        except MemoryError:
            problem = finding("RK009", "memory", place=listed.name, limit=job.memory)
            answer({"memory_short": format_problem(problem)})
            return


def _judged(judge: Judge, listed: Listed) -> dict[str, Any]:
    judged = judge.judge(listed)
    return {
        "line": judged.row.line,
        "tally": judged.row.tally,
        "digest": judged.digest,
        "beside": dict(judged.beside),
    }


def _digests(judge: Judge, listed: Listed, beside: list[str]) -> dict[str, Any]:
    """The digests of a document as it is now, and of files beside it."""
    try:
        digest = digest_of(judge.read(listed))
    except ReadError:
        digest = None
    return {"digest": digest, "beside": judge.digests_beside(listed, beside)}


def _limit_memory(most: int) -> None:
    """Let a document that wants more memory than `most` MB fail by itself, and not the machine."""
    if sys.platform != "win32":
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            wanted = most * MB
            resource.setrlimit(
                resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard)
            )


def memory_used() -> int:
    """The most memory that this process ever took, in MB; 0 where that is not told."""
    if sys.platform == "win32":
        return 0
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // MB if sys.platform == "darwin" else used // 1024
