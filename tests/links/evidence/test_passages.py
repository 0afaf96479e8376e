"""Texts of sources in hand: what they say word for word supports a claim; else the nearest passage is
shown for what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.links import judge
from refkit.links.evidence.passages import SourceText
from refkit.model import Basis, Date, Document, Judgement, Library, Name, Reference, Source, Verdict

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
    ("claim", "source", "verdict", "told"),
    [
        pytest.param(
            "Zorbine lowers systolic blood pressure by 12 mmHg in adults.",
            "In 300 adults zorbine lowered systolic blood pressure by 15 mmHg. All of them finished the trial.",
            Verdict.DISPUTED,
            {"quantity-differs"},
            id="other figures",
        ),
        pytest.param(
            "Zorbine prolongs the QT interval in adults.",
            "In adults zorbine does not prolong the QT interval. All of them finished the trial.",
            Verdict.DISPUTED,
            {"negation-differs"},
            id="a not on one side",
        ),
        pytest.param(
            "Zorbine lowers systolic blood pressure in adults by 12 mmHg.",
            "In 2011 zorbine lowered systolic blood pressure in adults by 12 mmHg. All of them finished the trial.",
            Verdict.SUPPORTED,
            {"quoted"},
            id="nearly the same wording",
        ),
        pytest.param(
            "Zorbine lowers systolic blood pressure in adults with hypertension who smoke.",
            "Zorbine was given for systolic blood pressure. All of them finished the trial.",
            Verdict.CITED,
            {"passage"},
            id="a part of the words",
        ),
        pytest.param(
            "Zorbine lowers systolic blood pressure in adults.",
            "The weather station stood on a hill. All of the readings were taken at noon.",
            Verdict.CITED,
            {"no-passage"},
            id="nothing near",
        ),
    ],
)
def test_the_nearest_passage_of_a_cited_source_is_shown_with_what_differs(
    claim: str, source: str, verdict: Verdict, told: set[str]
) -> None:
    judgement = one(claim, source, marked=True)
    assert judgement.verdict is verdict
    (link,) = judgement.links
    assert told <= set(link.reasons)
    assert (link.quote is None) == ("no-passage" in told)


def test_numbers_of_citation_marks_are_no_figures_of_the_claim() -> None:
    judgement = one(
        "Zorbine lowers systolic blood pressure in adults [1].",
        "Zorbine lowers systolic blood pressure in adults. All of them finished the trial.",
        marked=True,
    )
    assert judgement.verdict is Verdict.SUPPORTED


def test_a_suggested_source_that_says_less_says_a_part() -> None:
    judgement = one(
        "In a randomised trial zorbine lowered systolic blood pressure in adults with hypertension.",
        "We set out to see whether zorbine lowered systolic blood pressure in adults with hypertension. All went well.",
    )
    assert judgement.verdict is Verdict.PARTIAL
    assert "certainty-weaker" in judgement.reasons


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


def test_places_of_a_passage_are_places_of_its_quote() -> None:
    words = "# Mills\n\nMills stood there.  They raised the\nupper pond by 30 cm.\n\nThe ferry was sold."
    source = SourceText(text(words, "mills.md"))
    run = source.nearest("The mills raised the upper pond by 12 cm")[0]
    passage, quote = run.pair.passage.text, source.quote(run).text
    for word in ("raised", "upper", "cm"):
        at = passage.index(word)
        place = source.to_quote(run, (at, at + len(word)))
        assert place is not None
        assert quote[slice(*place)] == word


def test_what_stands_above_a_list_item_is_no_part_of_its_quote() -> None:
    source = SourceText(text("Common side effects include:\n\n- severe nausea after meals\n- rash\n"))
    run = source.nearest("Severe nausea is a common side effect")[0]
    passage = run.pair.passage.text
    assert source.to_quote(run, (0, 6)) is None
    at = passage.index("nausea")
    place = source.to_quote(run, (at, at + 6))
    assert place is not None
    assert source.quote(run).text[slice(*place)] == "nausea"
