"""The words of a mark by numbers are read whole: numbers, places and the words around, or nothing is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.marks import expand_numbers
from refkit.marks.numbered import read_numbers, read_place, read_spaced


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        pytest.param("4", [("4", "", "")], id="one"),
        pytest.param("4, 6–8", [("4", "", ""), ("6 7 8", "", "")], id="list and range"),
        pytest.param("4, 6, and 9", [("4", "", ""), ("6", "", ""), ("9", "", "")], id="and"),
        pytest.param("4 und 6", [("4", "", ""), ("6", "", "")], id="und"),
        pytest.param("4 & 6", [("4", "", ""), ("6", "", "")], id="ampersand"),
        pytest.param("4a", [("4", "", "")], id="a part of an entry"),
        pytest.param("4, p. 17", [("4", "", ", p. 17")], id="page"),
        pytest.param("4, pp. 17–19, 6", [("4", "", ", pp. 17–19"), ("6", "", "")], id="pages, then a reference"),
        pytest.param("4, pp. 17, 19", [("4", "", ", pp. 17, 19")], id="two pages"),
        pytest.param("4, chapters 2, 3 and 5; 6", [("4", "", ", chapters 2, 3 and 5"), ("6", "", "")],
            id="three chapters"),
        pytest.param("4: 17–19", [("4", "", ": 17–19")], id="colon"),
        pytest.param("4 p. 17", [("4", "", " p. 17")], id="without a comma"),
        pytest.param("4 (S. 17 ff.)", [("4", "", " (S. 17 ff.)")], id="in brackets"),
        pytest.param("4(pp17-19)", [("4", "", "(pp17-19)")], id="as numeric styles print it"),
        pytest.param("4, Kap. 3", [("4", "", ", Kap. 3")], id="German chapter"),
        pytest.param("4, Kap. 3, S. 17", [("4", "", ", Kap. 3, S. 17")], id="chapter and page"),
        pytest.param("4, Rn. 17 f.", [("4", "", ", Rn. 17 f.")], id="marginal number"),
        pytest.param("4, § 17a", [("4", "", ", § 17a")], id="section sign"),
        pytest.param("4, art. IV", [("4", "", ", art. IV")], id="Roman"),
        pytest.param("4, Suppl. Table S2", [("4", "", ", Suppl. Table S2")], id="supplementary table"),
        pytest.param("4, passim", [("4", "", ", passim")], id="passim"),
        pytest.param("see 4, 6", [("4", "see ", ""), ("6", "", "")], id="see"),
        pytest.param("vgl. 4, S. 17; siehe auch 6", [("4", "vgl. ", ", S. 17"), ("6", "siehe auch ", "")],
            id="German words"),
        pytest.param("ref. 4", [("4", "ref. ", "")], id="ref."),
        pytest.param("Refs 4 and 6", [("4", "Refs ", ""), ("6", "", "")], id="refs"),
        pytest.param("see ref. no. 4", [("4", "see ref. no. ", "")], id="see ref. no."),
        pytest.param("reviewed in 4", [("4", "reviewed in ", "")], id="reviewed in"),
        pytest.param("4 and references therein", [("4", "", " and references therein")], id="therein"),
        pytest.param("4–6, for a review", [("4 5 6", "", ", for a review")], id="for a review"),
    ],
)  # fmt: skip
def test_the_words_of_a_mark_are_understood(words: str, parts: list[tuple[str, str, str]]) -> None:
    read = [(" ".join(part.targets), part.before, part.behind) for part in read_numbers(words)]
    assert read == parts


@pytest.mark.parametrize(
    "words",
    [
        "0.5, 1.2", "95 % CI 1.2", "n = 4", "4 patients", "4, 6 mg", "4, SD 3", "4 to 6", "4.5", "4 %", "sic", "", "x", " ",
        "4,", ", 4", "4 of 6", "p. 4", "the 4", "4, in the appendix", "4; Smith, personal communication", "3H", "18F",
        "4th", "4, 6th ed.", "4 × 6",
    ],
)  # fmt: skip
def test_other_words_in_brackets_are_no_mark(words: str) -> None:
    assert read_numbers(words) == ()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        pytest.param(", chapters 2 and 5", ("chapters", "2 and 5", ""), id="two chapters"),
        pytest.param(", p. 3, 5 and 9 there", ("p", "3, 5 and 9", " there"), id="pages, and words behind"),
        pytest.param(" (Kap. 3)", ("Kap", "3", ""), id="in brackets"),
        pytest.param(", S. 12 ff.", ("S", "12", " ff."), id="what follows"),
        pytest.param(" and elsewhere", None, id="no place"),
    ],
)
def test_a_place_is_read_from_the_words_behind(words: str, place: tuple[str, str, str] | None) -> None:
    read = read_place(words)
    assert (read and (read.label, read.value, words[read.end :])) == place


@pytest.mark.parametrize(
    ("text", "targets"),
    [("3", ("3",)), ("03, 5", ("3", "5")), ("5-7,6", ("5", "6", "7")), ("9–3", ("9-3",))],
)
def test_numbers_expand(text: str, targets: tuple[str, ...]) -> None:
    assert expand_numbers(text) == targets


@pytest.mark.parametrize(
    "unit",
    ["1,", "1, p. 1,", "see ", "1, pp. 1, ", "1 (p. ", "ref. ", "1-", "§", "1, Kap. ", "1 and ", "IV, "],
)
def test_the_words_of_hostile_marks_are_read_in_linear_time(
    unit: str, assert_linear: Callable[..., None]
) -> None:
    assert_linear(read_numbers, unit)


@pytest.mark.parametrize(
    ("inside", "targets"),
    [
        pytest.param("1 2", ("1", "2"), id="two of the list"),
        pytest.param("1 2 4", ("1", "2", "4"), id="three"),
        pytest.param("2 1", None, id="not counting up"),
        pytest.param("1 9", None, id="not of the list"),
        pytest.param("0 1", None, id="an interval"),
        pytest.param("1", None, id="one alone"),
    ],
)
def test_numbers_parted_by_blanks_are_read_where_all_are_of_the_list(
    inside: str, targets: tuple[str, ...] | None
) -> None:
    found = read_spaced(inside, {"1", "2", "3", "4"})
    assert (found[0].targets if found else None) == targets
