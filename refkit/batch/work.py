"""A task and a guarded process -> the shard: documents judged one by one, and each that fails a row by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from refkit.batch.guard import Guard, Lost
from refkit.batch.listed import Listed
from refkit.batch.row import row_of_failure
from refkit.batch.settings import ENDS
from refkit.batch.shard import Done, Part, Task, digest_of_inputs, done_of
from refkit.model import Problem
from refkit.rules import finding

Keep = Callable[[int, Part], object]


def judge_shard(
    task: Task,
    guard: Guard,
    *,
    shards: int,
    settings: str,
    judged: Callable[[int], object] = lambda _documents: None,
    keep: Keep = lambda _number, _part: None,
) -> Done:
    """Judge a shard's documents, unless its inputs are as they were; `judged` is called with how many are through, `keep`
    with the shard's number and what came of each document that was judged.

    The bytes depend on the documents and the job alone. Raises ReadError, Stopped.
    """
    if task.known is not None and _digest_now(task, guard) == task.known.inputs:
        judged(len(task.documents))
        return Done(number=task.number)
    parts = []
    for listed in task.documents:
        part = task.parts.get(listed.name)
        if part is None or not _is_as_it_was(part, listed, guard):
            part = judge_one(listed, guard)
            keep(task.number, part)
        parts.append(part)
        judged(1)
    return done_of(task.number, shards, settings, parts)


def _digest_now(task: Task, guard: Guard) -> str | None:
    """The digest of a shard's inputs as they are; None where a document keeps it from being told."""
    assert task.known is not None
    inputs = []
    for listed in task.documents:
        reply = guard.ask(_request("digest", listed, task.known.beside.get(listed.name, ())))
        if isinstance(reply, Lost) or "digest" not in reply:
            return None
        inputs.append((listed.name, reply["digest"], reply["beside"]))
    return digest_of_inputs(inputs)


def _is_as_it_was(part: Part, listed: Listed, guard: Guard) -> bool:
    reply = guard.ask(_request("digest", listed, tuple(part.beside)))
    if isinstance(reply, Lost) or "digest" not in reply:
        return False
    return (reply["digest"], reply["beside"]) == (part.digest, dict(part.beside))


def _request(what: str, listed: Listed, beside: Sequence[str] = ()) -> dict[str, Any]:
    return {"do": what, "listed": asdict(listed), "beside": list(beside)}


def judge_one(listed: Listed, guard: Guard) -> Part:
    """Judge a document. One that takes too long, too much memory, or ends its process again and again gets a row that
    says so: the process may have been ended from outside, so it is tried anew."""
    how = ""
    for _ in range(ENDS):
        fresh = guard.is_fresh
        reply = guard.ask(_request("judge", listed))
        if isinstance(reply, Lost):
            if reply.late:
                problem = finding("RK009", "time", place=listed.name, seconds=guard.job.timeout)
                return _failed(listed, guard, problem)
            how = reply.how
        elif "line" in reply:
            return Part(
                name=listed.name,
                line=reply["line"],
                tally=reply["tally"],
                digest=reply["digest"],
                beside=reply["beside"],
            )
        elif fresh:  # else what it judged before may have taken the memory
            return _failed(
                listed, guard, finding("RK009", "memory", place=listed.name, limit=guard.job.memory)
            )
    return _failed(listed, guard, finding("RK009", "ended", place=listed.name, how=how, times=ENDS))


def _failed(listed: Listed, guard: Guard, problem: Problem) -> Part:
    reply = guard.ask(_request("digest", listed))
    digest = None if isinstance(reply, Lost) else reply.get("digest")
    row = row_of_failure(listed.name, digest, problem)
    return Part(name=listed.name, line=row.line, tally=row.tally, digest=digest, lasting=False)
