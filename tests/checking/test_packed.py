"""Tasks and outcomes come back as they were."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from refkit.checking.judging import judge_all, judge_in_turn
from refkit.checking.one import Outcome, Task, judge_task
from refkit.checking.packed import pack_outcome, pack_tasks, sources_of, unpack_outcome, unpack_tasks
from refkit.inputs import collect_references
from three_documents import read


def tasks_of(folder: Path) -> list[Task]:
    documents = read(folder)
    tasks: list[Task] = []

    def look(given: Sequence[Task]) -> list[Outcome]:
        tasks.extend(given)
        return [*judge_in_turn(given)]

    library = collect_references(documents)
    judge_all(documents, library, numbered=False, evidence={"lee2011tidal": documents[1]}, judge_each=look)
    return tasks


def test_tasks_that_were_packed_are_judged_as_they_were(tmp_path: Path) -> None:
    tasks = tasks_of(tmp_path)
    unpacked = unpack_tasks(pack_tasks(tasks))
    for task, other in zip(tasks, unpacked, strict=True):
        assert other.against.references[0].id == task.against.references[0].id
        assert [*other.sources] == [*task.sources]
        assert (other.own_list, other.numbered, other.suggest) == (task.own_list, task.numbered, task.suggest)
        assert unpack_outcome(pack_outcome(judge_task(other), other), task) == judge_task(task)


def test_what_tasks_share_is_packed_once(tmp_path: Path) -> None:
    tasks = tasks_of(tmp_path)
    once, thrice = len(pack_tasks(tasks[1:2])), len(pack_tasks([tasks[1]] * 3))
    assert thrice < 2 * once
    again = unpack_tasks(pack_tasks([tasks[1]] * 3))
    assert again[0].against is again[2].against


def test_an_outcome_points_into_the_sources_of_its_task(tmp_path: Path) -> None:
    for task in tasks_of(tmp_path):
        outcome = unpack_outcome(pack_outcome(judge_task(task), task), task)
        known = {id(source) for source in sources_of(task)}
        spans = [judgement.claim.span for judgement in outcome.judgements]
        spans += [problem.span for problem in outcome.problems if problem.span is not None]
        spans += [link.quote for j in outcome.judgements for link in j.links if link.quote is not None]
        assert {id(span.source) for span in spans} <= known
