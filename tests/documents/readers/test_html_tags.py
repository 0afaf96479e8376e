"""Tags and text of a page in order, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.documents.readers.html_tags import tokenize


def test_tags_and_text_come_with_their_places() -> None:
    page = '<p class="a">x &amp; y<br/><!-- c --></p>'
    found = [(tag.name, tag.closing, page[tag.start : tag.end]) for tag in tokenize(page)]
    assert found == [
        ("p", False, '<p class="a">'),
        ("", False, "x &amp; y"),
        ("br", False, "<br/>"),
        ("p", True, "</p>"),
    ]


@pytest.mark.parametrize("text", ["a < b", "1 <2", "<", "a <", "< p>"])
def test_a_sign_that_begins_no_tag_is_text(text: str) -> None:
    assert "".join(text[tag.start : tag.end] for tag in tokenize(text) if not tag.name) == text


@pytest.mark.parametrize("unit", ["<", "<a b='", "<!--", "</", "&"])
def test_tags_are_read_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: list(tokenize(text)), unit)
