"""What stands in the place of a date."""

from __future__ import annotations

import pytest

from refkit.vocabulary.publication_states import says_undated


@pytest.mark.parametrize(
    ("text", "undated"),
    [
        ("n.d.", True),
        ("[n.d.]", True),
        ("In press", True),
        ("o.J.", True),
        ("S. D.", False),
        ("s. IV", False),
        ("", False),
    ],
)
def test_words_that_say_that_there_is_no_date(text: str, undated: bool) -> None:
    assert says_undated(text) is undated
