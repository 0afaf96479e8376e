"""Signs of a list: headings, and how like a reference a line is."""

from __future__ import annotations

import pytest

from refkit.reflist.locate.cues import heading_strength, likeness

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
