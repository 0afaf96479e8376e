"""The elements of a style as they are compiled, and what is learnt of an entry while they are rendered."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from refkit.csl.data.item import read_entry
from refkit.csl.rendering.compile import load
from refkit.csl.rendering.context import (
    MISSING,
    PRINTED,
    CitedItem,
    Learnt,
    Named,
    Node,
    Rendered,
    Scope,
    render_variable,
)
from refkit.csl.style.find import find_style

LAYOUT = Node("layout", {"suffix": "."}, (Node("text", {"variable": "title"}), Node("choose", {})))
SCOPE = Scope(load(find_style("apa")), CitedItem(read_entry({"title": "Tides"}, key="a"), 1), LAYOUT)
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
    assert LAYOUT.render(SCOPE, Learnt())[0] == ""
    with pytest.raises(FrozenInstanceError):
        LAYOUT.tag = "text"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("variable", "text", "rendered"),
    [
        pytest.param("title", "Tides", ("Tides", Learnt(begun=True), PRINTED, ("title",)), id="one that prints"),
        pytest.param("title", "", ("", Learnt(), MISSING, ()), id="one that is empty"),
        pytest.param(
            "citation-number", "1", ("1", Learnt(), PRINTED, ("citation-number",)), id="a number begins nothing"
        ),
        pytest.param(
            "genre", "Poster", ("Poster", Learnt(begun=True, genre=True), PRINTED, ("genre",)), id="a genre"
        ),
    ],
)  # fmt: skip
def test_a_variable_is_remembered(variable: str, text: str, rendered: Rendered) -> None:
    assert render_variable(SCOPE, Learnt(), variable, text) == rendered


def test_a_variable_that_stands_for_names_is_used_up() -> None:
    _, learnt, _, _ = render_variable(SCOPE.in_substitute, Learnt(), "title", "Tides")
    assert learnt.suppressed == {"title"}
    assert SCOPE.in_substitute.in_substitute is SCOPE.in_substitute


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(Learnt(), Learnt(in_turn=True), id="that begins an entry"),
        pytest.param(
            Learnt(begun=True), Learnt(begun=True, in_turn=True, names=Named(late=True)), id="behind a text"
        ),
        pytest.param(
            Learnt(begun=True, in_turn=True, names=Named(text="Roe")),
            Learnt(begun=True, in_turn=True, names=Named(text="Roe")),
            id="behind other names",
        ),
    ],
)
def test_a_block_of_names_has_its_turn(before: Learnt, after: Learnt) -> None:
    assert before.take_turn() == after
