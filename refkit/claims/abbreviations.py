"""Texts -> the abbreviations they explain themselves: "minimal residual disease (MRD)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

EXPLAINED = re.compile(r"((?:[^\W\d_][\w’'/-]*[ -]){1,7}[^\W\d_][\w’'/-]*)\s\(([A-Z][A-Za-z0-9/-]{1,9})\)")
SHORT = re.compile(r"(?<![\w])[A-Z][A-Za-z0-9/]{1,9}(?![\w])")


def learn_abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Abbreviation -> its words, where the first letters of the words before the bracket spell it."""
    known: dict[str, str] = {}
    for text in texts:
        if "(" not in text:
            continue
        for match in EXPLAINED.finditer(text):
            words = _spelt(match[1], match[2])
            if words:
                known.setdefault(match[2], words)
    return known


def _spelt(before: str, short: str) -> str | None:
    # The fewest last words whose initials, in order, give the capitals of the abbreviation.
    letters = [c.casefold() for c in short if c.isupper()]
    words = re.split(r"[ /-]+", before)
    if len(letters) < 2 or len(words) < len(letters) - 1:
        return None
    at = len(letters) - 1
    for number in range(len(words) - 1, -1, -1):
        if words[number][:1].casefold() == letters[at]:
            at -= 1
            if at < 0:
                return " ".join(words[number:])
    return None


def expand(text: str, known: Mapping[str, str]) -> str:
    """A text with the words of every abbreviation in it added at its end."""
    if not known:
        return text
    more = dict.fromkeys(known[match[0]] for match in SHORT.finditer(text) if match[0] in known)
    return f"{text} {' '.join(more)}" if more else text
