"""A document is a work to be cited where it says what a list would; references remember their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from refkit.checking import check_documents
from refkit.documents import read_document
from refkit.errors import ReadError
from refkit.inputs import (
    collect_references,
    has_library,
    has_sure_list,
    is_citable_work,
    origin_of,
    own_references,
    parse_files,
    parse_source,
)
from refkit.model import Date, Document, Library, Name, Reference, Source, Span
from refkit.project import Project

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


LISTED = (
    "Abel, K. (2011). Assay of zorbine in plasma. J Pond Med, 3, 12-19.\n\n"
    "Cole, M. (2016). Tessaline in the elderly. J Pond Med, 8, 5-9.\n\n"
    "Dahl, P. (2017). Tessaline and gout. J Pond Med, 9, 5-9.\n"
)


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        pytest.param("", False, id="it only looks like one"),
        pytest.param("References\n\n", True, id="a heading"),
    ],
)
def test_a_heading_makes_a_list_sure(head: str, sure: bool) -> None:
    document = read_document(
        Source(name="a.txt", text=f"Fever\n\nIt lasts 12 days [@abel2011].\n\n{head}{LISTED}")
    )
    own = own_references(document, collect_references([document]))
    assert (len(own), has_sure_list(document, own)) == (3, sure)


def test_a_library_that_is_named_wins_over_what_only_looks_like_a_list() -> None:
    document = read_document(Source(name="a.txt", text=f"Fever\n\nIt lasts 12 days [@abel2011].\n\n{LISTED}"))
    library = Library(references=(Reference(id="abel2011", type="book", title="Fever"),))
    (judgement,) = check_documents((document,), library).coverage.judgements
    assert [link.reference for link in judgement.links] == ["abel2011"]


def _stating(name: str, *references: Reference) -> Document:
    return Document(source=Source(name=name, text="words"), references=references)


def test_stated_references_keep_the_keys_that_documents_have_for_them() -> None:
    bib = Source(name="own.bib", text="x" * 90)
    keyed = Reference(id="Roe87", type="book", title="Tides", origin=Span(source=bib, start=0, end=40))
    other = Reference(id="Roe87", type="book", title="Ebbs", origin=Span(source=bib, start=40, end=80))
    plain = Reference(id="", type="book", author=AUTHOR, title="Reefs", issued=Date(year=2001))
    library = collect_references(
        [_stating("a.tex", keyed, plain), _stating("b.tex", keyed), _stating("c.tex", other)]
    )
    assert [(r.id, r.title) for r in library] == [
        ("Roe87", "Tides"), ("roe2001reefs", "Reefs"), ("Roe87a", "Ebbs"),
    ]  # fmt: skip


def test_stated_references_come_in_place_of_the_printed_list() -> None:
    printed = read_document(
        Source(name="a.txt", text="References\n\n1. Roe J. Tides. Oslo: Fjord Press; 1987.\n")
    )
    assert [r.title for r in collect_references([printed])] == ["Tides"]
    stated = replace(printed, references=(Reference(id="", type="book", title="Tides, revised"),))
    assert [r.title for r in collect_references([stated])] == ["Tides, revised"]


def test_references_beside_those_of_the_documents(tmp_path: Path) -> None:
    project = Project(root=tmp_path, bib=tmp_path / "bib", styles=tmp_path / "styles")
    assert has_library("refs.bib", None)
    assert not has_library(None, None)
    assert not has_library(None, project)
    project.bib.mkdir()
    (project.bib / "references.bib").write_text("", encoding="utf-8")
    assert has_library(None, project)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", "@book{{a, title = {{{}}}}}"),
        ("a.json", '[{{"id": "a", "type": "book", "title": "{}"}}]'),
        ("a.ris", "TY  - BOOK\nTI  - {}\nER  - \n"),
        ("a.txt", "1. Roe J. {}. Lancet. 2011;3:1-9."),
    ],
)
def test_a_file_of_data_is_no_larger_than_the_limit(name: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text.format("waves " * 500), encoding="utf-8")
    with pytest.raises(ReadError, match="larger than the limit of 3,000 bytes"):
        parse_files([str(file)], max_bytes=3000)
