"""An uncovered claim -> the kind and date of a source that would cover it."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.claims.dates import last_of
from refkit.model import Claim, ClaimKind, Date
from refkit.vocabulary.agencies import JURISDICTION
from refkit.vocabulary.months import ENGLISH as MONTHS

K = ClaimKind
NEEDED = {
    K.APPROVAL: "an approval announcement or label",
    K.INDICATION: "prescribing information or an approval announcement",
    K.MECHANISM: "prescribing information or a review of the pharmacology",
    K.MANUFACTURER: "a label or a release of the manufacturer",
    K.NAMING: "a label or an approval announcement",
    K.DOSING: "prescribing information",
    K.ADVERSE_EFFECT: "prescribing information or a trial report",
    K.CONTRAINDICATION: "prescribing information",
    K.EFFICACY: "a report of the trial",
    K.COMPARISON: "a randomised trial or a meta-analysis",
    K.DEVELOPMENT: "a trial registry record, a development database or a report of the developer",
    K.DEAL: "a release or filing of the companies",
    K.REGISTRY_ROW: "the registry's own record",
    K.EPIDEMIOLOGY: "a registry report or a population study",
    K.OTHER: "a source that states it",
}  # fmt: skip


def missing_source(claim: Claim, beyond: Iterable[str] = ()) -> str:
    """In words: "an approval announcement or label dated June 2023 or later"."""
    parts = [NEEDED.get(claim.kind, NEEDED[K.OTHER])]
    where = [JURISDICTION[slug] for slug in claim.agencies if slug in JURISDICTION]
    if where and claim.kind in {K.APPROVAL, K.INDICATION, K.REGISTRY_ROW}:
        parts.append(f"for {' and '.join(dict.fromkeys(_the(place) for place in where))}")
    dated = [last_of(date) for date in claim.dates if date.year is not None]
    if dated:
        newest = max(dated, key=lambda date: (date.year or 0, date.month or 0, date.day or 0))
        parts.append(f"dated {format_day(newest)} or later")
    extra = list(beyond)
    if extra:
        parts.append(f"that names {' and '.join(extra)}")
    return " ".join(parts)


def _the(place: str) -> str:
    return f"the {place}" if place.startswith(("United", "European", "World", "Philippines")) else place


def format_day(date: Date) -> str:
    """A date in words, as coarse as it is: "21 August 2025", "June 2023", "2016"."""
    month = MONTHS[date.month - 1].capitalize() if date.month else None
    return " ".join(str(part) for part in (date.day if month else None, month, date.year) if part is not None)
