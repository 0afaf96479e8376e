"""Styles are found by words and by the journal that uses them, here and in the extra."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.csl import find_style, list_styles
from refkit.csl.style import folders
from refkit.csl.style.search import holding, journal_styles, near_styles, search_styles
from refkit.errors import StyleError


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("nejm", "the-new-england-journal-of-medicine", id="short title"),
        pytest.param("VANCOUVER", "nlm-citation-sequence", id="alias before the word in a title"),
        pytest.param("lancet", "the-lancet", id="independent before dependent"),
        pytest.param("lanc onc", "the-lancet-oncology", id="beginnings of words"),
        pytest.param("arzteblatt", "deutsches-arzteblatt", id="without accents"),
        pytest.param("apa", "apa", id="the very name"),
        pytest.param("haematology author-date", "british-journal-of-haematology", id="category"),
        pytest.param("mhra note", "mhra-notes", id="class"),
        pytest.param("haema medicine numeric", "haematologica", id="field and category"),
    ],
)
def test_words_find_a_style(words: str, first: str) -> None:
    assert search_styles(words.split(), list_styles())[0].name == first


def test_every_word_must_match() -> None:
    assert search_styles(["lancet", "zebra"], list_styles()) == []
    assert search_styles([""], list_styles()) == []


@pytest.mark.parametrize(
    ("journal", "name"),
    [
        pytest.param("NEJM", "the-new-england-journal-of-medicine", id="short title"),
        pytest.param("New England Journal of Medicine", "the-new-england-journal-of-medicine", id="title"),
        pytest.param("N. Engl. J. Med.", "the-new-england-journal-of-medicine", id="ISO 4"),
        pytest.param("0028-4793", "the-new-england-journal-of-medicine", id="ISSN"),
        pytest.param("15334406", "the-new-england-journal-of-medicine", id="eISSN without its hyphen"),
        pytest.param("blood", "blood", id="dependent"),
        pytest.param("1528-0020", "blood", id="eISSN of a dependent one"),
        pytest.param(
            "Clinical Pharmacology and Therapeutics", "clinical-pharmacology-and-therapeutics", id="&"
        ),
        pytest.param("Dtsch Arztebl Int", "deutsches-arzteblatt", id="letters left out"),
        pytest.param("Proc Natl Acad Sci U S A", "pnas", id="long abbreviation"),
        pytest.param("Journal of the American Medical Association", "jama", id="name in brackets"),
        pytest.param("Lancet Oncol", "the-lancet-oncology", id="without its article"),
    ],
)
def test_a_journal_finds_its_style(journal: str, name: str) -> None:
    assert [style.name for style in journal_styles(journal, list_styles())] == [name]


@pytest.mark.parametrize("journal", ["", "the of and", "9999-9999", "Journal of Zebras", "Lancet Zoology"])
def test_a_journal_without_a_style_finds_none(journal: str) -> None:
    assert journal_styles(journal, list_styles()) == []


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        pytest.param("lancett oncolgy", "the-lancet-oncology", id="two misspelt words"),
        pytest.param("New Englnd Jornal", "the-new-england-journal-of-medicine", id="a title"),
        pytest.param("vancuver", "nlm-citation-sequence", id="an alias"),
        pytest.param("lancet zebra", "the-lancet", id="a word too many"),
    ],
)
def test_a_misspelt_search_is_answered_with_what_was_meant(asked: str, first: str) -> None:
    assert near_styles(asked, list_styles())[0].name == first


def test_nothing_is_meant_by_gibberish() -> None:
    assert near_styles("qqqq zzzz", list_styles()) == []


@pytest.mark.parametrize("unit", ["a ", "a", "-", "\x00\u202e"], ids=repr)
def test_a_hostile_query_takes_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    styles = list_styles()

    def run(query: str) -> None:
        search_styles([query], styles), journal_styles(query, styles), near_styles(query, styles)

    assert_linear(run, unit)


def test_a_dependent_style_of_the_extra_prints_by_its_parent(extra: Path, small: Callable[..., str]) -> None:
    (extra / "lakes.csl").write_text(small(), encoding="utf-8")
    style = find_style("PONDS")
    assert (style.name, style.parent, style.title) == ("ponds", "lakes", "Ponds & Lakes – Études")


def test_a_parent_that_only_the_extra_holds_is_told_how_to_come_by(
    pretend: Callable[..., None], ponds: str, tmp_path: Path
) -> None:
    pretend(None)
    (tmp_path / "mine.csl").write_text(ponds.replace("styles/lakes/", "styles/elsevier-harvard2"))
    with pytest.raises(StyleError, match="which is not here") as error:
        find_style(tmp_path / "mine.csl")
    assert "pip install" in (error.value.problem.hint or "")


def test_names_of_the_extra_are_searched_without_it() -> None:
    assert "acta-haematologica" in holding(["haemat", "act"], folders.names_of_the_extra())
    assert holding(["the", "of"], folders.names_of_the_extra()) == []


@pytest.mark.extra_styles
@pytest.mark.parametrize(
    ("journal", "name", "parent"),
    [
        ("Nat Med", "nature-medicine", "nature"),
        ("Annals of the Rheumatic Diseases", "annals-of-the-rheumatic-diseases", "bmj"),
        ("Eur J Haematol", "european-journal-of-haematology", "nlm-citation-sequence"),
    ],
)
def test_a_journal_of_the_extra_finds_its_style(journal: str, name: str, parent: str) -> None:
    found = journal_styles(journal, list_styles(package=True))
    assert [(style.name, style.parent) for style in found] == [(name, parent)]
