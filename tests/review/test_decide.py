"""Decisions: what each does to its claim, what is refused, what is remembered of it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from project import FIRST, KEY, LIST, SECOND, TEXT, make_project

from refkit.bib.record import Action
from refkit.bib.trail import read_trail
from refkit.checking import CheckResult, examine
from refkit.errors import DecisionError
from refkit.model import Judgement, Verdict
from refkit.pipeline import build
from refkit.project import Project
from refkit.review.decide import decide
from refkit.review.queue import Review, open_review

NOW = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


def check(project: Project, as_of: date | None = None) -> CheckResult:
    return examine((), bib=None, project=project, max_bytes=project.max_bytes, as_of=as_of)


def judged(project: Project, words: str, file: str = "a.md", as_of: date | None = None) -> Judgement:
    (found,) = (
        j
        for j in check(project, as_of).coverage.judgements
        if j.claim.words == words and j.claim.span.source.name == file
    )
    return found


def claim(review: Review, words: str, file: str = "a.md") -> str:
    (found,) = (
        j.claim.id
        for j in review.examined.coverage.judgements
        if j.claim.words == words and j.claim.span.source.name == file
    )
    return found


DONE = [
    pytest.param(FIRST, Action.ACCEPT, (), None, Verdict.ACCEPTED, [KEY], id="accept the first"),
    pytest.param(
        SECOND, Action.ACCEPT, (KEY,), None, Verdict.ACCEPTED, [KEY], id="accept one that was not suggested"
    ),
    pytest.param(FIRST, Action.REJECT, (), None, Verdict.UNCOVERED, [], id="reject all"),
    pytest.param(FIRST, Action.REJECT, (KEY,), None, Verdict.UNCOVERED, [], id="reject one"),
    pytest.param(SECOND, Action.EXEMPT, (), "well known", Verdict.EXEMPT, [], id="exempt"),
    pytest.param(FIRST, Action.UNCOVER, (), None, Verdict.UNCOVERED, [KEY], id="uncover"),
    pytest.param(FIRST, Action.CONTRADICT, (KEY,), None, Verdict.CONTRADICTED, [KEY], id="contradict"),
    pytest.param(FIRST, Action.NOTE, (), "ask Ann", Verdict.SUGGESTED, [KEY], id="only a note"),
]


@pytest.mark.parametrize(("words", "action", "references", "note", "verdict", "links"), DONE)
def test_a_decision_counts_and_outlives_builds(
    tmp_path: Path, words: str, action: Action, references: tuple[str, ...], note: str | None, verdict: Verdict,
    links: list[str],
) -> None:  # fmt: skip
    project = make_project(tmp_path)
    review = open_review(project)
    decide(review, claim(review, words), action, references, by="Jo", at=NOW, note=note)
    for _ in range(2):
        found = judged(project, words)
        assert (found.verdict, [link.reference for link in found.links]) == (verdict, links)
        build(project)


REFUSED = [
    pytest.param("c0", Action.ACCEPT, (), {}, "no claim has the id 'c0'", id="unknown claim"),
    pytest.param(
        None, Action.ACCEPT, ("smith2012zorbin",), {}, "no reference 'smith2012zorbin'", id="unknown source"
    ),
    pytest.param(None, Action.EXEMPT, (), {}, "without a reason", id="no reason"),
    pytest.param(None, Action.EXEMPT, (), {"note": " "}, "without a reason", id="an empty reason"),
    pytest.param(None, Action.NOTE, (), {}, "nothing was noted", id="a note without words"),
    pytest.param(None, Action.ACCEPT, (), {"expires": "2026-11-30"}, "no day to come", id="a day past"),
    pytest.param(None, Action.ACCEPT, (), {"expires": "soon"}, "no day to come", id="no day"),
    pytest.param(None, Action.UNDO, (), {}, "nothing was decided", id="nothing to undo"),
]


@pytest.mark.parametrize(("name", "action", "references", "more", "said"), REFUSED)
def test_what_says_too_little_is_refused_and_nothing_is_written(
    tmp_path: Path,
    name: str | None,
    action: Action,
    references: tuple[str, ...],
    more: dict[str, str],
    said: str,
) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    before = (project.bib / "claims.bib").read_bytes()
    with pytest.raises(DecisionError, match=said):
        decide(review, name or claim(review, FIRST), action, references, by="Jo", at=NOW, **more)
    assert (project.bib / "claims.bib").read_bytes() == before
    assert not (project.bib / "trail.jsonl").exists()


def test_an_acceptance_without_a_source_is_refused(tmp_path: Path) -> None:
    review = open_review(make_project(tmp_path))
    with pytest.raises(DecisionError, match="without a source"):
        decide(review, claim(review, SECOND), Action.ACCEPT, by="Jo", at=NOW)


def test_undo_goes_back_step_by_step(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    name = claim(review, FIRST)
    before = (project.bib / "claims.bib").read_bytes()
    decide(review, name, Action.ACCEPT, by="Jo", at=NOW)
    accepted = (project.bib / "claims.bib").read_bytes()
    decide(review, name, Action.EXEMPT, by="Jo", at=NOW, note="well known")
    decide(review, name, Action.UNDO, by="Jo", at=NOW)
    assert (project.bib / "claims.bib").read_bytes() == accepted
    decide(review, name, Action.UNDO, by="Jo", at=NOW)
    assert (project.bib / "claims.bib").read_bytes() == before
    with pytest.raises(DecisionError, match="nothing was decided"):
        decide(review, name, Action.UNDO, by="Jo", at=NOW)


def test_a_rejected_source_of_an_acceptance_leaves_the_claim_as_it_was_judged(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo", at=NOW)
    decide(review, claim(review, FIRST), Action.REJECT, (KEY,), by="Jo", at=NOW)
    assert judged(project, FIRST).verdict is Verdict.UNCOVERED
    assert "rejected-by-hand" in judged(project, FIRST).reasons


def test_the_trail_says_who_when_what_why_and_on_which_words(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo Doe <jo@x.org>", at=NOW, note="read it")
    decide(review, claim(review, SECOND), Action.EXEMPT, by="Ann", at=NOW, note="well known")
    (first, second), problems = read_trail(project.bib)
    assert problems == ()
    assert [first[name] for name in ("at", "by", "action", "references", "note")] == [
        "2026-12-01T12:00:00+00:00", "Jo Doe <jo@x.org>", "accept", [KEY], "read it",
    ]  # fmt: skip
    assert sorted(first["hashes"]) == ["claim", f"record:{KEY}"]
    assert second["previous"] is not None


def test_a_trail_that_was_tampered_with_is_noticed(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    for action in (Action.ACCEPT, Action.UNCOVER, Action.UNDO):
        decide(review, claim(review, FIRST), action, by="Jo", at=NOW)
    path = project.bib / "trail.jsonl"
    lines = path.read_text().splitlines()
    for changed in (
        lines[1:],
        [lines[0], lines[2]],
        [lines[0].replace("Jo", "Al"), *lines[1:]],
        [*lines[:2], "{"],
    ):
        path.write_text("\n".join(changed) + "\n")
        assert [problem.rule for problem in read_trail(project.bib)[1]] == ["RK218"]


@pytest.mark.parametrize("kept", [0, 1])
def test_a_check_notices_a_trail_that_was_emptied_or_shortened(tmp_path: Path, kept: int) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    for action in (Action.ACCEPT, Action.UNCOVER):
        decide(review, claim(review, FIRST), action, by="Jo", at=NOW)
    path = project.bib / "trail.jsonl"
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:kept]))
    examined = open_review(project).examined
    (problem,) = [one for one in examined.problems if one.rule == "RK218"]
    assert problem.hint == "the file was emptied, shortened or left out: get it back from its history"


def test_a_decision_serves_the_same_words_in_another_document(tmp_path: Path) -> None:
    project = make_project(tmp_path, b=TEXT)
    review = open_review(project)
    decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo", at=NOW)
    other = judged(project, FIRST, "b.md")
    assert (other.verdict, "decided-elsewhere" in other.reasons) == (Verdict.ACCEPTED, True)
    assert [problem.rule for problem in check(project).problems if problem.rule == "RK217"] == ["RK217"]
    alone = examine((str(tmp_path / "b.md"),), bib=None, project=project, max_bytes=project.max_bytes)
    assert [j.verdict for j in alone.coverage.judgements if j.claim.words == FIRST] == [Verdict.ACCEPTED]


def test_the_same_words_may_be_refused_elsewhere(tmp_path: Path) -> None:
    project = make_project(tmp_path, b=TEXT)
    review = open_review(project)
    decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo", at=NOW)
    decide(review, claim(review, FIRST, "b.md"), Action.UNCOVER, by="Jo", at=NOW)
    assert judged(project, FIRST, "b.md").verdict is Verdict.UNCOVERED
    assert judged(project, FIRST).verdict is Verdict.ACCEPTED


def test_a_project_may_keep_decisions_to_their_documents(tmp_path: Path) -> None:
    project = make_project(tmp_path, more="share_decisions = false\n", b=TEXT)
    review = open_review(project)
    decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo", at=NOW)
    assert judged(project, FIRST, "b.md").verdict is Verdict.SUGGESTED
    (tmp_path / "new.md").write_text(TEXT, encoding="utf-8")  # of which no build has written anything yet
    alone = examine((str(tmp_path / "new.md"),), bib=None, project=project, max_bytes=project.max_bytes)
    assert [j.verdict for j in alone.coverage.judgements if j.claim.words == FIRST] == [Verdict.SUGGESTED]


def test_a_decision_follows_a_document_that_was_renamed(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo", at=NOW)
    (tmp_path / "a.md").rename(tmp_path / "c.md")
    assert judged(project, FIRST, "c.md").verdict is Verdict.ACCEPTED
    alone = examine((str(tmp_path / "c.md"),), bib=None, project=project, max_bytes=project.max_bytes)
    assert [j.verdict for j in alone.coverage.judgements if j.claim.words == FIRST] == [Verdict.ACCEPTED]


def test_a_decision_counts_until_its_day(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    review = open_review(project)
    decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo", at=NOW, expires="2027-01-31")
    assert judged(project, FIRST, as_of=date(2027, 1, 31)).verdict is Verdict.ACCEPTED
    assert judged(project, FIRST, as_of=date(2027, 2, 1)).verdict is Verdict.SUGGESTED
    late = check(project, date(2027, 2, 1))
    assert [problem.rule for problem in late.problems if problem.rule == "RK403"] == ["RK403"]


def test_two_reviews_on_one_day_write_the_same_bytes(tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        project = make_project(tmp_path / name)
        review = open_review(project)
        decide(review, claim(review, FIRST), Action.ACCEPT, by="Jo", at=NOW)
        written.append([(project.bib / file).read_bytes() for file in ("claims.bib", "trail.jsonl")])
    assert written[0] == written[1]


def test_every_line_of_the_trail_is_json_of_one_schema(tmp_path: Path) -> None:
    project = make_project(tmp_path, TEXT + LIST)
    review = open_review(project)
    decide(review, claim(review, SECOND), Action.EXEMPT, by="Jö", at=NOW, note="a “quoted”\nreason {x}")
    (line,) = (project.bib / "trail.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["schema"] == 1
    assert judged(project, SECOND).verdict is Verdict.EXEMPT
