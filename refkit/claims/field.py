"""Claims of a document that is not about medicine -> the same, none of a kind that medicine alone has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refkit.claims.settings import CLAIM_READ, FEWEST_OF_FIELD, MEDICAL_SHARE
from refkit.claims.stems import words_of
from refkit.model import Claim, ClaimKind
from refkit.vocabulary.diseases import DISEASE
from refkit.vocabulary.medicine import MEDICINE

# Elsewhere "is used for", "must not", "was injured" and "twice a day" say something else. Of the claims that readers marked in
# eight documents about castles, reefs, glaciers, soil, a town, a bridge, law and software none has one of these kinds.
OF_MEDICINE = frozenset(
    {ClaimKind.INDICATION, ClaimKind.DOSING, ClaimKind.ADVERSE_EFFECT, ClaimKind.CONTRAINDICATION}
)


def in_its_field(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of one document in English; where few speak of medicine, those of its kinds get their next likeliest."""
    if not any(claim.kind in OF_MEDICINE for claim in claims) or is_medical(
        [claim.span.text for claim in claims]
    ):
        return tuple(claims)
    return tuple(_of_another_kind(claim) if claim.kind in OF_MEDICINE else claim for claim in claims)


def is_medical(texts: Sequence[str]) -> bool:
    """Whether the claims of a document speak of medicine; so it is taken to be where they are few."""
    if len(texts) < FEWEST_OF_FIELD:
        return True
    return sum(map(speaks_of_medicine, texts)) >= MEDICAL_SHARE * len(texts)


def speaks_of_medicine(text: str) -> bool:
    """Whether a word of medicine, or the name of a disease, stands in a text."""
    read = text[:CLAIM_READ]
    return not MEDICINE.isdisjoint(words_of(read)) or DISEASE.search(read) is not None


def _of_another_kind(claim: Claim) -> Claim:
    rest = [(kind, share) for kind, share in claim.odds if kind not in OF_MEDICINE]
    whole = sum(share for _, share in rest)
    odds = (
        tuple((kind, round(share / whole, 3)) for kind, share in rest) if whole else ((ClaimKind.OTHER, 1.0),)
    )
    return replace(claim, kind=odds[0][0], odds=odds)
