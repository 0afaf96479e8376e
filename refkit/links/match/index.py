"""Claims and evidence -> how likely each reference of a list supports each claim, 0 to 1."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nsmallest

from refkit.claims.abbreviations import expand
from refkit.claims.dates import earliest, last_of
from refkit.claims.kinds import compares
from refkit.claims.stems import codes_of, fold, stems_of, words_of
from refkit.claims.subjects import Subject, leading_name, subjects_of
from refkit.links.evidence.claim_words import NEGATION, words_alone
from refkit.links.evidence.population import ages_of, diseases_of, stages_of
from refkit.links.evidence.reference import Evidence, EvidenceType
from refkit.links.evidence.synonyms import is_meaning, meanings_of
from refkit.links.match.authority import ALWAYS_AUTHORITIES, AUTHORITY
from refkit.links.match.features import (
    MATCH_FEATURES,
    TRIAL,
    Overlap,
    SharedFacts,
    is_apart,
    pair_model,
    pair_numbers,
    score_by_names,
)
from refkit.links.rank.rank import own_model
from refkit.links.settings import (
    ABOUT_SUBJECT,
    ANY_PAPER,
    CLAIM_READ,
    COMMON_IN_LIST,
    LIKELY_KIND,
    MEANING_WEIGHT,
    MOST_AUTHORITIES,
    MOST_WITH_TRIAL,
    MOST_WORDED,
    STATES,
    STRONG_AUTHORITY,
    USUAL_RARITY,
    YEARS_FORESEEN,
)
from refkit.model import Claim, ClaimKind, Date
from refkit.patterns import regex

FUTURE = regex(
    r"\b(?:will|shall|expected|planned|scheduled|projected|forecast|anticipated|estimated to)\b",
    re.IGNORECASE,
)
# Companies report what they will soon do.
PLAN = regex(
    r"\b(?:plans?|intends?|aims?|expects?) to (?:file|submit|seek|apply|launch|start|begin)\b", re.IGNORECASE
)
# Kinds in which a comparison may stand; "greater than 0.1%" in a use or a dose is a threshold.
COMPARING = frozenset({ClaimKind.EFFICACY, ClaimKind.ADVERSE_EFFECT, ClaimKind.DEVELOPMENT, ClaimKind.OTHER})
THRESHOLD = regex(
    r"\b(?:greater|less|more|fewer|higher|lower|older|younger) than (?:or equal to )?\d", re.IGNORECASE
)
NAMED_KINDS = frozenset({ClaimKind.APPROVAL, ClaimKind.INDICATION, ClaimKind.MANUFACTURER, ClaimKind.NAMING})
CODES = MATCH_FEATURES.index("codes")


@dataclass(frozen=True, kw_only=True)
class ClaimQuery:
    """A claim made ready for search in the evidence: its stems and meanings, scope and days.

    Each is read when it is first asked for: of most claims with marks only the days are. `skip` are stems that tell
    nothing in this list, `names_only` keeps names and numbers alone (a text that is not English).
    """

    claim: Claim
    subject: Subject
    abbreviations: Mapping[str, str]
    skip: frozenset[str]
    names_only: bool

    @cached_property
    def text(self) -> str:
        return words_alone(self.claim)

    @cached_property
    def about(self) -> bool:
        """Whether it names the document's subject, or a pronoun stands for it."""
        return bool(self.claim.subjects or subjects_of(self.text, self.subject))

    @cached_property
    def _ordered(self) -> list[str]:
        words = self.text
        if self.claim.kind is ClaimKind.REGISTRY_ROW:
            words = f"{words} {self.claim.context or ''}"
        if self.names_only:
            words = " ".join(word for word in words.split() if any(c.isdigit() or c.isupper() for c in word))
        return stems_of(expand(words, self.abbreviations))

    @cached_property
    def stems(self) -> frozenset[str]:
        return _with_meanings(frozenset(self._ordered) - self.skip)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(itertools.pairwise(self._ordered))

    @cached_property
    def codes(self) -> frozenset[str]:
        return codes_of(frozenset(self._ordered) - self.skip)

    @cached_property
    def trials(self) -> frozenset[str]:
        return frozenset(TRIAL.findall(self.text))

    @cached_property
    def brands(self) -> frozenset[str]:
        """Other names of the subject that the claim uses."""
        return (self.subject.names - {fold(self.subject.name)}).intersection(words_of(self.text))

    @cached_property
    def _scope(self) -> str:
        return f"{self.claim.context or ''} {self.text}"

    @cached_property
    def stages(self) -> frozenset[str]:
        return stages_of(self._scope)

    @cached_property
    def ages(self) -> frozenset[str]:
        return ages_of(self._scope)

    @cached_property
    def diseases(self) -> frozenset[str]:
        return diseases_of(expand(self.text, self.abbreviations))

    @cached_property
    def agencies(self) -> frozenset[str]:
        return frozenset(self.claim.agencies)

    @cached_property
    def since(self) -> tuple[int, int, int] | None:
        """The first day its latest date can mean."""
        return since(self.claim)

    @cached_property
    def compares(self) -> bool:
        kind = self.claim.kind
        return kind is ClaimKind.COMPARISON or (kind in COMPARING and compares(THRESHOLD.sub(" ", self.text)))

    @cached_property
    def focus(self) -> frozenset[str]:
        """Stems of the name the claim opens with, where that is not the document's subject."""
        # A sentence that opens with another name is about that; an item or row is about the text above.
        if self.about or self.claim.context is not None or self.claim.kind not in NAMED_KINDS:
            return frozenset()
        return frozenset(stems_of(leading_name(self.text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A reference that may support a claim; `at` is its place in the evidence, `reasons` are slugs."""

    at: int
    score: float
    coverage: float
    authority: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredPair:
    """A claim and the reference at a place of the list; `numbers` as `features.MATCH_FEATURES` names them."""

    at: int
    numbers: tuple[float, ...]
    held: Overlap
    authority: float
    is_authority: bool
    agreement: SharedFacts

    @property
    def score(self) -> float:
        return pair_model().score(self.numbers)

    @property
    def score_by_names(self) -> float:
        return score_by_names(self.held, self.agreement, self.numbers[CODES])

    def reasons(self) -> tuple[str, ...]:
        """The slugs of the reasons for a link."""
        return (
            *(("authority",) if self.is_authority else ()),
            *(("title-states",) if self.held.coverage >= STATES else ()),
            *self.agreement.reasons(),
        )


class Index:
    """The evidence of a list, searchable by stems.

    A stem weighs the more the rarer it is in the list, and in titles at large.
    """

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
        self._add([_with_meanings(p - self._skip) for item in self.evidence for p in item.passages])
        self._authorities = {kind: self._strong(kind) for kind in ClaimKind}
        self._of_type: dict[EvidenceType, list[int]] = defaultdict(list)
        for at, item in enumerate(self.evidence):
            self._of_type[item.type].append(at)
        self._trials = self._trials_named()
        self._uses = frozenset().union(
            *(item.diseases for item in self.evidence if item.type is EvidenceType.APPROVAL_RELEASE)
        )

    def _add(self, passages: Sequence[frozenset[str]]) -> None:
        # How rare a stem is, is counted over references.
        holders: dict[str, set[int]] = defaultdict(set)
        for at, passage in zip(self._places, passages, strict=True):
            for stem in passage:
                holders[stem].add(at)
        self._weights = {stem: self._weight(stem, len(ats)) for stem, ats in holders.items()}
        self._postings: dict[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(passages):
            for stem in passage:
                if len(holders[stem]) <= COMMON_IN_LIST:
                    self._postings[stem].append(place)
        self._sums = [sum(self._weights[stem] for stem in passage) or 1.0 for passage in passages]

    def _weight(self, stem: str, holders: int) -> float:
        rare = MEANING_WEIGHT if is_meaning(stem) else own_model().topics.rarity(stem) / USUAL_RARITY
        return math.log(1 + (len(self.evidence) + 0.5) / (0.5 + holders)) * rare

    def weight(self, stem: str) -> float:
        """How much a stem of a claim weighs, whether the list holds it or not."""
        known = self._weights.get(stem)
        return self._weight(stem, 0) if known is None else known

    def _strong(self, kind: ClaimKind) -> tuple[int, ...]:
        table = AUTHORITY.get(kind, {})
        strong = (
            at
            for at, item in enumerate(self.evidence)
            if item.names_subject and table.get(item.type, 0.0) >= STRONG_AUTHORITY
        )
        return tuple(at for at, _ in zip(strong, range(MOST_AUTHORITIES), strict=False))

    def _trials_named(self) -> list[frozenset[str]]:
        # Names of trials in each title: in capitals, in few titles, not an abbreviation explained there.
        found = [
            frozenset(TRIAL.findall(item.reference.title or "")) - self.abbreviations.keys()
            for item in self.evidence
        ]
        spread = Counter(name for names in found for name in names)
        return [frozenset(n for n in names if spread[n] <= MOST_WITH_TRIAL) for names in found]

    def authority(self, claim: Claim, item: Evidence) -> float:
        """How far a reference is by its type the authority for a claim about the subject, 0 to 1.

        Where a claim's kind is not certain, each kind it may be counts by its odds.
        """
        # In a list on many subjects the type of a paper says little about which one is meant.
        if not self.about_subject and item.type not in ALWAYS_AUTHORITIES:
            return ANY_PAPER
        kinds = claim.odds or ((claim.kind, 1.0),)
        return sum(share * AUTHORITY.get(kind, {}).get(item.type, 0.0) for kind, share in kinds)

    def query(self, claim: Claim, *, names_only: bool = False) -> ClaimQuery:
        """A claim made ready; `names_only` keeps names and numbers alone (a text that is not English)."""
        return ClaimQuery(
            claim=claim,
            subject=self.subject,
            abbreviations=self.abbreviations,
            skip=self._skip,
            names_only=names_only,
        )

    def authorities(self, query: ClaimQuery) -> list[Candidate]:
        """Of the candidates for a claim those that are by their type an authority for it, best first."""
        among = {
            at
            for places in self._of_type.values()
            if self.authority(query.claim, self.evidence[places[0]]) >= STRONG_AUTHORITY
            for at in places
        }
        return self.candidates(query, among=among) if among else []

    def candidates(
        self, query: ClaimQuery, *, by_kind: bool = True, among: Collection[int] | None = None
    ) -> list[Candidate]:
        """Every reference that shares words with a claim or is the authority for it, best first.

        Without `by_kind` (a text that is not English) names, numbers and dates decide. `among` limits them
        to some places of the list.
        """
        found = [
            Candidate(
                at=pair.at,
                score=round(pair.score if by_kind else pair.score_by_names, 4),
                coverage=pair.held.coverage,
                authority=pair.authority,
                reasons=pair.reasons(),
            )
            for pair in self.pairs(query, by_kind=by_kind, among=among)
        ]
        found.sort(key=lambda candidate: (-candidate.score, candidate.at))
        return found

    def pairs(
        self, query: ClaimQuery, *, by_kind: bool = True, among: Collection[int] | None = None
    ) -> list[ScoredPair]:
        """A claim beside each of these references, in the order of the list."""
        best = self._held(query.stems)
        most = max((held.coverage for held in best.values()), default=0.0) or 1.0
        # Everything but words adds so little that the best by words hold the best of all.
        if len(best) > MOST_WORDED:
            best = dict(
                nsmallest(MOST_WORDED, best.items(), key=lambda found: (-found[1].coverage, found[0]))
            )
        places = set(best)
        if by_kind:
            kinds = [kind for kind, share in query.claim.odds if share >= LIKELY_KIND] or [query.claim.kind]
            places.update(at for kind in kinds for at in self._authorities[kind])
        if among is not None:
            places.intersection_update(among)
        paired = sum(self.weight(b) for _, b in sorted(query.pairs)) or 1.0
        return [
            self._pair(query, at, best.get(at, Overlap()), most=most, paired=paired, by_kind=by_kind)
            for at in sorted(places)
        ]

    def _held(self, stems: Collection[str]) -> dict[int, Overlap]:
        # Each reference's best passage.
        mass: dict[int, float] = defaultdict(float)
        total = 0.0
        for stem in sorted(stems):  # sums of floats must not depend on the order of a set
            weight = self.weight(stem)
            total += weight
            for place in self._postings.get(stem, ()):
                mass[place] += weight
        best: dict[int, Overlap] = {}
        for place, weight in mass.items():
            at = self._places[place]
            held = Overlap(coverage=weight / total, match=weight / self._sums[place])
            if at not in best or (held.coverage, held.match) > (best[at].coverage, best[at].match):
                best[at] = held
        return best

    def coverage(self, query: ClaimQuery, at: int) -> float:
        """The share of a claim's weight in words that one passage of a reference holds, 0 to 1."""
        weights = {stem: self.weight(stem) for stem in sorted(query.stems)}
        passages = (_with_meanings(passage) for passage in self.evidence[at].passages)
        held = (sum(weight for stem, weight in weights.items() if stem in p) for p in passages)
        return max(held, default=0.0) / (sum(weights.values()) or 1.0)

    def _pair(
        self, query: ClaimQuery, at: int, held: Overlap, *, most: float, paired: float, by_kind: bool
    ) -> ScoredPair:
        # `most` is the claim's best coverage by any reference, `paired` the weight of its pairs of words.
        item = self.evidence[at]
        authority = self.authority(query.claim, item) if by_kind else 0.0
        shared = sum(self.weight(b) for _, b in sorted(query.pairs & item.pairs))
        held = replace(held, relative=held.coverage / most, pairs=shared / paired)
        agreement = self.agreement(query, at)
        numbers = pair_numbers(query.claim.kind, query.codes, item, held, agreement, authority)
        return ScoredPair(
            at=at,
            numbers=numbers,
            held=held,
            authority=authority,
            is_authority=authority >= STRONG_AUTHORITY and item.names_subject,
            agreement=agreement,
        )

    def agreement(self, query: ClaimQuery, at: int) -> SharedFacts:
        """The facts that a claim and the reference at a place of the list share or differ in."""
        item, issued = self.evidence[at], self.evidence[at].reference.issued
        dates = query.claim.dates
        return SharedFacts(
            same_agency=bool(query.agencies & item.agencies),
            other_agency=bool(query.agencies and item.agencies) and not query.agencies & item.agencies,
            same_date=same_date(dates, issued),
            other_date=is_apart(dates, issued),
            same_scope=bool(query.stages & item.stages),
            other_scope=bool(query.stages and item.stages) and not query.stages & item.stages,
            same_company=bool(query.stems & item.publisher),
            same_disease=bool(query.diseases & item.diseases),
            other_disease=bool(query.diseases and item.diseases) and not query.diseases & item.diseases,
            beyond_list=bool(item.diseases and self._uses) and not item.diseases & self._uses,
            trial=bool(query.trials & self._trials[at]),
            brand=any(name in item.words for name in query.brands),
            denied=item.denies and not NEGATION.search(query.claim.text[:CLAIM_READ]),
        )


def _with_meanings(stems: frozenset[str]) -> frozenset[str]:
    return stems | meanings_of(stems)


def since(claim: Claim) -> tuple[int, int, int] | None:
    """The first day that a source of a claim must know of: that of its latest date; None where it may be any.

    A forecast may be written at any time before its date; a plan, not long before.
    """
    days = [earliest(last_of(date)) for date in claim.dates if date.year is not None]
    text = words_alone(claim)
    if days and PLAN.search(text):
        year, month, day = max(days)
        return year - YEARS_FORESEEN, month, day
    return max(days) if days and not FUTURE.search(text) else None


def same_date(dates: Sequence[Date], issued: Date | None) -> bool:
    """Whether a claim has the reference's date: the same year, and no different month."""
    return issued is not None and any(
        date.year == issued.year
        and (date.month is None or issued.month is None or date.month == issued.month)
        for date in dates
        if date.year is not None
    )
