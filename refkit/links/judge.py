"""Claims and a library -> a judgement of every claim: its links, best first, its verdict, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from refkit.claims.abbreviations import learn_abbreviations
from refkit.claims.subjects import Subject, learn_names, learn_subject
from refkit.claims.words import words_of
from refkit.links import weights as w
from refkit.links.evidence import Evidence, gather_evidence
from refkit.links.gates import (
    OUTCOMES,
    approvals_by_agency,
    barred,
    beyond,
    can_compare,
    denied_by,
    is_newer,
    scope_of_list,
)
from refkit.links.missing import missing_source
from refkit.links.quotes import Quotes, sentences_of
from refkit.links.running import RunningText
from refkit.links.score import Asked, Candidate, Index
from refkit.model import (
    Basis,
    Claim,
    Document,
    Judgement,
    Library,
    Link,
    Mark,
    Reference,
    Verdict,
)

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
NO_SOURCES: Mapping[str, Document] = MappingProxyType({})
ENGLISH = frozenset({"the", "of", "and", "in", "is", "to", "a", "for", "with", "was", "are", "by", "that"})
LEAST_ENGLISH = 0.1  # share of these words in an English text; other languages stay below 0.05
WORDS_TO_TELL = 30
QUOTED_SCORE = 0.99
CONTRADICTED_SCORE = 0.9


def judge(
    document: Document,
    claims: Collection[Claim],
    library: Library,
    *,
    own_list: bool,
    marked: Mapping[str, tuple[str, ...]] = NOTHING,
    marks: Sequence[Mark] = (),
    sources: Mapping[str, Document] = NO_SOURCES,
) -> tuple[Judgement, ...]:
    """A judgement of each claim of one document against a library, in the order of the claims.

    `own_list` tells that the library is the document's own reference list. `marked` maps claim ids to the
    reference ids their citation marks point to (see `marks.cited_by`), `marks` are all marks of the document;
    `sources` maps reference ids to the text of that work. A reference with the title or DOI of the document itself is never evidence.
    Pure: the same input gives the same output.
    """
    usable = Library(
        references=tuple(reference for reference in library if not is_itself(reference, document))
    )
    if not len(usable):
        return tuple(_unchecked(claim) for claim in claims)
    hearing = _Hearing(document, claims, usable, own_list=own_list, marks=marks, sources=sources)
    return tuple(hearing.judge(claim, marked.get(claim.id, ())) for claim in claims)


def is_itself(reference: Reference, document: Document) -> bool:
    """Whether a reference describes the document: the same DOI, or the same title of three words or more."""
    work = document.reference
    if work is None:
        return False
    if work.doi and reference.doi:
        return work.doi.casefold() == reference.doi.casefold()
    mine, its = words_of(work.title or ""), words_of(reference.title or "")
    return len(mine) >= 3 and mine == its


def is_english(texts: Collection[str]) -> bool:
    """Whether texts read as English by their small words; too few words to tell count as English."""
    counts: Counter[bool] = Counter()
    for text in texts:
        counts.update(word in ENGLISH for word in words_of(text[:2000]))
        if counts.total() > 5000:
            break
    return counts.total() < WORDS_TO_TELL or counts[True] >= LEAST_ENGLISH * counts.total()


class _Hearing:
    """What is learnt once for all claims of a document against one list."""

    def __init__(
        self,
        document: Document,
        claims: Collection[Claim],
        library: Library,
        *,
        own_list: bool,
        marks: Sequence[Mark],
        sources: Mapping[str, Document],
    ) -> None:
        known = {reference.id for reference in library}
        sources = {
            key: text for key, text in sources.items() if key in known and text.source is not document.source
        }
        titles = [reference.title for reference in library if reference.title]
        subject = learn_subject(document)
        if subject.names:
            names = subject.names | {other for name in subject.names for other in learn_names(name, titles)}
            subject = Subject(name=subject.name, names=frozenset(names))
        texts = {key: [span.text for span in sentences_of(text)] for key, text in sources.items()}
        abbreviations = learn_abbreviations([*(unit.text for unit in document.units), *titles])
        self.own_list = own_list
        # Tables of registries hold codes and names: only running text tells the language.
        self.english = is_english(
            [claim.text for claim in claims if len(claim.text.split()) > 6 and "|" not in claim.text]
        )
        self.evidence: tuple[Evidence, ...] = gather_evidence(
            library, subject, texts=texts, abbreviations=abbreviations
        )
        self.index = Index(self.evidence, subject, abbreviations)
        self.scope = scope_of_list(self.evidence)
        self.approvals = approvals_by_agency(self.evidence)
        # Of the references that name the subject, or of all where none does: until when they speak, and whether any compares.
        named = tuple(item for item in self.evidence if item.names_subject)
        speaking = named or self.evidence
        self.subject_named = bool(named)
        self.speaking_until = max((item.until for item in speaking if item.until is not None), default=None)
        self.speaking_compares = any(can_compare(item) for item in speaking)
        self.quotes = Quotes(sources, subject)
        self.place = {item.reference.id: at for at, item in enumerate(self.evidence)}
        running = RunningText(document, marks, self.index) if own_list and self.english else None
        self.running = running if running is not None and running.holds else None

    def judge(self, claim: Claim, cited: tuple[str, ...]) -> Judgement:
        asked = self.index.ask(claim, names_only=not self.english)
        opposed = denied_by(asked, self.approvals, w.MOST_LINKS)
        if opposed:
            links = tuple(
                Link(
                    claim=claim.id,
                    reference=item.reference.id,
                    basis=Basis.CONTRADICTED,
                    score=CONTRADICTED_SCORE,
                    reasons=("approval-listed", "same-agency"),
                )
                for item in opposed
            )
            return Judgement(
                claim=claim, verdict=Verdict.CONTRADICTED, links=links, reasons=("approval-listed",)
            )
        if not claim.citable and not cited:
            return Judgement(claim=claim, verdict=Verdict.EXEMPT, reasons=("own-work",))
        kept, reasons, scope = self._weigh(asked)
        links = self._links(claim, kept)
        quote = self.quotes.find(claim)
        if quote is not None:
            found = Link(
                claim=claim.id,
                reference=quote.reference,
                basis=Basis.QUOTED,
                score=QUOTED_SCORE,
                reasons=("quoted",),
                quote=quote.span,
            )
            links = _joined((found,), links)
        marks = tuple(self._marked(asked, key) for key in dict.fromkeys(cited) if key in self.place)
        if marks:
            late = tuple(
                dict.fromkeys(
                    reason for link in marks for reason in link.reasons if reason == "cited-source-older"
                )
            )
            # Own work may rest on a source all the same: "we used the method of Lee [4]".
            return Judgement(
                claim=replace(claim, citable=True),
                verdict=Verdict.CITED,
                links=_joined(marks, tuple(link for link in links if link.basis is Basis.QUOTED)),
                reasons=("marked", *late),
            )
        if quote is not None:
            return Judgement(claim=claim, verdict=Verdict.SUPPORTED, links=links, reasons=("quoted",))
        if not links:
            return Judgement(
                claim=claim, verdict=Verdict.UNCOVERED, reasons=reasons, missing=missing_source(claim, scope)
            )
        notes = ("title-only",) if self.english else ("title-only", "not-english")
        if scope:
            return Judgement(
                claim=claim,
                verdict=Verdict.PARTIAL,
                links=links,
                reasons=("beyond-population", *notes),
                missing=missing_source(claim, scope),
            )
        return Judgement(claim=claim, verdict=Verdict.SUGGESTED, links=links, reasons=notes)

    def _weigh(self, asked: Asked) -> tuple[list[Candidate], tuple[str, ...], tuple[str, ...]]:
        # The candidates that stand, else the reasons why none does; and what of the claim lies beyond all of them.
        kept: list[Candidate] = []
        against: Counter[str] = Counter()
        extra: list[frozenset[str]] = []
        for candidate in self._candidates(asked):
            item = self.evidence[candidate.at]
            reason = barred(asked, candidate, item, self.scope)
            # Nor need a work that the document itself lists name what the claim is about.
            if reason is not None and not (self.running and reason == "subject-not-named"):
                against[reason] += 1
                continue
            if kept and self.running is None and candidate.score < w.RELATIVE * kept[0].score:
                break
            kept.append(candidate)
            extra.append(frozenset(beyond(asked, item, self.scope)))
            if len(kept) == w.MOST_LINKS:
                break
        if kept:
            return kept, (), tuple(sorted(frozenset.intersection(*extra)))
        return [], self._why_not(asked, against), ()

    def _candidates(self, asked: Asked) -> Iterator[Candidate]:
        # Best first, those that are strong enough to be shown.
        if self.running is not None:
            yield from self.running.candidates(asked)
            return
        for candidate in self.index.candidates(asked, own_list=self.own_list, by_kind=self.english):
            if candidate.score < w.SUGGEST:
                return
            yield candidate

    def _why_not(self, asked: Asked, against: Counter[str]) -> tuple[str, ...]:
        if asked.claim.negative:
            return ("negative-claim",)
        if asked.since is not None and self.speaking_until is not None and asked.since > self.speaking_until:
            return ("newer-than-sources",)
        if asked.compares and asked.claim.kind in OUTCOMES and not self.speaking_compares:
            return ("comparison-on-single-arm",)
        if against:
            return tuple(reason for reason, _ in against.most_common(2))
        if asked.claim.subjects and not self.subject_named:
            return ("subject-not-named",)
        return ("nothing-points",)

    def _links(self, claim: Claim, kept: list[Candidate]) -> tuple[Link, ...]:
        return tuple(
            Link(
                claim=claim.id,
                reference=self.evidence[candidate.at].reference.id,
                basis=Basis.SUGGESTED,
                score=candidate.score,
                reasons=(*candidate.reasons, "title-only"),
            )
            for candidate in kept
        )

    def _marked(self, asked: Asked, key: str) -> Link:
        item = self.evidence[self.place[key]]
        reasons = ("marked", "cited-source-older") if is_newer(asked, item) else ("marked",)
        return Link(claim=asked.claim.id, reference=key, basis=Basis.MARKED, score=1.0, reasons=reasons)


def _joined(first: tuple[Link, ...], then: tuple[Link, ...]) -> tuple[Link, ...]:
    # What is sure comes first and is never cut off by what is only suggested.
    named = {link.reference for link in first}
    rest = tuple(link for link in then if link.reference not in named)
    return (*first, *rest[: max(0, w.MOST_LINKS - len(first))])


def _unchecked(claim: Claim) -> Judgement:
    if not claim.citable:
        return Judgement(claim=claim, verdict=Verdict.EXEMPT, reasons=("own-work",))
    return Judgement(claim=claim, verdict=Verdict.UNCHECKED, reasons=("no-references",))
