"""Texts -> the abbreviations that they explain: "minimal residual disease (MRD)"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from refkit.claims.settings import ABBREVIATION_REACH
from refkit.patterns import regex

IN_BRACKETS = regex(r"\s\(([A-Z][A-Za-z0-9/-]{1,9}?)s?[®™]?\)")
SENTENCE_BREAK = regex(r"[.,;:()\[\]]")
SHORT = regex(r"(?<!\w)([A-Z][A-Za-z0-9/]{1,9}?)(?:s)?(?!\w)")


def learn_abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Abbreviation -> its words, where the first letters of the words before the bracket spell it."""
    known: dict[str, str] = {}
    for text in texts:
        if "(" not in text:
            continue
        for match in IN_BRACKETS.finditer(text):
            begin = max(0, match.start() - ABBREVIATION_REACH)
            before = SENTENCE_BREAK.split(text[begin : match.start()])[-1]
            words = _spelt(before, match[1])
            if words:
                known.setdefault(match[1], words)
    return known


def _spelt(before: str, short: str) -> str | None:
    # The fewest last words whose initials, in order, give the capitals of the abbreviation.
    letters = [c.casefold() for c in short if c.isupper()]
    words = before.replace("-", " ").replace("/", " ").split()
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
    more = dict.fromkeys(
        known[short] for match in SHORT.finditer(text) for short in (match[0], match[1]) if short in known
    )
    return f"{text} {' '.join(more)}" if more else text
