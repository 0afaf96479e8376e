"""A document and a list, read once -> for each claim the references that may support it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from refkit.claims.abbreviations import learn_abbreviations
from refkit.claims.stems import words_of
from refkit.claims.subjects import learn_names, learn_subject
from refkit.fields.titles import without_tags
from refkit.links.evidence.assess import SourceTexts
from refkit.links.evidence.passages import sentences_of
from refkit.links.evidence.reference import Evidence, EvidenceType, gather_evidence
from refkit.links.match.exclusions import (
    OUTCOMES,
    approvals_by_agency,
    can_compare,
    exclusion,
    scope_of_list,
    uncovered_scope,
)
from refkit.links.match.features import pair_model
from refkit.links.match.index import Candidate, ClaimQuery, Index
from refkit.links.settings import (
    ENOUGH_WORDS,
    FEWEST_WORDS_OF_LANGUAGE,
    LANGUAGE_READ,
    LEAST_ENGLISH,
    MOST_LINKS,
    STRONG_AUTHORITY,
    SUGGEST_BY_NAMES,
    WORSE,
)
from refkit.links.verdict.own_list import RunningText
from refkit.model import Claim, Document, Library, Mark
from refkit.vocabulary.stopwords import ENGLISH

NOTHING: Mapping[str, Collection[str]] = MappingProxyType({})


class ListContext:
    """What all claims of a document share when they are linked with one list."""

    def __init__(
        self,
        document: Document,
        claims: Collection[Claim],
        library: Library,
        *,
        own_list: bool,
        marks: Sequence[Mark],
        sources: Mapping[str, Document],
        marked: Mapping[str, Collection[str]] = NOTHING,
    ) -> None:
        """`marked` maps ids of claims to those of the references that their citation marks name."""
        known = {reference.id for reference in library}
        sources = {
            # A text given as its own source would support itself.
            key: text
            for key, text in sources.items()
            if key in known and text.source.text != document.source.text
        }
        titles = [without_tags(reference.title) for reference in library if reference.title]
        subject = learn_subject(document, titles=titles)
        if subject.names:
            names = subject.names | {other for name in subject.names for other in learn_names(name, titles)}
            subject = replace(subject, names=frozenset(names))
        texts = {key: [span.text for span in sentences_of(text)] for key, text in sources.items()}
        abbreviations = learn_abbreviations([*(unit.text for unit in document.units), *titles])
        self.own_list = own_list
        # Tables of registries hold codes and names: only running text shows the language.
        self.english = is_english(
            [claim.text for claim in claims if len(claim.text.split()) > 6 and "|" not in claim.text]
        )
        self.evidence: tuple[Evidence, ...] = gather_evidence(
            library, subject, texts=texts, abbreviations=abbreviations
        )
        self.index = Index(self.evidence, subject, abbreviations)
        self.scope = scope_of_list(self.evidence)
        self.approvals = approvals_by_agency(self.evidence)
        # The references that name the subject, or all where none does: their last day, whether any compares.
        named = tuple(item for item in self.evidence if item.names_subject)
        relevant = named or self.evidence
        self.subject_named = bool(named)
        self.known_until = max((item.until for item in relevant if item.until is not None), default=None)
        self.any_compares = any(can_compare(item) for item in relevant)
        self.texts = SourceTexts(sources, subject, marks)
        self.place = {item.reference.id: at for at, item in enumerate(self.evidence)}
        self.running: RunningText | None = None
        if own_list and self.english:
            cited = (
                (claim.span, [self.place[key] for key in marked[claim.id] if key in self.place])
                for claim in claims
                if claim.id in marked
            )
            running = RunningText(document, marks, self.index, cited)
            self.running = running if running.holds else None

    def candidates_for(self, query: ClaimQuery) -> tuple[list[Candidate], tuple[str, ...], tuple[str, ...]]:
        # The candidates that remain, else the reasons why none does; and the scope that all lack.
        kept: list[Candidate] = []
        against: Counter[str] = Counter()
        extra: list[frozenset[str]] = []
        ranked = [] if self.running is not None else self._ranked(query)
        candidates = self._shown(ranked) if self.running is None else list(self.running.candidates(query))
        single = self._studied_alone(query, candidates)
        for candidate in candidates:
            item = self.evidence[candidate.at]
            reason = exclusion(query, candidate, item, self.scope)
            if reason is None and candidate.coverage < single:
                reason = "comparison-on-single-arm"
            # A work of the document's own list need not name what the claim is about.
            if reason is not None and not (self.running and reason == "subject-not-named"):
                against[reason] += 1
                continue
            kept.append(candidate)
            extra.append(frozenset(uncovered_scope(query, item, self.scope)))
            if len(kept) == MOST_LINKS:
                break
        if kept:
            return kept, (), tuple(sorted(frozenset.intersection(*extra)))
        if not against:
            authorities = ranked if self.running is None else self.index.authorities(query)
            against.update(self._bars(query, authorities))
        return [], self._why_not(query, against), ()

    def _studied_alone(self, query: ClaimQuery, candidates: Sequence[Candidate]) -> float:
        # The best coverage of a comparison by a trial without one; a source with less compares other things.
        if self.running is not None or query.claim.kind not in OUTCOMES or not query.compares:
            return 0.0
        alone = (c.coverage for c in candidates if self.evidence[c.at].type is EvidenceType.SINGLE_ARM)
        return WORSE * max(alone, default=0.0)

    def _ranked(self, query: ClaimQuery) -> list[Candidate]:
        return self.index.candidates(query, by_kind=self.english)

    def _shown(self, ranked: Sequence[Candidate]) -> list[Candidate]:
        # Best first, those that are strong enough to be shown.
        least = pair_model().suggest if self.english else SUGGEST_BY_NAMES
        return [candidate for candidate in ranked if candidate.score >= least]

    def _bars(self, query: ClaimQuery, ranked: Sequence[Candidate]) -> Iterator[str]:
        # Why the authorities for a claim of its kind, too weak to be shown, do not support it.
        for candidate in ranked:
            if candidate.authority >= STRONG_AUTHORITY:
                reason = exclusion(query, candidate, self.evidence[candidate.at], self.scope)
                if reason is not None:
                    yield reason

    def _why_not(self, query: ClaimQuery, against: Counter[str]) -> tuple[str, ...]:
        reasons = self._reasons_against(query, against)
        return reasons if self.english else (*reasons, "not-english")

    def _reasons_against(self, query: ClaimQuery, against: Counter[str]) -> tuple[str, ...]:
        if query.claim.negative:
            return ("negative-claim",)
        if query.since is not None and self.known_until is not None and query.since > self.known_until:
            return ("newer-than-sources",)
        if query.compares and query.claim.kind in OUTCOMES and not self.any_compares:
            return ("comparison-on-single-arm",)
        if against:
            return tuple(reason for reason, _ in against.most_common(2))
        if query.about and not self.subject_named:
            return ("subject-not-named",)
        return ("nothing-points",)


def is_english(texts: Collection[str]) -> bool:
    """Whether texts read as English by their small words; too few words count as English."""
    counts: Counter[bool] = Counter()
    for text in texts:
        counts.update(word in ENGLISH for word in words_of(text[:LANGUAGE_READ]))
        if counts.total() > ENOUGH_WORDS:
            break
    return counts.total() < FEWEST_WORDS_OF_LANGUAGE or counts[True] >= LEAST_ENGLISH * counts.total()
