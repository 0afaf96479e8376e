"""Which words keep their case: BibTeX's braces <-> CSL's spans "nocase"."""

from __future__ import annotations

import re
from typing import Final

from refkit.fields.settings import CASE_REACH
from refkit.patterns import regex

NOCASE: Final = '<span class="nocase">'
# Unicode's noncharacters, which no text holds, stand for a group's braces until the whole field is read.
CASE_MARKS: Final = ("\U0001fffe", "\U0001ffff")
PROTECTED_WORD: Final = regex(r"[^\s\\{}$<>()\[\],.;:/\"'“”‘’\-–—]+")
# A capital of English within such a word, which is what makes most words `wants_braces`.
INNER_CAPITAL: Final = regex(r"(?<=[^\s\\{}$<>()\[\],.;:/\"'“”‘’\-–—])[A-Z]")
_OPEN, _CLOSE = CASE_MARKS
_NEAR: Final = rf"[^\W_]{{0,{CASE_REACH}}}"
# A group and the letters beside it, which are of the same word: "{B}ayesian", "e{RNA}s".
GROUP: Final = regex(rf"{_NEAR}(?:{_OPEN}[^{_OPEN}{_CLOSE}]*{_CLOSE}{_NEAR})+")


def wants_braces(word: str) -> bool:
    """Whether a word has a capital behind its first letter, so that its case is part of its spelling."""
    return any(char.isupper() for char in word[1:])


def case_spans(text: str) -> str:
    """A text whose groups stand between the marks of case -> with spans "nocase" around their words.

    A text that is one group as a whole gets none, since programs put every title in braces; neither do groups
    without letters and words that are written in braces anyway (`wants_braces`).
    """
    if _OPEN not in text:
        return text
    if text[0] == _OPEN and text.find(_CLOSE) == len(text) - 1:
        return text[1:-1]
    return GROUP.sub(span, text)


def span(match: re.Match[str]) -> str:
    words = match[0].replace(_OPEN, "").replace(_CLOSE, "")
    inner = words.strip(" ")
    spelt = PROTECTED_WORD.findall(inner)
    indexed = "<su" in inner and " " not in inner  # "H<sub>2</sub>O" is written in braces too
    if "</span>" in inner or indexed or not any(map(str.isalpha, inner)) or all(map(wants_braces, spelt)):
        return words
    return words.replace(inner, f"{NOCASE}{inner}</span>", 1)
