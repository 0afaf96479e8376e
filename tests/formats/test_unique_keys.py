"""Every later reference of a repeated id gets another one, and is named."""

from __future__ import annotations

from refkit.formats.unique_keys import make_unique
from refkit.model import Reference


def works(*ids: str) -> list[Reference]:
    return [Reference(id=key, type="book") for key in ids]


def test_repeated_ids_get_numbers_that_are_free() -> None:
    unique, problems = make_unique(works("a", "a", "a-2", "a", "A"))
    assert [reference.id for reference in unique] == ["a", "a-3", "a-2", "a-4", "A"]
    assert [problem.rule for problem in problems] == ["RK106", "RK106"]


def test_unique_ids_stay_without_a_word() -> None:
    unique, problems = make_unique(works("a", "b"))
    assert [reference.id for reference in unique] == ["a", "b"]
    assert problems == ()
