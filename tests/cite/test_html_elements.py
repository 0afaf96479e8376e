"""What stands inside which element of a page, and where nothing may be put."""

from __future__ import annotations

import pytest

from refkit.cite.html_elements import (
    around,
    behind_tags,
    body_end,
    in_tag,
    read_elements,
    tree_of,
    whole,
    widen,
)

PAGE = '<p>See <a href="#r1"><sup>1</sup></a> now.</p>'


def test_elements_come_with_their_places_and_void_ones_are_left_out() -> None:
    found = [(e.name, PAGE[e.inner : e.inner_end]) for e in read_elements(PAGE.replace(" now", "<br>now"))]
    assert [name for name, _ in found] == ["p", "a", "sup"]
    assert found[2][1] == "1"


def test_elements_around_a_place_come_innermost_first() -> None:
    tree = tree_of(PAGE)
    assert [element.name for element in around(tree, PAGE.index("1</sup>"))] == ["sup", "a", "p"]
    assert [element.name for element in around(tree, PAGE.index("See"))] == ["p"]


@pytest.mark.parametrize(("place", "inside"), [("href", True), ("See", False), ("now", False)])
def test_nothing_is_put_into_a_tag(place: str, inside: bool) -> None:
    assert in_tag(tree_of(PAGE), PAGE.index(place)) is inside


def test_a_mark_takes_the_elements_with_it_that_hold_nothing_else() -> None:
    tree, at = tree_of(PAGE), PAGE.index("1</sup>")
    assert widen(tree, at, at + 1) == (PAGE.index("<a "), PAGE.index(" now"))
    assert behind_tags(tree, at + 1) == PAGE.index(" now")


def test_a_range_that_tears_an_element_is_not_whole() -> None:
    tree = tree_of(PAGE)
    assert whole(tree, PAGE.index("See"), PAGE.index("<a "))
    assert not whole(tree, PAGE.index("See"), PAGE.index("</sup>"))


@pytest.mark.parametrize(
    ("page", "end"),
    [
        ("<body><p>a</p></body></html>", 14),
        ("<html><p>a</p></html>", 14),
        ("<p>a</p>", 8),
        ("", 0),
    ],
)
def test_where_a_body_ends(page: str, end: int) -> None:
    assert body_end(page) == end
