"""How near the output comes to a kit of another processor's, and what must not come with it."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.csl.process import render_items
from refkit.csl.quirks import EXACT, NONE


def book(key: str, title: str, author: str) -> tuple[str, dict[str, Any], bool]:
    return key, {"id": key, "type": "book", "title": title, "author": [{"literal": author}]}, False


ABSTRACT = {
    "type": "paper-conference",
    "title": "Results at week 12",
    "author": [{"family": "Doe", "given": "Ann"}],
    "genre": "abstract",
    "number": "379",
    "event-title": "56th Annual Meeting",
    "event-place": "San Francisco",
    "issued": {"date-parts": [[2014]]},
}


def test_a_meeting_abstract_says_once_that_it_is_one() -> None:
    (printed,) = render_items([("a", ABSTRACT, False)], "vancouver").bibliography
    assert printed.startswith("1. Doe A. Results at week 12 [abstract no. 379]. Presented at: 56th Annual ")


@pytest.mark.parametrize(
    ("author", "begins"),
    [
        pytest.param("- List Corp", "1. \\- List Corp", id="bullet"),
        pytest.param("+ Plus", "1. \\+ Plus", id="plus"),
        pytest.param("7. Seventh Agency", "1. 7\\. Seventh Agency", id="number"),
        pytest.param("3M", "1. 3M", id="a figure alone"),
    ],
)
def test_an_entry_begins_no_list_within_the_list(author: str, begins: str) -> None:
    (printed,) = render_items([book("a", "Title", author)], "vancouver", to="markdown").bibliography
    assert printed.startswith(begins)


def test_entries_alike_keep_their_names_and_order() -> None:
    alike = [book(key, "Same", "Same Agency") for key in ("z", "a", "m")]
    assert render_items(alike, "apa").ids == ("z", "a", "m")
    assert render_items(alike, "vancouver", citations=[["m"]]).ids == ("m", "z", "a")


def test_no_entry_is_lost_to_a_repeated_key() -> None:
    twice = [book("a", "First", "Agency"), book("a", "Second", "Agency")]
    assert render_items(twice, "vancouver").bibliography == ("1. Agency. First.", "2. Agency. Second.")


def test_rtf_escapes_braces_and_numbers_what_is_not_ascii() -> None:
    (printed,) = render_items([book("a", "{Ω} 𝛼 \\par", "Agency")], "apa", to="rtf").bibliography
    assert printed == "Agency. (n.d.). {\\i \\{\\u937?\\} \\u-10187?\\u-8452? \\\\par}."


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        pytest.param("Xiao-ming", "X.", id="lower case after a hyphen"),
        pytest.param("Jean-Luc", "J.-L.", id="hyphen"),
        pytest.param("M.-J.", "M.-J.", id="initials with a hyphen"),
        pytest.param("Chas. Wm.", "Chas. Wm.", id="shortened by full stops"),
        pytest.param("Guo ping", "G. ping.", id="lower-case word"),
    ],
)
def test_given_names_are_initialised_as_people_know_it(given: str, printed: str) -> None:
    item = {"id": "a", "type": "book", "title": "T", "author": [{"family": "Doe", "given": given}]}
    (entry,) = render_items([("a", item, False)], "apa").bibliography
    assert entry == f"Doe, {printed} (n.d.). T."


@pytest.mark.parametrize(
    ("exact", "end"),
    [
        pytest.param(False, "Agency. Act.", id="for people"),
        pytest.param(True, "Agency. Act. .", id="as made"),
    ],
)
def test_left_over_punctuation_is_taken_away_for_people(exact: bool, end: str) -> None:
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title>'
        '</info><citation><layout><text variable="title"/></layout></citation><bibliography>'
        '<layout suffix="."><names variable="author" suffix=". "/><text variable="title" suffix=". "/>'
        '<text variable="page"/></layout></bibliography></style>'
    )
    assert render_items(
        [book("a", "Act", "Agency")], style, quirks=EXACT if exact else NONE
    ).bibliography == (end,)
