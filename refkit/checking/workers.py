"""Files and tasks -> the same work in several processes, what comes of it in their order."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice
from types import TracebackType
from typing import TypeVar

from refkit.checking.one import Outcome, Task, judge_task
from refkit.checking.packed import pack_outcome, pack_tasks, unpack_outcome, unpack_tasks
from refkit.checking.settings import LOT, LOTS_AHEAD
from refkit.documents import File
from refkit.documents.whole import Whole, read_whole
from refkit.errors import ReadError
from refkit.kept import UncodableError, decode, encode
from refkit.rules import Problem

if sys.platform != "win32":
    ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

T = TypeVar("T")
R = TypeVar("R")


class Workers:
    """So many processes, begun when there is work for more than one. To be left as a context manager: with an error, or
    when a person or a signal ends the command, whatever they still do is ended too."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._others = frozenset(multiprocessing.active_children())

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        if kind is None:
            self._pool.shutdown()
            return
        self._pool.shutdown(wait=False, cancel_futures=True)
        mine = [child for child in multiprocessing.active_children() if child not in self._others]
        for child in mine:
            child.terminate()
        for child in mine:
            child.join()

    def read_each(self, files: Iterable[File]) -> Iterator[Whole]:
        """As `read_in_turn`: each file read, in their order. Raises ReadError for the first that cannot be read."""
        lots = _lots(files)
        first = list(islice(lots, 2))
        if len(first) < 2:
            yield from map(read_whole, chain.from_iterable(first))
            return
        for lot, read in self._in_order(self._begin_reading, chain(first, lots)):
            for file, (whole, problem) in zip(lot, read, strict=True):
                if problem is not None:
                    raise _error(decode(problem, Problem))
                yield read_whole(file) if whole is None else decode(whole, Whole)

    def judge_each(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """As `judge_in_turn`: what comes of each task, in their order."""
        if len(tasks) <= LOT:
            yield from map(judge_task, tasks)
            return
        for lot, judged in self._in_order(self._begin_judging, _lots(tasks)):
            for task, outcome in zip(lot, judged, strict=True):
                yield judge_task(task) if outcome is None else unpack_outcome(outcome, task)

    def _begin_reading(self, lot: tuple[File, ...]) -> Future[list[tuple[str | None, str | None]]]:
        return self._processes().submit(_read, tuple(replace(file, seen=None) for file in lot))

    def _begin_judging(self, lot: tuple[Task, ...]) -> Future[list[str | None]]:
        try:
            packed = pack_tasks(lot)
        except UncodableError:
            here: Future[list[str | None]] = Future()
            here.set_result([None] * len(lot))
            return here
        return self._processes().submit(_judge, packed)

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._jobs, initializer=_begin)
            with _signals_held():
                self._pool.submit(int)  # the first one begins the processes
        return self._pool

    def _in_order(
        self, work: Callable[[tuple[T, ...]], Future[R]], lots: Iterable[tuple[T, ...]]
    ) -> Iterator[tuple[tuple[T, ...], R]]:
        waiting: deque[tuple[tuple[T, ...], Future[R]]] = deque()
        coming = iter(lots)
        failed: ReadError | None = None
        while failed is None:
            try:
                lot = next(coming, None)
            except ReadError as error:  # those before it may fail too, and come first
                failed = error
                break
            if lot is None:
                break
            waiting.append((lot, work(lot)))
            if len(waiting) >= LOTS_AHEAD * self._jobs:
                done, future = waiting.popleft()
                yield done, future.result()
        while waiting:
            done, future = waiting.popleft()
            yield done, future.result()
        if failed is not None:
            raise failed


@contextmanager
def _signals_held() -> Iterator[None]:
    """Let signals that end the command wait: one that comes while a process is forked would be swallowed there."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _lots(items: Iterable[T]) -> Iterator[tuple[T, ...]]:
    coming = iter(items)
    while lot := tuple(islice(coming, LOT)):
        yield lot


def _error(problem: Problem) -> ReadError:
    return ReadError(problem.message, hint=problem.hint, span=problem.span, place=problem.place)


# -- in the other process: nothing is raised that could not be handed back; None is done where the work was given out


def _begin() -> None:
    # Control-C goes to all processes of a terminal; the one that gave the work out ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def _read(files: tuple[File, ...]) -> list[tuple[str | None, str | None]]:
    """Of each file what was read, else why it could not be."""
    return [_read_one(file) for file in files]


def _read_one(file: File) -> tuple[str | None, str | None]:
    try:
        return encode(read_whole(file), Whole), None
    except ReadError as error:
        return None, encode(error.problem, Problem)
    except UncodableError:
        return None, None


def _judge(packed: str) -> list[str | None]:
    """What came of each task."""
    return [_judge_one(task) for task in unpack_tasks(packed)]


def _judge_one(task: Task) -> str | None:
    try:
        return pack_outcome(judge_task(task), task)
    except UncodableError:
        return None
