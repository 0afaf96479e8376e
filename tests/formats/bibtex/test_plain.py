"""What both kinds of .bib files share: folded values, titles, and what is told to be lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.formats.bibtex import biblatex, classic, read
from refkit.formats.bibtex.plain import (
    Dialect,
    edtf_source,
    extra_fields,
    extra_names,
    fold,
    folded,
    folded_name,
    index_formulas,
    is_folded,
    names_source,
    ordinal,
    people_fields,
    text_source,
    title_source,
    to_entry,
    without_case,
)
from refkit.formats.losses import differences
from refkit.model import Date, Library, Name, Reference, Source

Make = Callable[[], st.SearchStrategy[Reference]]


@pytest.mark.parametrize(
    ("title", "source"),
    [
        pytest.param("The DNA of mRNA", "The {DNA} of {mRNA}", id="inner capitals"),
        pytest.param(
            'A <span class="nocase">van Gogh</span> here',
            "A {van Gogh} here",
            id="nocase is a pair of braces",
        ),
        pytest.param("Rise of CO<sub>2</sub>", r"Rise of {CO\textsubscript{2}}", id="a formula is one word"),
        pytest.param("m<sup>2</sup> left", r"m\textsuperscript{2} left", id="nothing to keep"),
        pytest.param(
            '<i>In <span class="nocase">vivo</span></i>', r"\textit{In vivo}", id="a span within italics"
        ),
        pytest.param("H<sub>2</sub>O", r"{H\textsubscript{2}O}", id="nothing around it"),
    ],
)
def test_a_title_keeps_the_case_of_what_must_keep_it(title: str, source: str) -> None:
    assert title_source(title) == source
    assert text_source(title, title=True) == source


def test_indices_of_figures_become_formulas() -> None:
    assert index_formulas(r"CO\textsubscript{2}, \textsuperscript{13}C, x\textsubscript{max}") == (
        r"CO$_{2}$, $^{13}$C, x\textsubscript{max}"
    )


def test_white_space_and_control_characters_are_one_space() -> None:
    assert fold(" a\n\n b\x0bc\t") == "a b c"
    assert [is_folded(text) for text in ("a b", "", "a  b", " a", "a ", "a\u2028b")] == [
        True,
        True,
        *[False] * 4,
    ]
    assert folded_name(Name(family="a\nb", given=" ")) == Name(family="a b")
    reference = folded(Reference(id="a", type="book", abstract="One.\n\nTwo.", extra={"annote": "x\ty"}))
    assert (reference.abstract, reference.extra["annote"]) == ("One. Two.", "x y")


@pytest.mark.parametrize(
    ("number", "words"),
    [("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("112", "112th"), ("21", "21st"),
     ("", ""), ("2nd", "2nd"), ("rev.", "rev.")],
)  # fmt: skip
def test_an_edition_is_an_ordinal(number: str, words: str) -> None:
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (Date(year=2012, month=3, day=7), "2012-03-07"),
        (Date(year=2012, literal="2012/.."), "2012/.."),
        (Date(literal="in press"), None),
        (None, None),
    ],
)
def test_a_date_is_edtf_or_nothing(date: Date | None, text: str | None) -> None:
    assert edtf_source(date) == text


def test_variables_of_extra_have_fields() -> None:
    reference = Reference(
        id="a",
        type="book",
        extra={
            "original-date": {"date-parts": [[1990]]},
            "container-author": [{"family": "Roe"}],
            "shortjournal": "x",
            "number-of-pages": "300",
            "chair": "no names",
        },
    )
    assert extra_fields(reference) == {"pagetotal": "300", "bookauthor": "Roe", "origdate": "1990"}
    assert extra_names(reference, "chair") == ()


def test_fields_that_only_a_bib_file_knows_are_handed_on() -> None:
    reference = Reference(id="a b", type="book", extra={"x-bibtex": {"file": "a.pdf", "title": "no"}})
    assert people_fields(reference) == {"file": "a.pdf", "title": "no"}
    entry = to_entry("book", reference, [("title", "T"), ("note", None), ("title", "U")])
    assert (entry.key, dict(entry.fields)) == ("ab", {"file": "a.pdf", "title": "T"})


def test_names_printed_cut_end_in_others() -> None:
    reference = Reference(id="a", type="book", author=(Name(family="Roe"),), extra={"x-et-al": True})
    assert names_source(reference, "author", "x-et-al") == "Roe and others"


def test_braces_carry_what_must_keep_its_case() -> None:
    assert without_case('a <span class="nocase">B</span>') == "a B"
    assert without_case(3) == 3


def test_each_kind_of_loss_is_told_once() -> None:
    library = Library(
        references=tuple(
            Reference(id=key, type="book", title="T", extra={"medium": "CD", "x-note": "private"})
            for key in ("a", "b", "A")
        )
    )
    assert [(p.rule, p.message) for p in classic.lost(library)] == [
        ("RK109", "BibTeX cannot hold id as it is: changed in 1 (A-2)"),
        ("RK109", "BibTeX has no place for medium: left out of 3 (a, b, A-2)"),
    ]


@pytest.mark.parametrize("dialect", [classic.DIALECT, biblatex.DIALECT], ids=lambda dialect: dialect.name)
def test_whatever_is_not_read_back_is_told(dialect: Dialect, make_references: Make) -> None:
    @settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
    @given(make_references())
    def check(reference: Reference) -> None:
        library = Library(references=(reference,))
        (back,) = read(Source(name="x.bib", text=dialect.write(library))).references
        told = " ".join(problem.message for problem in dialect.lost(library))
        for variable, _ in differences(folded(reference), back, dialect.alike):
            assert f" {variable}" in told

    check()
