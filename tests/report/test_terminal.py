"""Coverage as lines: their words, and the colours of the verdicts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refkit.model import (
    Basis,
    Claim,
    Coverage,
    Difference,
    Gravity,
    Judgement,
    Link,
    Source,
    Span,
    Standing,
    Verdict,
)
from refkit.report.terminal import Line, claim_lines, document_lines, exempt_lines, total_line

SOURCE = Source(name="a\x1b.md", text="It was approved in 2031.")


CLAIM = Claim(id="a:1", span=Span(source=SOURCE, start=0, end=len(SOURCE.text)))
CITED = Judgement(claim=CLAIM, verdict=Verdict.CITED, reasons=("marked",))
TEXT = Source(name="sources/lee.txt", text="It was refused\x1b[2J in 2031.")
OPPOSING = Link(
    claim="a:1", reference="lee", basis=Basis.DISPUTED, score=0.9, standing=Standing.OPPOSES,
    quote=Span(source=TEXT, start=0, end=len(TEXT.text)),
    differences=(Difference(reason="negation-differs", gravity=Gravity.OPPOSED, said="approved",
                            instead="refused\x1b[2J"),),
)  # fmt: skip


def judged(verdict: Verdict, *reasons: str) -> Coverage:
    claim = Claim(id="a:1", span=Span(source=SOURCE, start=0, end=len(SOURCE.text)))
    return Coverage(judgements=(Judgement(claim=claim, verdict=verdict, reasons=reasons),))


@pytest.mark.parametrize(
    ("pieces", "plain", "coloured"),
    [
        pytest.param((("two words", ""),), "two words", "two words", id="no style"),
        pytest.param((("a: ", ""), ("cited", "green")), "a: cited", "a: \x1b[32mcited\x1b[0m", id="a colour"),
        pytest.param((("no", "bold red"), (".", "")), "no.", "\x1b[1;31mno\x1b[0m.", id="bold and a colour"),
        pytest.param((("why", "dim"),), "why", "\x1b[2mwhy\x1b[0m", id="dim"),
    ],
)
def test_a_line_is_plain_or_coloured(pieces: tuple[tuple[str, str], ...], plain: str, coloured: str) -> None:
    assert (Line(pieces).plain, Line(pieces).coloured) == (plain, coloured)


@pytest.mark.parametrize(
    ("verdict", "coloured"),
    [
        pytest.param(
            Verdict.UNCOVERED,
            "0 of 1 claim covered (0 %), 0 verified (0 %)\x1b[31m; 1 uncovered\x1b[0m (1 newer than every source)",
            id="uncovered",
        ),
        pytest.param(Verdict.SUPPORTED, "1 of 1 claim covered (100 %), 1 verified (100 %)", id="verified"),
        pytest.param(Verdict.CITED, "1 of 1 claim covered (100 %), 0 verified (0 %)", id="covered"),
    ],
)
def test_the_total_counts_verdicts_in_their_colours(verdict: Verdict, coloured: str) -> None:
    assert total_line(judged(verdict, "newer-than-sources")).coloured == coloured


def test_a_claim_has_place_verdict_words_and_reasons() -> None:
    (judgement,) = judged(Verdict.UNCOVERED, "newer-than-sources").judgements
    lines = list(claim_lines(judgement))
    assert [line.plain for line in lines] == [
        "a·.md:1:1: uncovered (other) [RK401]",
        "    It was approved in 2031.",
        "    newer-than-sources",
    ]
    assert lines[0].coloured == "a·.md:1:1: \x1b[31muncovered\x1b[0m (other) [RK401]"
    assert lines[2].coloured == "\x1b[2m    newer-than-sources\x1b[0m"


def test_a_document_has_a_line_of_its_own() -> None:
    (line,) = document_lines(judged(Verdict.UNCOVERED), ["a\x1b.md"])
    assert line.coloured == "  a·.md: 1 claim\x1b[31m, 1 uncovered\x1b[0m — 0 % covered, 0 % verified"


def test_every_exemption_has_one_line_with_its_reason_and_words() -> None:
    (line,) = list(exempt_lines(judged(Verdict.EXEMPT, "own-work")))[1:]
    assert line.plain == "a·.md:1:1: exempt (own-work) It was approved in 2031."
    assert list(exempt_lines(judged(Verdict.CITED))) == []


@pytest.mark.parametrize(
    ("judgement", "total", "document"),
    [
        pytest.param(
            replace(CITED, reasons=("marked", "no-passage")),
            "1 of 1 claim covered (100 %), 0 verified (0 %); 1 cited, 1 of them not found in the source's text",
            "  a·.md: 1 claim, 1 cited, 1 of them not found in the source's text — 100 % covered, 0 % verified",
            id="read in vain",
        ),
        pytest.param(
            replace(CITED, verdict=Verdict.ACCEPTED, links=(OPPOSING,)),
            "1 of 1 claim covered (100 %), 0 verified (0 %); 1 accepted, 1 of them against the source's text "
            "[RK212]",
            "  a·.md: 1 claim, 1 accepted, 1 of them against the source's text [RK212] — 100 % covered, "
            "0 % verified",
            id="accepted against the text",
        ),
    ],
)
def test_some_covered_claims_are_counted_apart(judgement: Judgement, total: str, document: str) -> None:
    coverage = Coverage(judgements=(judgement,))
    assert total_line(coverage).plain == total
    assert [line.plain for line in document_lines(coverage, ["a\x1b.md"])] == [document]


def test_a_disputed_claim_is_listed_with_the_passage_and_what_differs() -> None:
    disputed = replace(CITED, verdict=Verdict.DISPUTED, links=(OPPOSING,), reasons=("text-says-otherwise",))
    assert [line.plain for line in claim_lines(disputed)] == [
        "a·.md:1:1: disputed (other) [RK210] lee 0.90",
        "    It was approved in 2031.",
        "    source: “It was refused·[2J in 2031.” (sources/lee.txt:1:1)",
        "    The passage denies what the claim states, or the reverse (claim: approved; source: refused·[2J).",
        "    text-says-otherwise",
    ]


def test_where_there_are_no_colours_carets_stand_for_the_marks() -> None:
    line = Line((("a ", ""), ("rise", "marked")), under="  ^^^^")
    assert (line.plain, line.coloured) == ("a rise\n  ^^^^", "a \x1b[1;4mrise\x1b[0m")
