"""Several processes: the same results in the same order, errors and ends as of one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from refkit.checking import workers as room
from refkit.checking.judging import judge_all
from refkit.checking.packed import unpack_tasks
from refkit.checking.settings import LOT
from refkit.checking.workers import Workers
from refkit.documents import File, open_file
from refkit.documents.whole import read_in_turn
from refkit.errors import ReadError
from refkit.inputs import collect_references
from refkit.model import Document
from three_documents import DOCUMENTS, read

NUMBER = 11  # more than two lots, the last not full


def many(folder: Path) -> list[Path]:
    texts = list(DOCUMENTS.values())
    paths = [folder / f"{at:02}.md" for at in range(NUMBER)]
    for at, path in enumerate(paths):
        path.write_text(f"# Number {at}\n\n{texts[at % len(texts)]}", encoding="utf-8")
    return paths


def test_files_are_read_in_their_order(tmp_path: Path) -> None:
    paths = many(tmp_path)
    with Workers(2) as workers:
        there = [*workers.read_each(map(open_file, paths))]
    here = [*read_in_turn(map(open_file, paths))]
    assert [whole.document.source.text for whole in there] == [whole.document.source.text for whole in here]
    assert [len(whole.document.units) for whole in there] == [len(whole.document.units) for whole in here]
    assert all(unit.span.source is whole.document.source for whole in there for unit in whole.document.units)


def test_documents_are_judged_in_their_order(tmp_path: Path) -> None:
    documents = [whole.document for whole in read_in_turn(map(open_file, many(tmp_path)))]
    library = collect_references(documents)
    evidence: dict[str, Document] = {"lee2011tidal": documents[1]}
    with Workers(2) as workers:
        there = judge_all(
            documents, library, numbered=False, evidence=evidence, judge_each=workers.judge_each
        )
    assert there == judge_all(documents, library, numbered=False, evidence=evidence)


def test_little_work_is_done_here(tmp_path: Path) -> None:
    documents = read(tmp_path)
    before = set(multiprocessing.active_children())
    with Workers(2) as workers:
        judged = judge_all(
            documents, collect_references(documents), numbered=False, judge_each=workers.judge_each
        )
        assert set(multiprocessing.active_children()) == before
    assert len(judged.judgements) == 6


@pytest.mark.parametrize("broken", [(1, 9), (9, 1)], ids=["cannot be read first", "is not there first"])
def test_the_first_file_that_fails_is_the_one_that_is_named(tmp_path: Path, broken: tuple[int, int]) -> None:
    paths = many(tmp_path)
    empty, gone = (paths[at] for at in broken)
    empty.write_bytes(b"\x00\x01\x02 no text \xff" * 40)
    gone.unlink()
    errors = []
    for jobs in (1, 2):
        with Workers(2) as workers:
            files = map(open_file, paths)
            reading = workers.read_each(files) if jobs == 2 else read_in_turn(files)
            with pytest.raises(ReadError) as caught:
                list(reading)
        errors.append(caught.value.problem)
    assert errors[0] == errors[1]
    assert paths[1].name in str(errors[1].place)


def test_no_process_outlives_an_error(tmp_path: Path) -> None:
    before = set(multiprocessing.active_children())
    with suppress(KeyboardInterrupt), Workers(2) as workers:
        reading = workers.read_each(map(open_file, many(tmp_path)))
        for _ in range(LOT + 1):  # the first lot is read here
            next(reading)
        assert set(multiprocessing.active_children()) > before
        raise KeyboardInterrupt
    assert set(multiprocessing.active_children()) == before


def test_a_file_that_is_not_there_is_told_behind_one_before_it_that_cannot_be_read(tmp_path: Path) -> None:
    paths = many(tmp_path)
    paths[1].write_bytes(b"\x00\x01\x02 no text \xff" * 40)
    paths[3].unlink()
    with Workers(2, least=NUMBER) as workers, pytest.raises(ReadError) as caught:
        list(workers.read_each(map(open_file, paths)))
    assert paths[1].name in str(caught.value.problem.place)


def test_where_fewer_are_to_be_done_than_pay_all_is_done_here(tmp_path: Path) -> None:
    before = set(multiprocessing.active_children())
    for least, begun in ((NUMBER + 1, False), (NUMBER, True)):
        with Workers(2, least=least) as workers:
            reading = workers.read_each(map(open_file, many(tmp_path)))
            read = [next(reading) for _ in range(LOT + 1)]
            assert (set(multiprocessing.active_children()) > before) == begun
            assert len(read) + len(list(reading)) == NUMBER


MORTAL = "mortal"  # in the name of a document that ends its process
READ, JUDGE = room._read, room._judge


def die_of(files: tuple[File, ...]) -> Iterator[tuple[str | None, str | None]]:
    if MORTAL in repr([file.name for file in files]):
        os.kill(os.getpid(), signal.SIGKILL)
    return READ(files)


def die_of_task(packed: str) -> Iterator[str | None]:
    if any(MORTAL in task.document.source.name for task in unpack_tasks(packed)):
        os._exit(7)
    return JUDGE(packed)


@pytest.mark.skipif(sys.platform != "linux", reason="what is put in the place of work is handed on by a fork")
@pytest.mark.parametrize("places", [(6,), (4, 5, 10)], ids=["one", "several"])
def test_a_process_that_dies_costs_its_document_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, places: tuple[int, ...]
) -> None:
    paths = many(tmp_path)
    for at in places:
        paths[at] = paths[at].rename(tmp_path / f"{at:02} {MORTAL}.md")
    documents = [whole.document for whole in read_in_turn(map(open_file, paths))]
    library = collect_references(documents)
    monkeypatch.setattr(room, "_judge", die_of_task)
    monkeypatch.setattr(room, "_read", die_of)
    with Workers(2) as workers:
        there = judge_all(documents, library, numbered=False, judge_each=workers.judge_each)
    here = judge_all(documents, library, numbered=False)
    lost = [problem for problem in there.problems if problem.rule == "RK009"]
    assert [problem.place for problem in lost] == [str(paths[at]) for at in places]
    assert "2 times (exit code 7)" in lost[0].message
    kept = [j for j in here.judgements if MORTAL not in j.claim.span.source.name]
    assert [(j.claim.text, j.verdict) for j in there.judgements] == [(j.claim.text, j.verdict) for j in kept]
    with Workers(2) as workers, pytest.raises(ReadError, match="SIGKILL"):
        list(workers.read_each(map(open_file, paths)))
