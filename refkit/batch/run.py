"""Documents, a job and a folder -> the folder with a row for each document; what is there already stays.

One process writes; others judge, here or elsewhere. Which one judges what, and when, changes no byte.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from refkit.batch.folder import Folder, open_folder, read_stamp, stamped
from refkit.batch.guard import Guard
from refkit.batch.job import Job, digest_of_job
from refkit.batch.listing import Listing, shards_for
from refkit.batch.local import judge_here
from refkit.batch.parts import add_part, read_parts
from refkit.batch.row import Tally
from refkit.batch.shard import Done, Task
from refkit.batch.summary import add_manifests, summary_of
from refkit.batch.work import Keep
from refkit.errors import ReadError

Progress = Callable[[str, int, int], None]  # stage, done, of how many


class Scheduler(Protocol):
    """Has tasks judged, somewhere, and gives each shard when it is; `first` is a process that is ready to judge here."""

    def __call__(
        self,
        tasks: Iterator[Task],
        first: Guard,
        *,
        shards: int,
        settings: str,
        judged: Callable[[int], object],
        keep: Keep,
    ) -> Generator[Done]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a batch is run: `shards` of them (None: as many as it had, else by the number of documents), which `scheduler`
    has judged; `part` is (K, N) where only each N-th shard from the K-th on is judged; `retry` tries documents again that
    took too long or ended their process."""

    scheduler: Scheduler = judge_here
    shards: int | None = None
    part: tuple[int, int] = (1, 1)
    retry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run did: `written` shards of `shards`. The summary is of those that the run was to judge."""

    shards: int
    written: int
    tally: Tally
    summary: Mapping[str, Any]


def run_batch(
    listing: Listing,
    job: Job,
    path: Path,
    plan: Plan,
    *,
    progress: Progress = lambda *_: None,
    tell: Callable[[list[tuple[str, str, str]]], object] = lambda _problems: None,
) -> Outcome:
    """Judge all documents of a list that are new or have changed, and write them down.

    `tell` is called once with what is wrong with the references that all share: level, code, words. Raises ReadError,
    ExportError; then what was finished is there, and the same run again goes on.
    """
    if not len(listing):
        raise ReadError.of("no-documents", place=str(path))
    settings = digest_of_job(job)
    with open_folder(path):
        shards = plan.shards or read_stamp(path) or shards_for(len(listing))
        folder = stamped(path, shards)
        listing.deal(shards)
        taken = list(listing.taken())
        wanted = [number for number in taken if (number - plan.part[0]) % plan.part[1] == 0]
        tasks = (
            Task(
                number=number,
                documents=listing.of(number),
                known=folder.known(number, settings, retry=plan.retry),
                parts=read_parts(folder.parts(number), settings, retry=plan.retry),
            )
            for number in wanted
        )
        written = 0
        judged = _Rate(progress, len(listing) if plan.part[1] == 1 else 0)
        first = Guard(job)
        with closing(first):
            first.start()  # what cannot be read is told before the work begins
            tell(first.problems)
            finished = plan.scheduler(
                tasks,
                first,
                shards=shards,
                settings=settings,
                judged=judged,
                keep=lambda number, part: add_part(folder.parts(number), settings, part),
            )
            with closing(finished):
                for done in finished:
                    if done.data is not None:
                        folder.write(done)
                        written += 1
        folder.tidy(frozenset(taken), done=frozenset(wanted))
        tally, worst = add_manifests(_manifests(folder, wanted, settings))
        summary = summary_of(tally, worst, shards)
        if len(wanted) == len(taken):
            folder.write_summary(summary)
    return Outcome(shards=shards, written=written, tally=tally, summary=summary)


def _manifests(folder: Folder, numbers: list[int], settings: str) -> Iterator[dict[str, Any]]:
    for number in numbers:
        manifest = folder.read_manifest(number, settings)
        if manifest is None:  # somebody else has been at it
            raise ReadError.of("batch-torn", place=str(folder.shard(number)))
        yield manifest


class _Rate:
    """Counts documents, and shows how many a second were through since the beginning."""

    def __init__(self, progress: Progress, total: int) -> None:
        self.progress, self.total = progress, total
        self.done, self.start = 0, time.monotonic()

    def __call__(self, documents: int) -> None:
        self.done += documents
        rate = self.done / max(time.monotonic() - self.start, 1e-3)
        self.progress(f"{rate:,.1f} documents/s", self.done, max(self.total, self.done))
