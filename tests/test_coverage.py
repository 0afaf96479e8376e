"""What people decided takes the place of what was worked out, and nothing unseen covers a claim."""

from __future__ import annotations

import pytest

from refkit.coverage import decide, measure
from refkit.model import (
    Basis,
    Claim,
    ClaimKind,
    Decision,
    Judgement,
    Library,
    Link,
    Reference,
    Source,
    Span,
    Verdict,
)

SPAN = Span(source=Source(name="a.txt", text="It is so."), start=0, end=9)
CLAIM = Claim(id="c1", span=SPAN, kind=ClaimKind.OTHER)
LINK = Link(claim="c1", reference="a", basis=Basis.SUGGESTED, score=0.5, reasons=())
JUDGED = Judgement(claim=CLAIM, verdict=Verdict.SUGGESTED, links=(LINK,))
LIBRARY = Library(references=(Reference(id="a", type="book"), Reference(id="b", type="book")))


def test_an_orphan_is_a_reference_that_no_link_names() -> None:
    assert measure([JUDGED], LIBRARY).orphans == ("b",)
    assert measure([], LIBRARY).orphans == ("a", "b")


@pytest.mark.parametrize(
    ("decision", "verdict", "links", "codes"),
    [
        pytest.param(
            Decision(claim="c1", verdict=Verdict.ACCEPTED, references=("b",)),
            Verdict.ACCEPTED,
            ["b"],
            [],
            id="by another",
        ),
        pytest.param(
            Decision(claim="c1", verdict=Verdict.ACCEPTED),
            Verdict.ACCEPTED,
            ["a"],
            [],
            id="by what was suggested",
        ),
        pytest.param(
            Decision(claim="c1", verdict=Verdict.ACCEPTED, references=("zz",)),
            Verdict.SUGGESTED,
            ["a"],
            ["RK208"],
            id="by none",
        ),
        pytest.param(
            Decision(claim="c1", verdict=Verdict.ACCEPTED, references=("b", "zz")),
            Verdict.ACCEPTED,
            ["b"],
            ["RK208"],
            id="by one that is there",
        ),
        pytest.param(Decision(claim="c1", verdict=Verdict.EXEMPT), Verdict.EXEMPT, ["a"], [], id="exempt"),
    ],
)
def test_a_decision(decision: Decision, verdict: Verdict, links: list[str], codes: list[str]) -> None:
    (judged,), problems = decide([JUDGED], {"c1": decision}, LIBRARY)
    assert judged.verdict is verdict
    assert [link.reference for link in judged.links] == links
    assert [problem.rule for problem in problems] == codes


def test_a_claim_without_a_decision_stays_as_it_was() -> None:
    assert decide([JUDGED], {"c2": Decision(claim="c2", verdict=Verdict.EXEMPT)}, LIBRARY) == ((JUDGED,), ())
