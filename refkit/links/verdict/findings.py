"""Judgements -> findings: claims newer than all sources, citations older than claims, unsupported claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refkit.links.settings import PASSAGE_SHOWN
from refkit.links.verdict.missing_source import format_day
from refkit.model import Basis, Judgement, Library, Link, Problem, Reference
from refkit.rules import finding
from refkit.rules.integrity import UNSAID


def link_problems(judgements: Iterable[Judgement], library: Library) -> tuple[Problem, ...]:
    """RK401 for a claim dated after every reference, RK402 for a citation older than its claim, RK304 for
    a cited text in hand whose nearest passage does not support the claim.
    """
    by_id = {reference.id: reference for reference in library}
    return tuple(problem for judgement in judgements for problem in _problems(judgement, by_id))


def _unsupported(judgement: Judgement, link: Link, reference: Reference) -> Iterator[Problem]:
    differences = [words for reason, words in UNSAID.items() if reason in link.reasons]
    if differences:
        name = f"[{reference.label}]" if reference.label else reference.id
        passage = " ".join(link.quote.text.split())[:PASSAGE_SHOWN] if link.quote else None
        why = " and ".join(differences)
        span = judgement.claim.span
        yield finding("RK304", span=span, name=name, why=why, where=link.quote, passage=passage)


def _problems(judgement: Judgement, by_id: dict[str, Reference]) -> Iterator[Problem]:
    claim = judgement.claim
    if "newer-than-sources" in judgement.reasons:
        yield finding("RK401", span=claim.span, missing=judgement.missing)
    for link in judgement.links:
        reference = by_id.get(link.reference)
        if reference is None or link.basis is not Basis.MARKED:
            continue
        yield from _unsupported(judgement, link, reference)
        if "cited-source-older" not in link.reasons:
            continue
        name = f"[{reference.label}]" if reference.label else reference.id
        date = format_day(reference.issued) if reference.issued else None
        wording = "dated" if date else "undated"  # of an undated page its day of access is known
        yield finding("RK402", wording, span=claim.span, name=name, date=date, missing=judgement.missing)
