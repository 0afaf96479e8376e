"""Judgements -> findings about time: claims newer than every source, and citations older than what they are cited for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refkit.links.missing import format_day
from refkit.model import Judgement, Library, Problem, Reference


def time_problems(judgements: Iterable[Judgement], library: Library) -> tuple[Problem, ...]:
    """RK401 for each claim dated after every reference, RK402 for each citation that is older than its claim."""
    by_id = {reference.id: reference for reference in library}
    return tuple(problem for judgement in judgements for problem in _problems(judgement, by_id))


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
        if reference is None or "cited-source-older" not in link.reasons:
            continue
        name = f"[{reference.label}]" if reference.label else reference.id
        dated = f", of {format_day(reference.issued)}," if reference.issued else ""
        yield Problem(
            rule="RK402",
            message=f"the cited source {name}{dated} is older than what the claim tells",
            span=claim.span,
            hint=f"cite {judgement.missing}" if judgement.missing else None,
        )
