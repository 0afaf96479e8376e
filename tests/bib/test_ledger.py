"""What claims.bib says beside the verdict: rejections, days, edited claims, the same words elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from refkit.bib.ledger import (
    find_edited_claims,
    read_rejections,
    share_decisions,
    shortened,
    until_expired,
    words_of,
)
from refkit.formats.bibtex import Entry, parse_blocks
from refkit.model import Claim, Decision, Judgement, Source, Span, Verdict


def entry(key: str, title: str, **fields: str) -> Entry:
    return Entry(
        type="misc", key=key, fields={"title": title, "file": "a.md", "verdict": "suggested", **fields}
    )


def test_rejections_are_read_by_claim() -> None:
    blocks = parse_blocks(
        Source(name="claims.bib", text="@misc{c1, rejected = {a, b,}}\n@misc{c2, title = {T}}\n")
    )
    assert read_rejections(blocks) == {"c1": frozenset({"a", "b"})}


DAYS = [
    pytest.param(None, True, [], id="no day"),
    pytest.param("2026-12-01", True, [], id="its last day"),
    pytest.param(
        "2026-11-30", False, ["c1 was decided (accepted) until 2026-11-30, which is past"], id="past"
    ),
    pytest.param("soon", False, ["c1: 'soon' is no day until which a decision counts"], id="no day at all"),
]


@pytest.mark.parametrize(("expires", "counts", "said"), DAYS)
def test_a_decision_counts_until_its_day(expires: str | None, counts: bool, said: list[str]) -> None:
    decision = Decision(claim="c1", verdict=Verdict.ACCEPTED, expires=expires)
    kept, problems = until_expired({"c1": decision}, date(2026, 12, 1), ())
    assert ("c1" in kept, [problem.message for problem in problems]) == (counts, said)


EDITED = [
    pytest.param("Zorbine was approved by the FDA for acute gout.", "n", True, id="a word put in"),
    pytest.param("Zorbine was approved by the EMA for gout.", "n", True, id="a word changed"),
    pytest.param("Marshes shelter the coast from floods.", "n", False, id="another claim"),
]


@pytest.mark.parametrize(("words", "key", "same"), EDITED)
def test_an_edited_claim_is_found_by_its_words(words: str, key: str, same: bool) -> None:
    old = entry("o", "Zorbine was approved by the FDA for gout.", by="Jo", verdict="accepted")
    blocks = parse_blocks(
        Source(
            name="claims.bib",
            text=f"@misc{{o, title = {{{old.fields['title']}}}, file = {{a.md}}, by = {{Jo}}}}",
        )
    )
    assert find_edited_claims(blocks, {key: entry(key, words)}) == ({"o": key} if same else {})


def test_what_nobody_decided_about_is_no_edited_claim() -> None:
    blocks = parse_blocks(
        Source(name="claims.bib", text="@misc{o, title = {Zorbine is sold in 12 countries}, file = {a.md}}")
    )
    assert find_edited_claims(blocks, {"n": entry("n", "Zorbine is sold in 13 countries")}) == {}


def test_edited_claims_are_found_in_linear_time(assert_linear: Callable[..., None]) -> None:
    def make(size: int) -> tuple[str, dict[str, Entry]]:
        number = size // 100
        text = "".join(
            f"@misc{{o{n}, title = {{Word number {n} of many words here}}, file = {{a.md}}, by = {{Jo}}}}\n"
            for n in range(number)
        )
        return text, {f"n{n}": entry(f"n{n}", f"Word number {n} of very many words") for n in range(number)}

    def work(given: tuple[str, dict[str, Entry]]) -> None:
        find_edited_claims(parse_blocks(Source(name="claims.bib", text=given[0])), given[1])

    assert_linear(work, make, size=40_000)


def judgement(key: str, words: str, name: str) -> Judgement:
    source = Source(name=name, text=words)
    claim = Claim(id=key, span=Span(source=source, start=0, end=len(words)))
    return Judgement(claim=claim, verdict=Verdict.UNCOVERED)


WORDS = "Zorbine was approved by the FDA."
SHARED = [
    pytest.param("ZORBINE was approved by the FDA", "b.md", True, id="case and stop"),
    pytest.param(WORDS, "a.md", False, id="in the same document"),
    pytest.param("Zorbine was approved by the EMA.", "b.md", False, id="other words"),
]


@pytest.mark.parametrize(("words", "name", "served"), SHARED)
def test_a_decision_serves_the_same_words_in_another_document(words: str, name: str, served: bool) -> None:
    decisions = {"c1": Decision(claim="c1", verdict=Verdict.ACCEPTED, references=("a",))}
    found, problems = share_decisions(
        decisions, [judgement("c1", WORDS, "a.md"), judgement("c2", words, name)], {}
    )
    assert ("c2" in found, [problem.rule for problem in problems]) == (served, ["RK217"] if served else [])


def test_few_words_may_mean_something_else_elsewhere() -> None:
    decisions = {"c1": Decision(claim="c1", verdict=Verdict.ACCEPTED)}
    judged = [judgement("c1", "It is safe.", "a.md"), judgement("c2", "It is safe.", "b.md")]
    assert share_decisions(decisions, judged, {})[0] == decisions


def test_of_two_decisions_that_differ_none_serves() -> None:
    decisions = {
        "c1": Decision(claim="c1", verdict=Verdict.ACCEPTED, references=("a",)),
        "c2": Decision(claim="c2", verdict=Verdict.EXEMPT),
    }
    judged = [judgement(f"c{n}", WORDS, f"{n}.md") for n in (1, 2, 3)]
    assert share_decisions(decisions, judged, {})[0] == decisions


def test_a_document_that_was_not_judged_serves_too() -> None:
    decision = Decision(claim="c1", verdict=Verdict.EXEMPT)
    found, (told,) = share_decisions(
        {}, [judgement("c2", WORDS, "b.md")], {"c1": (decision, entry("c1", f"{{{WORDS}}}"))}
    )
    assert found["c2"].elsewhere == "c1"
    assert told.message.endswith("in a.md")


def test_words_in_small_letters_without_marks() -> None:
    assert words_of("Zorbine's FDA-approval, 2011.") == ("zorbine", "s", "fda", "approval", "2011")


def test_long_words_are_cut() -> None:
    assert shortened("x" * 500).endswith("x…")
    assert shortened("a\n b") == "a b"
