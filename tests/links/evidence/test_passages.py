"""Texts of sources in hand: what they say word for word supports a claim; else the nearest passage is
shown for what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.links import judge
from refkit.links.verdict.findings import link_problems
from refkit.model import Basis, Date, Document, Judgement, Level, Library, Name, Reference, Source, Verdict

TRIAL = Reference(
    id="lee", type="article-journal", label="1", author=(Name(family="Lee"),), issued=Date(year=2010),
    title="Zorbine for hypertension: a randomised trial", container_title="J Trials",
)  # fmt: skip
LABEL = Reference(
    id="label", type="document", label="2", author=(Name(literal="Acme Inc."),), issued=Date(year=2012),
    title="Zorbine tablets: US prescribing information",
)  # fmt: skip
LIBRARY = Library(references=(TRIAL, LABEL))


def text(words: str, name: str = "a.txt") -> Document:
    return read_document(Source(name=name, text=words))


def one(claim: str, source: str, *, key: str = "lee", marked: bool = False) -> Judgement:
    document = text(f"Zorbine\n\n{claim}\n")
    (found,) = find_claims(document)
    marks = {found.id: (key,)} if marked else {}
    (judgement,) = judge(
        document, [found], LIBRARY, own_list=marked, marked=marks, sources={key: text(source, "source.txt")}
    )
    return judgement


def test_what_a_source_says_word_for_word_supports_a_claim() -> None:
    judgement = one(
        "The recommended dose of zorbine is 10 mg once daily.",
        "Dosage. In adults the recommended dose of zorbine is 10 mg once daily, with food. Keep it dry.",
        key="label",
    )
    assert judgement.verdict is Verdict.SUPPORTED
    assert judgement.links[0].basis is Basis.QUOTED
    assert judgement.links[0].quote is not None
    assert judgement.links[0].quote.text.startswith("In adults the recommended dose")


@pytest.mark.parametrize(
    ("claim", "source", "told"),
    [
        pytest.param(
            "Zorbine lowers systolic blood pressure by 12 mmHg in adults.",
            "In 300 adults zorbine lowered systolic blood pressure by 15 mmHg. All of them finished the trial.",
            {"passage", "numbers-differ"},
            id="other figures",
        ),
        pytest.param(
            "Zorbine prolongs the QT interval in adults.",
            "In adults zorbine does not prolong the QT interval. All of them finished the trial.",
            {"passage", "negation-differs"},
            id="a not on one side",
        ),
        pytest.param(
            "Zorbine lowers systolic blood pressure in adults over weeks.",
            "Zorbine lowered the systolic blood pressure of adults. All of them finished the trial.",
            {"passage"},
            id="other wording",
        ),
        pytest.param(
            "Zorbine lowers systolic blood pressure in adults.",
            "The weather station stood on a hill. All of the readings were taken at noon.",
            {"no-passage"},
            id="nothing near",
        ),
    ],
)
def test_the_nearest_passage_of_a_cited_source_is_shown_with_what_differs(
    claim: str, source: str, told: set[str]
) -> None:
    judgement = one(claim, source, marked=True)
    assert judgement.verdict is Verdict.CITED
    (link,) = judgement.links
    assert set(link.reasons) == {"marked", *told}
    assert (link.quote is None) == ("no-passage" in told)
    problems = link_problems([judgement], LIBRARY)
    assert [(p.rule, p.level) for p in problems] == [("RK304", Level.NOTE)] * (told != {"passage"})


def test_numbers_of_citation_marks_are_no_figures_of_the_claim() -> None:
    judgement = one(
        "Zorbine lowers systolic blood pressure in adults over weeks [1].",
        "Zorbine lowered the systolic blood pressure of adults. All of them finished the trial.",
        marked=True,
    )
    assert "numbers-differ" not in judgement.links[0].reasons


def test_a_suggested_source_whose_text_comes_near_stays_a_suggestion() -> None:
    judgement = one(
        "In a randomised trial zorbine lowered systolic blood pressure in adults with hypertension.",
        "We set out to see whether zorbine lowered systolic blood pressure in adults with hypertension. All went well.",
    )
    assert judgement.verdict in {Verdict.SUGGESTED, Verdict.UNCOVERED}
    for link in judgement.links:
        assert link.basis is Basis.SUGGESTED
        assert (link.quote is not None) == ("passage" in link.reasons)


def test_a_document_is_no_source_of_its_own_claims() -> None:
    document = text("Zorbine\n\nThe recommended dose of zorbine is 10 mg once daily.\n")
    claims = find_claims(document)
    (judgement,) = judge(document, claims, LIBRARY, own_list=False, sources={"label": document})
    assert judgement.verdict is not Verdict.SUPPORTED
    copy = text(document.source.text, "copy.txt")
    (judgement,) = judge(document, claims, LIBRARY, own_list=False, sources={"label": copy})
    assert judgement.verdict is not Verdict.SUPPORTED


def test_passages_of_long_sources_are_found_in_linear_time(assert_linear: Callable[..., None]) -> None:
    def groups(count: int) -> Document:
        words = "In group {0} zorbine lowered the blood pressure of adults by {0} mmHg."
        return text(" ".join(words.format(n) for n in range(count)), "s.txt")

    document = text(
        "Zorbine\n\n" + " ".join(f"Zorbine lowers blood pressure by {n} mmHg in adults." for n in range(100))
    )
    claims = find_claims(document)
    assert_linear(
        lambda source: judge(document, claims, LIBRARY, own_list=False, sources={"lee": source}),
        groups,
        size=500,
    )
