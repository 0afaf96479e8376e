"""Pieces -> what was prepared of each, in their order, by this process or by several beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from refkit.errors import ExportError
from refkit.index.prepare import Batch, prepare
from refkit.index.settings import AHEAD
from refkit.index.sources import Piece


@contextmanager
def workers(number: int) -> Iterator[tuple[Executor | None, int]]:
    """Processes that prepare pieces, started anew and not forked: tantivy has threads. None for fewer than two."""
    if number < 2:
        yield None, 0
        return
    with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as pool:
        yield pool, number


def batches(pieces: Iterable[Piece], pool: Executor | None, number: int) -> Iterator[Batch]:
    """What is in the pieces, one after the other; some wait, so that memory does not grow with the file.

    Raises ExportError where a process was ended from outside.
    """
    if pool is None:
        yield from map(prepare, pieces)
        return
    waiting: deque[Future[Batch]] = deque()
    try:
        for piece in pieces:
            waiting.append(pool.submit(prepare, piece))
            if len(waiting) > number * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise ExportError.of("index-worker") from None
