"""References of every kind a medical list holds, and styles small enough to read."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import pytest

from refkit.model import Date, Library, Name, Reference

SMALL = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {options}>
  <info><title>Small</title><id>http://example.org/small</id></info>
  {macros}
  <citation {citation}><layout prefix="(" suffix=")" delimiter="; ">{cite}</layout></citation>
  <bibliography><layout suffix=".">{layout}</layout></bibliography>
</style>"""


@pytest.fixture
def small() -> Callable[..., str]:
    """A style made of the parts a test is about."""

    def make(layout: str = '<text variable="title"/>', **parts: str) -> str:
        defaults = {"options": "", "macros": "", "citation": "", "cite": '<text variable="title"/>'}
        return SMALL.format(layout=layout, **{**defaults, **parts})

    return make


def people(*names: str) -> tuple[Name, ...]:
    return tuple(Name(family=n.rsplit(" ", 1)[0], given=n.rsplit(" ", 1)[1]) for n in names)


CUT = MappingProxyType({"x-et-al": True})

KINDS = (
    Reference(
        id="article",
        type="article-journal",
        author=people("Rossi CA", "van Dijk P"),
        title="Two drugs compared: a randomised trial",
        container_title="J Clin Trials",
        volume="119",
        issue="26",
        page="6226-6233",
        issued=Date(year=2012, month=6, day=28),
        doi="10.1000/jct.1",
    ),
    Reference(
        id="cut",
        type="article-journal",
        author=people("Rossi CA", "Bianchi D", "Verdi E"),
        title="Outcomes in children",
        container_title="Haematol Lett",
        volume="99",
        issue="7",
        page="1212-9",
        issued=Date(year=2014),
        extra=CUT,
    ),
    Reference(
        id="supplement",
        type="article-journal",
        author=people("Rossi CA"),
        title="Long-term safety",
        container_title="Oncol Lett",
        volume="37",
        supplement_number="5",
        page="33",
        issued=Date(year=2014),
    ),
    Reference(
        id="suppl-issue",
        type="article-journal",
        author=people("Rossi CA"),
        title="Dose finding",
        container_title="Oncol Lett",
        volume="37",
        issue="Suppl 1",
        page="S361-S362",
        issued=Date(year=2014),
    ),
    Reference(
        id="abstract",
        type="article-journal",
        genre="abstract",
        number="123",
        author=people("Rossi CA"),
        title="First results",
        container_title="Oncol Lett",
        volume="31",
        page="197",
        issued=Date(year=2013),
    ),
    Reference(
        id="release",
        type="report",
        genre="media release",
        author=(Name(literal="Example Pharma Inc."),),
        title="Regulator approves new treatment",
        issued=Date(year=2014, month=12, day=3),
    ),
    Reference(
        id="label",
        type="document",
        author=(Name(literal="Example Pharma Inc."),),
        title="Examplumab: US prescribing information",
        issued=Date(year=2014),
        accessed=Date(year=2015, month=1, day=5),
        url="http://example.org/label_1.pdf",
    ),
    Reference(
        id="record",
        type="webpage",
        author=(Name(literal="National Registry"),),
        title="Trials database",
        accessed=Date(year=2015, month=1, day=5),
    ),
    Reference(
        id="meeting",
        type="paper-conference",
        genre="abstract",
        number="456",
        author=people("Rossi CA", "Bianchi D"),
        title="Follow-up at two years",
        event_title="56th Annual Meeting",
        event_place="San Francisco",
        event_date=Date(year=2014, month=12, day=6, end=Date(year=2014, month=12, day=9)),
        issued=Date(year=2014),
    ),
    Reference(
        id="book",
        type="book",
        author=people("Kuhn TS"),
        title="The structure",
        edition="2",
        publisher="Example Press",
        publisher_place="Chicago",
        issued=Date(year=1970),
    ),
    Reference(
        id="chapter",
        type="chapter",
        author=people("Alberts B"),
        editor=people("Walter P", "Roe J"),
        title="Cells",
        container_title="Biology of the cell",
        page="221-65",
        publisher="Example Press",
        issued=Date(year=2002),
    ),
    Reference(id="bare", type="article-journal", title="Nothing else is known"),
)


@pytest.fixture
def library() -> Library:
    """Twelve references: a journal article, one cut with "et al.", supplements, abstracts, releases …"""
    return Library(references=KINDS)


@pytest.fixture
def one() -> Callable[..., Library]:
    """A library of one article whose fields a test is about."""

    def make(**fields: object) -> Library:
        given = {"id": "a", "type": "article-journal", "title": "A title", **fields}
        return Library(references=(Reference(**given),))  # type: ignore[arg-type]

    return make
