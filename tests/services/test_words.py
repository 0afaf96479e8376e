"""What is looked for, as the words of a search."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.services.settings import MAX_QUERY
from refkit.services.words import drug_names, first_page, printed, surname, title_words, year


def reference(**fields: Any) -> Reference:
    return Reference(id="x", type="article-journal", **fields)


def test_the_printed_string_goes_first_and_is_cut() -> None:
    query = Query(reference=reference(title="Else"), text=" Berg \n J. " + "a" * 1000)
    assert printed(query).startswith("Berg J. aaa")
    assert len(printed(query)) == MAX_QUERY


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ""), ({"volume": "3"}, ""), ({"title": "A  <i>b</i>"}, "A b"),
        ({"author": (Name(family="Berg"),), "container_title": "J", "page": "3-5"}, "Berg J 3"),
        ({"author": (Name(literal="Pond Group"),)}, ""),
    ],
)  # fmt: skip
def test_else_what_is_known_of_it(fields: dict[str, Any], words: str) -> None:
    assert printed(Query(reference=reference(**fields))) == words


def test_words_of_a_title_that_tell() -> None:
    title = "A <sup>13</sup>C study AND the pond's O'Neill-effect of " + " ".join(
        f"word{n}" for n in range(30)
    )
    assert title_words(reference(title=title))[:5] == ["13c", "study", "pond's", "o'neill-effect", "word0"]
    assert len(title_words(reference(title=title))) == 12
    assert title_words(reference(title="What is it?")) == ["what"]
    assert title_words(reference()) == []


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Pondix (zorbine): prescribing information", ["pondix", "zorbine"]), ("Zorbine tablets: package insert", ["zorbine"]),
        ("Highlights of prescribing information: PONDIX® (zorbine)", ["pondix", "zorbine"]),
        ("Full prescribing information for Pondix", ["pondix"]), ("Lake™ (zorbine kit) for injection", ["lake", "zorbine"]),
        ("US prescribing information", []), ("", []),
    ],
)  # fmt: skip
def test_the_names_of_a_medicine(title: str, names: list[str]) -> None:
    assert drug_names(reference(title=title)) == names


def test_parts() -> None:
    assert surname(Name(family="Berg", particle="van den")) == "van den Berg"
    assert surname(Name(literal="Group")) == "Group"
    assert [first_page(reference(page=page)) for page in ("45–51", "e12", None)] == ["45", "e12", ""]
    assert (year(reference(issued=Date(year=2011))), year(reference())) == (2011, None)
