"""Files and tasks -> the same work in several processes, what comes of it in their order."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import chain, islice
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from types import TracebackType
from typing import Any, TypeVar

from refkit.checking.one import Outcome, Task, judge_task
from refkit.checking.packed import pack_outcome, pack_tasks, unpack_outcome, unpack_tasks
from refkit.checking.settings import ENDS, LOT, LOTS_AHEAD
from refkit.documents import File
from refkit.documents.whole import Whole, read_whole
from refkit.errors import ReadError
from refkit.kept import UncodableError, decode, encode
from refkit.model import Problem
from refkit.rules import finding

if sys.platform != "win32":
    ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

T = TypeVar("T")
Work = Callable[[Any], Iterable[Any]]  # of a lot as it is handed over: what came of each


class Workers:
    """So many processes, begun when there is work for more than one and for `least` files or tasks. To be left as a context
    manager: with an error, or when a person or a signal ends the command, whatever they still do is ended too.

    A process that dies (of a fault in a library, or of no memory) costs nothing but the document that it dies of again and
    again (RK009).
    """

    def __init__(self, jobs: int, *, least: int = LOT + 1) -> None:
        self._jobs = jobs
        self._least = least
        self._pool: ProcessPoolExecutor | None = None
        self._others = frozenset(multiprocessing.active_children())

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._leave()
            return
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        mine = [child for child in multiprocessing.active_children() if child not in self._others]
        for child in mine:
            child.terminate()
        for child in mine:
            child.join()

    def read_each(self, files: Iterable[File]) -> Iterator[Whole]:
        """As `read_in_turn`: each file read, in their order. Raises ReadError for the first that cannot be read."""
        coming = iter(files)
        first: list[File] = []
        failed: ReadError | None = None
        try:
            first += islice(coming, self._least)
        except ReadError as error:  # those before it may fail too, and come first
            failed = error
        if failed is not None or len(first) < self._least:
            yield from map(read_whole, first)
            if failed is not None:
                raise failed
            return
        # What is read here first (patterns, modules) is there in each process that is forked from this one.
        yield from map(read_whole, first[:LOT])
        lots = _lots(chain(first[LOT:], coming))
        for lot, read in self._in_order(_read, lots, _packed_files):
            for file, outcome in zip(lot, read, strict=True):
                if isinstance(outcome, _Ended):
                    raise _error(outcome.finding(file.name))
                whole, problem = outcome
                if problem is not None:
                    raise _error(decode(problem, Problem))
                yield read_whole(file) if whole is None else decode(whole, Whole)
        self._leave()

    def judge_each(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """As `judge_in_turn`: what comes of each task, in their order."""
        if len(tasks) < self._least:
            yield from map(judge_task, tasks)
            return
        yield from map(judge_task, tasks[:LOT])
        for lot, judged in self._in_order(_judge, _lots(tasks[LOT:]), _packed_tasks):
            for task, outcome in zip(lot, judged, strict=True):
                if isinstance(outcome, _Ended):
                    yield Outcome(judgements=(), problems=(outcome.finding(task.document.source.name),))
                else:
                    yield judge_task(task) if outcome is None else unpack_outcome(outcome, task)
        self._leave()

    def _in_order(
        self,
        work: Work,
        lots: Iterable[tuple[T, ...]],
        pack: Callable[[tuple[T, ...]], Any],
    ) -> Iterator[tuple[tuple[T, ...], list[Any]]]:
        waiting: deque[tuple[tuple[T, ...], Future[list[Any]] | None]] = deque()
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
            waiting.append((lot, self._give_out(work, pack(lot))))
            if len(waiting) >= LOTS_AHEAD * self._jobs:
                yield self._finish(work, pack, *waiting.popleft())
        while waiting:
            yield self._finish(work, pack, *waiting.popleft())
        if failed is not None:
            raise failed

    def _give_out(self, work: Work, packed: Any) -> Future[list[Any]] | None:
        if packed is None:
            return None
        try:
            return self._processes().submit(_all, work, packed)
        except BrokenProcessPool:
            self._leave()
            return self._processes().submit(_all, work, packed)

    def _finish(
        self,
        work: Work,
        pack: Callable[[tuple[T, ...]], Any],
        lot: tuple[T, ...],
        future: Future[list[Any]] | None,
    ) -> tuple[tuple[T, ...], list[Any]]:
        if future is None:  # not to be handed over
            return lot, [None] * len(lot)
        try:
            return lot, future.result()
        except BrokenProcessPool:  # by one of these, or of the other lots that were given out
            return lot, [one for item in lot for one in alone(work, pack((item,)))]

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=way_to_begin(), initializer=_begin)
            with _signals_held():
                self._pool.submit(int)  # the first one begins the processes
        return self._pool

    def _leave(self) -> None:
        # Where processes are forked, the next ones are to have what this one has learnt meanwhile.
        if self._pool is not None:
            pool, self._pool = self._pool, None
            pool.shutdown()


@dataclass(frozen=True, slots=True)
class _Ended:
    """In the place of what came of a file or task: its process ended, `how` it says."""

    how: str

    def finding(self, name: str) -> Problem:
        return finding("RK009", "lost", place=name, how=self.how, times=ENDS)


def alone(work: Work, packed: Any) -> list[Any]:
    """What comes of one file or task by itself, in a process of its own; tried again where that ends."""
    context = way_to_begin()
    how = ""
    for _ in range(ENDS):
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_send_all, args=(there, work, packed))  # type: ignore[attr-defined]
        with _signals_held():
            process.start()
        there.close()
        try:
            return list(here.recv())
        except EOFError:
            process.join()
            how = _how(process.exitcode)
        finally:
            here.close()
            process.join()
    return [_Ended(how)]


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit code {code}"


def way_to_begin() -> BaseContext:
    """How processes are begun: forked, with all that is loaded, where that is safe, which is on Linux without threads.

    Else as the system does, and on Linux from a process that has loaded refkit and nothing else.
    """
    if sys.platform != "linux":
        return multiprocessing.get_context()
    if threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _packed_files(lot: tuple[File, ...]) -> tuple[File, ...]:
    return tuple(replace(file, seen=None) for file in lot)


def _packed_tasks(lot: tuple[Task, ...]) -> str | None:
    try:
        return pack_tasks(lot)
    except UncodableError:
        return None


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


def _all(work: Work, packed: Any) -> list[Any]:
    return list(work(packed))


def _send_all(to: Connection, work: Work, packed: Any) -> None:
    _begin()
    to.send(_all(work, packed))


def _read(files: tuple[File, ...]) -> Iterator[tuple[str | None, str | None]]:
    """Of each file what was read, else why it could not be."""
    for file in files:
        try:
            yield encode(read_whole(file), Whole), None
        except ReadError as error:
            yield None, encode(error.problem, Problem)
        except UncodableError:
            yield None, None


def _judge(packed: str) -> Iterator[str | None]:
    """What came of each task."""
    for task in unpack_tasks(packed):
        try:
            yield pack_outcome(judge_task(task), task)
        except UncodableError:
            yield None
