"""Claims that a person accepted: the texts of the accepted sources are read, and the decision stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.links.verdict.accepted import read_accepted
from refkit.model import Basis, Document, Judgement, Library, Link, Reference, Source, Standing, Verdict

MILLS = "Tidal mills on the Orle raised the water of the upper pond by 30 cm."
LIBRARY = Library(references=(Reference(id="lee", type="book"), Reference(id="falk", type="book")))
Stage = Callable[..., None]


def text(words: str, name: str) -> Document:
    return read_document(Source(name=name, text=words))


DOCUMENT = text(f"Mills\n\n{MILLS}\n", "a.txt")
SOURCES = {
    "lee": text("The ferry was sold in the spring of that year.", "lee.txt"),
    "falk": text(DOCUMENT.source.text, "falk.txt"),
}


def read(verdict: Verdict, *keys: str) -> Judgement:
    (claim,) = find_claims(DOCUMENT)
    links = tuple(
        Link(claim=claim.id, reference=key, basis=Basis.ACCEPTED, score=1.0, reasons=("accepted",))
        for key in keys
    )
    judgement = Judgement(claim=claim, verdict=verdict, links=links, reasons=("decided-by-hand",))
    (result,) = read_accepted([judgement], [DOCUMENT], LIBRARY, SOURCES)
    return result


@pytest.mark.parametrize(
    ("standing", "against", "verified"),
    [
        pytest.param(Standing.OPPOSES, True, False, id="says otherwise"),
        pytest.param(Standing.ASSERTS, False, True, id="states it"),
        pytest.param(Standing.NEAR, False, False, id="comes near"),
    ],
)
def test_what_the_text_of_an_accepted_source_says(
    stage: Stage, standing: Standing, against: bool, verified: bool
) -> None:
    stage({"lee": (standing, ())})
    judgement = read(Verdict.ACCEPTED, "lee")
    assert (judgement.verdict, judgement.links[0].basis) == (Verdict.ACCEPTED, Basis.ACCEPTED)
    assert (judgement.is_covered, judgement.is_against_text, judgement.is_verified) == (
        True,
        against,
        verified,
    )


def test_a_silent_text_is_told() -> None:
    assert read(Verdict.ACCEPTED, "lee").links[0].reasons == ("accepted", "no-passage")


def test_only_accepted_claims_are_read(stage: Stage) -> None:
    stage({"lee": (Standing.OPPOSES, ())})
    assert read(Verdict.UNCOVERED, "lee").links[0].standing is None


def test_a_copy_of_the_document_is_no_source_of_it() -> None:
    assert read(Verdict.ACCEPTED, "falk").links[0].standing is None
