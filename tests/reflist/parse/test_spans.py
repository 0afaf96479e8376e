"""A stretch of a string under another label."""

from __future__ import annotations

from refkit.reflist.parse.atoms import find_atoms
from refkit.reflist.parse.spans import label_span, labels_in
from refkit.reflist.parse.tag import Tagged
from refkit.reflist.parse.tokens import tokenize


def test_only_whole_words_inside_take_the_label_and_atoms_keep_theirs() -> None:
    anatomy = find_atoms("Roman roads [map]. York: Barrow.")
    tokens = tokenize(anatomy)
    made = label_span(Tagged(anatomy, tokens, ["o"] * len(tokens), [1.0] * len(tokens)), 6, 19, "title")
    assert made.labels == ["o", "title", "o", "o", "o"]
    assert labels_in(made, 0, 17) == {"o", "title"}
    assert labels_in(made, 12, 17) == set()
