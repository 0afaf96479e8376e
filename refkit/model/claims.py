"""Checkable statements of a document, and what each is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from refkit.model.references import Date
from refkit.model.sources import Span


class ClaimKind(StrEnum):
    """What a claim is about; fixed slugs, listed in the README."""

    APPROVAL = "approval"
    INDICATION = "indication"
    MECHANISM = "mechanism"
    MANUFACTURER = "manufacturer"
    NAMING = "naming"
    DOSING = "dosing"
    ADVERSE_EFFECT = "adverse-effect"
    CONTRAINDICATION = "contraindication"
    EFFICACY = "efficacy"
    COMPARISON = "comparison"
    DEVELOPMENT = "development"
    DEAL = "deal"
    REGISTRY_ROW = "registry-row"
    EPIDEMIOLOGY = "epidemiology"
    OWN_WORK = "own-work"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable statement.

    `id` is made of the document's file name and the claim's own words, so it survives edits elsewhere.
    `text` is exactly the span's characters; `context` the lead-in, table header or heading that
    makes them understandable alone. `negative` is set for a statement that something does not exist; `odds`
    is how likely each kind is, the likeliest first, where that is not certain.
    """

    id: str
    span: Span
    kind: ClaimKind = ClaimKind.OTHER
    dates: tuple[Date, ...] = ()
    agencies: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    context: str | None = None
    negative: bool = False
    citable: bool = True
    odds: tuple[tuple[ClaimKind, float], ...] = ()

    @property
    def text(self) -> str:
        return self.span.text

    @property
    def words(self) -> str:
        """The text with white space folded, as it goes into reports."""
        return " ".join(self.span.text.split())
