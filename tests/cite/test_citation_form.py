"""How a style cites: in the text or in notes, raised or in brackets."""

from __future__ import annotations

import pytest

from refkit.cite.citation_form import manner_of
from refkit.errors import StyleError


@pytest.mark.parametrize(
    ("style", "note", "number"),
    [
        ("vancouver", False, True),
        ("nature", False, True),
        ("apa", False, False),
        ("chicago-notes-bibliography", True, False),
    ],
)
def test_styles_cite_in_their_manner(style: str, note: bool, number: bool) -> None:
    manner = manner_of(style, locale=None, folders=())
    assert (manner.note, manner.numeric) == (note, number)


def test_a_style_that_is_not_there_is_refused() -> None:
    with pytest.raises(StyleError):
        manner_of("no-such-style", locale=None, folders=())
