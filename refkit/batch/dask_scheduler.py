"""Tasks -> shards as they come, by the workers of a Dask cluster: one made here for the run, or one with an address.

A worker that is lost costs the shards it was at, which others judge anew. What judges is a process beside the worker (see
`guard`), so that no document can end a worker, nor keep it from saying that it is alive. The client alone writes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count, islice
from queue import Empty, SimpleQueue
from typing import Any, Final

import dask
from distributed import Client, Future, LocalCluster, WorkerPlugin, get_worker
from distributed.client import FutureCancelledError
from distributed.scheduler import KilledWorker

from refkit.batch.guard import Guard
from refkit.batch.job import Job
from refkit.batch.settings import AHEAD, CONNECT_SECONDS, LOSSES, NO_WORKER_SECONDS, PAUSE_SECONDS
from refkit.batch.shard import Done, Task
from refkit.batch.work import Keep, judge_shard
from refkit.errors import RefkitError, WebError

HERE: Final = "dask"  # in the place of an address: a cluster of this machine's processes
LOUD: Final = ("distributed", "tornado", "bokeh")  # what tells of every worker that comes and goes


class Judges(WorkerPlugin):  # type: ignore[misc]
    """The processes of one worker that judge, one for each of its threads; they go when it does."""

    def __init__(self, job: Job, name: str) -> None:
        self.job, self.name = job, name

    def setup(self, worker: Any) -> None:  # noqa: ARG002
        self.idle: SimpleQueue[Guard] = SimpleQueue()
        self.all: list[Guard] = []

    def take(self) -> Guard:
        try:
            return self.idle.get_nowait()
        except Empty:
            guard = Guard(self.job, elsewhere=True)
            self.all.append(guard)
            return guard

    def teardown(self, worker: Any) -> None:  # noqa: ARG002
        for guard in self.all:
            guard.stop()


def judge_there(task: Task, plugin: str, shards: int, settings: str) -> Done:
    """Judge a shard on the worker that this runs on.

    Raises ReadError; WebError where it has another refkit, or sees other references or evidence, than who asks it.
    """
    worker = get_worker()
    judges = worker.plugins[plugin]
    guard = judges.take()
    try:
        guard.start()
        if guard.settings != settings:
            raise WebError.of("other-inputs", place=worker.address)
        return judge_shard(task, guard, shards=shards, settings=settings)
    finally:
        judges.idle.put(guard)


def judge_on_dask(
    tasks: Iterator[Task],
    first: Guard,
    *,
    address: str = HERE,
    processes: int = 1,
    shards: int,
    settings: str,
    judged: Callable[[int], object],
    keep: Keep = lambda _number, _part: None,  # noqa: ARG001 - workers hand back whole shards
) -> Generator[Done]:
    """Each shard as soon as it is judged, in any order. Raises ReadError; WebError where the cluster is not there, has
    another refkit, or is lost."""
    first.end()  # workers have processes of their own
    with _client(address, processes) as client:
        plugin = f"refkit-batch-{client.id}"
        run = _Run(client=client, address=address, arguments=(plugin, shards, settings))
        try:
            with _told(address):
                client.register_plugin(Judges(first.job, plugin))
            for task, done in run.each(tasks):
                judged(len(task.documents))
                yield done
        finally:
            with suppress(Exception):  # a cluster that is gone needs no tidying
                client.cancel(list(run.waiting), force=True)
                client.unregister_worker_plugin(plugin)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What was sent to a cluster and has not come back. `losses` counts workers that were lost, by shard."""

    client: Client
    address: str
    arguments: tuple[Any, ...]
    waiting: dict[Future, Task] = field(default_factory=dict)
    losses: dict[int, int] = field(default_factory=dict)
    ready: SimpleQueue[Future] = field(default_factory=SimpleQueue)
    turns: Iterator[int] = field(default_factory=count)

    def each(self, tasks: Iterator[Task]) -> Iterator[tuple[Task, Done]]:
        self._fill(tasks)
        idle = 0.0
        while self.waiting:
            try:
                future = self.ready.get(timeout=PAUSE_SECONDS)
            except Empty:
                idle = 0.0 if self._workers() else idle + PAUSE_SECONDS
                if idle >= NO_WORKER_SECONDS:
                    raise WebError.of("no-worker", place=self.address, seconds=round(idle)) from None
                continue
            task = self.waiting.pop(future)
            done = self._result(future, task)
            if done is not None:
                yield task, done
            self._fill(tasks)

    def _workers(self) -> int:
        """Threads of the cluster's workers; 0 also where it does not answer."""
        with _told(self.address):
            return sum(self.client.nthreads().values())

    def _fill(self, tasks: Iterator[Task]) -> None:
        room = AHEAD * max(1, self._workers()) - len(self.waiting)
        for task in islice(tasks, max(0, room)):
            self._send(task)

    def _send(self, task: Task) -> None:
        key = f"refkit-batch-{task.number}-{next(self.turns)}-{self.client.id}"
        future = self.client.submit(judge_there, task, *self.arguments, key=key, pure=False)
        self.waiting[future] = task
        future.add_done_callback(self.ready.put)

    def _result(self, future: Future, task: Task) -> Done | None:
        """The shard; None where its worker was lost and it was sent again."""
        with _told(self.address):
            try:
                done = future.result()
                assert isinstance(done, Done)
                return done
            except KilledWorker:
                # The scheduler blames a task for the workers that were lost with it; no document can end a worker.
                self.losses[task.number] = self.losses.get(task.number, 0) + 1
                if self.losses[task.number] > LOSSES:
                    raise
        self._send(task)
        return None


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Whatever the cluster raises becomes an error with its place."""
    try:
        yield
    except RefkitError:
        raise
    except FutureCancelledError:
        raise WebError.of("cluster-lost", place=address, why="it forgot what it was to do") from None
    except Exception as error:
        why = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        raise WebError.of("cluster-lost", place=address, why=why) from None


@contextmanager
def _client(address: str, processes: int) -> Iterator[Client]:
    """A client of the cluster, which is made where none is named. Raises WebError."""
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    # Many workers may be lost with a shard, none of them by its fault.
    with dask.config.set({"distributed.scheduler.allowed-failures": LOSSES}):
        if address == HERE:
            with (
                LocalCluster(
                    n_workers=processes,
                    threads_per_worker=1,
                    processes=True,
                    host="127.0.0.1",
                    dashboard_address=None,
                    memory_limit=0,
                    silence_logs=logging.CRITICAL + 1,
                ) as cluster,
                Client(cluster, set_as_default=False) as client,
            ):
                yield client
            return
        try:
            client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            why = " ".join(str(error).split()) or type(error).__name__
            raise WebError.of("no-cluster", place=address, why=why) from None
        with client:
            yield client
