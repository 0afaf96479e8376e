"""Claims and sources by year; years after the newest source are told apart."""

from __future__ import annotations

from refkit.model import Claim, Date, Judgement, Reference, Source, Span, Verdict
from refkit.page.timeline import Year, timeline_of


def claim(*years: int) -> Judgement:
    span = Span(source=Source(name="a.md", text="x"), start=0, end=1)
    dates = tuple(Date(year=year) for year in years)
    return Judgement(claim=Claim(id=str(years), span=span, dates=dates), verdict=Verdict.CITED)


def source(year: int) -> Reference:
    return Reference(id=str(year), type="book", issued=Date(year=year))


def test_a_claim_counts_in_its_latest_year() -> None:
    assert timeline_of([claim(2010, 2012), claim(2015)], [source(2012), source(2011)]) == (
        Year(2011, 0, 1, newer=False), Year(2012, 1, 1, newer=False), Year(2015, 1, 0, newer=True),
    )  # fmt: skip


def test_without_dated_claims_there_is_none() -> None:
    assert timeline_of([claim()], [source(2012)]) == ()


def test_without_dated_sources_nothing_is_newer() -> None:
    assert timeline_of([claim(2010)], []) == (Year(2010, 1, 0, newer=False),)
