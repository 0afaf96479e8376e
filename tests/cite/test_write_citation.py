"""What stands in a document for a note."""

from __future__ import annotations

import pytest

from refkit.cite.write_citation import word_note_mark


@pytest.mark.parametrize(
    ("kind", "suggested", "mark"),
    [
        ("markdown", False, "[^3]"),
        ("text", False, "[3]"),
        ("text", True, "[?3]"),
        ("html", False, '<sup><a href="#refkit-note-3" id="refkit-cite-3">3</a></sup>'),
    ],
)
def test_the_mark_of_a_note(kind: str, suggested: bool, mark: str) -> None:
    assert word_note_mark("3", kind=kind, suggested=suggested) == mark
