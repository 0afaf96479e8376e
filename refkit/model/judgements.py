"""What is known of the sources of claims: links, verdicts, people's decisions, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from refkit.model.claims import Claim
from refkit.model.sources import Source, Span
from refkit.rules import Problem

SCHEMA = 2  # of claims.bib and of every JSONL line; raised when a field changes its meaning


class Basis(StrEnum):
    """The grounds for a link."""

    QUOTED = "quoted"  # a span of the source's own text says it
    MARKED = "marked"  # the document cites it here
    ACCEPTED = "accepted"  # a person said so
    SUGGESTED = "suggested"  # title, type and date point to it
    DISPUTED = "disputed"  # a span of the source's own text says otherwise
    CONTRADICTED = "contradicted"  # the source's title announces what the claim denies


AGAINST = frozenset({Basis.DISPUTED, Basis.CONTRADICTED})  # grounds on which a source carries no claim


class Standing(StrEnum):
    """How a passage of a source's text stands to a claim; where none comes near, it has no standing."""

    ASSERTS = "asserts"  # it states the claim
    WEAKER = "weaker"  # it states less: hedged, of other patients, at an earlier time, a part of the claim
    OPPOSES = "opposes"  # it says otherwise
    NEAR = "near"  # it is about the same, and neither states the claim nor denies it


class Gravity(StrEnum):
    """What one difference between a claim and a passage does to the claim."""

    OPPOSED = "opposed"  # the passage says otherwise
    WEAKER = "weaker"  # the passage says less
    UNSTATED = "unstated"  # the passage leaves it out


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One point in which a claim and a passage differ.

    `reason` is a slug of `rules.REASONS`. `claim` are the characters of the claim's text that differ,
    `passage` those of the quote's text, both half-open; None where nothing is to be marked. `said` and
    `instead` are the differing words of claim and passage, for a sentence: "raises", "lowers".
    """

    reason: str
    gravity: Gravity
    claim: tuple[int, int] | None = None
    passage: tuple[int, int] | None = None
    said: str | None = None
    instead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A claim and a reference that carries it, or speaks against it.

    `score` is 0-1; `reasons` are slugs of `rules.REASONS`. Where the text of the work is in hand and a passage
    comes near, `quote` is that passage, `standing` says how it stands to the claim, and `differences` in what
    it differs.
    """

    claim: str
    reference: str
    basis: Basis
    score: float
    reasons: tuple[str, ...] = ()
    quote: Span | None = None
    standing: Standing | None = None
    differences: tuple[Difference, ...] = ()


class Verdict(StrEnum):
    """What is known of a claim's sources; fixed slugs, listed in the README."""

    SUPPORTED = "supported"
    CITED = "cited"
    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    PARTIAL = "partial"
    UNCOVERED = "uncovered"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    EXEMPT = "exempt"
    UNCHECKED = "unchecked"


COVERED = frozenset({Verdict.SUPPORTED, Verdict.CITED, Verdict.ACCEPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about a claim; `references` are the ids accepted with it, if any are named.

    `expires` is the last day, in ISO 8601, on which it counts. `elsewhere` names the claim of another document with the
    same words about which it was made, if it was not made about this one.
    """

    claim: str
    verdict: Verdict
    references: tuple[str, ...] = ()
    by: str | None = None
    on: str | None = None
    note: str | None = None
    expires: str | None = None
    elsewhere: str | None = None


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

    @property
    def is_citable(self) -> bool:
        """Whether the claim wants a source."""
        return self.claim.citable and self.verdict is not Verdict.EXEMPT

    @property
    def is_covered(self) -> bool:
        """Whether it stands on a source: on what a text says, a citation, or a person's word."""
        return self.verdict in COVERED

    @property
    def is_verified(self) -> bool:
        """Whether a passage of a source's own text that states the claim can be shown."""
        shown = any(link.standing is Standing.ASSERTS for link in self.links)
        return self.verdict is Verdict.SUPPORTED or (self.verdict is Verdict.ACCEPTED and shown)

    @property
    def is_not_found(self) -> bool:
        """Whether it is only cited, and the text of the cited source, in hand, has no passage near it."""
        return self.verdict is Verdict.CITED and "no-passage" in self.reasons

    @property
    def is_against_text(self) -> bool:
        """Whether a person accepted a source whose own text says otherwise."""
        opposed = any(link.standing is Standing.OPPOSES for link in self.links)
        return self.verdict is Verdict.ACCEPTED and opposed


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Every claim judged, in document order; `orphans` are ids of references that carry no claim.

    It has two figures over the same claims: `covered` counts those that stand on a source, be it only cited,
    `verified` those whose source's own text, in hand, states them.
    """

    judgements: tuple[Judgement, ...] = ()
    orphans: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def parts(self, sources: Iterable[Source]) -> Iterator[Coverage]:
        """The part of each document, in their order."""
        mine: dict[int, list[Judgement]] = {}
        for judgement in self.judgements:
            mine.setdefault(id(judgement.claim.span.source), []).append(judgement)
        for source in sources:
            judged = tuple(mine.get(id(source), ()))
            yield Coverage(judgements=judged, orphans=self.orphans, problems=self.problems)

    def count(self, verdicts: Iterable[Verdict]) -> int:
        wanted = frozenset(verdicts)
        return sum(j.verdict in wanted for j in self.judgements)

    @property
    def citable(self) -> int:
        """Claims that want a source: all but the exempt."""
        return sum(j.is_citable for j in self.judgements)

    @property
    def covered(self) -> int:
        return sum(j.is_covered for j in self.judgements)

    @property
    def verified(self) -> int:
        return sum(j.is_verified for j in self.judgements)

    @property
    def percent(self) -> float | None:
        """Covered claims per hundred citable ones; None when there are none, which is not the same as 100."""
        return 100 * self.covered / self.citable if self.citable else None

    @property
    def percent_verified(self) -> float | None:
        """Verified claims per hundred citable ones; None when there are none."""
        return 100 * self.verified / self.citable if self.citable else None
