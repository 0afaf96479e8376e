"""A pasted list -> its references."""

from __future__ import annotations

from refkit.api.data import TEXT_NAME
from refkit.inputs import parse_source
from refkit.model import Library, Source


def parse(text: str) -> Library:
    """The references of a pasted list, in order. Raises ReadError when the text holds no list.

    An entry that could not be taken apart keeps its words in `note`, and `problems` names it.
    """
    return parse_source(Source(name=TEXT_NAME, text=text))
