"""A document is a work to be cited where it says what a list would; references remember their place."""

from __future__ import annotations

import pytest

from refkit.inputs import is_citable_work, origin_of, parse_source
from refkit.model import Date, Name, Reference, Source, Span

AUTHOR = (Name(family="Roe"),)


@pytest.mark.parametrize(
    ("reference", "citable"),
    [
        pytest.param(
            Reference(id="a", type="book", author=AUTHOR, title="T", issued=Date(year=2014)), True, id="all"
        ),
        pytest.param(Reference(id="a", type="book", title="T", issued=Date(year=2014)), False, id="nobody"),
        pytest.param(Reference(id="a", type="book", author=AUTHOR, title="T"), False, id="no date"),
        pytest.param(None, False, id="nothing"),
    ],
)
def test_a_work_to_be_cited(reference: Reference | None, citable: bool) -> None:
    assert is_citable_work(reference) is citable


def test_where_a_reference_was_read() -> None:
    span = Span(source=Source(name="a.txt", text="x" * 20), start=3, end=9)
    assert origin_of(Reference(id="a", type="book", origin=span)) == "a.txt:3-9"
    remembered = Reference(id="a", type="book", extra={"custom": {"origin": "b.txt:1-2"}})
    assert origin_of(remembered) == "b.txt:1-2"
    assert origin_of(Reference(id="a", type="book")) == ""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a", "@book{a, title = {Tides}}"),
        ("a", '[{"id": "a", "type": "book", "title": "Tides"}]'),
        ("a", "TY  - BOOK\nTI  - Tides\nER  - \n"),
        ("a", "Roe J. Tides. Oslo: Fjord Press; 1987."),
    ],
    ids=["BibTeX", "CSL-JSON", "RIS", "a pasted list"],
)
def test_a_text_is_read_as_what_it_is(name: str, text: str) -> None:
    (reference,) = parse_source(Source(name=name, text=text))
    assert reference.title == "Tides"
