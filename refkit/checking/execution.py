"""Who does the work on documents: this process alone or several, with or without what was kept of earlier runs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from refkit.checking.judging import JudgeEach, judge_in_turn
from refkit.checking.kept import KeptWork
from refkit.checking.settings import LEAST_CHOSEN, MOST_CHOSEN
from refkit.checking.workers import Workers
from refkit.documents.whole import ReadEach, read_in_turn
from refkit.expiry.find import LookEach, look_in_turn
from refkit.kept import Store, stamp_now, stamp_of_refkit


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """How documents are read and judged. Nothing of it changes what comes of them."""

    read_each: ReadEach = read_in_turn
    judge_each: JudgeEach = judge_in_turn
    look_each: LookEach = look_in_turn


HERE = Execution()


@contextmanager
def execution_of(jobs: int | None, store: Store | None) -> Iterator[Execution]:
    """Work of so many processes (0: as many as there are cores; None: as many as pay, where there is enough to do), for what
    `store` does not hold; with one, of this process alone. When it is left, the processes have ended and the store is closed.
    """
    with ExitStack() as stack:
        made = HERE
        processes = min(cores(), MOST_CHOSEN) if jobs is None else jobs or cores()
        if processes > 1:
            least = {"least": LEAST_CHOSEN} if jobs is None else {}
            workers = stack.enter_context(Workers(processes, **least))
            made = Execution(read_each=workers.read_each, judge_each=workers.judge_each)
        if store is not None:
            stack.callback(store.close)
            stack.callback(_forget_if_changed, store, stamp_of_refkit())
            kept = KeptWork(store, read_each=made.read_each, judge_each=made.judge_each)
            made = Execution(read_each=kept.read_each, judge_each=kept.judge_each, look_each=kept.look_each)
        yield made


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _forget_if_changed(store: Store, stamp: str) -> None:
    # Code and models are loaded as they are needed: what was made while they changed is nobody's.
    if stamp_now() != stamp:
        store.forget()
