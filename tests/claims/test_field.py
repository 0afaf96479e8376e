"""Kinds that medicine alone has, in documents about something else."""

from __future__ import annotations

import pytest

from refkit.claims import find_claims
from refkit.claims.field import in_its_field, is_medical, speaks_of_medicine
from refkit.documents import read_document
from refkit.model import Claim, ClaimKind, Source, Span

DIKE = (
    "The dike was raised by 40 cm in 2011. Two people were injured in the flood. The wall was finished in 1954. "
    "Water stood in 300 houses for a week. The sluice was treated with tar in 1960. Sheep must not be used on wet slopes. "
    "The gate is used for the passage of boats. The pump was replaced in 2003. The keeper opens the sluice twice a day.\n"
)
LEAFLET = (
    "Zorbine is indicated for gout in adults. The recommended dose is 10 mg once daily. Two patients were injured in falls. "
    "Zorbine must not be used in pregnancy. Headache was reported in 12 %. It was approved in 2011. "
    "The tablets are white. It was first made in 1999. Its maker is Talin.\n"
)
OF_MEDICINE = {"indication", "dosing", "adverse-effect", "contraindication"}


def kinds(text: str) -> list[str]:
    document = read_document(Source(name="a.md", text=text))
    return [claim.kind.value for claim in find_claims(document)]


def test_a_text_about_a_dike_has_no_contraindications() -> None:
    assert len(kinds(DIKE)) >= 8
    assert OF_MEDICINE.isdisjoint(kinds(DIKE))


def test_a_leaflet_has_them() -> None:
    assert set(kinds(LEAFLET)) >= OF_MEDICINE


def claim(text: str, kind: ClaimKind, *odds: tuple[ClaimKind, float]) -> Claim:
    source = Source(name="a.md", text=text)
    return Claim(id="c1", span=Span(source=source, start=0, end=len(text)), kind=kind, odds=odds)


def test_a_claim_gets_the_next_likeliest_kind_and_its_odds() -> None:
    told = claim(
        "Sheep must not be used on slopes.", ClaimKind.CONTRAINDICATION,
        (ClaimKind.CONTRAINDICATION, 0.6), (ClaimKind.OTHER, 0.3), (ClaimKind.DEAL, 0.1),
    )  # fmt: skip
    other = claim("The dike was raised.", ClaimKind.OTHER, (ClaimKind.OTHER, 1.0))
    found = in_its_field([told, *[other] * 9])
    assert (found[0].kind, found[0].odds) == (
        ClaimKind.OTHER, ((ClaimKind.OTHER, 0.75), (ClaimKind.DEAL, 0.25)),
    )  # fmt: skip
    assert found[1:] == (other,) * 9


def test_one_that_can_be_nothing_else_is_of_another_kind() -> None:
    told = claim("Two people were injured.", ClaimKind.ADVERSE_EFFECT, (ClaimKind.ADVERSE_EFFECT, 1.0))
    (found, *_) = in_its_field([told] * 8)
    assert (found.kind, found.odds) == (ClaimKind.OTHER, ((ClaimKind.OTHER, 1.0),))


def test_of_few_claims_nothing_is_concluded() -> None:
    assert is_medical(["The dike was raised."] * 7)
    assert not is_medical(["The dike was raised."] * 8)
    assert is_medical([*["The dike was raised."] * 8, "Patients had gout.", "The dose was low."])


@pytest.mark.parametrize(
    ("text", "medical"),
    [
        pytest.param("The recommended dose is low.", True, id="a word"),
        pytest.param("It relieves psoriasis.", True, id="the name of a disease"),
        pytest.param("The dike was raised.", False, id="neither"),
    ],
)
def test_words_tell(text: str, medical: bool) -> None:
    assert speaks_of_medicine(text) is medical
