"""Records -> those that are worth a close look: a glance costs a tenth of it."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.duplicates.title_traits import plain_text, telling_words
from refkit.fields.folding import fold_text
from refkit.matching.agreement import stands
from refkit.matching.settings import (
    GLANCE_AUTHOR,
    GLANCE_PAGE,
    GLANCE_YEAR,
    MOST_TITLE,
    MOST_WEIGHED,
    WORSE_AT_A_GLANCE,
)
from refkit.matching.stated import FIGURES, TRIAL, Stated
from refkit.model import Record, Reference


def likeliest(stated: Stated, records: Iterable[Record]) -> list[Record]:
    """Of records the MOST_WEIGHED that look the likest, and all whose identifier the query states; those that look
    much worse than the best are left out. Equal ones stay in the order of the service."""
    seen = [(glance(stated, record.reference), record) for record in records]
    best = max((score for score, _ in seen), default=0.0)
    seen.sort(key=lambda one: -one[0])
    return [
        record
        for n, (score, record) in enumerate(seen)
        if (n < MOST_WEIGHED and score >= best - WORSE_AT_A_GLANCE)
        or _is_identified(stated, record.reference)
    ]


def glance(stated: Stated, reference: Reference) -> float:
    """The share of the title's words that stand in the string, and what first author, year and first page add."""
    words = telling_words(plain_text((reference.title or "")[:MOST_TITLE]))
    score = sum(word in stated.words for word in words) / len(words) if words else 0.0
    names = reference.author or reference.editor
    if names:
        family = fold_text((names[0].family or names[0].literal or "")[:MOST_TITLE]).split()
        score += GLANCE_AUTHOR * any(word in stated.words for word in family)
    if reference.issued is not None and str(reference.issued.year) in stated.numbers:
        score += GLANCE_YEAR
    page = FIGURES.search((reference.page or "")[:MOST_TITLE])
    if page is not None and stands(page[0].lstrip("0"), stated):
        score += GLANCE_PAGE
    return score


def _is_identified(stated: Stated, reference: Reference) -> bool:
    ours = stated.traits
    number = (reference.number or "")[:MOST_TITLE].casefold()
    return bool(
        (ours.doi and ours.doi == (reference.doi or "").casefold())
        or (ours.pmid and ours.pmid == reference.pmid)
        or (TRIAL.fullmatch(number) and (number == ours.number or number in stated.words))
        or (
            ours.arxiv and ours.arxiv in (reference.doi or reference.url or reference.number or "").casefold()
        )
    )
