"""A library as CITATION.cff: what stands at the root, what is preferred, what is referred to."""

from __future__ import annotations

from refkit.formats.cff.reader import read
from refkit.formats.cff.writer import lost, reference_of, write
from refkit.model import Date, Library, Name, Reference, Source

TOOL = Reference(
    id="roe2024pondtools", type="software", title="Pondtools", author=(Name(family="Roe", given="Ann"),), version="1.10",
    issued=Date(year=2024, month=3, day=5), doi="10.5555/a",
)  # fmt: skip
PAPER = Reference(
    id="doe2022paper", type="article-journal", title="A paper", author=(Name(literal="Pond Group"),),
    container_title="J Ponds", volume="3", page="1-9", issued=Date(year=2022, month=9),
)  # fmt: skip


def test_software_alone_is_the_root() -> None:
    assert write(Library(references=(TOOL,))) == (
        "cff-version: 1.2.0\nmessage: If you use this work, please cite it as below.\ntype: software\nauthors:\n"
        "- family-names: Roe\n  given-names: Ann\nversion: '1.10'\ndoi: 10.5555/a\ntitle: Pondtools\n"
        "date-released: '2024-03-05'\n"
    )


def test_a_paper_is_the_preferred_citation_and_is_read_back_once() -> None:
    library = Library(references=(PAPER, TOOL))
    text = write(library)
    assert "preferred-citation:" in text
    back = read(Source(name="x", text=text)).references
    assert [one.title for one in back] == ["A paper", "Pondtools"]
    assert back[0].container_title == "J Ponds"


def test_what_has_no_place_is_told() -> None:
    odd = Reference(id="roe2001t", type="book", title="T", author=(Name(family="Roe", given="A"),), event_place="Oslo",
                    issued=Date(year=2001))  # fmt: skip
    assert [one.message for one in lost(Library(references=(odd,)))] == [
        "CITATION.cff has no place for event-place: left out of 1 (roe2001t)"
    ]


def test_nothing_is_written_of_nothing() -> None:
    assert write(Library()) == ""


def test_a_thesis_has_an_institution() -> None:
    thesis = Reference(id="a", type="thesis", title="T", publisher="U", publisher_place="Oslo")
    assert reference_of(thesis)["institution"] == {"name": "U", "city": "Oslo"}


def test_a_range_of_dates_leaves_the_year_of_its_beginning_and_is_told() -> None:
    spring = Date(year=2020, month=5, end=Date(year=2020, month=6))
    ranged = Reference(
        id="roe2020t", type="book", title="T", author=(Name(family="Roe", given="A"),), issued=spring
    )
    assert reference_of(ranged) | {"year": 2020, "month": 5} == reference_of(ranged)
    assert [one.message for one in lost(Library(references=(ranged,)))] == [
        "CITATION.cff cannot hold issued as it is: changed in 1 (roe2020t)"
    ]
