"""Several documents: each judged by itself, put together in their order, whoever does the work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from refkit.checking.judging import cut_short, judge_all, judge_in_turn
from refkit.checking.one import Outcome, Task, judge_task
from refkit.inputs import collect_references
from refkit.links.evidence import extent
from three_documents import read


def backwards(tasks: Sequence[Task]) -> list[Outcome]:
    """Do the last first; the outcomes stand in the order of the tasks all the same."""
    return [judge_task(task) for task in reversed(tasks)][::-1]


def test_who_does_the_work_changes_nothing(tmp_path: Path) -> None:
    documents = read(tmp_path)
    library = collect_references(documents)
    judged = judge_all(documents, library, numbered=False)
    assert judged == judge_all(documents, library, numbered=False, judge_each=backwards)
    assert [j.claim.span.source.name for j in judged.judgements] == ["a.md"] * 2 + ["b.md"] * 2 + [
        "c/a.md"
    ] * 2


def test_each_document_is_judged_against_its_own_list(tmp_path: Path) -> None:
    documents = read(tmp_path)
    library = collect_references(documents)
    tasks: list[Task] = []

    def look(given: Sequence[Task]) -> list[Outcome]:
        tasks.extend(given)
        return [*judge_in_turn(given)]

    judge_all(documents, library, numbered=False, judge_each=look)
    assert [[reference.id for reference in task.against] for task in tasks] == [
        ["lee2011tidal", "santos2015harbour"],
        [reference.id for reference in library],
        ["lee2011tidala", "santos2015harboura"],
    ]
    assert [task.own_list for task in tasks] == [True, False, True]


def test_claims_of_files_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    documents = read(tmp_path)
    judged = judge_all(documents, collect_references(documents), numbered=False)
    same = [j for j in judged.judgements if "freezes" in j.claim.text]
    assert [j.claim.id for j in same] == [same[0].claim.id, f"{same[0].claim.id}-2"]
    assert [link.claim for j in same for link in j.links] == [j.claim.id for j in same]


def test_a_text_reaches_the_documents_that_list_its_work_under_another_key(tmp_path: Path) -> None:
    documents = read(tmp_path)
    library = collect_references(documents)
    (text,) = (document for document in documents if document.source.name == "b.md")
    tasks: list[Task] = []

    def look(given: Sequence[Task]) -> list[Outcome]:
        tasks.extend(given)
        return [*judge_in_turn(given)]

    judged = judge_all(documents, library, numbered=False, evidence={"lee2011tidal": text}, judge_each=look)
    assert [[*task.sources] for task in tasks] == [
        ["lee2011tidal"], ["lee2011tidal", "lee2011tidala"], ["lee2011tidala"]
    ]  # fmt: skip
    assert [*judged.texts] == ["lee2011tidal", "lee2011tidala"]


def test_a_text_too_long_to_be_read_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MOST_CHARACTERS", 20)
    document = read(tmp_path)[1]
    assert [problem.rule for problem in cut_short({"a": document, "b": document})] == ["RK209"]
