"""Words that say the same, and words that say the opposite."""

from __future__ import annotations

import pytest

from refkit.claims.stems import stem
from refkit.links.compare.lexicon import (
    are_apart,
    are_opposite,
    are_two_ends,
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


ENDS = {
    "employer": ("employer", "employee", True),
    "many": ("grantors", "grantees", True),
    "the other way round": ("mortgagee", "mortgagor", True),
    "one and many": ("trainee", "trainers", True),
    "one end": ("employee", "employees", False),
    "no end": ("employee", "employment", False),
    "of two deeds": ("employer", "trainee", False),
    "no doer": ("tree", "trees", False),
}


@pytest.mark.parametrize(("one", "other", "ends"), ENDS.values(), ids=ENDS)
def test_words_for_the_two_ends_of_one_deed(one: str, other: str, ends: bool) -> None:
    assert are_two_ends(one, other) is ends


CONVERSES = ["lend borrow", "buy sell", "teach learn", "export import", "let rent", "employer employee",
             "landlord tenant", "creditor debtor", "claimant defendant", "teacher pupil"]  # fmt: skip


@pytest.mark.parametrize("words", CONVERSES)
def test_words_for_two_ends_of_a_deed_do_not_mean_the_same(words: str) -> None:
    one, other = words.split()
    assert not mean_the_same(stem(one), stem(other))
