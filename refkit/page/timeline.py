"""Dated claims and sources -> years: how many claims report something of a year, and how many sources are of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from refkit.model import Judgement, Reference


@dataclass(frozen=True, slots=True)
class Year:
    """`newer` says that the year is after the newest source."""

    year: int
    claims: int
    sources: int
    newer: bool


def timeline_of(judgements: Iterable[Judgement], references: Iterable[Reference]) -> tuple[Year, ...]:
    """The years that a claim or a source bears, in order; a claim counts in the latest year that it states."""
    claims = Counter(
        max(years)
        for judgement in judgements
        if (years := [date.year for date in judgement.claim.dates if date.year is not None])
    )
    sources = Counter(
        reference.issued.year
        for reference in references
        if reference.issued is not None and reference.issued.year is not None
    )
    if not claims:
        return ()
    newest = max(sources, default=None)
    return tuple(
        Year(year, claims[year], sources[year], newest is not None and year > newest)
        for year in sorted(claims | sources)
    )
