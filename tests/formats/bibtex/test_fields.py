"""Pages, there and back."""

from __future__ import annotations

import pytest

from refkit.formats.bibtex.fields import decode_page, encode_page


@pytest.mark.parametrize(("page", "source"), [("12-34", "12--34"), ("S1-S9", "S1--S9"), ("e12", "e12")])
def test_pages(page: str, source: str) -> None:
    assert encode_page(page) == source
    assert decode_page(source) == page


@pytest.mark.parametrize("source", ["12-34", "12--34", "12---34", "12–34", r"12\textendash{}34"])
def test_pages_have_one_dash_however_it_was_written(source: str) -> None:
    assert decode_page(source) == "12-34"
