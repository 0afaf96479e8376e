"""Requests go out no faster than a service allows, whoever sends them, and not at all while it asks for a pause."""

from __future__ import annotations

import heapq
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refkit.web.rate import Buckets, Clock, SystemClock, seconds_of
from refkit.web.settings import MAX_CLOSED_SECONDS


class Stage:
    """A clock for several threads: when all of them sleep, time goes on to when the first of them wakes up."""

    def __init__(self, workers: int, start: float = 1_000_000.0) -> None:
        self.time, self.awake = start, workers
        self.asleep: list[tuple[float, int]] = []
        self.turn = threading.Condition()

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        with self.turn:
            mine = (self.time + seconds, threading.get_ident())
            heapq.heappush(self.asleep, mine)
            self.awake -= 1
            self._go_on()
            while mine in self.asleep:
                self.turn.wait()

    def leave(self) -> None:
        with self.turn:
            self.awake -= 1
            self._go_on()

    def _go_on(self) -> None:
        if self.awake == 0 and self.asleep:
            self.time = max(self.time, self.asleep[0][0])
            while self.asleep and self.asleep[0][0] <= self.time:
                heapq.heappop(self.asleep)
                self.awake += 1
            self.turn.notify_all()


def ask_by(workers: int, each: int, clock: Stage, take: Callable[[], Any]) -> list[float]:
    """When each request of several workers goes out."""
    went: list[float] = []

    def work() -> None:
        for _ in range(each):
            take()
            went.append(clock.now())
        clock.leave()

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(went)


def most_within(seconds: float, went: list[float]) -> int:
    """The most requests of any span of time, its end left out."""
    return max(sum(start <= one < start + seconds - 1e-6 for one in went) for start in went)


def test_a_burst_goes_out_at_once_and_the_rest_at_the_rate(clock: Any) -> None:
    buckets = Buckets(None, clock)
    for _ in range(5):
        buckets.take("P", 2, 3)
    assert clock.slept == [0.5, 0.5]
    clock.sleep(10)
    for _ in range(3):
        buckets.take("P", 2, 3)
    assert clock.slept == [0.5, 0.5, 10]


def test_a_dear_request_counts_for_several(clock: Any) -> None:
    buckets = Buckets(None, clock)
    for cost in (1, 5, 5, 1):
        buckets.take("P", 5, 1, cost)
    assert clock.slept == [0.2, 1.0, 1.0]


@pytest.mark.parametrize("rate", [1 / 3, 1.0, 3.0, 10.0])
def test_eight_workers_share_one_limit(tmp_path: Path, rate: float) -> None:
    clock = Stage(8)
    buckets = Buckets(tmp_path / "rates.sqlite", clock)
    went = ask_by(8, 6, clock, lambda: buckets.take("P", rate))
    buckets.close()
    assert len(went) == 48
    assert most_within(1 / rate, went) == 1
    assert most_within(10 / rate, went) <= 10


def test_a_limit_holds_across_a_crash_and_beside_another_run(tmp_path: Path) -> None:
    """Nothing is told when a process is killed: what it sent is in the file already."""
    clock = Stage(8)
    killed = Buckets(tmp_path / "rates.sqlite", clock)
    went = ask_by(8, 3, clock, lambda: killed.take("P", 2))
    clock.awake = 8  # the next run begins at once; the first one never closed its file
    one, other = (Buckets(tmp_path / "rates.sqlite", clock) for _ in range(2))
    turn = iter(range(1000))
    went += ask_by(8, 3, clock, lambda: (one, other)[next(turn) % 2].take("P", 2))
    for buckets in (killed, one, other):
        buckets.close()
    assert len(went) == 48
    assert most_within(1, sorted(went)) <= 2


def test_a_killed_process_leaves_its_turns_behind(tmp_path: Path) -> None:
    """A real process, ended by the system in the middle."""
    path = tmp_path / "rates.sqlite"
    code = f"""
        import os, signal
        from pathlib import Path
        from refkit.web.rate import Buckets

        class Clock:
            def now(self): return 1_000_000.0
            def sleep(self, seconds): pass

        buckets = Buckets(Path({str(path)!r}), Clock())
        for _ in range(5):
            buckets.take("P", 1)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=False)
    assert ended.returncode < 0
    clock = Stage(1)
    buckets = Buckets(path, clock)
    buckets.take("P", 1)
    buckets.close()
    assert clock.now() == 1_000_005.0


def test_a_pause_holds_for_all_who_wait(tmp_path: Path) -> None:
    """Also for those whose turn was given out before the service asked for it."""
    clock = Stage(4)
    buckets = Buckets(tmp_path / "rates.sqlite", clock)
    first = threading.Event()

    def take() -> None:
        buckets.take("P", 1)
        if not first.is_set():
            first.set()
            buckets.pause("P", 30)

    went = ask_by(4, 2, clock, take)
    buckets.close()
    assert [round(one - went[0]) for one in went] == [0, 30, 31, 32, 33, 34, 35, 36]


def test_a_pause_closes_the_bucket(clock: Any) -> None:
    buckets = Buckets(None, clock)
    buckets.pause("P", 7)
    buckets.pause("P", 2)
    buckets.take("P", 10, 5)
    buckets.take("P", 10, 5)
    assert clock.slept == [7]


def test_a_long_rest_is_told_and_nobody_waits(tmp_path: Path, clock: Any) -> None:
    buckets = Buckets(tmp_path / "rates.sqlite", clock)
    buckets.pause("P", 600)
    assert buckets.take("P", 10) == 600
    assert buckets.take("Q", 10) == 0
    buckets.close()
    later = Buckets(tmp_path / "rates.sqlite", clock)
    clock.sleep(100)
    assert later.take("P", 10) == 500
    later.pause("P", 10 * MAX_CLOSED_SECONDS)
    assert later.take("P", 10) == MAX_CLOSED_SECONDS
    later.close()


def test_a_clock_that_was_set_back_locks_nobody_out(tmp_path: Path, clock: Any) -> None:
    buckets = Buckets(tmp_path / "rates.sqlite", clock)
    buckets.take("P", 1)
    buckets.pause("P", 60)
    clock.time -= 1_000_000
    assert buckets.take("P", 1) == 0
    assert clock.slept == []
    buckets.close()


@pytest.mark.parametrize("what", ["no database", "a folder", "none"])
def test_without_a_file_the_limit_holds_for_this_process(what: str, tmp_path: Path, clock: Any) -> None:
    path = tmp_path / "rates.sqlite"
    if what == "no database":
        path.write_bytes(b"no database at all" * 100)
    elif what == "a folder":
        path.mkdir()
    buckets = Buckets(None if what == "none" else path, clock)
    for _ in range(3):
        buckets.take("P", 1)
    assert clock.slept == [1, 1]
    buckets.close()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are others there")
def test_nobody_else_may_read_it(tmp_path: Path, clock: Any) -> None:
    buckets = Buckets(tmp_path / "rates.sqlite", clock)
    buckets.take("P", 1)
    buckets.close()
    assert (tmp_path / "rates.sqlite").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None), ("12", 12.0), (" 0 ", 0.0), ("soon", None), ("-5", None), ("9" * 40, None),
        ("Thu, 01 Jan 1970 00:02:00 GMT", 20.0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
    ],
)  # fmt: skip
def test_what_a_service_asks_for(header: str | None, seconds: float | None) -> None:
    assert seconds_of(header, 100.0) == seconds


def test_the_clock_of_this_machine_goes() -> None:
    clock: Clock = SystemClock()
    before = clock.now()
    clock.sleep(0)
    assert clock.now() >= before > 1_600_000_000
