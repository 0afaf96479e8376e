"""Which words keep their case: BibTeX's braces <-> CSL's spans "nocase"."""

from __future__ import annotations

import re
from typing import Final

from refkit.fields.settings import CASE_REACH, CASE_TELLS, MOST_CAPITALS
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

    In a text that is one group as a whole each word with a capital gets one, but not where most words have one, since
    programs put every title in braces; groups without letters and words that are written in braces anyway
    (`wants_braces`) get none.
    """
    if _OPEN not in text:
        return text
    if text[0] == _OPEN and text.find(_CLOSE) == len(text) - 1:
        return capitals_kept(text[1:-1])
    return GROUP.sub(span, text)


def capitals_kept(text: str) -> str:
    """A text in the case of a sentence with a span around each word whose capital BibTeX's styles would take.

    They leave those of the first word and behind a colon alone. A text in the case of titles gets none.
    """
    if "<span" in text:
        return text
    words = [match for match in PROTECTED_WORD.finditer(text) if match[0][0].isalpha()]
    long = [word for word in words[1:] if len(word[0]) >= CASE_TELLS]
    if sum(word[0][0].isupper() for word in long) > len(long) * MOST_CAPITALS:
        return text
    pieces: list[str] = []
    at = 0
    for word in words[1:]:
        behind_colon = text[max(0, word.start() - 2) : word.start()].strip() == ":"
        if word[0][0].isupper() and not behind_colon and not wants_braces(word[0]):
            pieces += (text[at : word.start()], f"{NOCASE}{word[0]}</span>")
            at = word.end()
    return "".join(pieces) + text[at:]


def span(match: re.Match[str]) -> str:
    words = match[0].replace(_OPEN, "").replace(_CLOSE, "")
    inner = words.strip(" ")
    spelt = PROTECTED_WORD.findall(inner)
    indexed = "<su" in inner and " " not in inner  # "H<sub>2</sub>O" is written in braces too
    if "</span>" in inner or indexed or not any(map(str.isalpha, inner)) or all(map(wants_braces, spelt)):
        return words
    return words.replace(inner, f"{NOCASE}{inner}</span>", 1)
