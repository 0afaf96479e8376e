"""Claims and evidence -> how strongly each reference points to each claim, 0 to 1."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from refkit.claims.abbreviations import expand
from refkit.claims.dates import earliest
from refkit.claims.kinds import compares
from refkit.claims.subjects import Subject
from refkit.claims.words import stems_of
from refkit.links import weights as w
from refkit.links.evidence import Evidence
from refkit.links.scope import ages_of, stages_of
from refkit.model import Claim, ClaimKind, Date

COMMON_IN = 400  # references; a stem in more of them is too common to find candidates by
STRONG_AUTHORITY = 0.5
MOST_AUTHORITIES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A claim as a question to the evidence: its stems, scope and days."""

    claim: Claim
    stems: frozenset[str]
    stages: frozenset[str]
    ages: frozenset[str]
    agencies: frozenset[str]
    since: tuple[int, int, int] | None  # the first day its latest date can mean
    compares: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A reference that may carry a claim. `at` is its place in the evidence; `reasons` say what speaks for it."""

    at: int
    score: float
    coverage: float
    authority: float
    reasons: tuple[str, ...]


class Index:
    """The evidence of a list, searchable by stems; weights of stems are learnt from the list itself."""

    def __init__(
        self, evidence: Sequence[Evidence], subject: Subject, abbreviations: Mapping[str, str]
    ) -> None:
        self.evidence = tuple(evidence)
        self.subject = subject
        self.abbreviations = abbreviations
        # Names of the subject say nothing where every title holds them; they are judged apart.
        self._skip = frozenset(stem for name in subject.names for stem in stems_of(name))
        passages = [[self._passage(p) for p in item.passages] for item in self.evidence]
        frequency: dict[str, int] = defaultdict(int)
        for group in passages:
            for stem in set().union(*group):
                frequency[stem] += 1
        total = len(self.evidence)
        self._idf = {stem: math.log(1 + (total - n + 0.5) / (n + 0.5)) for stem, n in frequency.items()}
        self._unseen = math.log(1 + (total + 0.5) / 0.5)
        self._postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._mass: list[list[float]] = []
        for at, group in enumerate(passages):
            self._mass.append([sum(self._weight(stem) for stem in passage) for passage in group])
            for number, passage in enumerate(group):
                for stem in passage:
                    if frequency[stem] <= max(COMMON_IN, 0):
                        self._postings[stem].append((at, number))
        self._authorities = {kind: self._strong(kind) for kind in ClaimKind}

    def _passage(self, stems: frozenset[str]) -> frozenset[str]:
        more = {
            stem
            for short in stems
            if short in self.abbreviations
            for stem in stems_of(self.abbreviations[short])
        }
        return (stems | more) - self._skip

    def _weight(self, stem: str) -> float:
        # A word that no reference holds counts, but not more than a rare one of the list: it may be mere wording.
        return self._idf.get(stem, self._unseen * 0.7)

    def _strong(self, kind: ClaimKind) -> tuple[int, ...]:
        table = w.AUTHORITY.get(kind, {})
        strong = (
            at
            for at, item in enumerate(self.evidence)
            if item.names_subject and table.get(item.type, 0.0) >= STRONG_AUTHORITY
        )
        return tuple(at for at, _ in zip(strong, range(MOST_AUTHORITIES), strict=False))

    def ask(self, claim: Claim, *, names_only: bool = False) -> Asked:
        """A claim made ready; `names_only` leaves only names and numbers of it (a text that is not English)."""
        text = claim.text[:6000]
        context = claim.context or ""
        words = text if claim.kind is not ClaimKind.REGISTRY_ROW else f"{text} {context}"
        if names_only:
            words = " ".join(word for word in words.split() if any(c.isdigit() or c.isupper() for c in word))
        stems = frozenset(stems_of(expand(words, self.abbreviations))) - self._skip
        scope = f"{context} {text}"
        starts = [earliest(date) for date in claim.dates if date.year is not None]
        return Asked(
            claim=claim,
            stems=stems,
            stages=stages_of(scope),
            ages=ages_of(scope),
            agencies=frozenset(claim.agencies),
            since=max(starts) if starts else None,
            compares=claim.kind is ClaimKind.COMPARISON or compares(text),
        )

    def candidates(self, asked: Asked, *, own_list: bool, by_kind: bool = True) -> list[Candidate]:
        """Every reference that shares words with a claim or is the authority for it, best first."""
        overlap: dict[tuple[int, int], float] = defaultdict(float)
        total = 0.0
        for stem in asked.stems:
            weight = self._weight(stem)
            total += weight
            for place in self._postings.get(stem, ()):
                overlap[place] += weight
        best: dict[int, tuple[float, float]] = {}
        for (at, number), mass in overlap.items():
            coverage = mass / total
            share = mass / self._mass[at][number]
            match = 2 * coverage * share / (coverage + share)
            if (coverage + match) > sum(best.get(at, (0.0, 0.0))):
                best[at] = (coverage, match)
        places = set(best)
        if by_kind:
            places.update(self._authorities[asked.claim.kind])
        found = [
            self._score(asked, at, *best.get(at, (0.0, 0.0)), own_list=own_list, by_kind=by_kind)
            for at in places
        ]
        found.sort(key=lambda candidate: (-candidate.score, candidate.at))
        return found

    def _score(
        self, asked: Asked, at: int, coverage: float, match: float, *, own_list: bool, by_kind: bool
    ) -> Candidate:
        item, claim = self.evidence[at], asked.claim
        authority = w.AUTHORITY.get(claim.kind, {}).get(item.type, 0.0) if by_kind else 0.0
        if self.subject.names and not item.names_subject:
            authority *= w.UNNAMED_SUBJECT
        if len(item.passages) > 1 and coverage < w.SAYS:
            authority *= w.SILENT_TEXT
        reasons: list[str] = []
        total = w.BIAS + w.PER_AUTHORITY * authority + w.PER_COVERAGE * coverage + w.PER_MATCH * match
        if authority >= STRONG_AUTHORITY:
            reasons.append("authority")
        if coverage >= w.STATES:
            reasons.append("title-states")
        for holds, weight, reason in (
            (bool(asked.agencies & item.agencies), w.SAME_AGENCY, "same-agency"),
            (same_date(claim.dates, item.reference.issued), w.SAME_DATE, "same-date"),
            (bool(asked.stages & item.stages), w.SAME_SCOPE, "same-scope"),
            (bool(asked.stems & item.publisher), w.SAME_COMPANY, "same-company"),
        ):
            if holds:
                total += weight
                reasons.append(reason)
        if item.meeting_abstract:
            total += w.PER_ABSTRACT
        if not own_list:
            total += w.FOREIGN_LIST
            reasons.append("foreign-list")
        score = 1 / (1 + math.exp(-total))
        return Candidate(
            at=at, score=round(score, 4), coverage=coverage, authority=authority, reasons=tuple(reasons)
        )


def same_date(dates: Sequence[Date], issued: Date | None) -> bool:
    """Whether a claim bears the reference's date: the same year, and no different month."""
    return issued is not None and any(
        date.year == issued.year
        and (date.month is None or issued.month is None or date.month == issued.month)
        for date in dates
        if date.year is not None
    )
