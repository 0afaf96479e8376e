"""How far the text of a source is read: to its end, but for one that no one can have written as a source."""

from __future__ import annotations

from refkit.links.settings import MOST_CHARACTERS, MOST_SENTENCES
from refkit.model import Document
from refkit.patterns import regex

STOP = regex(r"[.!?…;:][\"”’)\]]?\s|[\r\n]")


def read_until(document: Document) -> int | None:
    """The character of a source's text at which its reading stops; None where it is read to the end."""
    text = document.source.text
    last = min(len(text), MOST_CHARACTERS)
    # Hardly any text comes near the bound: it has more characters than ten for each sentence.
    if last > MOST_SENTENCES:
        for count, stop in enumerate(STOP.finditer(text, 0, last), 1):
            if count > MOST_SENTENCES:
                return stop.start()
    return last if last < len(text) else None
