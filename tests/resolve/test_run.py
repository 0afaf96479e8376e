"""Many references: in their order, whoever is slow; saved now and then, and when the run is stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from refkit.matching.query import Query
from refkit.model import (
    Discrepancy,
    Library,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Reference,
    Resolution,
)
from refkit.resolve.complete import completed
from refkit.resolve.places import Completion, Kept, Nowhere
from refkit.resolve.run import run_resolve, with_retractions

MakeShelf = Callable[..., Any]


@dataclass
class Memory:
    """A place that remembers what it was told to keep."""

    kept: list[list[str]] = field(default_factory=list)
    last: Sequence[Resolution] = ()

    def keep(self, found: Sequence[Resolution], how: Completion) -> Kept:
        self.kept.append([one.reference for one in found])
        self.last = found
        return Kept(rows=tuple(how.of(Reference(id=one.reference, type="book"), one)[1] for one in found))


@pytest.fixture
def queries(work: Reference) -> list[Query]:
    return [Query(reference=replace(work, id=f"r{n}")) for n in range(12)]


def test_the_order_is_that_of_the_references_however_slow_the_answers(
    queries: list[Query], shelf: MakeShelf
) -> None:
    running: list[int] = []
    most = [0]
    lock = threading.Lock()

    def slowly(query: Query) -> list[Any]:
        with lock:
            running.append(1)
            most[0] = max(most[0], len(running))
        time.sleep(0.002 * (len(queries) - int(query.reference.id[1:])))
        with lock:
            running.pop()
        return [shelf()]

    place = Memory()
    kept = run_resolve(queries, slowly, place, Completion(), workers=4).kept
    assert [row.resolution.reference for row in kept.rows] == [f"r{n}" for n in range(12)]
    assert 1 < most[0] <= 4


def test_workers_make_no_difference(queries: list[Query], shelf: MakeShelf, work: Reference) -> None:
    shelves = [shelf(records=(Record(reference=replace(work, doi="10.5555/z"), service="crossref"),))]
    one = run_resolve(queries, lambda _: shelves, Memory(), Completion())
    many = run_resolve(queries, lambda _: shelves, Memory(), Completion(), workers=8)
    assert one.kept.rows == many.kept.rows


@pytest.mark.parametrize("workers", [1, 4])
@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, RuntimeError], ids=lambda one: one.__name__)
def test_what_was_found_before_a_stop_is_kept(
    stop: type[BaseException], workers: int, queries: list[Query], shelf: MakeShelf
) -> None:
    place = Memory()

    def progress(_stage: str, done: int, _total: int) -> None:
        if done == 5:
            raise stop

    with pytest.raises(stop):
        run_resolve(queries, lambda _: [shelf()], place, Completion(), workers=workers, progress=progress)
    assert place.kept == [["r0", "r1", "r2", "r3", "r4"]]


def test_it_is_saved_now_and_then(queries: list[Query], shelf: MakeShelf) -> None:
    clock = iter([0, 15, 30, 30, 45, 60, 60, 75])
    place = Memory()
    run_resolve(queries[:5], lambda _: [shelf()], place, Completion(), seconds=lambda: next(clock))
    assert [len(kept) for kept in place.kept] == [2, 4, 5]


def test_saving_takes_a_small_part_of_the_time(queries: list[Query], shelf: MakeShelf) -> None:
    clock = {"now": 0.0}

    class Slow(Memory):
        def keep(self, found: Sequence[Resolution], how: Completion) -> Kept:
            clock["now"] += 30.0
            return super().keep(found, how)

    def progress(*_: object) -> None:
        clock["now"] += 21.0

    place = Slow()
    run_resolve(
        queries, lambda _: [shelf()], place, Completion(), progress=progress, seconds=lambda: clock["now"]
    )
    assert [len(kept) for kept in place.kept] == [1, 12]


def test_one_that_hangs_holds_nobody_up_who_stops(queries: list[Query], shelf: MakeShelf) -> None:
    release, hung = threading.Event(), list[bool]()

    def origins(query: Query) -> list[Any]:
        if query.reference.id == "r3":
            hung.append(release.wait(60))
        return [shelf()]

    def progress(_stage: str, done: int, _total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    place = Memory()
    with pytest.raises(KeyboardInterrupt):
        run_resolve(queries, origins, place, Completion(), workers=4, progress=progress)
    assert place.kept == [["r0", "r1", "r2"]]
    assert hung == []  # the one that hangs was not waited for
    release.set()


def test_what_an_earlier_run_knew_stands_where_nobody_answers_now(work: Reference, shelf: MakeShelf) -> None:
    known = Resolution(reference=work.id, verdict=RecordVerdict.VERIFIED)
    before = Completion(before={work.id: completed(work, known)[1]})
    place = Nowhere(library=Library(references=(work,)))
    silent = shelf(outcome="no-answer")
    run = run_resolve([Query(reference=work)], lambda _: [silent], place, before)
    assert [row.resolution.verdict for row in run.kept.rows] == [RecordVerdict.VERIFIED]
    assert run.unsure[work.id].verdict is RecordVerdict.COULD_NOT_CHECK


def test_progress_is_told(queries: list[Query], shelf: MakeShelf) -> None:
    told: list[tuple[str, int, int]] = []
    run_resolve(
        queries[:2], lambda _: [shelf()], Memory(), Completion(), progress=lambda *one: told.append(one)
    )
    assert told == [("resolving", 1, 2), ("resolving", 2, 2)]


HEAD = "OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,RetractionDate\n"


def test_a_list_of_retractions_reaches_what_only_the_record_knows(
    queries: list[Query], shelf: MakeShelf, work: Reference, tmp_path: Path
) -> None:
    path = tmp_path / "rw.csv"
    path.write_text(f"{HEAD}10.5555/ZOR,0,Retraction,1/2/2015\n")
    record = Record(reference=replace(work, doi="10.5555/zor"), service="crossref")
    place = Memory()
    run_resolve(queries[:1], lambda _: [shelf(records=(record,))], place, Completion(), retractions=path)
    (found,) = place.last
    assert [(one.kind, one.on, one.source) for one in found.notices] == [
        (NoticeKind.RETRACTED, "2015-01-02", "rw.csv")
    ]
    assert [one.service for one in found.asked] == ["crossref", "rw.csv"]


def test_a_broken_row_is_told_and_the_list_did_not_answer(queries: list[Query], tmp_path: Path) -> None:
    path = tmp_path / "rw.csv"
    path.write_text(f"{HEAD}10.5555/ZOR\n")
    found = [Resolution(reference="r0", verdict=RecordVerdict.NOT_FOUND)]
    (noticed,), problems = with_retractions(queries[:1], found, path)
    assert [one.outcome for one in noticed.asked] == ["not-understood"]
    assert [problem.rule for problem in problems] == ["RK316"]


def test_nothing_is_taken_by_the_identifier_of_another_work(work: Reference, tmp_path: Path) -> None:
    path = tmp_path / "rw.csv"
    path.write_text(f"{HEAD}10.5555/moss,0,Retraction,1/2/2015\n10.5555/own,0,Correction,1/2/2016\n")
    moss = Reference(id="m", type="article-journal", title="Moss", doi="10.5555/moss")
    title = Discrepancy(field="title", stated=work.title or "", recorded="Moss")
    own = Record(reference=replace(work, doi="10.5555/own"), service="crossref")
    mine = Query(reference=replace(work, id="r0", doi="10.5555/moss"))
    found = Resolution(
        reference="r0",
        verdict=RecordVerdict.MISMATCH,
        record=Record(reference=moss, service="crossref"),
        discrepancies=(title,),
    )
    (noticed,), _ = with_retractions([mine], [found], path)
    assert noticed.notices == ()
    (noticed,), _ = with_retractions([mine], [replace(found, fitting=own)], path)
    assert [one.kind for one in noticed.notices] == [NoticeKind.CORRECTED]


def test_a_record_that_only_comes_near_says_nothing_of_the_work(
    queries: list[Query], work: Reference, tmp_path: Path
) -> None:
    path = tmp_path / "rw.csv"
    path.write_text(f"{HEAD}10.5555/moss,0,Retraction,1/2/2015\n")
    other = Record(reference=replace(work, title="Moss", doi="10.5555/moss"), service="crossref")
    found = [Resolution(reference="r0", verdict=RecordVerdict.MISMATCH, record=other)]
    (noticed,), _ = with_retractions(queries[:1], found, path)
    assert noticed.notices == ()


def test_a_notice_of_the_service_and_of_the_list_stay_both(work: Reference, tmp_path: Path) -> None:
    path = tmp_path / "rw.csv"
    path.write_text(f"{HEAD}10.5555/zor,0,Correction,1/2/2015\n")
    mine = Query(reference=replace(work, id="r0", doi="10.5555/zor"))
    notice = Notice(kind=NoticeKind.RETRACTED, source="crossref")
    found = [Resolution(reference="r0", verdict=RecordVerdict.VERIFIED, notices=(notice,))]
    (noticed,), _ = with_retractions([mine], found, path)
    assert [one.kind for one in noticed.notices] == [NoticeKind.RETRACTED, NoticeKind.CORRECTED]
