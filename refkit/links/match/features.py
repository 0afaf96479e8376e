"""A claim and a reference -> the features by which a model decides whether one may support the other."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path

from refkit.links.evidence.reference import Evidence, EvidenceType
from refkit.links.settings import (
    BY_NAMES_AGENCY,
    BY_NAMES_BIAS,
    BY_NAMES_CODES,
    BY_NAMES_COMPANY,
    BY_NAMES_COVERAGE,
    BY_NAMES_DATE,
    MONTHS_APART,
    MONTHS_APART_BY_YEAR,
    STRONG_AUTHORITY,
)
from refkit.model import ClaimKind, Date
from refkit.patterns import regex

E, K = EvidenceType, ClaimKind
MODEL = Path(__file__).with_name("pairs.json")
DATED_KINDS = frozenset(
    {K.APPROVAL, K.INDICATION, K.DEAL, K.DEVELOPMENT}
)  # what a release reports on its day
RELEASES = frozenset({E.APPROVAL_RELEASE, E.RELEASE})
TYPES = (
    E.LABEL,
    E.APPROVAL_RELEASE,
    E.RELEASE,
    E.PHARMACOLOGY,
    E.PRECLINICAL,
    E.SINGLE_ARM,
    E.RANDOMISED,
    E.STUDY,
)
TRIAL = regex(r"\b[A-Z][A-Z0-9]{3,}(?:-\d{1,2})?\b")  # names of trials are written in capitals

MATCH_FEATURES = (
    "authority", "authority_unnamed", "is_authority", "coverage", "match", "both", "relative",
    "authority_relative", "codes", "no_code", "pairs", "trial", "brand", "named", "same_agency",
    "other_agency", "same_date", "other_date", "same_scope", "other_scope", "same_company", "same_disease",
    "other_disease", "beyond_list", "results", "results_asked", "text", "coverage_text", "abstract",
    *(f"is {kind.value}" for kind in TYPES),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """How much a reference's best passage and a claim share, 0 to 1 each.

    `coverage`: of the claim's weight in words. `match`: of the passage's. `relative`: of the best coverage in
    the list. `pairs`: of the claim's pairs of neighbouring words, in the title.
    """

    coverage: float = 0.0
    match: float = 0.0
    relative: float = 0.0
    pairs: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFacts:
    """The facts that a claim and a reference share, or in which they differ, beside words."""

    same_agency: bool
    other_agency: bool
    same_date: bool
    other_date: bool
    same_scope: bool
    other_scope: bool
    same_company: bool
    same_disease: bool
    other_disease: bool
    beyond_list: bool
    trial: bool
    brand: bool
    denied: bool

    def reasons(self) -> tuple[str, ...]:
        """The slugs of the reasons for a link, and of what a person should check."""
        reasons = {
            "same-agency": self.same_agency,
            "same-date": self.same_date,
            "same-scope": self.same_scope,
            "same-company": self.same_company,
            "same-trial": self.trial,
            "title-denies": self.denied,
        }
        return tuple(reason for reason, holds in reasons.items() if holds)


class PairModel:
    """A logistic model: one weight a number, a bias, and the score from which a source is suggested."""

    def __init__(self, model: Mapping[str, float | Mapping[str, float]]) -> None:
        weights = model["weights"]
        assert isinstance(weights, Mapping)
        self._weights = tuple(float(weights.get(name, 0.0)) for name in MATCH_FEATURES)
        self._bias = float(weights[""])
        suggest = model["suggest"]
        assert isinstance(suggest, float)
        self.suggest = suggest

    def score(self, numbers: tuple[float, ...]) -> float:
        total = self._bias + sum(map(mul, self._weights, numbers))
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))


@cache
def pair_model() -> PairModel:
    """The model that ships with refkit."""
    return PairModel(json.loads(MODEL.read_text(encoding="utf-8")))


def score_by_names(held: Overlap, agreement: SharedFacts, codes: float) -> float:
    """The score of a pair in a language other than English, by names, codes, dates, agencies and companies.

    `codes` is the share of the claim's codes that the reference holds. Set by hand, and not calibrated.
    """
    total = (
        BY_NAMES_BIAS
        + BY_NAMES_COVERAGE * held.coverage
        + BY_NAMES_CODES * codes
        + BY_NAMES_DATE * agreement.same_date
        + BY_NAMES_AGENCY * agreement.same_agency
        + BY_NAMES_COMPANY * agreement.same_company
    )
    return 1 / (1 + math.exp(-total))


def pair_numbers(
    kind: ClaimKind,
    codes: frozenset[str],
    item: Evidence,
    held: Overlap,
    agreement: SharedFacts,
    authority: float,
) -> tuple[float, ...]:
    """The numbers that MATCH_FEATURES names."""
    named = item.names_subject
    shared = codes & item.codes
    long = len(item.passages) > 1
    query = kind in {K.EFFICACY, K.COMPARISON}
    both = held.coverage + held.match
    return (
        authority * named, authority * (not named), float(named and authority >= STRONG_AUTHORITY),
        held.coverage, held.match,
        2 * held.coverage * held.match / both if both else 0.0, held.relative, held.relative * authority,
        len(shared) / len(codes) if codes else 0.0, float(bool(codes) and not shared), held.pairs,
        float(agreement.trial), float(agreement.brand and kind is K.NAMING), float(named),
        float(agreement.same_agency), float(agreement.other_agency), float(agreement.same_date),
        float(agreement.other_date and item.type in RELEASES and kind in DATED_KINDS),
        float(agreement.same_scope), float(agreement.other_scope), float(agreement.same_company),
        float(agreement.same_disease), float(agreement.other_disease), float(agreement.beyond_list),
        float(item.results), float(item.results and query), float(long), held.coverage * long,
        float(item.meeting_abstract), *(float(item.type is one) for one in TYPES),
    )  # fmt: skip


def is_apart(dates: tuple[Date, ...], issued: Date | None) -> bool:
    """Whether a release was issued at another time than every date of a claim."""
    dated = [date for date in dates if date.year is not None]
    if not dated or issued is None or issued.year is None:
        return False
    return all(_months_apart(date, issued) for date in dated)


def _months_apart(one: Date, other: Date) -> bool:
    months = ((one.year or 0) - (other.year or 0)) * 12 + (one.month or 6) - (other.month or 6)
    return abs(months) > (MONTHS_APART if one.month and other.month else MONTHS_APART_BY_YEAR)
