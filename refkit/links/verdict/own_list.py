"""A text with its own reference list -> the references that each of its claims may cite."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from refkit.links.match.authority import ALWAYS_AUTHORITIES
from refkit.links.match.features import pair_model
from refkit.links.match.index import Candidate, ClaimQuery, Index
from refkit.links.rank.body import read_body
from refkit.links.rank.rank import Ranked, rank_own
from refkit.links.settings import CONFIDENT_OWN, KEEP_OWN, RUNNING_TEXT_ODDS, SLIGHT, STATES
from refkit.model import Document, Mark, Span


def in_running_text(score: float) -> float:
    """A score of the ranker as the probability in a whole text."""
    odds = RUNNING_TEXT_ODDS * score / max(1e-9, 1.0 - score)
    return odds / (1.0 + odds)


class RunningText:
    """The sentences of a document, each with the references of its own list that it may cite."""

    def __init__(
        self,
        document: Document,
        marks: Sequence[Mark],
        index: Index,
        cited: Iterable[tuple[Span, Collection[int]]] = (),
    ) -> None:
        """`index` is the whole list, in order; `cited` are claims with marks and their places in the list."""
        self._index = index
        self._body = read_body(document, marks)
        self.holds = self._body.runs_through(len(index.evidence))
        self._sure: dict[int, set[int]] = {}
        for span, places in cited:
            at = self._body.at(span)
            if at is not None:
                self._sure.setdefault(at, set()).update(places)

    @cached_property
    def _ranked(self) -> Sequence[Ranked]:
        # Counted only when a claim without a mark needs it.
        references = [item.reference for item in self._index.evidence]
        if not self.holds:
            return ()
        return rank_own(self._body.passages, references, cited=self._sure, least=SLIGHT)

    def candidates(self, query: ClaimQuery) -> list[Candidate]:
        """The references that the sentence of a claim may cite, best first; scores are probabilities.

        Where the list is about the document's subject, the authorities for the claim's kind come after them.
        """
        at = self._body.at(query.claim.span)
        found = {}
        for one, score in self._ranked[at].scores if at is not None else ():
            if score < KEEP_OWN:
                break
            found[one] = self._candidate(query, one, score)
        return list(found.values()) + [one for one in self._authorities(query) if one.at not in found]

    def _candidate(self, query: ClaimQuery, at: int, score: float) -> Candidate:
        coverage = self._index.coverage(query, at)
        reasons = [*self._index.agreement(query, at).reasons()]
        if coverage >= STATES:
            reasons.insert(0, "title-states")
        reasons.append("list-order")
        if score >= CONFIDENT_OWN:
            reasons.append("confident")
        return Candidate(
            at=at,
            score=round(in_running_text(score), 4),
            coverage=coverage,
            authority=0.0,
            reasons=tuple(reasons),
        )

    def _authorities(self, query: ClaimQuery) -> list[Candidate]:
        # In an article about many subjects the type of a paper is no evidence.
        if not self._index.about_subject:
            return []
        return [
            one
            for one in self._index.authorities(query)
            if "authority" in one.reasons
            and one.score >= pair_model().suggest
            and self._index.evidence[one.at].type in ALWAYS_AUTHORITIES
        ]
