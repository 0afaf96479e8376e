"""Shards by several processes at once: the same bytes as by one, and no process is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import job_in, named, write_corpus
from refkit.batch.guard import Guard
from refkit.batch.local import judge_here
from refkit.batch.shard import Done, Task
from refkit.errors import ReadError


@pytest.fixture
def tasks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Task]:
    monkeypatch.chdir(tmp_path)
    write_corpus(tmp_path / "texts", 12)
    paths = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.md"))
    return [Task(number=n + 1, documents=[named(path) for path in paths[n::4]]) for n in range(4)]


def test_shards_are_the_same_by_any_number_of_processes(tmp_path: Path, tasks: list[Task]) -> None:
    found: list[dict[int, Done]] = []
    for processes, order in ((1, tasks), (3, tasks[::-1])):
        counted: list[int] = []
        done = judge_here(
            iter(order),
            Guard(job_in(tmp_path)),
            processes=processes,
            shards=4,
            settings="s",
            judged=counted.append,
        )
        found.append({one.number: one for one in done})
        assert sum(counted) == 12
    assert found[0] == found[1]
    assert sorted(found[0]) == [1, 2, 3, 4]


def test_processes_end_when_nobody_wants_their_shards(tmp_path: Path, tasks: list[Task]) -> None:
    first = Guard(job_in(tmp_path))
    done = judge_here(iter(tasks), first, processes=2, shards=4, settings="s", judged=lambda _: None)
    next(done)
    done.close()
    assert first._process is None


def test_what_keeps_processes_from_judging_is_raised(tmp_path: Path, tasks: list[Task]) -> None:
    with pytest.raises(ReadError):
        list(
            judge_here(
                iter(tasks),
                Guard(job_in(tmp_path, bib="gone.bib")),
                processes=2,
                shards=4,
                settings="s",
                judged=lambda _: None,
            )
        )
