"""Who does the work, by what is asked for."""

from __future__ import annotations

from pathlib import Path

from refkit.checking import examine
from refkit.checking.execution import HERE, cores, execution_of
from refkit.checking.judging import judge_in_turn
from refkit.checking.workers import Workers
from refkit.files import MAX_BYTES
from refkit.kept import Store
from three_documents import write


def test_one_process_and_no_store_is_the_plain_way() -> None:
    with execution_of(1, None) as execution:
        assert execution is HERE


def test_several_processes_are_asked_where_there_are_several() -> None:
    with execution_of(3, None) as execution:
        assert execution.judge_each.__func__ is Workers.judge_each
    with execution_of(0, None) as execution:
        assert (execution.judge_each is judge_in_turn) == (cores() == 1)


def test_every_way_comes_to_the_same(tmp_path: Path) -> None:
    files = list(map(str, write(tmp_path)))
    found = []
    for jobs, store in ((1, None), (2, None), (1, Store(tmp_path / "kept")), (2, Store(tmp_path / "kept"))):
        with execution_of(jobs, store) as execution:
            result = examine(files, bib=None, project=None, max_bytes=MAX_BYTES, execution=execution)
        found.append((repr(result.coverage), repr(result.problems), repr(result.library)))
    assert found == [found[0]] * 4
