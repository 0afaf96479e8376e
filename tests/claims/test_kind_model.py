"""What was learnt of kinds: odds that add up, plain cases told plainly, doubt told as doubt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.claims.kind_model import NONE, kind_odds, kinds_of
from refkit.documents import read_document
from refkit.model import ClaimKind, Source, UnitKind

K = ClaimKind


@pytest.mark.parametrize(
    ("text", "above", "kind"),
    [
        pytest.param("Orvalin was approved by the EMA in May 2019 for adults with gout.", (None, None),
            K.APPROVAL, id="approval"),
        pytest.param("Orvalin is taken once daily with a glass of water.", ("How to take it", None), K.DOSING,
            id="dosing"),
        pytest.param("dizziness", ("Side effects", "Common side effects include:"), K.ADVERSE_EFFECT,
            id="an item under its lead-in"),
        pytest.param("It blocks an enzyme that makes uric acid.", (None, None), K.MECHANISM, id="mechanism"),
        pytest.param("Orvalin was twice as effective as placebo in lowering urate.", (None, None), K.COMPARISON,
            id="comparison"),
        pytest.param("In 2014 Acme bought the rights to orvalin for 40 million dollars.", (None, None), K.DEAL,
            id="deal"),
        pytest.param("About 2% of adults over 60 have gout.", (None, None), K.EPIDEMIOLOGY, id="epidemiology"),
        pytest.param("Do not use orvalin if you are pregnant or breast-feeding.", (None, None),
            K.CONTRAINDICATION, id="contraindication"),
    ],
)  # fmt: skip
def test_plain_claims_are_of_the_plain_kind(
    text: str, above: tuple[str | None, str | None], kind: ClaimKind
) -> None:
    odds = kind_odds(text, UnitKind.LIST_ITEM if above[1] else UnitKind.PARAGRAPH, *above)
    assert kinds_of(odds)[0][0] is kind
    assert odds[NONE] < 0.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sign up for our newsletter and never miss a story!", id="appeal"),
        pytest.param("Home › Medicines › O › Orvalin", id="navigation"),
        pytest.param("This leaflet does not replace the advice of your doctor.", id="disclaimer"),
        pytest.param("Our team is here to help you every step of the way.", id="slogan"),
    ],
)
def test_what_is_no_claim_is_told_so(text: str) -> None:
    assert kind_odds(text)[NONE] > 0.5


def test_odds_add_up_to_one_and_kinds_fall() -> None:
    odds = kind_odds("The bridge was opened in 1960 and carries 20,000 cars a day.")
    assert sum(odds.values()) == pytest.approx(1.0)
    shares = [share for _, share in kinds_of(odds)]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1.02


def test_a_claim_tells_the_kinds_it_may_be() -> None:
    document = read_document(
        Source(name="a.txt", text="Orvalin\n\nOrvalin has a half-life of 12 hours in adults with gout.\n")
    )
    (claim,) = find_claims(document)
    assert claim.kind is claim.odds[0][0]
    assert all(share > 0 for _, share in claim.odds)


def test_a_sentence_that_cites_is_a_claim_whatever_its_words() -> None:
    text = "Orvalin\n\nThis point is also made elsewhere [3]. We hope that you enjoyed this page.\n"
    document = read_document(Source(name="a.txt", text=text))
    assert [claim.text for claim in find_claims(document)] == ["This point is also made elsewhere [3]."]


@pytest.mark.parametrize("unit", ["a ", "1 mg ", "approved ", "x", "( ", "| "])
def test_long_stretches_are_weighed_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(kind_odds, unit)
