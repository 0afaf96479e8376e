"""What is written for one of Zotero's imports, and what is told of it."""

from __future__ import annotations

from refkit.formats.zotero.written import (
    is_marked,
    label_of,
    people_variable,
    person_line,
    plain_indices,
    problems_of,
    variable_of,
)


def test_a_variable_and_its_wording_are_told_once_with_the_works_concerned() -> None:
    records = [("a", [("genre", "in-note"), ("genre", "in-note")]), ("b", [("genre", "in-note")]), ("c", [])]
    (problem,) = problems_of(records, receiver="Zotero's import of BibTeX")
    assert problem.message == "Zotero's import of BibTeX puts genre into a note: in 2 (a, b)"


def test_a_field_is_called_by_the_variable_that_it_stands_for() -> None:
    assert variable_of("book", "numPages") == "number-of-pages"
    assert variable_of("map", "mapType") == "genre"
    assert variable_of("case", "history") == "history"
    assert label_of("book", "citationKey") == "Citation Key"


def test_a_person_is_a_line_by_the_role() -> None:
    assert people_variable("presentation", "presenter") == "author"
    assert people_variable("book", "seriesEditor") == "collection-editor"
    assert people_variable("bill", "cosponsor") == "cosponsor"
    editor = {"creatorType": "editor", "lastName": "van Dam", "firstName": "Kees, Jr."}
    assert person_line("thesis", editor) == "editor: van Dam || Kees, Jr."
    assert person_line("thesis", {"creatorType": "editor", "name": "Acme, Inc."}) == "editor: Acme, Inc."


def test_figures_off_the_line_become_characters() -> None:
    plain = plain_indices(
        'CO<sub>2</sub> at 10<sup>-3</sup> of <span class="nocase">pH</span>, <i>x</i><sub>n</sub>'
    )
    assert plain == "CO₂ at 10⁻³ of pH, <i>x</i><sub>n</sub>"
    assert is_marked(plain)
    assert not is_marked("p < 0.05 and q > 3")
