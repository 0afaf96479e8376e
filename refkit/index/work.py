"""Pieces -> what was prepared of each, in their order, by this process or by several beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context

from refkit.errors import ExportError
from refkit.index.prepare import Batch, prepare
from refkit.index.settings import AHEAD
from refkit.index.sources import Piece


@contextmanager
def workers(number: int) -> Iterator[tuple[Executor | None, int]]:
    """Processes that prepare pieces, started anew and not forked: tantivy has threads. None for fewer than two.

    Raises ExportError where one of them was ended from outside.
    """
    if number < 2:
        yield None, 0
        return
    others = active_children()
    with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as pool:
        try:
            yield pool, number
        except BrokenProcessPool:
            for (
                process
            ) in active_children():  # one that was being started would wait for ever, and Python for it
                if process not in others:
                    process.kill()
            raise ExportError.of("index-worker") from None


def batches(pieces: Iterable[Piece], pool: Executor | None, number: int) -> Iterator[Batch]:
    """What is in the pieces, one after the other; some wait, so that memory does not grow with the file."""
    if pool is None:
        yield from map(prepare, pieces)
        return
    waiting: deque[Future[Batch]] = deque()
    for piece in pieces:
        waiting.append(pool.submit(prepare, piece))
        if len(waiting) > number * AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
