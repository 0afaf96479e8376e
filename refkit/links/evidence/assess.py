"""The texts of sources, a claim -> for each source the passage that states the claim, or the nearest one."""

from __future__ import annotations

from collections.abc import Mapping

from refkit.claims.subjects import Subject
from refkit.links.evidence.assessment import Assessment, Difference, Gravity, Standing
from refkit.links.evidence.passages import Quotes
from refkit.links.settings import QUOTED_SCORE
from refkit.model import Claim, Document


class SourceTexts:
    """The texts of every source in hand, by the id of its reference."""

    def __init__(self, sources: Mapping[str, Document], subject: Subject) -> None:
        self._quotes = Quotes(sources, subject)
        # Every source is asked about each claim: what states it is looked up once.
        self._last: tuple[Claim, tuple[Assessment, ...]] | None = None

    def holds(self, reference: str) -> bool:
        """Whether the text of a reference is in hand, and states anything."""
        return self._quotes.holds(reference)

    def assess(self, claim: Claim, reference: str) -> Assessment | None:
        """What a source's text does with a claim; None where no passage of it comes near."""
        for found in self.find(claim):
            if found.reference == reference:
                return found
        near = self._quotes.nearest(claim, reference)
        if near is None:
            return None
        return Assessment(
            reference=reference,
            standing=Standing.NEAR,
            quote=near.span,
            differences=tuple(Difference(reason=reason, gravity=Gravity.UNSTATED) for reason in near.reasons),
        )

    def find(self, claim: Claim) -> tuple[Assessment, ...]:
        """The sources whose text states a claim, each with the passage that does."""
        if self._last is None or self._last[0] is not claim:
            found = (
                Assessment(
                    reference=quote.reference,
                    standing=Standing.ASSERTS,
                    quote=quote.span,
                    score=QUOTED_SCORE,
                )
                for quote in self._quotes.find(claim)
            )
            self._last = claim, tuple(found)
        return self._last[1]
