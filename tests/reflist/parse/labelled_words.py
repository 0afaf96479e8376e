"""Words of a text labelled by hand, as the tests of the rules that correct labels need them."""

from __future__ import annotations

from refkit.reflist.parse.atoms import find_atoms
from refkit.reflist.parse.tag import Tagged
from refkit.reflist.parse.tokens import tokenize


def tagged(text: str, *labels: tuple[str, int]) -> Tagged:
    """The words of a text, labelled by (label, number of words) in turn; "o" for what is left."""
    anatomy = find_atoms(text)
    tokens = tokenize(anatomy)
    told = [label for label, count in labels for _ in range(count)]
    told += ["o"] * (len(tokens) - len(told))
    return Tagged(anatomy, tokens, told, [1.0] * len(tokens))


def under(made: Tagged, label: str) -> str:
    """The words with a label, joined by spaces."""
    return " ".join(t.text for t, told in zip(made.tokens, made.labels, strict=True) if told == label)
