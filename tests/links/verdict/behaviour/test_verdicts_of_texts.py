"""What the texts of sources make of a claim: of cited ones, of others, of several; and what is reported.

How a text stands to the claim is given (`stage`); the words of the texts do not matter.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.links import judge
from refkit.links.verdict.findings import link_problems
from refkit.model import (
    Basis,
    Coverage,
    Date,
    Document,
    Judgement,
    Library,
    Name,
    Reference,
    Source,
    Standing,
    Verdict,
)

S, V = Standing, Verdict
MILLS = "Tidal mills on the Orle raised the water of the upper pond by 30 cm."
RISE = (("direction-differs", "raised", "Nothing"),)
LIBRARY = Library(
    references=tuple(
        Reference(
            id=key, type="article-journal", label=str(at), author=(Name(family=name),), issued=Date(year=2010),
            title=title, container_title="J Mills",
        )
        for at, (key, name, title) in enumerate(
            (
                ("lee", "Lee", "Tidal mills on the Orle and the water of the upper pond"),
                ("falk", "Falk", "Ferries of the coast"),
                ("rossi", "Rossi", "A history of salt"),
            ),
            1,
        )
    )
)  # fmt: skip
Stage = Callable[..., None]


def text(words: str, name: str = "a.txt") -> Document:
    return read_document(Source(name=name, text=words))


def judged(*cited: str, held: tuple[str, ...] = ("lee", "falk", "rossi")) -> Judgement:
    document = text(f"Mills\n\n{MILLS}\n")
    (claim,) = find_claims(document)
    sources = {key: text(f"Nothing of this was found in the year of {key}.", f"{key}.txt") for key in held}
    (judgement,) = judge(
        document,
        [claim],
        LIBRARY,
        own_list=bool(cited),
        marked={claim.id: cited} if cited else {},
        sources=sources,
    )
    return judgement


@pytest.mark.parametrize(
    ("cited", "standings", "verdict", "reasons"),
    [
        pytest.param(["lee"], {"lee": S.ASSERTS}, V.SUPPORTED, ["marked", "quoted"], id="states it"),
        pytest.param(["lee"], {"lee": S.WEAKER}, V.PARTIAL, ["marked", "text-says-less"], id="says less"),
        pytest.param(["lee"], {"lee": S.OPPOSES}, V.DISPUTED, ["marked", "text-says-otherwise"], id="says otherwise"),
        pytest.param(["lee"], {"lee": S.NEAR}, V.CITED, ["marked", "passage"], id="comes near"),
        pytest.param(["lee"], {}, V.CITED, ["marked", "no-passage"], id="is silent"),
        pytest.param(["lee"], {"falk": S.ASSERTS}, V.SUPPORTED, ["marked", "quoted"], id="another one states it"),
        pytest.param(["lee"], {"falk": S.OPPOSES}, V.CITED, ["marked", "no-passage"], id="another one says otherwise"),
        pytest.param(["lee", "falk"], {"lee": S.ASSERTS, "falk": S.OPPOSES}, V.DISPUTED,
            ["marked", "text-says-otherwise"], id="one states it, one says otherwise"),
        pytest.param(["lee", "falk"], {"lee": S.WEAKER, "falk": S.ASSERTS}, V.SUPPORTED, ["marked", "quoted"],
            id="one says less, one states it"),
        pytest.param(["lee", "falk"], {"lee": S.NEAR, "falk": S.WEAKER}, V.PARTIAL, ["marked", "text-says-less"],
            id="one comes near, one says less"),
        pytest.param(["lee", "falk"], {"falk": S.NEAR}, V.CITED, ["marked", "passage"], id="one is silent, one near"),
        pytest.param([], {"falk": S.ASSERTS}, V.SUPPORTED, ["quoted"], id="no mark, states it"),
        pytest.param([], {"lee": S.OPPOSES}, V.DISPUTED, ["text-says-otherwise"], id="suggested, says otherwise"),
        pytest.param([], {"lee": S.OPPOSES, "falk": S.ASSERTS}, V.SUPPORTED, ["quoted"],
            id="suggested, says otherwise, another one states it"),
        pytest.param([], {"lee": S.WEAKER}, V.PARTIAL, ["text-says-less"], id="suggested, says less"),
        pytest.param([], {"rossi": S.OPPOSES}, V.SUGGESTED, None, id="a work that is not suggested says otherwise"),
    ],
)  # fmt: skip
def test_a_verdict_follows_what_the_texts_say(
    stage: Stage,
    cited: list[str],
    standings: dict[str, Standing],
    verdict: Verdict,
    reasons: list[str] | None,
) -> None:
    stage({key: (standing, ()) for key, standing in standings.items()})
    judgement = judged(*cited)
    assert judgement.verdict is verdict
    assert reasons is None or list(judgement.reasons) == reasons
    if verdict in {V.SUPPORTED, V.PARTIAL, V.DISPUTED}:
        assert judgement.links[0].quote is not None
    assert (judgement.missing is not None) == (verdict is V.PARTIAL)


def test_without_a_text_a_citation_is_no_more_than_that() -> None:
    judgement = judged("lee", held=())
    assert (judgement.verdict, judgement.reasons) == (V.CITED, ("marked",))
    assert not judgement.is_not_found


def test_only_a_text_in_hand_can_be_searched_in_vain() -> None:
    assert judged("lee", "falk", held=("falk",)).is_not_found
    assert judged("lee", held=("lee",)).is_not_found


@pytest.mark.parametrize(
    ("cited", "standing", "code", "message"),
    [
        pytest.param(["lee"], S.OPPOSES, "RK210", "the text of the cited source [1] says otherwise. One reports a rise",
            id="disputed"),
        pytest.param([], S.OPPOSES, "RK210", "the text of [1], a source for this, says otherwise. One reports",
            id="disputed by a suggestion"),
        pytest.param(["lee"], S.WEAKER, "RK211", "the text of the cited source [1] says less. One reports", id="partial"),
        pytest.param(["lee"], S.NEAR, "RK304", "the text of the cited source [1] was read, and the passage nearest",
            id="near, and differs"),
    ],
)  # fmt: skip
def test_a_finding_says_what_differs_and_shows_the_passage(
    stage: Stage, cited: list[str], standing: Standing, code: str, message: str
) -> None:
    stage({"lee": (standing, RISE)})
    (problem,) = link_problems([judged(*cited)], LIBRARY)
    assert (problem.rule, problem.message.startswith(message)) == (code, True), problem.message
    assert problem.message.endswith("(claim: raised; source: Nothing).")
    assert problem.hint == "read lee.txt:1:1: “Nothing of this was found in the year of lee.”"


def test_a_passage_near_that_differs_in_nothing_is_no_finding(stage: Stage) -> None:
    stage({"lee": (S.NEAR, ())})
    assert link_problems([judged("lee")], LIBRARY) == ()


def test_a_supported_claim_is_not_nagged_about_its_other_citations(stage: Stage) -> None:
    stage({"lee": (S.ASSERTS, ()), "falk": (S.NEAR, RISE)})
    assert link_problems([judged("lee", "falk", "rossi")], LIBRARY) == ()


def test_a_text_that_differs_in_nothing_named_still_gets_a_sentence(stage: Stage) -> None:
    stage({"lee": (S.OPPOSES, ())})
    (problem,) = link_problems([judged("lee")], LIBRARY)
    assert problem.message.endswith("says otherwise. A passage of the source's own text says otherwise.")


def test_a_claim_counts_for_two_figures(stage: Stage) -> None:
    stage({"lee": (S.ASSERTS, ()), "falk": (S.OPPOSES, ()), "rossi": (S.NEAR, ())})
    coverage = Coverage(
        judgements=(judged("lee"), judged("falk"), judged("rossi", held=("rossi",)), judged("rossi", held=()))
    )
    assert (coverage.citable, coverage.covered, coverage.verified) == (4, 3, 1)
    assert (coverage.percent, coverage.percent_verified) == (75.0, 25.0)
    assert Coverage().percent_verified is None


def test_a_disputing_source_is_linked_on_its_own_grounds(stage: Stage) -> None:
    stage({"lee": (S.OPPOSES, RISE)})
    (first, *_) = judged("falk", "lee").links
    assert (first.reference, first.basis, first.differences[0].claim) == ("lee", Basis.DISPUTED, (24, 30))
