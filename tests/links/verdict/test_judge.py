"""Verdicts honour what a title, a type and a date can show, and what they cannot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.coverage import decide
from refkit.links import judge
from refkit.links.verdict.findings import link_problems
from refkit.model import (
    Basis,
    Date,
    Decision,
    Document,
    Judgement,
    Library,
    Name,
    Reference,
    UnitKind,
    Verdict,
)
from refkit.rules import REASONS

Build = Callable[..., Document]
V = Verdict

LABEL = Reference(
    id="label", type="document", label="1", author=(Name(literal="Acme Inc."),),
    title="Examplo® (examplinib) tablets: US prescribing information", issued=Date(year=2014),
)  # fmt: skip
APPROVAL = Reference(
    id="approval", type="webpage", label="2", author=(Name(literal="Acme Inc."),), genre="media release",
    title="FDA approves Examplo® (examplinib) for the treatment of relapsed or refractory multiple myeloma",
    issued=Date(year=2014, month=12, day=3),
)  # fmt: skip
TRIAL = Reference(
    id="trial", type="article-journal", label="3", author=(Name(family="Doe", given="J"),),
    title="Open-label phase 2 study of examplinib in patients with relapsed or refractory multiple myeloma",
    container_title="Blood", issued=Date(year=2013),
)  # fmt: skip
REVIEW = Reference(
    id="review", type="article-journal", label="4", author=(Name(family="Roe"),),
    title="Clinical and pharmacologic aspects of examplinib: a review", issued=Date(year=2014),
)  # fmt: skip
DATABASE = Reference(
    id="database", type="webpage", label="5", author=(Name(literal="PipelineWatch databases"),),
    title="Examplinib: at a glance", issued=Date(year=2014), accessed=Date(year=2015, month=1, day=6),
)  # fmt: skip
LIBRARY = Library(references=(LABEL, APPROVAL, TRIAL, REVIEW, DATABASE))
HEAD = (UnitKind.HEADING, "Examplinib (Examplo®)")


def verdict_of(document: Document, library: Library = LIBRARY, **more: object) -> Judgement:
    options = {"own_list": False, **more}
    judgements = judge(document, find_claims(document), library, **options)  # type: ignore[arg-type]
    return judgements[-1]


def ids(judgement: Judgement) -> list[str]:
    return [link.reference for link in judgement.links]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("Examplinib was approved by the FDA in December 2014 for relapsed or refractory "
                     "multiple myeloma.", "approval", id="approval"),
        pytest.param("Examplinib is contraindicated in patients with hypersensitivity to it.", "label",
            id="contraindication"),
        pytest.param("The recommended dose of examplinib is 10 mg once daily.", "label", id="dosing"),
        pytest.param("Common side effects of examplinib include nausea and headache.", "label", id="adverse effect"),
        pytest.param("Examplinib is in phase III development in several countries.", "database", id="development"),
        pytest.param("Examplinib is metabolised by CYP3A4 and has a terminal half-life of 12 hours.", "review",
            id="pharmacokinetics"),
    ],
)  # fmt: skip
def test_the_authority_for_a_kind_of_claim_is_suggested_first(build: Build, text: str, first: str) -> None:
    judgement = verdict_of(build(HEAD, text))
    assert judgement.verdict is V.SUGGESTED
    assert ids(judgement)[0] == first
    assert "title-only" in judgement.links[0].reasons
    assert judgement.links[0].basis is Basis.SUGGESTED


def test_a_claim_later_than_every_source_is_uncovered_and_says_what_is_missing(build: Build) -> None:
    judgement = verdict_of(build(HEAD, "Full approval of examplinib was granted by the FDA in June 2023."))
    assert (judgement.verdict, judgement.reasons, judgement.links) == (
        V.UNCOVERED,
        ("newer-than-sources",),
        (),
    )
    assert (
        judgement.missing
        == "an approval announcement or label for the United States dated June 2023 or later"
    )
    (problem,) = link_problems([judgement], LIBRARY)
    assert problem.rule == "RK401"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Examplinib was approved by the EMA.", "agency-mismatch", id="another authority"),
        pytest.param("Examplinib is superior to standard chemotherapy in overall survival.",
            "comparison-on-single-arm", id="comparison"),
        pytest.param("Examplinib is indicated for the adjuvant treatment of early breast cancer.",
            "beyond-indication", id="another use"),
    ],
)  # fmt: skip
def test_what_no_listed_reference_can_carry_is_not_suggested(build: Build, text: str, reason: str) -> None:
    judgement = verdict_of(build(HEAD, text))
    assert judgement.verdict is V.UNCOVERED
    assert reason in judgement.reasons
    assert judgement.missing


def test_a_wider_population_is_partial_and_named(build: Build) -> None:
    judgement = verdict_of(
        build(
            HEAD,
            "Examplinib is indicated for adults and children with relapsed or refractory multiple myeloma.",
        )
    )
    assert judgement.verdict is V.PARTIAL
    assert "beyond-population" in judgement.reasons
    assert judgement.missing is not None
    assert judgement.missing.endswith("that names children")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "Examplinib is indicated for chronic heart failure.", "beyond-indication", id="another disease"
        ),
        pytest.param(
            "An application was rejected by the FDA in December 2014.", "says-otherwise", id="refusal"
        ),
    ],
)
def test_the_listed_approval_is_not_stretched(build: Build, text: str, reason: str) -> None:
    judgement = verdict_of(build(HEAD, "Examplinib blocks ABC1.", text))
    assert judgement.verdict is V.UNCOVERED
    assert reason in judgement.reasons


def test_what_is_foretold_is_not_newer_than_its_source(build: Build) -> None:
    book = Reference(
        id="book",
        type="book",
        title="The Long Bridge: debt of the Long Bridge and its repayment",
        issued=Date(year=2001),
    )
    judgement = verdict_of(
        build((UnitKind.HEADING, "The Long Bridge"), "The debt of the Long Bridge will be repaid by 2050."),
        Library(references=(book,)),
    )
    assert "newer-than-sources" not in judgement.reasons


def test_another_drug_is_not_suggested(build: Build) -> None:
    document = build(
        (UnitKind.HEADING, "Othermab"),
        "Othermab was approved by the FDA in December 2014.",
        "Othermab is given by injection.",
    )
    judgements = judge(document, find_claims(document), LIBRARY, own_list=False)
    assert [judgement.verdict for judgement in judgements] == [V.UNCOVERED, V.UNCOVERED]


def test_a_denied_approval_that_a_listed_release_announces_is_contradicted(build: Build) -> None:
    row = (UnitKind.TABLE_ROW, "No FDA approvals found for this drug. |", {"heading": "FDA Drug Approvals"})
    judgement = verdict_of(build(HEAD, "Examplinib blocks ABC1.", row))
    assert judgement.verdict is V.CONTRADICTED
    assert [(link.reference, link.basis) for link in judgement.links] == [("approval", Basis.CONTRADICTED)]


@pytest.mark.parametrize(
    "heading",
    ["NMPA Drug Approvals", "Philippines FDA Drug Approvals"],
    ids=["another authority", "a namesake"],
)
def test_a_denial_by_another_authority_is_not_contradicted(build: Build, heading: str) -> None:
    words = heading.removesuffix(" Drug Approvals")
    row = (UnitKind.TABLE_ROW, f"No {words} approvals found for this drug. |", {"heading": heading})
    judgement = verdict_of(build(HEAD, "Examplinib blocks ABC1.", row))
    assert (judgement.verdict, judgement.reasons) == (V.UNCOVERED, ("negative-claim",))


def test_a_denial_dated_before_the_approval_is_not_contradicted(build: Build) -> None:
    judgement = verdict_of(build(HEAD, "In June 2014 examplinib had not been approved by the FDA."))
    assert judgement.verdict is V.UNCOVERED


def test_a_mark_is_a_citation_even_when_nothing_else_points_there(build: Build) -> None:
    document = build(HEAD, "Examplinib is superior to chemotherapy.")
    (claim,) = find_claims(document)
    (judgement,) = judge(document, [claim], LIBRARY, own_list=True, marked={claim.id: ("trial",)})
    assert judgement.verdict is V.CITED
    assert (judgement.links[0].reference, judgement.links[0].basis) == ("trial", Basis.MARKED)


def test_a_mark_to_an_older_source_stays_cited_with_a_finding(build: Build) -> None:
    document = build(HEAD, "Examplinib was approved by the FDA in June 2023.")
    (claim,) = find_claims(document)
    (judgement,) = judge(document, [claim], LIBRARY, own_list=True, marked={claim.id: ("approval",)})
    assert judgement.verdict is V.CITED
    assert "cited-source-older" in judgement.reasons
    assert [problem.rule for problem in link_problems([judgement], LIBRARY)] == ["RK402"]


def test_a_contradiction_wins_over_a_mark(build: Build) -> None:
    document = build(HEAD, "Examplinib has not been approved by the FDA.")
    (claim,) = find_claims(document)
    (judgement,) = judge(document, [claim], LIBRARY, own_list=True, marked={claim.id: ("approval",)})
    assert judgement.verdict is V.CONTRADICTED


@pytest.mark.parametrize(
    ("decided", "verdict", "linked"),
    [
        pytest.param(Decision(claim="", verdict=V.ACCEPTED, references=("review",)), V.ACCEPTED, ["review"],
            id="accepted"),
        pytest.param(Decision(claim="", verdict=V.EXEMPT), V.EXEMPT, ["label"], id="exempt"),
        pytest.param(Decision(claim="", verdict=V.UNCOVERED), V.UNCOVERED, ["label"], id="uncovered"),
    ],
)  # fmt: skip
def test_a_person_decides_over_everything(
    build: Build, decided: Decision, verdict: Verdict, linked: list[str]
) -> None:
    document = build(HEAD, "The recommended dose of examplinib is 10 mg once daily.")
    (claim,) = find_claims(document)
    (judgement,), _ = decide(judge(document, [claim], LIBRARY, own_list=False), {claim.id: decided}, LIBRARY)
    assert judgement.verdict is verdict
    assert ids(judgement)[:1] == linked
    assert judgement.reasons[0] == "decided-by-hand"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        pytest.param("Examplinib was approved by the US FDA in December 2014 for multiple myeloma.", V.SUPPORTED,
            id="says it"),
        pytest.param("Examplinib was not approved by the US FDA in December 2014 for multiple myeloma.",
            V.UNCOVERED, id="denies it"),
        pytest.param("Examplinib was approved by the US FDA in November 2014 for multiple myeloma.", V.UNCOVERED,
            id="another date"),
        pytest.param("Examplinib may be approved by the US FDA in December 2014 for multiple myeloma.",
            V.UNCOVERED, id="hedged"),
        pytest.param("Othermab was approved by the US FDA in December 2014 for multiple myeloma.", V.UNCOVERED,
            id="another drug"),
        pytest.param("Examplinib was approved by the US FDA in December 2014 for lymphoma.", V.UNCOVERED,
            id="another disease"),
    ],
)  # fmt: skip
def test_only_a_sentence_that_says_it_supports(build: Build, sentence: str, verdict: Verdict) -> None:
    source = build((UnitKind.HEADING, "A report"), sentence, name="report.txt")
    library = Library(
        references=(
            Reference(id="report", type="article-journal", title="Yearly notes", issued=Date(year=2015)),
        )
    )
    judgement = verdict_of(
        build(HEAD, "It was approved by the FDA in December 2014 for multiple myeloma."),
        library,
        sources={"report": source},
    )
    if verdict is V.SUPPORTED:
        assert judgement.verdict is V.SUPPORTED
        quote = judgement.links[0].quote
        assert quote is not None
        assert quote.text == sentence
        assert quote.source is source.source
    else:
        assert judgement.verdict is not V.SUPPORTED


def test_a_document_is_no_evidence_for_itself(build: Build) -> None:
    own = Reference(
        id="own", type="article-journal", title="Examplinib: first global approval", issued=Date(year=2015)
    )
    document = build(HEAD, "The recommended dose of examplinib is 10 mg once daily.")
    named = Document(source=document.source, units=document.units, reference=own)
    assert verdict_of(named, Library(references=(own,))).verdict is V.UNCHECKED


def test_without_references_nothing_is_said_to_be_uncovered(build: Build) -> None:
    judgement = verdict_of(build(HEAD, "Examplinib is given once daily."), Library())
    assert (judgement.verdict, judgement.reasons) == (V.UNCHECKED, ("no-references",))


def test_own_work_is_exempt(build: Build) -> None:
    assert verdict_of(build(HEAD, "We enrolled 42 patients in Vienna.")).verdict is V.EXEMPT


def test_another_language_is_linked_by_names_numbers_and_dates_only(build: Build) -> None:
    text = (
        "Examplinib wird einmal täglich eingenommen und hemmt das Enzym ABC1 in den Zellen des Knochenmarks. "
        "Die Behandlung mit Examplinib wurde bei Patienten mit Myelom untersucht und führte zu einem Ansprechen. "
        "Es wurde im Dezember 2014 von der FDA zugelassen und wird von der Firma Acme hergestellt."
    )
    document = build(HEAD, text)
    judgements = judge(document, find_claims(document), LIBRARY, own_list=False)
    assert judgements
    assert all(judgement.verdict in {V.UNCOVERED, V.SUGGESTED, V.PARTIAL} for judgement in judgements)
    assert all("not-english" in judgement.reasons for judgement in judgements if judgement.links)


def test_every_reason_is_explained_and_scores_are_shares(build: Build) -> None:
    document = build(
        HEAD,
        "Examplinib was approved by the FDA in December 2014. It was approved by the EMA. It blocks ABC1. "
        "It is superior to placebo.",
    )
    for judgement in judge(document, find_claims(document), LIBRARY, own_list=False):
        assert set(judgement.reasons) <= set(REASONS)
        assert len(judgement.links) <= 5
        assert [link.score for link in judgement.links] == sorted(
            (link.score for link in judgement.links), reverse=True
        )
        for link in judgement.links:
            assert 0 <= link.score <= 1
            assert set(link.reasons) <= set(REASONS)


def test_the_same_input_gives_the_same_judgements(build: Build) -> None:
    document = build(HEAD, "Examplinib was approved by the FDA in December 2014.", "It blocks ABC1.")
    claims = find_claims(document)
    assert judge(document, claims, LIBRARY, own_list=False) == judge(
        document, claims, LIBRARY, own_list=False
    )


def test_a_list_of_ten_thousand_and_a_claim_of_five_thousand_characters(
    build: Build, assert_linear: Callable[..., None]
) -> None:
    def studies(count: int) -> Library:
        return Library(
            references=tuple(
                Reference(
                    id=f"r{n}",
                    type="article-journal",
                    title=f"Study {n} of examplinib and factor F{n % 700} in disease",
                    issued=Date(year=2010),
                )
                for n in range(count)
            )
        )

    def run(many: Library) -> None:
        assert len(judge(document, find_claims(document), many, own_list=False)) >= 51

    long = "Examplinib blocks " + "factor F12 and other enzymes of the cell, " * 120 + "as was seen."
    document = build(HEAD, *(f"Examplinib blocks factor F{n} in disease." for n in range(50)), long)
    assert_linear(run, studies, size=2_500)
