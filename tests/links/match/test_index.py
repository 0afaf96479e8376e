"""From which day on a source can know of a claim, and which dates are the same."""

from __future__ import annotations

import pytest

from refkit.links.match.index import same_date, since
from refkit.model import Claim, ClaimKind, Date, Source, Span


def claim(text: str, *dates: Date) -> Claim:
    span = Span(source=Source(name="a.txt", text=text), start=0, end=len(text))
    return Claim(id="c1", span=span, kind=ClaimKind.APPROVAL, dates=dates)


@pytest.mark.parametrize(
    ("text", "dates", "first"),
    [
        pytest.param("It was approved in 2014.", (Date(year=2014),), (2014, 1, 1), id="a year"),
        pytest.param(
            "It was filed in May 2013 and approved in 2014.",
            (Date(year=2013, month=5), Date(year=2014)),
            (2014, 1, 1),
            id="the latest",
        ),
        pytest.param(
            "It was approved on 3 December 2014.",
            (Date(year=2014, month=12, day=3),),
            (2014, 12, 3),
            id="a day",
        ),
        pytest.param("It is an antibody.", (), None, id="no date"),
    ],
)
def test_the_first_day_that_a_source_must_know_of(
    text: str, dates: tuple[Date, ...], first: tuple[int, int, int] | None
) -> None:
    assert since(claim(text, *dates)) == first


@pytest.mark.parametrize(
    ("date", "issued", "same"),
    [
        (Date(year=2014), Date(year=2014, month=12), True),
        (Date(year=2014, month=12), Date(year=2014, month=12, day=3), True),
        (Date(year=2014, month=11), Date(year=2014, month=12), False),
        (Date(year=2013), Date(year=2014), False),
        (Date(year=2014), None, False),
        (Date(literal="in press"), Date(year=2014), False),
    ],
)
def test_the_same_date(date: Date, issued: Date | None, same: bool) -> None:
    assert same_date([date], issued) is same
