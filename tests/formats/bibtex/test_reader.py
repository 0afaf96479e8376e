"""The fields of both programs' entries, as other programs read them."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.formats.bibtex import parse_blocks
from refkit.formats.bibtex import read as read_library
from refkit.formats.bibtex.reader import is_short, read_fields, whole_name
from refkit.formats.csl_json import to_item
from refkit.model import Name, Source


def item(entry: str) -> dict[str, Any]:
    (reference,) = read_library(Source(name="a.bib", text=entry)).references
    return {name: value for name, value in to_item(reference).items() if name not in ("id", "title")}


ROE = {"family": "Roe", "given": "Ann"}
DOE = {"family": "Doe", "given": "Jo"}


@pytest.mark.parametrize(
    ("entry", "values"),
    [
        pytest.param("@collection{a, title={T}, editor={Roe, Ann}}", {"type": "book", "editor": [ROE]}, id="edited book"),
        pytest.param("@misc{a, title={T}, entrysubtype={dataset}}", {"type": "dataset"}, id="type by its subtype"),
        pytest.param("@incollection{a, title={T}, introduction={Roe, Ann}, afterword={Doe, Jo}}", {"type": "chapter",
            "contributor": [ROE, DOE], "custom": {"x-bibtex": {"introduction": "Roe, Ann", "afterword": "Doe, Jo"}}},
            id="an introduction"),
        pytest.param("@book{a, title={T}, year={350 BC}}", {"type": "book", "issued": {"date-parts": [[-350]]}}, id="BC"),
        pytest.param("@online{a, title={T}, entrysubtype={preprint}}", {"type": "article"}, id="preprint"),
        pytest.param("@book{a, title={T}, entrysubtype={dataset}}", {"type": "book"}, id="a subtype of another type"),
        pytest.param("@book{a, title={T}, date={-0043-03-15}}", {"type": "book", "issued": {"date-parts": [[-44, 3, 15]]}}, id="BCE"),
        pytest.param("@article{a, volume = , pages={1--2}}", {"type": "article-journal", "page": "1-2"}, id="no value"),
        pytest.param(
            "@patent{a, title={T}, location={countryeu and countryus}}",
            {"type": "patent", "publisher-place": "European Union; United States"},
            id="countries",
        ),
        pytest.param(
            "@online{a, title={T}, titleaddon={Site}}", {"type": "webpage", "container-title": "Site"}, id="site"
        ),
        pytest.param(
            "@patent{a, title={T}, holder={{Widget, Inc.} and Roe, Ann}}",
            {"type": "patent", "publisher": "Widget, Inc.; Ann Roe"},
            id="holders of a patent",
        ),
        pytest.param(
            "@article{a, title={T}, eid={e42}}", {"type": "article-journal", "page": "e42"}, id="eid for pages"
        ),
        pytest.param(
            "@article{a, title={T}, pages={1--9}, eid={e42}}",
            {"type": "article-journal", "page": "1-9", "number": "e42"},
            id="eid beside pages",
        ),
        pytest.param(
            "@inproceedings{a, title={T}, type={abstract}, eid={V8}}",
            {"type": "paper-conference", "genre": "abstract", "number": "V8"},
            id="number of an abstract",
        ),
        pytest.param(
            "@book{a, title={T}, author={Roe, Ann}, editora={Doe, Jo}, editoratype={compiler}}",
            {"type": "book", "author": [ROE], "compiler": [DOE]},
            id="compiler",
        ),
        pytest.param(
            "@book{a, title={T}, author={Roe, Ann}, note={Second printing; Edited by Jo Doe}}",
            {"type": "book", "author": [ROE], "editor": [DOE], "note": "Second printing"},
            id="editors in a note",
        ),
        pytest.param(
            "@book{a, title={T}, note={Edited by Jo Doe}}",
            {"type": "book", "note": "Edited by Jo Doe"},
            id="a note of a book without authors",
        ),
        pytest.param("@book{a, title={T}, pubstate={inpress}}", {"type": "book", "status": "in press"}, id="state"),
        pytest.param("@phdthesis{a, title={T}, type={Thesis}}", {"type": "thesis", "genre": "Thesis"}, id="stated kind"),
        pytest.param(
            "@phdthesis{a, title={T}, type={Thesis}, entrysubtype={thesis}}", {"type": "thesis"}, id="unstated kind"
        ),
        pytest.param("@misc{a, title={T}, key={T}}", {"type": "document"}, id="a key to sort by"),
        pytest.param("@book{a, title={T}, copyright={CC BY}}", {"type": "book", "license": "CC BY"}, id="rights"),
    ],
)  # fmt: skip
def test_a_field_is_read_as_its_type_has_it(entry: str, values: dict[str, Any]) -> None:
    assert item(entry) == values


def test_what_no_variable_stands_for_is_kept() -> None:
    (block,) = parse_blocks(Source(name="a.bib", text="@book{a, title={T}, shelf={7}}"))
    assert block.entry is not None
    assert read_fields(block.entry) == ({"title": "T"}, {"x-bibtex": {"shelf": "7"}}, [])


def test_a_name_is_short_or_a_sentence() -> None:
    assert whole_name(Name(family="Berg", given="Jan", particle="van der")) == "Jan van der Berg"
    assert is_short(Name(literal="Acme"))
    assert not is_short(Name(family="from the papers of her aunt", given="Jane Doe"))


def test_a_title_is_followed_by_what_biblatex_prints_after_it() -> None:
    entry = "@book{a, title={T}, subtitle={S?}, titleaddon={A Paper}}"
    (reference,) = read_library(Source(name="a.bib", text=entry)).references
    assert reference.title == "T: S? A Paper"
