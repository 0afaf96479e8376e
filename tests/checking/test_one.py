"""What a task holds is all that its outcome depends on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from refkit.checking.one import Outcome, Task, add_dangling_reason, judge_document, judge_task
from refkit.inputs import collect_references
from refkit.model import Verdict
from three_documents import read


def task_of(folder: Path, place: int) -> Task:
    document = read(folder)[place]
    against = collect_references([replace(document, reference=None)])
    return Task(document=document, against=against, own_list=True, numbered=True, sources={})


def verdicts(outcome: Outcome) -> list[Verdict]:
    return [judgement.verdict for judgement in outcome.judgements]


def test_a_claim_with_a_mark_is_cited(tmp_path: Path) -> None:
    outcome = judge_task(task_of(tmp_path, 0))
    assert verdicts(outcome) == [Verdict.CITED, Verdict.CITED]
    assert [link.reference for judgement in outcome.judgements for link in judgement.links] == [
        "lee2011tidal",
        "santos2015harbour",
    ]


def test_the_same_task_has_the_same_outcome(tmp_path: Path) -> None:
    task = task_of(tmp_path, 2)
    assert judge_task(task) == judge_task(task)


def test_a_mark_that_points_nowhere_is_told_with_its_claim(tmp_path: Path) -> None:
    outcome = judge_task(task_of(tmp_path, 2))
    assert "mark-dangles" in outcome.judgements[1].reasons
    assert "RK301" in {problem.rule for problem in outcome.problems}


def test_claims_without_marks_of_their_own_keep_their_reasons(tmp_path: Path) -> None:
    outcome = judge_task(task_of(tmp_path, 0))
    assert add_dangling_reason(outcome.judgements, {}, outcome.problems) == outcome.judgements


def test_a_document_without_a_claim_is_told(tmp_path: Path) -> None:
    task = task_of(tmp_path, 0)
    judged = judge_document(task.document, (), task.against, own_list=True, numbered=True, sources={})
    assert ([*judged[0]], [problem.rule for problem in judged[1]]) == ([], ["RK207"])
