"""Two engines are compared work by work, in the list and cited, and the words that differ are found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl import compare
from refkit.csl.compare import compare_engines, differing
from refkit.model import Library, Name, Reference

SUBSTITUTE = '<bibliography subsequent-author-substitute="——"><layout'


def texts(one: str, two: str) -> tuple[list[str], list[str]]:
    mine, its = differing(one, two)
    return [one[start:end] for start, end in mine], [two[start:end] for start, end in its]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param("a b c", "a b c", ([], []), id="the same"),
        pytest.param("1. Roe A. Ponds.", "1.Roe A. Ponds.", (["1. Roe"], ["1.Roe"]), id="a space"),
        pytest.param("a b c d", "a x c y", (["b", "d"], ["x", "y"]), id="two words"),
        pytest.param("a b c", "a c", (["b"], []), id="a word too many"),
        pytest.param("", "a b", ([], ["a b"]), id="nothing"),
        pytest.param("a b", "a  b", ([], []), id="white space alone"),
        pytest.param("a a a", "a a", (["a"], []), id="one time less"),
    ],
)
def test_words_that_the_other_text_lacks_are_found(
    one: str, two: str, expected: tuple[list[str], list[str]]
) -> None:
    assert texts(one, two) == expected


def test_of_long_texts_the_middle_is_marked_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare, "MOST_COMPARED", 2)
    assert texts("a b c d e", "a x c y e") == (["b c d"], ["x c y"])


def test_where_the_engines_differ_is_told_work_by_work(small: Callable[..., str]) -> None:
    """citeproc-py knows no substitute for authors that come again."""
    library = Library(
        references=tuple(
            Reference(id=key, type="book", title=key.upper(), author=(Name(family=family),))
            for key, family in (("a", "Roe"), ("b", "Roe"), ("c", "Doe"))
        )
    )
    style = small('<names variable="author" suffix=": "/><text variable="title"/>')
    found = compare_engines(library, style.replace("<bibliography><layout", SUBSTITUTE))
    assert [(one.key, one.part, one.own.text, one.other.text) for one in found.apart] == [
        ("b", "entry", "——: B.", "Roe: B.")
    ]
    assert (found.entries, found.citations, found.reordered, found.problems) == (3, 3, False, ())


def test_a_work_that_one_engine_does_not_print_is_told(small: Callable[..., str]) -> None:
    """Where a work has no title, citeproc-py prints the brackets of its citation."""
    library = Library(references=(Reference(id="a", type="book", publisher="Acme"),))
    found = compare_engines(library, small('<text variable="publisher"/>'))
    assert [(one.part, one.own.text, one.other.text) for one in found.apart] == [("citation", None, "()")]
    assert (found.entries, found.citations) == (1, 1)


def test_lists_in_another_order_are_told(small: Callable[..., str]) -> None:
    """citeproc-py sorts by letters as they are encoded."""
    library = Library(
        references=tuple(
            Reference(id=title, type="book", title=title) for title in ("Öland", "Zealand", "Oslo")
        )
    )
    style = small().replace("<bibliography>", '<bibliography><sort><key variable="title"/></sort>')
    assert compare_engines(library, style).reordered
