"""The shape of a line says what it is."""

from __future__ import annotations

import pytest

from refkit.documents.line_shapes import is_generic, is_prose, is_title_like, is_torn, opens_links


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Mechanism of Action", True),
        ("2. Methods", True),
        ("It was approved in 2014.", False),
        ("and so on", False),
    ],
)
def test_headings_are_short_and_begin_with_a_capital(line: str, title: bool) -> None:
    assert is_title_like(line) is title


@pytest.mark.parametrize(
    ("text", "prose"), [("The harbour was opened in 1920.", True), ("Harbours", False), ("10 mg", False)]
)
def test_prose_holds_a_sentence(text: str, prose: bool) -> None:
    assert is_prose(text) is prose


def test_headings_of_sections_and_of_links() -> None:
    assert is_generic("Introduction")
    assert not is_generic("Zorbine")
    assert opens_links("Related Resources")
    assert not opens_links("Results")


LINE = "Salt marshes on the Orle lower the height of storm waves by 30 cm"


@pytest.mark.parametrize(
    ("line", "after", "torn"),
    [
        pytest.param(f"{LINE} [1,", "2]. Eels grow.", True, id="within a mark"),
        pytest.param(f"{LINE} (Falk", "2004).", True, id="within brackets"),
        pytest.param(LINE, "[1, 2].", True, id="before a mark"),
        pytest.param(f"{LINE} and shelter", "young eels.", True, id="before a small letter"),
        pytest.param(f"{LINE}.", "young eels live there.", False, id="behind a stop"),
        pytest.param(LINE, "Young eels live there.", False, id="before a capital"),
        pytest.param(LINE, "o  Young eels live there.", False, id="before a bullet"),
        pytest.param(LINE, "a year.", True, id="before an article"),
        pytest.param("Salt marshes", "lower storm waves.", False, id="a short line"),
        pytest.param(LINE, "by Tomas Lindgren", False, id="above who wrote it"),
    ],
)
def test_a_sentence_may_break_between_two_lines(line: str, after: str, torn: bool) -> None:
    assert is_torn(line, after) is torn
