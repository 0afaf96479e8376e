"""A claim's card: sources with passages, the words that differ marked, and what is not established."""

from __future__ import annotations

from pathlib import Path

from pages import page


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
