"""Who does the work, by what is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.checking import examine
from refkit.checking import execution as room
from refkit.checking.execution import HERE, cores, execution_of
from refkit.checking.judging import judge_in_turn
from refkit.checking.settings import MOST_CHOSEN
from refkit.checking.workers import Workers
from refkit.files import MAX_BYTES
from refkit.kept import Store, stamp_of_refkit
from three_documents import write


def test_one_process_and_no_store_is_the_plain_way() -> None:
    with execution_of(1, None) as execution:
        assert execution is HERE


def test_several_processes_are_asked_where_there_are_several() -> None:
    with execution_of(3, None) as execution:
        assert execution.judge_each.__func__ is Workers.judge_each
    with execution_of(0, None) as execution:
        assert (execution.judge_each is judge_in_turn) == (cores() == 1)


@pytest.mark.parametrize(
    ("jobs", "asked"), [(None, MOST_CHOSEN), (0, 64), (20, 20)], ids=["nobody says", "each core", "so many"]
)
def test_of_many_cores_nobody_gets_all_without_asking(
    jobs: int | None, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    class Counted(Workers):
        def __init__(self, processes: int, **more: int) -> None:
            made.append(processes)
            super().__init__(2, **more)

    monkeypatch.setattr(room, "cores", lambda: 64)
    monkeypatch.setattr(room, "Workers", Counted)
    with execution_of(jobs, None):
        pass
    assert made == [asked]


def test_every_way_comes_to_the_same(tmp_path: Path) -> None:
    files = list(map(str, write(tmp_path)))
    found = []
    for jobs, store in ((1, None), (2, None), (1, Store(tmp_path / "kept")), (2, Store(tmp_path / "kept"))):
        with execution_of(jobs, store) as execution:
            result = examine(files, bib=None, project=None, max_bytes=MAX_BYTES, execution=execution)
        found.append((repr(result.coverage), repr(result.problems), repr(result.library)))
    assert found == [found[0]] * 4


def test_nothing_is_kept_of_a_run_under_which_refkit_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = list(map(str, write(tmp_path)))
    for stamp, kept in (("another", 0), (stamp_of_refkit(), 9)):
        monkeypatch.setattr(room, "stamp_now", lambda stamp=stamp: stamp)
        with execution_of(1, Store(tmp_path / "kept")) as execution:
            examine(files, bib=None, project=None, max_bytes=MAX_BYTES, execution=execution)
        assert len([path for path in (tmp_path / "kept").rglob("*") if path.is_file()]) == kept
