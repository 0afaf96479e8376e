"""Tasks -> shards as they come, by processes of this machine: a thread watches each of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from queue import SimpleQueue

from refkit.batch.guard import Guard
from refkit.batch.settings import AHEAD
from refkit.batch.shard import Done, Task
from refkit.batch.work import Keep, judge_shard


def judge_here(
    tasks: Iterator[Task],
    first: Guard,
    *,
    processes: int = 1,
    shards: int,
    settings: str,
    judged: Callable[[int], object],
    keep: Keep = lambda _number, _part: None,
) -> Generator[Done]:
    """Each shard as soon as it is judged, in any order, by `first` and further processes like it; they are gone when it
    ends, however it does. What comes of a document is handed to `keep` at once, in the thread of its process.

    Raises ReadError.
    """
    guards = [first, *(Guard(first.job) for _ in range(processes - 1))]
    idle: SimpleQueue[Guard] = SimpleQueue()
    for guard in guards:
        idle.put(guard)

    def judge(task: Task) -> Done:
        guard = idle.get()
        try:
            return judge_shard(task, guard, shards=shards, settings=settings, judged=judged, keep=keep)
        finally:
            idle.put(guard)

    waiting: set[Future[Done]] = set()
    threads = ThreadPoolExecutor(len(guards))
    try:
        waiting = {threads.submit(judge, task) for task in islice(tasks, AHEAD * len(guards))}
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            waiting |= {threads.submit(judge, task) for task in islice(tasks, len(done))}
            for future in done:
                yield future.result()
    finally:
        for future in waiting:
            future.cancel()
        for guard in guards:
            guard.stop()
        threads.shutdown()
        for guard in guards:
            guard.end()
