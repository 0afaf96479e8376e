"""References beside each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.lint.many import abbreviates, is_cut, one_work, two_names, uncited, words_of
from refkit.model import Date, Name, Reference


def article(key: str, journal: str, doi: str | None = None) -> Reference:
    return Reference(id=key, type="article-journal", container_title=journal, doi=doi)


@pytest.mark.parametrize(
    ("short", "whole", "answer"),
    [
        ("J. Pond Sci.", "Journal of Pond Science", True),
        ("Proc Natl Acad Sci", "Proceedings of the National Academy of Sciences", True),
        ("Journal of Pond Science", "Journal of Pond Science", False),
        ("Pond Science", "Pond Sciences", True),
        ("Pond Letters", "Pond Lancets", False),
    ],
)
def test_a_name_abbreviates_another(short: str, whole: str, answer: bool) -> None:
    assert abbreviates(words_of(short), words_of(whole)) is answer


def test_a_word_is_cut() -> None:
    assert [is_cut("natl", "national"), is_cut("atl", "national"), is_cut("sci", "science")] == [
        True,
        False,
        True,
    ]


def test_a_journal_has_one_name() -> None:
    found = list(
        two_names(
            [article("a", "J. Pond Sci."), article("b", "Journal of Pond Science"), article("c", "Ponds")]
        )
    )
    assert [problem.message for problem in found] == [
        "a: the journal is called 'J. Pond Sci.', and 'Journal of Pond Science' by b"
    ]


def test_a_work_stands_once() -> None:
    references = [article("a", "J", "10.1/x"), article("b", "K", "10.1/X"), article("c", "J", "10.1/y")]
    assert [problem.message for problem in one_work(references)] == ["b: the same work as a"]


def work(key: str, title: str, doi: str | None = None, year: int = 2011) -> Reference:
    names = (Name(family="Roe", given="Ann"),)
    return Reference(
        id=key,
        type="article-journal",
        title=title,
        author=names,
        issued=Date(year=year),
        container_title="Ponds",
        doi=doi,
    )


def test_a_work_that_is_spelt_otherwise_stands_once() -> None:
    references = [
        work("a", "Tidal rhythms of the northern ponds"),
        work("b", "Tidal rhythms of the northen ponds"),
        work("c", "Tidal rhythms of the northern ponds", "10.1/c"),
        work("d", "Tidal rhythms of the northern ponds", "10.1/d", 2019),
    ]
    assert [problem.message for problem in one_work(references)] == [
        "b: the same work as a",
        "c: the same work as a",
    ]


def test_many_works_of_one_title_take_linear_time(assert_linear: Callable[..., None]) -> None:
    def works(size: int) -> list[Reference]:
        return [work(f"k{at}", "Editorial of the northern ponds", f"10.1/{at}") for at in range(size)]

    assert_linear(lambda references: list(one_work(references)), works, size=400)


def test_what_no_document_cites_is_noted() -> None:
    assert [problem.message[0] for problem in uncited([article("a", "J"), article("b", "J")], {"a"})] == ["b"]
