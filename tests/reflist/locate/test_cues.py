"""Signs of a list: headings, and how like a reference a line is."""

from __future__ import annotations

import pytest

from refkit.reflist.locate.cues import cites, heading_strength, likeness, openings_of

SMITH = "Smith J, Doe A. Locks and gates. J Canals. 1998;12(3):45-67."


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("References", 2),
        ("REFERENCES AND NOTES", 2),
        ("## 7. Works Cited", 2),
        ("R E F E R E N C E S", 2),
        ("Literatur", 2),
        ("Bibliografía", 2),
        ("Riferimenti bibliografici", 2),
        ("参考文献", 2),
        ("Further reading", 1),
        ("Notes", 1),
        ("Reference is made to the report", 0),
        ("The list of works in this museum", 0),
        ("Results", 0),
    ],
)
def test_headings_of_lists_are_known_in_many_languages(line: str, strength: int) -> None:
    assert heading_strength(line) == strength


def test_a_reference_is_liker_one_than_a_sentence() -> None:
    assert likeness(SMITH) > 2 > likeness("They were led by a preacher who had been in the town since 1520.")


@pytest.mark.parametrize(
    ("text", "is_cite"),
    [
        pytest.param("Eels came back (Smith, 2011).", True, id="a name and a year"),
        pytest.param("Eels came back (Smith and Hall 2011; Roe, 2012)", True, id="several"),
        pytest.param("Eels came back (Smith, 2012).", False, id="another year"),
        pytest.param("Eels came back (Roe, 2011).", False, id="another name"),
        pytest.param("Roe, Eels (Oxford, 2011)", False, id="a place"),
        pytest.param("(Smith, 2011) says that eels came back.", False, id="not at the end"),
    ],
)
def test_a_text_ends_in_a_cite_of_another(text: str, is_cite: bool) -> None:
    openings = openings_of(["Smith, J. (2011). Eels. J Fish, 3, 1.", "1968"])
    assert cites(text, openings) == is_cite
