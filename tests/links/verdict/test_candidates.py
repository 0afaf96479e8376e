"""Texts that are not English are linked by names, numbers and dates only."""

from __future__ import annotations

import pytest

from refkit.links.verdict.candidates import is_english

ENGLISH = "The harbour of the town was opened in the spring and it has been in use by the ships of the company since. "
GERMAN = (
    "Der Hafen der Stadt wurde im Frühling eröffnet und wird seitdem von den Schiffen der Firma genutzt. "
)


@pytest.mark.parametrize(
    ("texts", "english"),
    [([ENGLISH * 20], True), ([GERMAN * 20], False), (["Hafen"], True), ([], True)],
    ids=["English", "German", "too few words to tell", "none"],
)
def test_small_words_tell_english(texts: list[str], english: bool) -> None:
    assert is_english(texts) is english
