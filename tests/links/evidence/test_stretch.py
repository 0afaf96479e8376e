"""Parts of a text put together, and where each character of them stands."""

from __future__ import annotations

import pytest

from refkit.links.evidence.stretch import Joined, Part, ends_of, places_of, shown

# Characters 0-6 "The dyk", 7-9 a cut line end, 10 "e", 12-17 "broke."
DYKE = "The dyk-\r\ne broke.\n\n  It  fell."

WITHIN = {
    "inside one part": ([(0, 7), (10, 18)], 4, 7, ((4, 7),)),
    "over the border of two": ([(0, 7), (10, 18)], 4, 8, ((4, 7), (10, 11))),
    "words from elsewhere": (["Dyke: ", (12, 17)], 2, 8, ("ke: ", (12, 14))),
    "nothing": ([(0, 7)], 3, 3, ()),
    "behind the end": ([(0, 7)], 5, 90, ((5, 7),)),
}


@pytest.mark.parametrize(("parts", "start", "end", "pieces"), WITHIN.values(), ids=WITHIN)
def test_a_stretch_of_joined_parts_is_made_of_their_pieces(
    parts: list[Part], start: int, end: int, pieces: tuple[Part, ...]
) -> None:
    assert Joined(DYKE, parts).within(start, end) == pieces


def test_joined_parts_hold_their_characters_as_they_are() -> None:
    assert Joined(DYKE, [(0, 7), "n", (10, 18)]).text == "The dykne broke."
    assert Joined(DYKE, []).text == ""


WITHOUT = {
    "a hyphen and a line end": ([(0, 18)], [(7, 10)], ((0, 7), (10, 18))),
    "two stretches": ([(0, 18)], [(0, 4), (10, 17)], ((4, 10), (17, 18))),
    "a stretch over two parts": ([(0, 7), (10, 18)], [(6, 8)], ((0, 6), (11, 18))),
    "no stretch": ([(0, 7), "n"], [], ((0, 7), "n")),
    "all": ([(0, 7)], [(0, 7)], ()),
}


@pytest.mark.parametrize(("parts", "cuts", "left"), WITHOUT.values(), ids=WITHOUT)
def test_parts_without_some_stretches(
    parts: list[Part], cuts: list[tuple[int, int]], left: tuple[Part, ...]
) -> None:
    assert Joined(DYKE, parts).without(cuts) == left


# Parts of DYKE, what is shown of them, and the place of each character of that.
PLACES: dict[str, tuple[list[Part], str, list[int | None]]] = {
    "a cut word": ([(4, 7), (10, 11)], "dyke", [4, 5, 6, 10]),
    "white space at both ends": ([(18, 24)], "It", [22, 23]),
    "a run of spaces keeps the first": ([(22, 31)], "It fell.", [22, 23, 24, 26, 27, 28, 29, 30]),
    "words from elsewhere stand in no place": (["A: ", (22, 24)], "A: It", [None, None, None, 22, 23]),
    "a space that two parts share": ([(0, 4), " ", (22, 24)], "The It", [0, 1, 2, 3, 22, 23]),
    "nothing": ([], "", []),
    "white space alone": ([(18, 22)], "", []),
}


@pytest.mark.parametrize(("parts", "words", "places"), PLACES.values(), ids=PLACES)
def test_each_character_that_is_shown_has_its_place(
    parts: list[Part], words: str, places: list[int | None]
) -> None:
    assert shown(DYKE, parts) == words
    assert places_of(DYKE, parts) == places


@pytest.mark.parametrize(
    ("parts", "ends"),
    [
        pytest.param([(4, 7)], (4, 7), id="one part"),
        pytest.param([(4, 7), (10, 11)], (4, 11), id="two parts"),
        pytest.param(["A: ", (10, 11), ", B ", (4, 7), "."], (4, 11), id="a label behind its value"),
    ],
)
def test_parts_go_from_their_first_to_their_last_character(parts: list[Part], ends: tuple[int, int]) -> None:
    assert ends_of(parts) == ends
