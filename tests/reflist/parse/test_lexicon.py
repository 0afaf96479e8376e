"""Words say what part of a reference they stand in."""

from __future__ import annotations

import pytest

from refkit.reflist.parse.lexicon import classes_of


@pytest.mark.parametrize("word", ["january", "press", "vol", "university"])
def test_words_of_references_have_a_class(word: str) -> None:
    assert classes_of(word)


@pytest.mark.parametrize("word", ["zorbine", "harbour", ""])
def test_most_words_have_none(word: str) -> None:
    assert classes_of(word) == ()
