"""What is known of the sources of claims: links, verdicts, people's decisions, coverage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from refkit.model.claims import Claim
from refkit.model.sources import Source, Span
from refkit.rules import Problem

SCHEMA = 1  # of claims.bib and of every JSONL line; raised when a field changes its meaning


class Basis(StrEnum):
    """The grounds for a link."""

    QUOTED = "quoted"  # a span of the source's own text says it
    MARKED = "marked"  # the document cites it here
    ACCEPTED = "accepted"  # a person said so
    SUGGESTED = "suggested"  # title, type and date point to it
    CONTRADICTED = "contradicted"  # the source says the opposite


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A claim and a reference that carries it. `score` is 0-1; `reasons` are slugs of `rules.REASONS`."""

    claim: str
    reference: str
    basis: Basis
    score: float
    reasons: tuple[str, ...] = ()
    quote: Span | None = None


class Verdict(StrEnum):
    """What is known of a claim's sources; fixed slugs, listed in the README."""

    SUPPORTED = "supported"
    CITED = "cited"
    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    PARTIAL = "partial"
    UNCOVERED = "uncovered"
    CONTRADICTED = "contradicted"
    EXEMPT = "exempt"
    UNCHECKED = "unchecked"


COVERED = frozenset({Verdict.SUPPORTED, Verdict.CITED, Verdict.ACCEPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about a claim; `references` are the ids accepted with it, if any are named."""

    claim: str
    verdict: Verdict
    references: tuple[str, ...] = ()
    by: str | None = None
    on: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A claim, its links (best first) and the verdict that follows.

    `missing` describes, for a claim that is not covered, the kind and date of a source that would cover it.
    """

    claim: Claim
    verdict: Verdict
    links: tuple[Link, ...] = ()
    reasons: tuple[str, ...] = ()
    missing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Every claim judged, in document order; `orphans` are ids of references that carry no claim."""

    judgements: tuple[Judgement, ...] = ()
    orphans: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, source: Source) -> Coverage:
        """The part of one document."""
        mine = tuple(j for j in self.judgements if j.claim.span.source is source)
        return Coverage(judgements=mine, orphans=self.orphans, problems=self.problems)

    def count(self, verdicts: Iterable[Verdict]) -> int:
        wanted = frozenset(verdicts)
        return sum(j.verdict in wanted for j in self.judgements)

    @property
    def citable(self) -> int:
        """Claims that want a source: all but the exempt."""
        return sum(j.claim.citable and j.verdict is not Verdict.EXEMPT for j in self.judgements)

    @property
    def covered(self) -> int:
        return self.count(COVERED)

    @property
    def percent(self) -> float | None:
        """Covered claims per hundred citable ones; None when there are none, which is not the same as 100."""
        return 100 * self.covered / self.citable if self.citable else None
