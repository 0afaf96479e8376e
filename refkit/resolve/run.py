"""Queries and origins -> resolutions in their order, saved now and then, so that a run that is stopped loses little."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from refkit.matching.query import Query
from refkit.model import Asked, Notice, Problem, RecordVerdict, Resolution
from refkit.records.standing import other_work
from refkit.resolve.one import resolve_one
from refkit.resolve.places import Completion, Kept, Place
from refkit.resolve.retractions import ListedNotices, read_retractions, unread_problems
from refkit.resolve.settings import SAVE_SECONDS, SAVE_SHARE
from refkit.resolve.sources import Origin

UNSURE = RecordVerdict.COULD_NOT_CHECK
Origins = Callable[[Query], Sequence[Origin]]  # who is apt to know the work of a query
Progress = Callable[[str, int, int], None]  # stage, done, of how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run kept, and findings on what it read. `unsure` are the resolutions, by reference, of those that could not be
    checked now, where the rows tell what an earlier run found."""

    kept: Kept
    problems: tuple[Problem, ...] = ()
    unsure: Mapping[str, Resolution] = field(default_factory=dict)


def run_resolve(
    queries: Sequence[Query],
    origins: Origins,
    place: Place,
    how: Completion,
    *,
    workers: int = 1,
    retractions: Path | None = None,
    progress: Progress = lambda *_: None,
    seconds: Callable[[], float] = time.monotonic,
) -> Run:
    """Resolve every query, and keep what was found; at the end with the notices of a list of retractions.

    What was found up to a stop, by a signal or a fault, is kept too. Raises RefkitError.
    """
    found: list[Resolution] = []
    saved, pause = seconds(), SAVE_SECONDS
    try:
        for resolution in _each(queries, origins, workers):
            found.append(resolution)
            progress("resolving", len(found), len(queries))
            if len(found) < len(queries) and (began := seconds()) - saved > pause:
                place.keep(found, how)
                saved = seconds()
                pause = max(SAVE_SECONDS, (saved - began) / SAVE_SHARE)
    except BaseException:
        if found:
            place.keep(found, how)
        raise
    problems: tuple[Problem, ...] = ()
    if retractions is not None:
        progress("reading retractions", 0, 1)
        try:
            found, problems = with_retractions(queries, found, retractions)
        except BaseException:
            place.keep(found, how)
            raise
    kept = place.keep(found, how)
    known = {row.resolution.reference for row in kept.rows if row.resolution.verdict is not UNSURE}
    unsure = {one.reference: one for one in found if one.verdict is UNSURE and one.reference in known}
    return Run(kept=kept, problems=problems, unsure=unsure)


def _each(queries: Sequence[Query], origins: Origins, workers: int) -> Iterator[Resolution]:
    """The resolutions in the order of the queries, of which so many are asked for at the same time.

    Who stops listening is not held up: a question that is under way is left alone, and ends with the process.
    """
    if workers < 2:
        for query in queries:
            yield resolve_one(query, origins(query))
        return
    made: list[Future[Resolution]] = [Future() for _ in queries]
    waiting: SimpleQueue[int] = SimpleQueue()
    for number in range(len(queries)):
        waiting.put(number)
    stopped = Event()

    def work() -> None:
        while not stopped.is_set():
            try:
                number = waiting.get_nowait()
            except Empty:
                return
            try:
                made[number].set_result(resolve_one(queries[number], origins(queries[number])))
            except BaseException as error:
                made[number].set_exception(error)

    for _ in range(min(workers, len(queries))):
        Thread(target=work, daemon=True).start()
    try:
        for one in made:
            yield one.result()
    finally:
        stopped.set()


def with_retractions(
    queries: Iterable[Query], found: Sequence[Resolution], path: Path
) -> tuple[list[Resolution], tuple[Problem, ...]]:
    """Resolutions with the notices that a list has of their works, by the DOI and PMID of reference and record.

    Of a record that is another work's nothing is taken, and nothing by an identifier that belongs to one.
    """
    known = {query.reference.id: _identifiers(query, one) for query, one in zip(queries, found, strict=True)}
    dois = {doi.casefold() for those in known.values() for doi, _ in those if doi}
    pmids = {pmid for those in known.values() for _, pmid in those if pmid}
    listed = read_retractions(path, dois, pmids)
    asked = Asked(service=path.name, outcome="not-understood" if listed.unread else "read")
    noticed = [_noticed(one, known[one.reference], listed, asked) for one in found]
    return noticed, tuple(unread_problems(path, listed))


def _identifiers(query: Query, found: Resolution) -> list[tuple[str | None, str | None]]:
    reference = query.reference
    if other_work(reference, found) is not None:
        work = found.fitting.reference if found.fitting is not None else None
        return [(work.doi, work.pmid)] if work is not None else []
    pairs = [(reference.doi, reference.pmid)]
    if found.record is not None and found.verdict is RecordVerdict.VERIFIED:
        pairs.append((found.record.reference.doi, found.record.reference.pmid))
        pairs.append((found.additions.get("DOI"), found.additions.get("PMID")))
    return pairs


def _noticed(
    found: Resolution, known: Iterable[tuple[str | None, str | None]], listed: ListedNotices, asked: Asked
) -> Resolution:
    notices: dict[Notice, None] = dict.fromkeys(found.notices)
    for doi, pmid in known:
        notices.update(dict.fromkeys(listed.of(doi, pmid)))
    return replace(found, notices=tuple(notices), asked=(*found.asked, asked))
