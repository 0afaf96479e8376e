"""A claim's card: sources with passages, the words that differ marked, and what is not established."""

from __future__ import annotations

from pathlib import Path

from pages import page

from refkit.model import Claim, Judgement, Source, Span, Verdict
from refkit.page.cards import card_of


def test_without_a_text_nothing_is_established(tmp_path: Path) -> None:
    card = page(tmp_path).cards[0]
    (source,) = card.evidence
    assert (source.key, source.passage, source.missing) == (
        "smith2011zorbine", (), "What the source says was not read: its text is not at hand.",
    )  # fmt: skip


def test_a_text_that_says_nothing_near_is_told(tmp_path: Path) -> None:
    (source,) = page(tmp_path, evidence="Nothing of it is here.\n").cards[0].evidence
    assert (source.passage, source.missing) == ((), "No passage of the source's text comes near the claim.")


def test_claim_and_passage_stand_beside_each_other(tmp_path: Path) -> None:
    card = page(tmp_path, evidence="Zorbine was approved by the FDA in 2011.\n").cards[0]
    (source,) = card.evidence
    assert (card.verdict, source.standing, source.missing) == ("supported", "asserts", None)
    assert "".join(text for text, _ in source.passage) == "Zorbine was approved by the FDA in 2011."


def test_a_waived_finding_does_not_fail(tmp_path: Path) -> None:
    waived = page(tmp_path).cards[2]
    assert (waived.fails, [one.waiver.reason for one in waived.findings if one.waiver]) == (False, ["agreed"])


def test_what_opposes_a_claim_is_at_hand_with_the_words_that_differ(tmp_path: Path) -> None:
    card = page(tmp_path, evidence="Zorbine was not approved by the FDA in 2011.\n").cards[0]
    assert card.against is not None
    assert [text for text, marked in card.against.passage if marked] == ["approved"]
    assert card.cause.startswith("the text of the cited source [1] says otherwise.")


def test_a_claim_without_a_source_says_what_it_wants(tmp_path: Path) -> None:
    shown = page(tmp_path)
    assert shown.cards[1].cause.startswith("no reference carries this claim; wanted: ")
    assert [card.cause for card in (shown.cards[0], shown.cards[2])] == ["", ""]  # cited; waived


def test_a_passage_that_is_shown_is_not_told_again(tmp_path: Path) -> None:
    (source,) = page(tmp_path, evidence="Zorbine was approved by the FDA in 2011.\n").cards[0].evidence
    assert "It says so" not in source.why
    assert source.place is not None
    assert source.place.endswith("smith2011zorbine.txt:1:1")


def test_a_rejection_can_be_taken_back() -> None:
    source = Source(name="a.md", text="Zorbine is sold in 12 countries.")
    claim = Claim(id="c1", span=Span(source=source, start=0, end=len(source.text)))
    judged = Judgement(claim=claim, verdict=Verdict.UNCOVERED, reasons=("rejected-by-hand",))
    assert card_of(judged, {}, (), {}).is_decided
