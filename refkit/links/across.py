"""Judged claims of several documents -> where two of the documents say otherwise of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from refkit.claims.subjects import learn_subject
from refkit.links.evidence.assess import SourceTexts
from refkit.links.evidence.assessment import Assessment
from refkit.links.settings import ACROSS_OVERLAP, ACROSS_SCORE
from refkit.links.verdict.differences import difference_sentence
from refkit.links.verdict.findings import place_of, shown
from refkit.model import Document, Gravity, Judgement, Problem, Span, Standing
from refkit.rules import finding

# Differences in which two documents of one set may not leave their reader alone; what a text leaves out, or only a
# trained model takes for another meaning, is none.
TOLD = frozenset({
    "quantity-differs", "unit-differs", "date-differs", "direction-differs", "negation-differs", "dose-differs",
    "frequency-differs", "place-differs", "roles-swapped",
})  # fmt: skip


def find_disagreements(
    documents: Sequence[Document], judgements: Iterable[Judgement], titles: Sequence[str] = ()
) -> Iterator[Problem]:
    """A finding (RK219) for each claim that another document contradicts, each pair of passages once.

    `titles` are those of the references, by which a document's subject is learnt. Each claim is compared with the other
    documents as with the text of a source.
    """
    by_source: dict[int, list[Judgement]] = {}
    for judgement in judgements:
        by_source.setdefault(id(judgement.claim.span.source), []).append(judgement)
    told: list[tuple[Span, Span]] = []
    for document in documents:
        others = {
            str(n): other for n, other in enumerate(documents) if other.source.text != document.source.text
        }
        mine = by_source.get(id(document.source), ())
        if not others or not mine:
            continue
        texts = SourceTexts(others, learn_subject(document, titles=titles), document.marks)
        for judgement in mine:
            for key in others:
                found = texts.assess_near(judgement.claim, key, ACROSS_OVERLAP)
                if found is None or not _is_told(found) or _is_known(judgement.claim.span, found.quote, told):
                    continue
                told.append((judgement.claim.span, found.quote))
                yield _problem(judgement, found)


def _is_told(found: Assessment) -> bool:
    return (
        found.standing is Standing.OPPOSES
        and found.score >= ACROSS_SCORE
        and any(
            one.reason in TOLD and one.gravity is Gravity.OPPOSED and one.said and one.instead
            for one in found.differences
        )
    )


def _is_known(claim: Span, quote: Span, told: Iterable[tuple[Span, Span]]) -> bool:
    """Whether the pair was told from the other side."""
    return any(_meet(claim, other) and _meet(quote, one) for one, other in told)


def _meet(one: Span, other: Span) -> bool:
    return one.source is other.source and one.start < other.end and other.start < one.end


def _problem(judgement: Judgement, found: Assessment) -> Problem:
    opposed = [one for one in found.differences if one.reason in TOLD and one.gravity is Gravity.OPPOSED]
    return finding(
        "RK219",
        span=judgement.claim.span,
        other=found.quote.source.name,
        why=" ".join(dict.fromkeys(map(difference_sentence, opposed))),
        where=place_of(found.quote),
        passage=shown(found.quote.text),
    )
