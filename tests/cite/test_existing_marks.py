"""A mark with a question mark is a suggestion."""

from __future__ import annotations

import pytest

from refkit.cite.existing_marks import is_suggestion
from refkit.model import Mark, MarkStyle, Source, Span


@pytest.mark.parametrize(
    ("text", "suggested"), [("[? @roe2014]", True), ("[@roe2014]", False), ("[?3]", True), ("[3]", False)]
)
def test_the_sign_of_a_suggestion(text: str, suggested: bool) -> None:
    span = Span(source=Source(name="a.md", text=text), start=0, end=len(text))
    assert is_suggestion(Mark(span=span, style=MarkStyle.PANDOC, targets=("x",))) is suggested
