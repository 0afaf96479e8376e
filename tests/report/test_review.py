"""What waits for a person, as lines: numbered sources, both wordings of an edited claim, the trail."""

from __future__ import annotations

import json

from refkit.model import Basis, Claim, Judgement, Library, Link, Name, Reference, Source, Span, Verdict
from refkit.report.review import list_data, list_lines, pending_lines, trail_lines
from refkit.review.queue import Pending, Waiting

WORDS = "Zorbine was approved by the FDA for acute gout."
LIBRARY = Library(
    references=(
        Reference(
            id="smith2012", type="article-journal", title="Zorbine approval", author=(Name(family="Smith"),)
        ),
    )
)


def pending(waiting: Waiting = Waiting.SUGGESTED, was: str | None = None) -> Pending:
    claim = Claim(id="c1", span=Span(source=Source(name="a.md", text=WORDS), start=0, end=len(WORDS)))
    link = Link(claim="c1", reference="smith2012", basis=Basis.SUGGESTED, score=0.5, reasons=("title-only",))
    judgement = Judgement(claim=claim, verdict=Verdict.SUGGESTED, links=(link,))
    return Pending(judgement=judgement, waiting=waiting, was=was)


def test_a_claim_with_its_sources_numbered() -> None:
    lines = [line.plain for line in pending_lines(pending(), LIBRARY, place=1, of=3)]
    assert lines == [
        "[1 of 3] a.md:1:1: suggested (other)",
        f"    “{WORDS}”",
        (
            "    Listed sources point to it; a person must read them and decide. Only title, type and date of the"
            " reference were read: they prove no claim."
        ),
        "  1  smith2012: Smith. Zorbine approval (n.d.) [suggested 0.50]",
        "     Its title shares “Zorbine”, “approved”. Only its title, type and date were seen.",
    ]


def test_both_wordings_of_an_edited_claim_with_what_differs_marked() -> None:
    lines = [
        line.plain
        for line in pending_lines(
            pending(Waiting.EDITED, "Zorbine was approved by the FDA for gout."), LIBRARY, place=1, of=1
        )
    ]
    assert lines[1] == "    was: Zorbine was approved by the FDA for gout. "
    assert lines[2] == (
        "    now: Zorbine was approved by the FDA for acute gout. \n                                             ^^^^^"
    )


def test_a_line_a_claim_that_waits() -> None:
    assert list(list_lines([pending()])) == [
        f"c1  suggested     a.md:1:1  smith2012  {WORDS}", "1 claim waiting",
    ]  # fmt: skip
    assert json.loads(list_data([pending()]))[0]["references"] == ["smith2012"]


def test_the_trail_a_line_a_decision() -> None:
    said = {
        "at": "2026-12-01", "by": "Jo", "action": "accept", "claim": "c1", "references": ["a", "b"], "note": "read\x1b it"
    }  # fmt: skip
    assert list(trail_lines([said, {"at": "x"}])) == [
        "2026-12-01  Jo  accept c1 a, b (read· it)", "x  None  None None",
    ]  # fmt: skip
