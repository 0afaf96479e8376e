"""Several processes: the same results in the same order, errors and ends as of one."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from pathlib import Path

import pytest

from refkit.checking.judging import judge_all
from refkit.checking.workers import Workers
from refkit.documents import open_file
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
        next(workers.read_each(map(open_file, many(tmp_path))))
        assert set(multiprocessing.active_children()) > before
        raise KeyboardInterrupt
    assert set(multiprocessing.active_children()) == before
