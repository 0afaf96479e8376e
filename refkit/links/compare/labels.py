"""Which of several of a kind claim and passage speak of: stage 2 for stage 3, the third edition for the fourth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from refkit.links.compare.beside import beside
from refkit.links.compare.content import Content
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import BESIDE_ENOUGH, CONTENT_CACHE, MOST_QUANTITIES, SAME_LABEL
from refkit.patterns import regex
from refkit.vocabulary.labels import LABELS
from refkit.vocabulary.numerals import ORDINALS, ROMAN
from refkit.vocabulary.rows import any_of
from refkit.vocabulary.stopwords import LIGHT
from refkit.vocabulary.units import UNITS

LABELLED = regex(
    rf"\b(?P<label>{any_of(LABELS)})[ -](?P<number>\d{{1,3}}(?![\w%.,]\d|%)|{any_of(ROMAN)}"
    rf"|[a-d])(?P<part>[abc])?\b"
)
ORDINAL = regex(
    rf"\b(?P<ordinal>{any_of(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) (?P<noun>[a-z]{{3,20}})\b(?! of\b)"
)
# "A", as an article: "in group a man ..."; letters count only in capitals.
NO_KINDS = frozenset({"time", "place", "person", "half", "party", "hand", "century", "centuries", "line"})


@dataclass(frozen=True, slots=True)
class Label:
    """A kind and which one of it, as printed at [start, end)."""

    start: int
    end: int
    kind: str
    number: str
    reason: str


@lru_cache(maxsize=CONTENT_CACHE)
def labels_of(content: Content) -> tuple[Label, ...]:
    """The labelled things of a text, at most MOST_QUANTITIES of each sort."""
    found = []
    for match in islice(LABELLED.finditer(content.lower), MOST_QUANTITIES):
        printed = content.text[match.start("number") : match.end("number")]
        if printed.isalpha() and not printed.isupper():
            continue  # "in group a man"
        number = (
            str(ROMAN[match["number"]]) if match["number"] in ROMAN and len(printed) > 1 else match["number"]
        )
        number = {"i": "1", "v": "5", "x": "10"}.get(number, number)
        label = match["label"]
        found.append(Label(*match.span(), label, number + (match["part"] or ""), LABELS[label]))
    for match in islice(ORDINAL.finditer(content.lower), MOST_QUANTITIES):
        noun = match["noun"]
        if noun in LIGHT or noun in NO_KINDS or noun in UNITS or noun.removesuffix("s") in UNITS:
            continue
        number = str(ORDINALS.get(match["ordinal"]) or match["ordinal"].rstrip("stndrh"))
        found.append(Label(*match.span(), noun, number, LABELS.get(noun, "quantity-differs")))
    return tuple(sorted(found, key=lambda one: one.start))


def compare_labels(pair: Pair) -> tuple[Difference, ...] | None:
    """Each labelled thing of the claim of whose kind the passage names another only."""
    mine, its = labels_of(pair.claim), labels_of(pair.passage)
    if not mine:
        return None
    found = []
    for claim in mine:
        alike = [one for one in its if one.kind == claim.kind]
        if not alike or any(one.number.startswith(claim.number) for one in alike):
            continue
        span = (claim.start, claim.end)
        rival = max(alike, key=lambda one: beside(pair, span, (one.start, one.end)))
        near = beside(pair, span, (rival.start, rival.end)) >= BESIDE_ENOUGH
        found.append(
            Difference(
                reason=claim.reason,
                gravity=Gravity.OPPOSED if near and pair.alignment.share >= SAME_LABEL else Gravity.UNSTATED,
                claim=span,
                passage=(rival.start, rival.end),
                said=pair.claim.text[claim.start : claim.end],
                instead=pair.passage.text[rival.start : rival.end],
            )
        )
    return tuple(found)
