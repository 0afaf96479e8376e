"""RIS as programs really write it."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import pytest

from refkit.errors import ReadError
from refkit.formats import ris
from refkit.model import Date, Library, Name, Reference, Source

FULL = """TY  - JOUR
AU  - van Dam, Kees
AU  - Ruiz, Leo, Jr.
AU  - Pebble Study Group
AU  - World Pretend Organization,
TI  - A long title that
      goes on
T2  - Pond Journal
J2  - Pond J
VL  - 5
IS  - Suppl 2
SP  - S10
EP  - S19
DA  - 2020/05/06/
PY  - 2020
DO  - https://doi.org/10.5555/pj.5
SN  - 1111-1119
KW  - tides
KW  - moon, new
M2  - number: V888
M2  - genre: abstract
M2  - PMID: 80000001
M2  - Citation Key: dam2020
ZZ  - what is this
ER  -
"""


def source(text: str) -> Source:
    return Source(name="refs.ris", text=text)


EXPECTED = Reference(
    id="dam2020",
    type="article-journal",
    author=(
        Name(family="Dam", given="Kees", particle="van"),
        Name(family="Ruiz", given="Leo", suffix="Jr."),
        Name(literal="Pebble Study Group"),
        Name(literal="World Pretend Organization"),
    ),
    title="A long title that goes on",
    container_title="Pond Journal",
    volume="5",
    issue="Suppl 2",
    page="S10-S19",
    number="V888",
    genre="abstract",
    issued=Date(year=2020, month=5, day=6),
    doi="10.5555/pj.5",
    pmid="80000001",
    issn="1111-1119",
    extra={
        "container-title-short": "Pond J",
        "keyword": "tides; moon, new",
        "x-ris": {"ZZ": ["what is this"]},
    },
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FULL, id="as it should be"),
        pytest.param(FULL.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(FULL.replace("\n", "\r"), id="CR"),
        pytest.param("\ufeff" + FULL.replace("  - ", " - "), id="one space and a byte order mark"),
        pytest.param(FULL.replace("ER  -\n", ""), id="no ER"),
    ],
)
def test_a_record_is_read_in_every_field(text: str) -> None:
    library = ris.read(source(text))
    assert library.references == (EXPECTED,)
    assert library.problems == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("DA  - 2021/03//", Date(year=2021, month=3), id="month"),
        pytest.param("PY  - 2021", Date(year=2021), id="year"),
        pytest.param("Y1  - 2021///Spring", Date(year=2021, season=1), id="season"),
        pytest.param("DA  - 2021-03-15", Date(year=2021, month=3, day=15), id="ISO"),
        pytest.param(
            "DA  - 2019-05/2019-06", Date(year=2019, month=5, end=Date(year=2019, month=6)), id="range"
        ),
        pytest.param("PY  - in press", Date(literal="in press"), id="words"),
        pytest.param("PY  - 2015\nDA  - 2014/12/31", Date(year=2015), id="another year online"),
    ],
)
def test_dates(text: str, date: Date) -> None:
    assert ris.read(source(f"TY  - JOUR\n{text}\n")).references[0].issued == date


def test_a_bad_record_does_not_lose_the_others() -> None:
    text = "TI  - Lost\nER  - \nTY  - BOOK\nER  - \nTY  - XYZ\nTI  - Odd\nER  - \nTY  - BOOK\nTI  - Good\n"
    library = ris.read(source(text))
    assert [(r.type, r.title) for r in library] == [("document", "Odd"), ("book", "Good")]
    assert [(p.rule, p.span and p.span.line) for p in library.problems] == [
        ("RK105", 1),
        ("RK105", 3),
        ("RK107", 5),
    ]


def test_a_file_without_a_record_is_refused() -> None:
    with pytest.raises(ReadError, match="no entry found"):
        ris.read(source("just words\n"))


def test_a_record_has_one_layout() -> None:
    reference = Reference(
        id="acme2012tender",
        type="report",
        author=(Name(literal="Acme Biologics, Inc."), Name(family="Dam", given="Kees", particle="van")),
        title="Acme completes\ntender offer",
        genre="media release",
        number="R-7",
        publisher="Acme Biologics, Inc.",
        issued=Date(year=2012, month=3, day=7),
        status="final",
    )
    assert ris.write(Library(references=(reference,))) == (
        "TY  - RPRT\n"
        "TI  - Acme completes tender offer\n"
        "AU  - Acme Biologics Inc.\n"
        "AU  - van Dam, Kees\n"
        "PY  - 2012\n"
        "DA  - 2012/03/07/\n"
        "PB  - Acme Biologics, Inc.\n"
        "SN  - R-7\n"
        "M3  - media release\n"
        "ID  - acme2012tender\n"
        "M2  - status: final\n"
        "M2  - Citation Key: acme2012tender\n"
        'M2  - refkit-author: [{"literal": "Acme Biologics, Inc."}, {"family": "Dam", "given": "Kees", '
        '"non-dropping-particle": "van"}]\n'
        'M2  - refkit-title: "Acme completes\\ntender offer"\n'
        "ER  - \n"
    )


@pytest.mark.parametrize(
    "piece", ["TY  - JOUR\n", "a\n", "TY  - JOUR\nER  - \n", " ", "AU  - a, ", "\r", "M2  - a: "]
)
def test_hostile_files_take_linear_time(piece: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: ris.read(source("TY  - JOUR\nTI  - x\n" + text)), piece, size=150_000)


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        pytest.param(Reference(id="a", type="book", title="T", issued=Date(year=2005, season=1)), "DA  - Spring 2005", id="season"),
        pytest.param(Reference(id="a", type="standard", title="T", number="PSO 12", isbn="9780198526636"), "SN  - PSO 12", id="number"),
        pytest.param(Reference(id="a", type="software", title="T", language="en"), "M2  - language: en", id="language"),
        pytest.param(Reference(id="a", type="book", title="T", extra=MappingProxyType({"license": "CC BY"})), "CR  - CC BY", id="rights"),
        pytest.param(Reference(id="a", type="interview", title="T"), "M2  - type: interview", id="interview"),
        pytest.param(Reference(id="a", type="book", title="T", author=(Name(literal="Jane Doe"),)), "AU  - Jane Doe,", id="a group"),
        pytest.param(
            Reference(id="a", type="paper-conference", title="T", container_title="P", event_place="Ely", publisher_place="Bath"),
            "M2  - event-place: Ely", id="two places",
        ),
    ],
)  # fmt: skip
def test_what_zotero_would_misread_is_written_otherwise(reference: Reference, line: str) -> None:
    text = ris.write(Library(references=(reference,)))
    assert line in text.split("\n")
    assert "refkit-" not in text


def test_the_place_of_an_entry_is_nobody_elses_business() -> None:
    extra = MappingProxyType({"custom": {"origin": "x.txt:1-2"}})
    assert "origin" not in ris.write(
        Library(references=(Reference(id="a", type="book", title="T", extra=extra),))
    )
