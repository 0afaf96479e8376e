"""One table of letters decides which words are the same, wherever they are compared."""

from __future__ import annotations

import pytest

from refkit.claims.stems import fold
from refkit.fields.folding import fold_name, fold_text, fold_title, strip_accents
from refkit.links.verdict.judge import is_itself
from refkit.marks import find_marks, resolve_marks
from refkit.model import Date, Document, Library, Name, Reference, Source, Span, Unit, UnitKind


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz Ørsted", "lukasz orsted"),
        ("STRAßE", "strasse"),
        ("Ǿ ǿ", "o o"),
        ("Þór Ðæ", "thor dae"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Plain", "plain"),
        ("", ""),
    ],
)
def test_letters_are_folded(text: str, folded: str) -> None:
    assert fold_text(text) == folded
    assert fold(text) == folded


def test_a_name_has_single_spaces_and_a_title_none() -> None:
    assert fold_name(" van  Dæn ") == "van daen"
    assert fold_name("O’Brien‐Lee") == "o'brien-lee"
    assert fold_title("A Título: part 2!") == "atitulopart2"


@pytest.mark.parametrize(
    ("cited", "family"), [("Sorensen", "Sørensen"), ("Łoś", "Los"), ("Groß", "Gross"), ("Nuñez", "Nunez")]
)
def test_a_mark_meets_an_author_spelt_without_the_marks(cited: str, family: str) -> None:
    text = f"It was seen ({cited}, 2011)."
    source = Source(name="a.txt", text=text)
    unit = Unit(span=Span(source=source, start=0, end=len(text)), kind=UnitKind.PARAGRAPH)
    reference = Reference(id="r", type="book", author=(Name(family=family),), issued=Date(year=2011))
    marks = find_marks(Document(source=source, units=(unit,)))
    resolved, problems = resolve_marks(marks, Library(references=(reference,)))
    assert [*resolved.values()] == [("r",)]
    assert not problems


def test_a_document_is_itself_under_either_spelling() -> None:
    source = Source(name="a.txt", text="")
    work = Reference(id="d", type="book", title="Die Straße nach Łódź")
    document = Document(source=source, units=(), reference=work)
    assert is_itself(Reference(id="x", type="book", title="Die Strasse nach Lodz"), document)


def test_accents_go_and_letters_stay_where_something_written_down_hangs_on_them() -> None:
    assert strip_accents("Ørsted É ß") == "ørsted e ss"


def test_folded_titles_compare_letters_and_figures_only() -> None:
    assert fold_title("Größe – é à 2!") == fold_title("grösse ea 2")
