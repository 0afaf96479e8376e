"""The elements of a style, as they are compiled."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from refkit.csl.rendering.context import Node

LAYOUT = Node("layout", {"suffix": "."}, (Node("text", {"variable": "title"}), Node("choose", {})))
STYLE = Node("style", {}, (Node("citation", {}), Node("citation", {}, (LAYOUT,))))


def test_an_element_is_found_by_the_path_of_its_tags() -> None:
    assert STYLE.find("citation/layout") is LAYOUT
    assert STYLE.find("bibliography/layout") is None


def test_a_part_that_is_missing_is_an_empty_element() -> None:
    assert STYLE.part("citation") is STYLE.children[0]
    assert (STYLE.part("sort").tag, list(STYLE.part("sort"))) == ("sort", [])


def test_all_elements_come_in_the_order_of_the_file() -> None:
    assert [node.tag for node in STYLE.iter()] == [
        "style",
        "citation",
        "citation",
        "layout",
        "text",
        "choose",
    ]


def test_attributes_are_asked_for_by_name() -> None:
    assert LAYOUT.get("suffix") == "."
    assert LAYOUT.get("prefix") is None
    assert LAYOUT.get("prefix", "") == ""


def test_an_element_counts_what_stands_in_it() -> None:
    assert (len(LAYOUT), len(LAYOUT.children[0])) == (2, 0)


def test_an_element_prints_nothing_of_itself_and_cannot_be_changed() -> None:
    assert LAYOUT.render(None, None) is None
    with pytest.raises(FrozenInstanceError):
        LAYOUT.tag = "text"  # type: ignore[misc]
