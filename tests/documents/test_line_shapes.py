"""The shape of a line says what it is."""

from __future__ import annotations

import pytest

from refkit.documents.line_shapes import is_generic, is_prose, is_title_like, opens_links


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
