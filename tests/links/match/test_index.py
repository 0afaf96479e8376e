"""From which day on a source can know of a claim, and which dates are the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refkit.claims.subjects import Subject
from refkit.links.evidence.reference import gather_evidence
from refkit.links.match.index import Index, same_date, since
from refkit.links.settings import STRONG_AUTHORITY
from refkit.model import Claim, ClaimKind, Date, Library, Reference, Source, Span


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


SUBJECT = Subject(name="Velatrex", names=frozenset({"velatrex", "velora"}))
TITLES = (
    "Velatrex (prescribing information)",
    "FDA approves Velatrex for asthma",
    "Velatrex in adults with asthma: a randomised trial",
    "Asthma in Europe: a review",
)
LIBRARY = Library(
    references=tuple(
        Reference(id=f"r{at}", type="webpage", title=title, publisher="FDA" if at < 2 else None)
        for at, title in enumerate(TITLES)
    )
)


@pytest.fixture(name="index", scope="module")
def index_of_a_drug() -> Index:
    return Index(gather_evidence(LIBRARY, SUBJECT), SUBJECT, {"FEV": "forced expiratory volume"})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Velatrex was approved for asthma in 2014.", id="an approval has authorities"),
        pytest.param("Velora is not for children.", id="a brand name"),
        pytest.param("The bridge is long.", id="nothing of the list"),
    ],
)
@pytest.mark.parametrize("kind", ClaimKind)
def test_authorities_are_the_candidates_whose_type_is_one(index: Index, text: str, kind: ClaimKind) -> None:
    query = index.query(replace(claim(text), kind=kind))
    strong = [one for one in index.candidates(query) if one.authority >= STRONG_AUTHORITY]
    assert index.authorities(query) == strong


def test_the_label_is_the_authority_for_an_approval(index: Index) -> None:
    query = index.query(claim("Velatrex was approved for asthma in 2014."))
    assert [TITLES[one.at] for one in index.authorities(query)] == [TITLES[0]]


def test_a_claim_made_ready_is_read_as_its_parts_are_asked_for(index: Index) -> None:
    query = index.query(claim("Velora 5 mg raised the FEV of adults.", Date(year=2014)))
    assert query.since == (2014, 1, 1)
    assert query.brands == {"velora"}
    assert {"forc", "volum"} <= query.stems
    assert (query.about, query.compares, query.agencies) == (True, False, frozenset())
    assert index.query(claim("Brimosol was approved."), names_only=True).focus == {"brimosol"}
