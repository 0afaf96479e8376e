"""Judgements -> findings: claims newer than every source, citations older than the claim, cited texts that do not say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refkit.links.verdict.missing_source import format_day
from refkit.model import Basis, Judgement, Level, Library, Link, Problem, Reference

MOST_PASSAGE = 160  # characters of a passage that a finding shows


def link_problems(judgements: Iterable[Judgement], library: Library) -> tuple[Problem, ...]:
    """RK401 for a claim dated after every reference, RK402 for a citation older than its claim, RK304 for a cited text
    in hand whose nearest passage does not bear the claim out."""
    by_id = {reference.id: reference for reference in library}
    return tuple(problem for judgement in judgements for problem in _problems(judgement, by_id))


UNSAID = {
    "no-passage": "no passage of it comes near the claim",
    "numbers-differ": "its nearest passage does not hold the claim's figures",
    "negation-differs": "its nearest passage says no where the claim does not, or the other way round",
}


def _unsaid(judgement: Judgement, link: Link, reference: Reference) -> Iterator[Problem]:
    told = [words for reason, words in UNSAID.items() if reason in link.reasons]
    if told:
        name = f"[{reference.label}]" if reference.label else reference.id
        passage = " ".join(link.quote.text.split()) if link.quote else ""
        yield Problem(
            rule="RK304",
            message=f"the text of the cited source {name} is in hand, and {' and '.join(told)}",
            span=judgement.claim.span,
            hint=f"read {link.quote}: {passage[:MOST_PASSAGE]}" if link.quote else None,
            level=Level.NOTE,
        )


def _problems(judgement: Judgement, by_id: dict[str, Reference]) -> Iterator[Problem]:
    claim = judgement.claim
    if "newer-than-sources" in judgement.reasons:
        yield Problem(
            rule="RK401",
            message="the claim is dated after every reference that could speak for it",
            span=claim.span,
            hint=f"it wants {judgement.missing}" if judgement.missing else None,
        )
    for link in judgement.links:
        reference = by_id.get(link.reference)
        if reference is None or link.basis is not Basis.MARKED:
            continue
        yield from _unsaid(judgement, link, reference)
        if "cited-source-older" not in link.reasons:
            continue
        name = f"[{reference.label}]" if reference.label else reference.id
        dated = f", of {format_day(reference.issued)}," if reference.issued else ""
        yield Problem(
            rule="RK402",
            message=f"the cited source {name}{dated} is older than what the claim tells",
            span=claim.span,
            hint=f"cite {judgement.missing}" if judgement.missing else None,
        )
