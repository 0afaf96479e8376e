"""A process that judges, watched: started when it is wanted, ended when it takes too long, started anew when it dies.

It is a plain subprocess: a worker of Dask is a daemon, which may have no children of `multiprocessing`.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from refkit.batch.job import Job, pack_job
from refkit.batch.settings import BEGINNINGS, GROWTH_MB, RECYCLED_DOCUMENTS, START_SECONDS
from refkit.errors import ReadError

DEBUG: Final = "REFKIT_DEBUG"  # of the environment: shows what processes write to standard error
# The folders that modules are looked for in are handed on, and no other: "" would be the folder of the documents.
BEGIN: Final = "import sys; sys.path[:] = sys.argv[1:]; from refkit.batch.child import main; main()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """No answer came. `late` is set where the time was up; else the process ended by itself, `how` it says."""

    late: bool
    how: str


class Stopped(BaseException):
    """The run ends, and with it the processes. Not an Exception, so that no code on the way catches it."""


class Guard:
    """One process at a time that judges documents of a job. To be asked by one thread at a time; `stop` may be called by
    any."""

    def __init__(self, job: Job, *, elsewhere: bool = False) -> None:
        """`elsewhere` is set on a machine that may see other files than who asks: `settings` is then the digest of the
        job as it is here, once the process has started."""
        self.job, self.elsewhere = job, elsewhere
        self.settings: str | None = None
        self.problems: list[tuple[str, str, str]] = []  # level, code and words, of what all documents share
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._documents = self._at_first = 0

    def start(self) -> None:
        """Start the process, if none runs. Raises ReadError where it cannot read what all documents share."""
        if self._process is not None and self._process.poll() is None:
            return
        self.end()  # one that ended because nobody asked it
        how = ""
        for _ in range(BEGINNINGS):
            self._process = _started()
            if self._stopped:
                self.stop()
                raise Stopped
            begin = {"job": json.loads(pack_job(self.job)), "settings": self.elsewhere}
            reply = self._ask(begin, START_SECONDS)
            if isinstance(reply, Lost):
                how = reply.how
                continue
            if self._process is None:  # it was given up when it had just answered
                how = "SIGKILL"
                continue
            if "failed" in reply:
                self.end()
                words = str(reply.get("failed"))
                raise ReadError(words)
            self.problems = [(level, code, words) for level, code, words in reply["problems"]]
            self._documents, self._at_first = 0, reply["memory"]
            self.settings = reply["settings"]
            return
        raise ReadError.of("no-process", place=self.job.here, how=how)

    @property
    def is_fresh(self) -> bool:
        """Whether the process that runs, or will, has judged nothing yet."""
        return self._process is None or self._documents == 0

    def ask(self, request: dict[str, Any]) -> dict[str, Any] | Lost:
        """The answer to a request about one document; without one within the job's timeout the process is ended.

        Raises ReadError as `start` does.
        """
        self.start()
        reply = self._ask(request, self.job.timeout)
        if isinstance(reply, Lost):
            return reply
        self._documents += request["do"] == "judge"
        grown = reply["memory"] - self._at_first
        if self._documents >= RECYCLED_DOCUMENTS or grown > GROWTH_MB or "memory_short" in reply:
            self.end()
        return reply

    def _ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any] | Lost:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        late = threading.Event()

        def give_up() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, give_up)
        timer.daemon = True
        timer.start()
        answer = b""
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except (OSError, ValueError):
            answer = b""
        finally:
            timer.cancel()
        if self._stopped:
            self.stop()
            raise Stopped
        if answer.endswith(b"\n"):
            if (
                late.is_set()
            ):  # the answer came just before: the next document is not asked of a process that was killed
                self.end()
            reply: dict[str, Any] = json.loads(answer)
            return reply
        self.end()
        return Lost(late=late.is_set(), how=_how(process.returncode))

    def end(self) -> None:
        """End the process; the next request starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError, ValueError):
                if stream is not None:
                    stream.close()
        process.wait()

    close = end

    def stop(self) -> None:
        """End the process, and whoever waits for it gets Stopped; it is started no more."""
        self._stopped = True
        process = self._process
        if process is not None:
            process.kill()


def _started() -> subprocess.Popen[bytes]:
    folders = [os.path.abspath(place) for place in sys.path]  # noqa: PTH100 - an entry may be ""
    return subprocess.Popen(
        [sys.executable, "-P", "-c", BEGIN, *folders],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get(DEBUG) else subprocess.DEVNULL,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit code {code}"
