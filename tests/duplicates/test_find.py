"""Groups of records of one work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import pytest

from duplicate_pairs import work
from refkit.duplicates.find import find_duplicates
from refkit.model import Reference

TITLE = "Salt marshes lower the height of storm waves"


def marsh(**fields: str) -> Reference:
    return work("Falk A", 2004, TITLE, "Shores", **fields)


def test_records_of_one_work_are_one_group() -> None:
    found = find_duplicates(
        [marsh(doi="10.5555/a"), work("Moss T", 1990, "Eels of the Orle"), marsh(), marsh(pmid="12")]
    )
    assert found.groups == ((0, 2, 3),)


def test_no_group_holds_two_dois_through_a_third_record() -> None:
    found = find_duplicates([marsh(doi="10.5555/a"), marsh(), marsh(doi="10.5555/b")])
    assert found.groups == ()
    assert {(pair.first, pair.second, pair.why) for pair in found.likely} == {
        (0, 1, "ambiguous"),
        (1, 2, "ambiguous"),
    }


def test_the_clearly_better_partner_is_taken() -> None:
    found = find_duplicates(
        [marsh(doi="10.5555/a", volume="3", page="1-9"), marsh(volume="3", page="1"), marsh(doi="10.5555/b")]
    )
    assert found.groups == ((0, 1),)


def test_a_section_that_comes_every_year_is_no_work_twice() -> None:
    rows = [
        work("Editors", 2000 + n, "Contents ordered by difficulty", "Shores", volume=str(n)) for n in range(5)
    ]
    twins = [replace(rows[0], issue="1", page="c3"), replace(rows[0], issue="2", page="c3")]
    assert find_duplicates([*rows[1:], *twins]).groups == ()


def test_a_record_that_is_repeated_under_its_key_is_one_however_little_it_states() -> None:
    editorial = Reference(id="ed", type="article-journal", title="Editorial", container_title="Shores")
    again, other = replace(editorial, id="ed-2"), replace(editorial, id="note")
    changed = replace(editorial, id="ed-3", page="7")
    assert find_duplicates([editorial, again, other, changed]).groups == ((0, 1),)
    renamed = replace(editorial, id="x")
    assert find_duplicates([editorial, renamed], {"x": "ed"}).groups == ((0, 1),)
    numbered = [replace(editorial, id=f"ed-{n}") for n in (1, 2)]
    assert find_duplicates(numbered).groups == ()


def test_a_correction_is_of_the_article_in_its_journal_not_of_the_preprint() -> None:
    preprint = work("Falk A", 2004, TITLE, "bioRxiv", doi="10.1101/2004.01.01.1")
    article, other = marsh(doi="10.5555/a"), work("Falk A", 2004, f"Correction: {TITLE}", "Shores", page="90")
    pairs = [(pair.first, pair.second) for pair in find_duplicates([preprint, article, other]).linked]
    assert pairs == [(0, 1), (1, 2)]
    assert [(pair.first, pair.second) for pair in find_duplicates([preprint, other]).linked] == [(0, 1)]


def test_the_same_list_gives_the_same_groups() -> None:
    words = "salt marsh wave storm eel reed newt pond moor peat".split()
    random = Random(3)
    rows = [
        work("Falk A", 2000 + random.randrange(3), " ".join(random.sample(words, 4)), "Shores")
        for _ in range(300)
    ]
    assert find_duplicates(rows) == find_duplicates(rows)


def equal(size: int) -> Sequence[Reference]:
    return [marsh()] * size


def untitled(size: int) -> Sequence[Reference]:
    return [work("Falk A", 2004, "")] * size


def authorless(size: int) -> Sequence[Reference]:
    return [work("", 2004, f"Waves {number % 7} of {number} ponds") for number in range(size)]


def of_two_dois(size: int) -> Sequence[Reference]:
    return [marsh(doi=f"10.5555/{number % 2}") for number in range(size)]


@pytest.mark.parametrize("make", [equal, untitled, authorless, of_two_dois])
def test_the_time_grows_with_the_number_of_records(
    make: Callable[[int], Sequence[Reference]], assert_linear: Callable[..., None]
) -> None:
    assert_linear(find_duplicates, make, size=1500)
