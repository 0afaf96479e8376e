"""What waits for a person: edited claims first, then by how grave it is; what was decided waits no more."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from project import FIRST, KEY, LIST, SECOND, TEXT, make_project

from refkit.bib.record import Action
from refkit.model import Verdict
from refkit.review.decide import decide
from refkit.review.queue import Waiting, open_review

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def test_suggestions_come_before_what_nothing_points_to(tmp_path: Path) -> None:
    review = open_review(make_project(tmp_path))
    assert [(one.judgement.claim.words, one.waiting) for one in review.pending] == [
        (FIRST, Waiting.SUGGESTED), (SECOND, Waiting.UNCOVERED),
    ]  # fmt: skip


def accept_first(folder: Path) -> None:
    review = open_review(make_project(folder))
    decide(review, review.pending[0].judgement.claim.id, Action.ACCEPT, by="Jo", at=NOW)


def test_what_was_decided_waits_no_more_whatever_is_edited_around_it(tmp_path: Path) -> None:
    accept_first(tmp_path)
    moved = f"# Zorbine\n\nZorbine is made in Berlin.\n\n{SECOND}\n\nBefore that, nothing. {FIRST}\n{LIST}"
    review = open_review(make_project(tmp_path, moved))
    assert FIRST not in [one.judgement.claim.words for one in review.pending]
    (judged,) = (j for j in review.examined.coverage.judgements if j.claim.words == FIRST)
    assert (judged.verdict, judged.links[0].reference) == (Verdict.ACCEPTED, KEY)


def test_an_edited_claim_waits_with_its_old_words(tmp_path: Path) -> None:
    accept_first(tmp_path)
    edited = FIRST.replace("for gout", "for acute gout")
    review = open_review(make_project(tmp_path, TEXT.replace(FIRST, edited)))
    first = review.pending[0]
    assert (first.waiting, first.was, first.judgement.claim.words) == (Waiting.EDITED, FIRST, edited)
    assert first.judgement.verdict is Verdict.SUGGESTED
    assert "RK216" in [problem.rule for problem in review.problems]


def test_a_decision_about_edited_words_takes_the_old_one_s_place(tmp_path: Path) -> None:
    accept_first(tmp_path)
    edited = FIRST.replace("for gout", "for acute gout")
    project = make_project(tmp_path, TEXT.replace(FIRST, edited))
    review = open_review(project)
    decide(review, review.pending[0].judgement.claim.id, Action.ACCEPT, by="Jo", at=NOW)
    again = open_review(project)
    assert [one.waiting for one in again.pending] == [Waiting.UNCOVERED]
    assert "RK216" not in [problem.rule for problem in again.problems]


def test_another_claim_is_no_edit_of_it(tmp_path: Path) -> None:
    accept_first(tmp_path)
    other = "Marshes shelter the coast from floods."
    review = open_review(make_project(tmp_path, TEXT.replace(FIRST, other)))
    assert Waiting.EDITED not in [one.waiting for one in review.pending]
    assert "RK205" in [problem.rule for problem in review.problems]
