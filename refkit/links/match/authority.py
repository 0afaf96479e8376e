"""Kind of claim and type of source -> how far such a source is the authority for such a claim."""

from __future__ import annotations

from refkit.links.evidence.reference import EvidenceType as E
from refkit.model import ClaimKind as K

# How far a source of a type is, by its nature, the authority for a kind of claim about its own subject (0-1).
# The numbers were set by hand and not measured one by one; the model of pairs.json, which is trained and
# measured (see MODEL_CARD.md), uses them as one of its features. A type that is not listed has 0.
AUTHORITY: dict[K, dict[E, float]] = {
    K.APPROVAL: {E.APPROVAL_RELEASE: 0.95, E.LABEL: 0.85, E.DATABASE: 0.35, E.REVIEW: 0.4, E.GUIDELINE: 0.25},
    K.INDICATION: {E.LABEL: 0.9, E.APPROVAL_RELEASE: 0.9, E.GUIDELINE: 0.5, E.REVIEW: 0.3, E.DATABASE: 0.3},
    K.MECHANISM: {
        E.LABEL: 0.85, E.PHARMACOLOGY: 0.85, E.REVIEW: 0.7, E.PRECLINICAL: 0.45, E.STUDY: 0.3,
        E.SINGLE_ARM: 0.25, E.RELEASE: 0.2, E.APPROVAL_RELEASE: 0.3, E.DATABASE: 0.4, E.BOOK: 0.5,
    },
    K.MANUFACTURER: {E.LABEL: 0.85, E.APPROVAL_RELEASE: 0.8, E.DATABASE: 0.75, E.RELEASE: 0.3, E.WEB: 0.3},
    K.NAMING: {E.LABEL: 0.9, E.APPROVAL_RELEASE: 0.85, E.DATABASE: 0.5, E.REVIEW: 0.4},
    K.DOSING: {
        E.LABEL: 0.92, E.GUIDELINE: 0.5, E.REVIEW: 0.35, E.SINGLE_ARM: 0.25, E.STUDY: 0.2,
        E.RANDOMISED: 0.3,
    },
    K.ADVERSE_EFFECT: {
        E.LABEL: 0.92, E.REVIEW: 0.45, E.RANDOMISED: 0.45, E.SYNTHESIS: 0.5, E.SINGLE_ARM: 0.35,
        E.STUDY: 0.25, E.GUIDELINE: 0.35, E.APPROVAL_RELEASE: 0.3,
    },
    K.CONTRAINDICATION: {E.LABEL: 0.95, E.GUIDELINE: 0.5, E.REVIEW: 0.3},
    K.EFFICACY: {
        E.RANDOMISED: 0.6, E.SYNTHESIS: 0.6, E.SINGLE_ARM: 0.5, E.LABEL: 0.4, E.STUDY: 0.45, E.REVIEW: 0.4,
        E.GUIDELINE: 0.35, E.APPROVAL_RELEASE: 0.35,
    },
    K.COMPARISON: {
        E.RANDOMISED: 0.7, E.SYNTHESIS: 0.7, E.GUIDELINE: 0.35, E.REVIEW: 0.25, E.STUDY: 0.3, E.BOOK: 0.3,
    },
    K.DEVELOPMENT: {
        E.DATABASE: 0.95, E.REVIEW: 0.5, E.RELEASE: 0.35, E.SINGLE_ARM: 0.4, E.RANDOMISED: 0.4,
        E.STUDY: 0.3, E.WEB: 0.3, E.BOOK: 0.3,
    },
    K.DEAL: {E.RELEASE: 0.55, E.DATABASE: 0.5, E.WEB: 0.35, E.BOOK: 0.3, E.APPROVAL_RELEASE: 0.2},
    K.REGISTRY_ROW: {E.APPROVAL_RELEASE: 0.6, E.DATABASE: 0.5, E.LABEL: 0.5},
    K.EPIDEMIOLOGY: {
        E.DATABASE: 0.55, E.SYNTHESIS: 0.5, E.STUDY: 0.4, E.REVIEW: 0.45, E.GUIDELINE: 0.4, E.BOOK: 0.3,
        E.WEB: 0.3,
    },
    K.OTHER: {
        E.STUDY: 0.35, E.REVIEW: 0.4, E.BOOK: 0.4, E.WEB: 0.35, E.DATABASE: 0.35, E.RELEASE: 0.3,
        E.GUIDELINE: 0.3, E.RANDOMISED: 0.3, E.SYNTHESIS: 0.3, E.SINGLE_ARM: 0.25, E.LABEL: 0.55,
        E.PRECLINICAL: 0.35, E.OTHER: 0.3,
    },
}  # fmt: skip
# Kinds of claim that only an authority supports: another source that shares words with them is at best on the
# topic.
ONLY_BY_AUTHORITY = frozenset(
    {K.APPROVAL, K.INDICATION, K.DOSING, K.CONTRAINDICATION, K.REGISTRY_ROW, K.MANUFACTURER, K.NAMING}
)
# Types whose authority counts in a list on many subjects too; every other type has `settings.ANY_PAPER`
# there.
ALWAYS_AUTHORITIES = frozenset({E.LABEL, E.APPROVAL_RELEASE, E.RELEASE, E.DATABASE, E.GUIDELINE})
