"""Claims and evidence -> how strongly each reference points to each claim, 0 to 1."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from refkit.claims.abbreviations import expand
from refkit.claims.dates import earliest, last_of
from refkit.claims.kinds import compares
from refkit.claims.subjects import Subject, leading_name
from refkit.claims.words import codes_of, stems_of
from refkit.links import weights as w
from refkit.links.evidence import Evidence, EvidenceType
from refkit.links.scope import ages_of, diseases_of, stages_of
from refkit.model import Claim, ClaimKind, Date

FUTURE = re.compile(
    r"\b(?:will|shall|expected|planned|scheduled|projected|forecast|anticipated|estimated to)\b",
    re.IGNORECASE,
)
K1, B = 1.2, 0.75  # of BM25, the customary values
UNSEEN = 0.7
ABOUT_SUBJECT = 0.3  # share of a list's references that name the subject, from which the list is about it
COMMON_IN = 400  # references; a stem in more of them is too common to find candidates by
STRONG_AUTHORITY = 0.5
NAMED_KINDS = frozenset({ClaimKind.APPROVAL, ClaimKind.INDICATION, ClaimKind.MANUFACTURER, ClaimKind.NAMING})
MOST_AUTHORITIES = 64  # of a kind, in the order of the list
MOST_WORDED = 64  # references weighed for a claim because they share its words: those that share most


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A claim as a question to the evidence: its stems, scope and days."""

    claim: Claim
    stems: frozenset[str]
    codes: frozenset[str]
    stages: frozenset[str]
    ages: frozenset[str]
    diseases: frozenset[str]
    agencies: frozenset[str]
    since: tuple[int, int, int] | None  # the first day its latest date can mean
    compares: bool
    focus: frozenset[str]  # stems of the name the claim opens with, where that is not the document's subject


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
        # Where the list is about the subject, its names say nothing about which reference is meant.
        naming = sum(item.names_subject for item in self.evidence)
        self.about_subject = naming >= ABOUT_SUBJECT * len(self.evidence)
        self._skip = (
            frozenset(stem for name in subject.names for stem in stems_of(name))
            if self.about_subject
            else frozenset()
        )
        self._places = [at for at, item in enumerate(self.evidence) for _ in item.passages]
        self._add([passage - self._skip for item in self.evidence for passage in item.passages])
        self._authorities = {kind: self._strong(kind) for kind in ClaimKind}

    def _add(self, passages: Sequence[frozenset[str]]) -> None:
        # BM25 over passages; how rare a stem is, is counted over references.
        holders: dict[str, set[int]] = defaultdict(set)
        for at, passage in zip(self._places, passages, strict=True):
            for stem in passage:
                holders[stem].add(at)
        total = len(self.evidence)
        self._idf = {
            stem: math.log(1 + (total - len(ats) + 0.5) / (len(ats) + 0.5)) for stem, ats in holders.items()
        }
        # A word that no reference holds counts, but less than a rare one of the list: it may be mere wording.
        self._unseen = UNSEEN * math.log(1 + (total + 0.5) / 0.5)
        mean = sum(map(len, passages)) / max(1, len(passages)) or 1.0
        self._postings: dict[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(passages):
            for stem in passage:
                if len(holders[stem]) <= COMMON_IN:
                    self._postings[stem].append(place)
        self._lengths = [(K1 + 1) / (1 + K1 * (1 - B + B * len(passage) / mean)) for passage in passages]

    def _strong(self, kind: ClaimKind) -> tuple[int, ...]:
        table = w.AUTHORITY.get(kind, {})
        strong = (
            at
            for at, item in enumerate(self.evidence)
            if item.names_subject and table.get(item.type, 0.0) >= STRONG_AUTHORITY
        )
        return tuple(at for at, _ in zip(strong, range(MOST_AUTHORITIES), strict=False))

    def _authority(self, kind: ClaimKind, item: Evidence, *, about: bool) -> float:
        # In a list on many subjects the type of a paper says little about which one is meant.
        if not self.about_subject and item.type not in w.ALWAYS_AUTHORITIES:
            return w.ANY_PAPER
        authority = w.AUTHORITY.get(kind, {}).get(item.type, 0.0)
        if kind is ClaimKind.OTHER and item.type is EvidenceType.LABEL and not about:
            authority *= w.UNNAMED_SUBJECT
        unnamed = bool(self.subject.names) and not item.names_subject
        return authority * w.UNNAMED_SUBJECT if unnamed else authority

    def ask(self, claim: Claim, *, names_only: bool = False) -> Asked:
        """A claim made ready; `names_only` leaves only names and numbers of it (a text that is not English)."""
        text = claim.text[:6000]
        context = claim.context or ""
        words = text if claim.kind is not ClaimKind.REGISTRY_ROW else f"{text} {context}"
        if names_only:
            words = " ".join(word for word in words.split() if any(c.isdigit() or c.isupper() for c in word))
        stems = frozenset(stems_of(expand(words, self.abbreviations))) - self._skip
        scope = f"{context} {text}"
        # What "will be" at a date was written before it.
        starts = (
            []
            if FUTURE.search(text)
            else [earliest(last_of(date)) for date in claim.dates if date.year is not None]
        )
        # A sentence that opens with another name is about that; an item or a row speaks of what stands above it.
        opens = not claim.subjects and claim.context is None and claim.kind in NAMED_KINDS
        focus = frozenset(stems_of(leading_name(text))) if opens else frozenset()
        return Asked(
            claim=claim,
            stems=stems,
            codes=codes_of(stems),
            stages=stages_of(scope),
            ages=ages_of(scope),
            diseases=diseases_of(expand(text, self.abbreviations)),
            agencies=frozenset(claim.agencies),
            since=max(starts) if starts else None,
            focus=focus,
            compares=claim.kind is ClaimKind.COMPARISON or compares(text),
        )

    def candidates(self, asked: Asked, *, own_list: bool, by_kind: bool = True) -> list[Candidate]:
        """Every reference that shares words with a claim or is the authority for it, best first."""
        held: dict[int, float] = defaultdict(float)
        total = 0.0
        for stem in asked.stems:
            weight = self._idf.get(stem, self._unseen)
            total += weight
            for place in self._postings.get(stem, ()):
                held[place] += weight
        best: dict[int, tuple[float, float]] = {}
        for place, mass in held.items():
            at, coverage = self._places[place], mass / total
            match = coverage * self._lengths[place]
            if at not in best or match > best[at][1]:
                best[at] = (coverage, match)
        # Everything but words adds so little that the best by words hold the best of all.
        if len(best) > MOST_WORDED:
            best = dict(nsmallest(MOST_WORDED, best.items(), key=lambda found: (-found[1][1], found[0])))
        places = set(best)
        if by_kind:
            places.update(self._authorities[asked.claim.kind])
        found = [
            self._score(asked, at, *best.get(at, (0.0, 0.0)), own_list=own_list, by_kind=by_kind)
            for at in places
        ]
        found.sort(key=lambda candidate: (-candidate.score, candidate.at))
        return found

    def coverage(self, asked: Asked, at: int) -> float:
        """The share of a claim's weight in words that one passage of a reference holds, 0 to 1."""
        weights = {stem: self._idf.get(stem, self._unseen) for stem in asked.stems}
        held = (sum(weights[stem] for stem in weights if stem in p) for p in self.evidence[at].passages)
        return max(held, default=0.0) / (sum(weights.values()) or 1.0)

    def _score(
        self, asked: Asked, at: int, coverage: float, match: float, *, own_list: bool, by_kind: bool
    ) -> Candidate:
        item, claim = self.evidence[at], asked.claim
        authority = self._authority(claim.kind, item, about=bool(claim.subjects)) if by_kind else 0.0
        if len(item.passages) > 1 and coverage < w.SAYS:
            authority *= w.SILENT_TEXT
        reasons: list[str] = []
        total = w.BIAS + w.PER_AUTHORITY * authority + w.PER_COVERAGE * coverage + w.PER_MATCH * match
        if authority >= STRONG_AUTHORITY:
            reasons.append("authority")
        if coverage >= w.STATES:
            reasons.append("title-states")
        for weight, reason in agreements(asked, item):
            total += weight
            reasons.append(reason)
        if asked.codes:
            total += w.SAME_CODES * len(asked.codes & item.codes) / len(asked.codes)
        if item.meeting_abstract:
            total += w.PER_ABSTRACT
        if not own_list:
            total += w.FOREIGN_LIST
            reasons.append("foreign-list")
        score = 1 / (1 + math.exp(-total))
        return Candidate(
            at=at, score=round(score, 4), coverage=coverage, authority=authority, reasons=tuple(reasons)
        )


def agreements(asked: Asked, item: Evidence) -> Iterator[tuple[float, str]]:
    """What claim and reference have in common beside words: the weight of each fact, and its reason."""
    for holds, weight, reason in (
        (bool(asked.agencies & item.agencies), w.SAME_AGENCY, "same-agency"),
        (same_date(asked.claim.dates, item.reference.issued), w.SAME_DATE, "same-date"),
        (bool(asked.stages & item.stages), w.SAME_SCOPE, "same-scope"),
        (bool(asked.stems & item.publisher), w.SAME_COMPANY, "same-company"),
    ):
        if holds:
            yield weight, reason


def same_date(dates: Sequence[Date], issued: Date | None) -> bool:
    """Whether a claim bears the reference's date: the same year, and no different month."""
    return issued is not None and any(
        date.year == issued.year
        and (date.month is None or issued.month is None or date.month == issued.month)
        for date in dates
        if date.year is not None
    )
