"""Words that say the same, and words that say the opposite."""

from __future__ import annotations

import pytest

from refkit.claims.stems import stem
from refkit.links.compare.lexicon import (
    are_apart,
    are_opposite,
    kinds,
    mean_the_same,
    offices,
    same,
    sides,
    whereabouts,
)


@pytest.mark.parametrize(("one", "other"), [("rise", "increase"), ("children", "pediatric"), ("oak", "oak")])
def test_words_of_one_sense_mean_the_same(one: str, other: str) -> None:
    assert mean_the_same(stem(one), stem(other))


@pytest.mark.parametrize(("one", "other"), [("rise", "fall"), ("before", "after"), ("stimulate", "inhibits")])
def test_words_of_two_sides_are_opposite(one: str, other: str) -> None:
    assert are_opposite(stem(one), stem(other))
    assert are_opposite(stem(other), stem(one))


def test_words_that_share_no_row_are_neither() -> None:
    assert not mean_the_same("oak", "larch")
    assert not are_opposite("oak", "larch")
    assert same() is same()
    assert sides() is sides()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("surgeon", "midwife", True), ("doctor", "physician", False), ("doctor", "surgeon", False)],
)
def test_people_of_two_offices_are_apart(one: str, other: str, apart: bool) -> None:
    assert are_apart(stem(one), stem(other), offices()) is apart


def test_things_and_places_of_one_kind_are_apart() -> None:
    assert are_apart(stem("oak"), stem("larch"), kinds())
    assert are_apart(stem("northern"), stem("southern"), whereabouts())
    assert not are_apart(stem("north"), stem("northern"), whereabouts())
    assert not are_apart(stem("oak"), stem("copper"), kinds())
