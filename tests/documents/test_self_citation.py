"""A document's own metadata is believed as it stands, and no person or day is made up."""

from __future__ import annotations

import pytest

from refkit.documents import read_document
from refkit.model import Date, Name, Source


def page(*meta: tuple[str, str]) -> str:
    tags = "".join(f'<meta name="{name}" content="{content}">' for name, content in meta)
    return f"<html><head>{tags}</head><body><h1>On tides</h1><p>It is so.</p></body></html>"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("World Health Organization", Name(literal="World Health Organization")),
        ("Jan van der Berg", Name(family="Berg", given="Jan", particle="van der")),
        ("Smith, Jane A.", Name(family="Smith", given="Jane A.")),
        ("Acme Instruments GmbH", Name(literal="Acme Instruments GmbH")),
    ],
)
def test_authors_of_metadata(written: str, name: Name) -> None:
    reference = read_document(Source(name="a.html", text=page(("citation_author", written)))).reference
    assert reference is not None
    assert reference.author == (name,)


@pytest.mark.parametrize("written", [",", " ; ", "."])
def test_an_author_of_marks_alone_is_nobody(written: str) -> None:
    reference = read_document(Source(name="a.html", text=page(("citation_author", written)))).reference
    assert reference is not None
    assert reference.author == ()


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("12 March 2014", Date(year=2014, month=3, day=12)),
        ("2014/3/5", Date(year=2014, month=3, day=5)),
        ("2014-12", Date(year=2014, month=12)),
        ("2014-02-31", Date(year=2014, month=2)),
        ("2014-13-01", Date(year=2014)),
        ("2014-12-23T10:00:00Z", Date(year=2014, month=12, day=23)),
        ("Dec 23, 2014", Date(year=2014, month=12, day=23)),
        ("4 de mayo de 2014", Date(year=2014, month=5, day=4)),
        ("soon", None),
        ("¹²¹² 2014", Date(year=2014)),
        ("", None),
    ],
)
def test_dates_of_metadata(written: str, date: Date | None) -> None:
    reference = read_document(Source(name="a.html", text=page(("citation_date", written)))).reference
    assert reference is not None
    assert reference.issued == date
