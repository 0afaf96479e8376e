"""Reasons as sentences: each slug of a link or verdict is told, none is left a slug."""

from __future__ import annotations

import pytest

from refkit.links.evidence.reference import EvidenceType
from refkit.model import (
    Basis,
    Claim,
    ClaimKind,
    Date,
    Judgement,
    Link,
    Name,
    Reference,
    Source,
    Span,
    Verdict,
)
from refkit.report.why import (
    KINDS,
    TYPES,
    VERDICTS,
    link_sentence,
    shared_words,
    title_line,
    verdict_sentence,
)
from refkit.rules import REASONS

SOURCE = Source(name="a.txt", text="Zorbine was approved by the FDA for tumours of adults.")
CLAIM = Claim(id="c1", span=Span(source=SOURCE, start=0, end=54), kind=ClaimKind.APPROVAL, agencies=("fda",))
RELEASE = Reference(
    id="acme2011fda", type="webpage", label="4", author=(Name(literal="Acme Inc."),), genre="media release",
    title="FDA approves zorbine for tumors", issued=Date(year=2011, month=3, day=2),
)  # fmt: skip


def link(*reasons: str) -> Link:
    return Link(claim="c1", reference="acme2011fda", basis=Basis.SUGGESTED, score=0.9, reasons=reasons)


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_every_reason_is_explained_in_a_sentence(reason: str) -> None:
    sentence = link_sentence(CLAIM, link(reason), RELEASE)
    assert "-" not in reason or reason not in sentence
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_a_link_is_explained_by_what_both_name() -> None:
    assert link_sentence(CLAIM, link("authority", "same-agency", "same-date", "title-only"), RELEASE) == (
        "Its title shares “Zorbine”, “approved”, “FDA”, “tumours”. It is an approval announcement, the "
        "kind of source that"
        " carries claims about an approval. Both name US FDA. Both bear the date 2 March 2011."
        " Only its title, type and date were seen."
    )


def test_what_holds_for_every_link_is_said_once() -> None:
    judgement = Judgement(
        claim=CLAIM,
        verdict=Verdict.SUGGESTED,
        links=(link("title-only"), link("title-only")),
        reasons=("title-only",),
    )
    assert verdict_sentence(judgement).count("title") == 1


def test_shared_words_are_the_claims_own_each_once() -> None:
    assert shared_words(CLAIM, RELEASE) == ("Zorbine", "approved", "FDA", "tumours")


def test_a_reference_in_a_line() -> None:
    assert title_line(RELEASE) == "[4] acme2011fda: Acme Inc. FDA approves zorbine for tumors (2011)"
    assert title_line(Reference(id="x", type="book")) == "x (n.d.)"


def test_every_kind_type_and_verdict_has_its_words() -> None:
    assert set(KINDS) == set(ClaimKind)
    assert set(TYPES) == set(EvidenceType)
    assert set(VERDICTS) == set(Verdict)
