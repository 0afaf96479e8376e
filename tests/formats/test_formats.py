"""The register of data formats: names, suffixes, contents."""

from __future__ import annotations

import pytest

from refkit import formats
from refkit.errors import FormatError, ReadError
from refkit.model import Library, Reference, Source

BOOK = Reference(id="a", type="book", title="T")
TEXTS = {
    "bibtex": "@book{a,\n  title = {T},\n  key = {T},\n}\n",
    "csl-json": '[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "T"\n  }\n]\n',
    "jsonl": '{"id": "a", "type": "book", "title": "T", "schema": 2}\n',
    "ris": "TY  - BOOK\nTI  - T\nID  - a\nM2  - Citation Key: a\nER  - \n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_format_writes_and_reads(name: str) -> None:
    assert formats.write(Library(references=(BOOK,)), name) == TEXTS[name]
    assert formats.read(Source(name="x", text=TEXTS[name]), name).references == (BOOK,)


def test_the_register_holds_just_these_formats() -> None:
    assert list(formats.FORMATS) == [
        "biblatex", "bibtex", "cff", "crossref", "crossref-xml", "csl-json", "csl-yaml", "csv", "datacite",
        "datacite-xml", "endnote-xml", "enw", "jsonl", "medline", "mods", "pubmed-xml", "ris", "tsv", "wos",
        "zotero-rdf",
    ]  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_tells_its_format(name: str) -> None:
    found = formats.guess_format(Source(name="<stdin>", text="\ufeff\n" + TEXTS[name]))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.BIB", "bibtex"),
        ("a.biblatex", "biblatex"),
        ("b/a.json", "csl-json"),
        ("a.ndjson", "jsonl"),
        ("a.ris", "ris"),
    ],
)
def test_a_suffix_tells_the_format(file: str, name: str) -> None:
    found = formats.guess_format(Source(name=file, text="anything"))
    assert found is not None
    assert found.name == name


def test_an_unknown_format_suggests_the_nearest() -> None:
    with pytest.raises(FormatError) as error:
        formats.read(Source(name="x", text=""), "bibtx")
    assert error.value.problem.message == "no format named 'bibtx'"
    assert error.value.problem.hint == "did you mean bibtex or biblatex?"


def test_a_text_of_no_format_is_refused() -> None:
    with pytest.raises(ReadError, match="no entry found"):
        formats.read(Source(name="notes.txt", text="1. Roe J. A title. 2020."))


def test_a_file_under_another_name_is_read_by_its_text() -> None:
    text = "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI Ponds\nER\n\nEF\n"
    found = formats.guess_format(Source(name="savedrecs.ris", text=text))
    assert found is not None
    assert found.name == "wos"
