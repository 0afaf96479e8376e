"""The texts of sources, a claim -> what each text does with the claim, and the passage that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from refkit.claims.describe import without_marks
from refkit.claims.stems import stems_of
from refkit.claims.subjects import Subject
from refkit.links.evidence.assessment import Assessment, Difference, Standing
from refkit.links.evidence.passages import Run, SourceText
from refkit.links.evidence.standing import decide
from refkit.links.settings import CLAIM_READ, MOST_ASKED
from refkit.model import Claim, ClaimKind, Document


class SourceTexts:
    """The texts of every source in hand, by the id of its reference."""

    def __init__(self, sources: Mapping[str, Document], subject: Subject) -> None:
        self._names = frozenset(stem for name in subject.names for stem in stems_of(name))
        self._texts = {key: SourceText(document, title_of(document)) for key, document in sources.items()}
        # Every source is asked about each claim: what a text does with it is looked up once.
        self._last: tuple[Claim | None, dict[tuple[str, bool], Assessment | None]] = None, {}

    def holds(self, reference: str) -> bool:
        """Whether the text of a reference is in hand, and states anything."""
        return reference in self._texts and bool(self._texts[reference].sentences)

    def assess(self, claim: Claim, reference: str, *, cited: bool = False) -> Assessment | None:
        """What a source's text does with a claim; None where no passage of it comes near.

        The text of a source that is `cited` for the claim is read more closely than one that is only listed.
        """
        if not self.holds(reference):
            return None
        if self._last[0] is not claim:
            self._last = claim, {}
        known = self._last[1]
        if (reference, cited) not in known:
            known[reference, cited] = assess_text(
                claim_in_full(claim),
                reference,
                self._texts[reference],
                names=self._names,
                about=self._about(claim),
                cited=cited,
            )
        return known[reference, cited]

    def find(self, claim: Claim) -> tuple[Assessment, ...]:
        """The sources whose text states a claim, each with the passage that does."""
        if claim.kind is ClaimKind.REGISTRY_ROW:
            return ()
        words = claim_in_full(claim)
        likely = sorted(self._texts, key=lambda key: -self._texts[key].overlap(words))[:MOST_ASKED]
        found = (self.assess(claim, reference) for reference in likely)
        return tuple(one for one in found if one is not None and one.standing is Standing.ASSERTS)

    def _about(self, claim: Claim) -> frozenset[str]:
        # "It was approved": what "it" is, the claim's document says.
        named = frozenset(stems_of(claim.text[:CLAIM_READ]))
        return frozenset() if named & self._names or not claim.subjects else self._names


def title_of(document: Document) -> str:
    """The title of a source, where its text states one."""
    return (document.reference.title if document.reference else None) or ""


def claim_in_full(claim: Claim) -> str:
    """A claim without its citation marks, each letter in its place; what it stands under follows it."""
    text = without_marks(claim.text[:CLAIM_READ])
    return f"{text} {claim.context}" if claim.context else text


def assess_text(
    claim: str,
    reference: str,
    source: SourceText,
    *,
    names: frozenset[str] = frozenset(),
    about: frozenset[str] = frozenset(),
    cited: bool = True,
) -> Assessment | None:
    """What the text of one source does with a claim.

    `names` are stems of what the claim's document is about; `about` the same, where the claim speaks of it
    without naming it: then a source that does not name it either states nothing of it.
    """
    runs = source.nearest(claim)
    if not runs:
        return None
    decided = decide(claim, runs, names, cited=cited)
    standing, reasons = decided.standing, decided.reasons
    if standing is not Standing.NEAR and about and not source.names_any(about):
        standing, reasons = Standing.NEAR, ("other-subject",)
    return Assessment(
        reference=reference,
        standing=standing,
        quote=source.quote(decided.run),
        differences=tuple(_in_quote(one, source, decided.run) for one in decided.found),
        score=round(decided.run.pair.alignment.share, 4),
        reasons=reasons,
    )


def _in_quote(found: Difference, source: SourceText, run: Run) -> Difference:
    return replace(found, passage=source.to_quote(run, found.passage)) if found.passage else found
