"""The text of a source -> the sentence of it that says a claim, word for word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from refkit.claims.agencies import find_agencies
from refkit.claims.dates import find_dates
from refkit.claims.describe import find_numbers
from refkit.claims.detect import states_something
from refkit.claims.subjects import Subject
from refkit.claims.units import stretches
from refkit.claims.words import fold, stems_of
from refkit.model import Claim, ClaimKind, Document, Span

FEWEST_STEMS = 4
MOST_SENTENCES = 5000  # of one source
NEGATION = re.compile(
    r"\b(?:no|not|never|without|neither|nor|cannot|fail\w*|un(?:able|likely|approved)|lack\w*|absence)\b|n['’]t\b",
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"\b(?:may|might|could|awaiting|expected|planned|possibly|potential\w*|suggest\w*|likely|if|hypothes\w*)\b",
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
    for stretch in stretches(document):
        if states_something(stretch):
            yield stretch.span
            count += 1
            if count >= MOST_SENTENCES:
                return


class Quotes:
    """The sentences of every source in hand, searchable by their stems."""

    def __init__(self, sources: Mapping[str, Document], subject: Subject) -> None:
        self._skip = frozenset(stem for name in subject.names for stem in stems_of(name))
        self._subject = subject
        self._sentences: list[Quotable] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        for reference, document in sources.items():
            for span in sentences_of(document):
                self._add(reference, span)

    def _add(self, reference: str, span: Span) -> None:
        text = span.text
        stems = tuple(stem for stem in stems_of(text) if stem not in self._skip)
        for stem in set(stems):
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

    def find(self, claim: Claim) -> Quotable | None:
        """The first sentence that holds a claim's words in their order, its numbers, dates and agency, and its polarity.

        Similar wording is not enough: a word that the sentence lacks, or a "not" on one side only, and it says nothing.
        """
        text = claim.text[:6000]
        stems = [stem for stem in stems_of(text) if stem not in self._skip]
        # "Fever" under "Side effects include:" is only said by a sentence that speaks of side effects too.
        around = frozenset(stems_of(claim.context or "")) - self._skip
        if len(set(stems)) < FEWEST_STEMS or claim.kind is ClaimKind.REGISTRY_ROW:
            return None
        rarest = min(set(stems), key=lambda stem: (len(self._postings.get(stem, ())), stem))
        for at in self._postings.get(rarest, ()):
            sentence = self._sentences[at]
            if (
                _in_order(stems, sentence.stems)
                and around <= frozenset(sentence.stems)
                and frozenset(claim.agencies) <= sentence.agencies
                and _numbers(text) <= sentence.numbers
                and _signs(NEGATION, text) == sentence.negations
                and _signs(HEDGE, text) == sentence.hedges
                and self._same_subject(claim, sentence)
            ):
                return sentence
        return None

    def _same_subject(self, claim: Claim, sentence: Quotable) -> bool:
        # A claim that names the subject is not borne out by a sentence about something else.
        named = self._subject.is_named_in(fold(claim.text[:6000])) or bool(claim.subjects)
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
