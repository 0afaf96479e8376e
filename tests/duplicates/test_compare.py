"""Pairs of references with a person's verdict, and what of them decides."""

from __future__ import annotations

import pytest

from duplicate_pairs import DIFFERENT, HELD, LINKED, PAIRS, SAME, work
from refkit.duplicates.compare import Stand, compare, compare_titles
from refkit.duplicates.title_traits import read_title
from refkit.duplicates.traits import read_traits
from refkit.model import Reference

MEANT = {
    SAME: {Stand.SAME},
    LINKED: {Stand.LINKED},
    DIFFERENT: {Stand.DIFFERENT, Stand.LIKELY},  # a pair that is named is not merged
}


@pytest.mark.parametrize(
    ("one", "other", "verdict"), [pytest.param(*pair[1:], id=pair[0]) for pair in (*PAIRS, *HELD)]
)
def test_a_pair_is_what_a_person_says_whichever_comes_first(
    one: Reference, other: Reference, verdict: str
) -> None:
    for first, second in ((one, other), (other, one)):
        found = compare(read_traits(first), read_traits(second))
        assert found.stand in MEANT[verdict], (found.weights, found.vetoes, found.relation)


PREPRINT = work("Rossi C", 2019, "Sorting of grains in ponds", "arXiv", "article", number="arXiv:1901.00001")
ARTICLE = work("Rossi C", 2020, "Sorting of grains in ponds", "Grains", volume="3", page="1-9")
ERRATUM = work("Rossi C", 2020, "Erratum: Sorting of grains in ponds", "Grains", volume="3", page="80")


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (PREPRINT, ARTICLE, "published-version-of"),
        (ARTICLE, PREPRINT, "preprint-of"),
        (ARTICLE, ERRATUM, "correction-of"),
        (ERRATUM, ARTICLE, "has-correction"),
    ],
)
def test_a_relation_says_what_the_second_is_to_the_first(
    one: Reference, other: Reference, relation: str
) -> None:
    assert compare(read_traits(one), read_traits(other)).relation == relation


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("The heights of waves in ponds", "Heights of waves in ponds", "equal"),
        ("Editorial", "Editorial", "common"),
        ("Heights of waves in shallow ponds", "Hieghts of waves in shalow ponds", "near"),
        ("Heights of wa ves in shallow ponds", "Heights of waves in shallow ponds", "equal"),
        ("Heights of waves: ten years of records", "Heights of waves", "short"),
        ("Heights of waves: ten years of records", "Heigths of waves", "short-near"),
        ("Heights of waves in June", "Heights of waves in July", "apart"),
        ("Study 301 of waves in ponds", "Study 311 of waves in ponds", "apart"),
        ("Heights of waves", "Eels in ponds", "other"),
        ("", "Eels in ponds", None),
    ],
)
def test_titles_agree_by_degrees(one: str, other: str, level: str | None) -> None:
    assert compare_titles(read_title(one), read_title(other)) == level


def test_a_title_that_many_works_have_says_little() -> None:
    one = read_traits(work("Moss T", 2001, "Notes from the ponds of the north", "Wetlands"))
    assert compare(one, one).stand is Stand.SAME
    assert compare(one, one, {one.title.text}).stand is Stand.LIKELY


SLIGHT = "Growth and decay of virus and verb in students"


@pytest.mark.parametrize(
    ("title", "page", "stand"),
    [
        pytest.param(
            "Growth and decay of viru and verb in students", "9-12", Stand.SAME, id="a letter less, one place"
        ),
        pytest.param(
            "Growth and decay of viru and verb in students", None, Stand.LIKELY, id="a letter less, no place"
        ),
        pytest.param(
            "Growth and decay of viru and verb in students",
            "33",
            Stand.DIFFERENT,
            id="a letter less, another page",
        ),
        pytest.param(
            "Growth and decay of virus and noun in students", "9-12", Stand.DIFFERENT, id="another word"
        ),
    ],
)
def test_one_letter_counts_with_the_first_page_alone(title: str, page: str | None, stand: Stand) -> None:
    one = work("Rossi C", 2019, SLIGHT, "Grains", volume="3", page="9-12")
    other = work("Rossi C", 2019, title, "Grains", volume="3", page=page)
    assert compare(read_traits(one), read_traits(other)).stand is stand
