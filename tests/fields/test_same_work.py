"""Two references are one work by an identifier that both state, else by title, year and first author."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit.fields.same_work import is_same_work, repeated_works, spread_over_works
from refkit.model import Date, Name, Reference

SMITH, JONES = Name(family="Smith", given="J"), Name(family="Jones", given="K")


def work(key: str = "a", **fields: Any) -> Reference:
    known = {"title": "Zorbine approval history", "author": (SMITH, JONES), "issued": Date(year=2011)}
    return Reference(id=key, **{"type": "article-journal", **known, **fields})


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param({}, {}, True, id="title, year and first author"),
        pytest.param({}, {"title": "ZORBINE: approval history."}, True, id="case and punctuation of the title"),
        pytest.param({}, {"author": (Name(family="Smith", given="John"),)}, True,
            id="fewer authors, given name in full"),
        pytest.param({}, {"author": (JONES, SMITH)}, False, id="another first author"),
        pytest.param({}, {"author": ()}, False, id="no author to compare"),
        pytest.param({}, {"issued": Date(year=2012)}, False, id="another year"),
        pytest.param({}, {"title": "Zorbine approval history II"}, False, id="another title"),
        pytest.param({"doi": "10.5555/A"}, {"doi": "10.5555/a", "title": "Zorbine"}, True, id="one DOI, two titles"),
        pytest.param({"doi": "10.5555/a"}, {"doi": "10.5555/b"}, False, id="preprint and article: two DOIs"),
        pytest.param({"doi": "10.5555/a"}, {}, True, id="a DOI that one of them lacks"),
        pytest.param({"pmid": "123"}, {"pmid": "123", "title": "Zorbine"}, True, id="one PMID"),
        pytest.param({"pmid": "123"}, {"pmid": "124"}, False, id="two PMIDs"),
        pytest.param({"doi": "10.5555/a", "pmid": "1"}, {"doi": "10.5555/a", "pmid": "2"}, True, id="the DOI decides"),
        pytest.param({}, {"type": "thesis"}, False, id="an article out of a thesis"),
        pytest.param({}, {"type": "paper-conference"}, True, id="two words for one kind"),
        pytest.param({"volume": "3"}, {"volume": "4"}, False, id="another volume"),
        pytest.param({"volume": "3"}, {"volume": "03"}, True, id="one volume"),
        pytest.param({"volume": "3"}, {"volume": "III"}, True, id="volumes that nobody can compare"),
        pytest.param({"page": "12-19"}, {"page": "112-19"}, False, id="another first page"),
        pytest.param({"page": "12-19"}, {"page": "12–9"}, True, id="pages cut short"),
        pytest.param({"page": "41-5"}, {"page": "e7"}, True, id="pages of paper and screen"),
        pytest.param({"doi": "10.5555/a", "page": "1"}, {"doi": "10.5555/a", "page": "2"}, True, id="one DOI, two pages"),
        pytest.param({"author": (Name(literal="Amgen Inc"),)}, {"author": (Name(literal="Amgen Inc."),)}, True,
            id="an organisation"),
    ],
)  # fmt: skip
def test_two_references_are_one_work(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    assert is_same_work(work(**one), work(**other)) is same
    assert is_same_work(work(**other), work(**one)) is same


def test_what_is_known_of_a_work_is_known_under_all_its_keys() -> None:
    references = [work("a"), work("b", title="Other"), work("c"), work("d", doi="10.5555/d")]
    assert spread_over_works({"c": "text"}, references) == {"a": "text", "c": "text", "d": "text"}
    assert spread_over_works({"a": "one", "c": "two", "z": "three"}, references) == {
        "a": "one",
        "c": "two",
        "d": "one",
        "z": "three",
    }


def test_what_has_neither_title_nor_identifier_is_no_work() -> None:
    bare = {"title": None, "author": (), "issued": None}
    assert spread_over_works({"a": "text"}, [work("a", **bare), work("b", **bare)]) == {"a": "text"}


@pytest.mark.parametrize("read", [repeated_works, lambda works: spread_over_works({"k0": "text"}, works)])
def test_many_works_of_one_title_take_linear_time(read: Any, assert_linear: Callable[..., None]) -> None:
    assert_linear(read, lambda size: [work(f"k{at}", doi=f"10.5555/{at}") for at in range(size)], size=2000)
