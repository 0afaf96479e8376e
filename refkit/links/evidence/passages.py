"""The text of a source -> its sentence that states a claim word for word, or the nearest one."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from refkit.claims.agencies import find_agencies
from refkit.claims.dates import find_dates
from refkit.claims.describe import find_numbers
from refkit.claims.detect import states_something
from refkit.claims.sentences import statements
from refkit.claims.stems import fold, stems_of
from refkit.claims.subjects import Subject
from refkit.links.evidence.claim_words import NEGATION, words_alone
from refkit.links.evidence.synonyms import is_meaning, meanings_of
from refkit.links.settings import (
    COMMON_IN_SENTENCES,
    FEWEST_STEMS,
    MEANING_SHARE,
    MOST_SENTENCES,
    NEAR_PASSAGE,
)
from refkit.model import Claim, ClaimKind, Document, Span
from refkit.patterns import regex

HEDGE = regex(
    r"\b(?:may|might|could|awaiting|expected|planned|possibly|potential\w*|suggest\w*|likely|if"
    r"|hypothes\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotable:
    """A sentence of a source, ready to be compared."""

    reference: str
    span: Span
    stems: tuple[str, ...]
    agencies: frozenset[str]
    numbers: frozenset[str]
    negations: frozenset[str]
    hedges: frozenset[str]


def sentences_of(document: Document) -> Iterator[Span]:
    """The sentences of a source that state something, in order, at most MOST_SENTENCES."""
    count = 0
    for statement in statements(document):
        if states_something(statement):
            yield statement.span
            count += 1
            if count >= MOST_SENTENCES:
                return


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The passage of a source that is nearest to a claim; `reasons` state in what it differs from it."""

    span: Span
    reasons: tuple[str, ...]


class Quotes:
    """The sentences of every source in hand, searchable by their stems."""

    def __init__(self, sources: Mapping[str, Document], subject: Subject) -> None:
        self._skip = frozenset(stem for name in subject.names for stem in stems_of(name))
        self._subject = subject
        self._sentences: list[Quotable] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._runs: dict[str, range] = {}
        for reference, document in sources.items():
            first = len(self._sentences)
            for span in sentences_of(document):
                self._add(reference, span)
            self._runs[reference] = range(first, len(self._sentences))

    def _add(self, reference: str, span: Span) -> None:
        text = span.text
        stems = tuple(stem for stem in stems_of(text) if stem not in self._skip)
        for stem in {*stems, *meanings_of(stems)}:
            self._postings[stem].append(len(self._sentences))
        self._sentences.append(
            Quotable(
                reference=reference,
                span=span,
                stems=stems,
                agencies=frozenset(find_agencies(text)),
                numbers=_numbers(text),
                negations=_signs(NEGATION, text),
                hedges=_signs(HEDGE, text),
            )
        )

    def find(self, claim: Claim) -> tuple[Quotable, ...]:
        """Of each source, the first sentence with a claim's words in order, its numbers, dates, polarity.

        Similar wording is not enough: a missing word, or a "not" on one side only, rules a sentence out.
        """
        text = words_alone(claim)
        stems = [stem for stem in stems_of(text) if stem not in self._skip]
        # "Fever" under "Side effects include:" needs a sentence that names side effects too.
        around = frozenset(stems_of(claim.context or "")) - self._skip
        if len(set(stems)) < FEWEST_STEMS or claim.kind is ClaimKind.REGISTRY_ROW:
            return ()
        rarest = min(set(stems), key=lambda stem: (len(self._postings.get(stem, ())), stem))
        found: dict[str, Quotable] = {}
        for at in self._postings.get(rarest, ()):
            sentence = self._sentences[at]
            if (
                sentence.reference not in found
                and _in_order(stems, sentence.stems)
                and around <= frozenset(sentence.stems)
                and frozenset(claim.agencies) <= sentence.agencies
                and _numbers(text) <= sentence.numbers
                and _signs(NEGATION, text) == sentence.negations
                and _signs(HEDGE, text) == sentence.hedges
                and self._same_subject(claim, sentence)
            ):
                found[sentence.reference] = sentence
        return tuple(found.values())

    def holds(self, reference: str) -> bool:
        """Whether the text of a reference is in hand."""
        return bool(self._runs.get(reference))

    def nearest(self, claim: Claim, reference: str) -> Nearest | None:
        """The sentence of a source in hand that holds most of a claim's weight in words, at least NEAR of it.

        Of sentences that hold as much the first. `reasons` state what differs from the claim: numbers, dates,
        a "not".
        """
        run = self._runs.get(reference)
        if not run:
            return None
        text = words_alone(claim)
        words = f"{text} {claim.context or ''}"
        # Figures are compared by themselves.
        stems = frozenset(stem for stem in stems_of(words) if not stem.isdigit()) - self._skip
        mass: dict[int, float] = defaultdict(float)
        total = 0.0
        for stem in sorted(stems | meanings_of(stems)):
            held = self._postings.get(stem, ())
            weight = math.log(1 + len(self._sentences) / (0.5 + len(held))) * (
                MEANING_SHARE if is_meaning(stem) else 1.0
            )
            # A meaning adds to what a sentence shares, and is never missing from it.
            total += 0.0 if is_meaning(stem) else weight
            if len(held) <= COMMON_IN_SENTENCES:
                for at in held[bisect_left(held, run.start) : bisect_left(held, run.stop)]:
                    mass[at] += weight
        if not mass or not total:
            return None
        best = max(mass, key=lambda at: (round(mass[at], 9), -at))
        if mass[best] < NEAR_PASSAGE * total:
            return None
        sentence = self._sentences[best]
        differs = {
            "numbers-differ": not _numbers(text) <= sentence.numbers,
            "negation-differs": bool(_signs(NEGATION, text)) != bool(sentence.negations),
        }
        return Nearest(
            span=sentence.span, reasons=tuple(reason for reason, holds in differs.items() if holds)
        )

    def _same_subject(self, claim: Claim, sentence: Quotable) -> bool:
        # A sentence about something else does not support a claim that names the subject.
        named = self._subject.is_named_in(fold(words_alone(claim))) or bool(claim.subjects)
        opening = sentence.span.text[:40].split(" ", 1)[0].casefold()
        return (
            not named
            or self._subject.is_named_in(fold(sentence.span.text))
            or opening in {"it", "the", "this"}
        )


def _in_order(needles: list[str], stems: tuple[str, ...]) -> bool:
    rest = iter(stems)
    return all(needle in rest for needle in needles)


def _numbers(text: str) -> frozenset[str]:
    dates = {f"{date.year}-{date.month or 0}-{date.day or 0}" for date in find_dates(text)}
    return frozenset(number.replace(" ", "") for number in find_numbers(text)) | dates


def _signs(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(match.casefold() for match in pattern.findall(text))
