"""Proper names of a text, and the noun that a definition says a thing is."""

from __future__ import annotations

import pytest

from refkit.claims.names import leading_name, learn_names, noun_of, proper_runs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dasatinib was approved in 2006.", "Dasatinib"),
        ("The harbour was opened.", ""),
        ("it was opened.", ""),
    ],
)
def test_the_name_that_a_statement_opens_with(text: str, name: str) -> None:
    assert leading_name(text) == name


def test_runs_of_capitals_without_openers_and_years() -> None:
    assert proper_runs("The Golden Gate Bridge 1937 and Tower Bridge's piers") == [
        "Golden Gate Bridge",
        "Tower Bridge",
    ]


@pytest.mark.parametrize(
    ("what", "noun"),
    [
        ("railway bridge across the river", "bridge"),
        ("protein", "protein"),
        ("vaccine used in adults", "vaccine"),
    ],
)
def test_the_noun_of_a_definition(what: str, noun: str) -> None:
    assert noun_of(what) == noun


def test_other_names_are_learnt_from_brackets() -> None:
    assert "sprylia" in learn_names("zorbine", ["Zorbine (Sprylia®) is a tablet."])
