"""A stretch of a reference string -> its words under another label."""

from __future__ import annotations

from refkit.reflist.parse.tag import Tagged


def label_span(tagged: Tagged, start: int, end: int, label: str) -> Tagged:
    """With one label for all words in [start, end) of the text; atoms keep theirs."""
    labels = [
        label if start <= token.start and token.end <= end and not token.kind else old
        for token, old in zip(tagged.tokens, tagged.labels, strict=True)
    ]
    return Tagged(tagged.anatomy, tagged.tokens, labels, tagged.confidence)


def labels_in(tagged: Tagged, start: int, end: int) -> set[str]:
    """The labels of the words in [start, end) of the text, those of atoms left out."""
    return {
        label
        for token, label in zip(tagged.tokens, tagged.labels, strict=True)
        if start <= token.start and token.end <= end and not token.kind
    }
