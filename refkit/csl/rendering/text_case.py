"""CSL's text-case on marked text: marks stay where they are, protected words as they are."""

from __future__ import annotations

import re
from collections.abc import Callable

from refkit.csl.output import CLOSE_QUOTE, END, FIELD_CAPS, MARKS, NOCASE, OPENERS, SUB, SUP
from refkit.patterns import regex
from refkit.vocabulary.stopwords import TITLE_CASE

WORDS = regex(r"’?[^\W_]+(?:['’][^\W_]+)*")
LETTERS = regex(r"[^\W_]+(?:['’.][^\W_]+)*")
NO_CASE = frozenset((NOCASE,))
PROTECTING = frozenset((NOCASE, FIELD_CAPS, SUP, SUB))  # fonts whose text keeps its case in citeproc-js
ENDS_A_PART = frozenset(":?!")


def change_case(text: str, case: str | None, *, english: bool, exact: bool = False) -> str:
    """`text` in a CSL text-case; "title" is for English alone (CSL 1.0.2, "Text-case").

    With `exact`, as citeproc-js does it: small capitals, superscripts and subscripts keep their case, a title
    in capitals stays so, and sentence case puts all words but the first in lower case.
    """
    if not text or case is None or (case == "title" and not english):
        return text
    if exact:
        return _change_exactly(text, case)
    if case in {"lowercase", "uppercase"}:
        change = str.lower if case == "lowercase" else str.upper
        return _map_open(text, change)
    if case == "capitalize-first":
        return _capitalize_first(text)
    if case == "sentence":
        return _sentence(text)
    if case in {"capitalize-all", "title"}:
        return _title(text, every=case == "capitalize-all")
    return text


def _change_exactly(text: str, case: str) -> str:
    if case in {"lowercase", "uppercase"}:
        return _map_open(text, str.lower if case == "lowercase" else str.upper, PROTECTING)
    protected = _protected(text, PROTECTING)
    if case in {"capitalize-all", "title"}:
        return _title_exactly(text, protected, every=case == "capitalize-all")
    if case not in {"sentence", "capitalize-first"}:
        return text
    word = WORDS.search(text)
    if word is None or (protected and protected[word.start()]):
        first, start = "", 0
    else:
        first = word[0] if case == "capitalize-first" and not word[0].islower() else _raised(word[0])
        start = word.start()
    rest = text[start + len(first) :]
    if case == "sentence":
        rest = _map_open(rest, str.lower, PROTECTING)
    return text[:start] + first + rest


def _title_exactly(text: str, protected: list[bool], *, every: bool) -> str:
    words = list(WORDS.finditer(text))
    out: list[str] = []
    at = 0
    for number, match in enumerate(words):
        out.append(text[at : match.start()])
        at = match.end()
        word = match[0]
        if protected and protected[match.start()]:
            out.append(word)
            continue
        begins = number == 0 or _begins_part(text, match.start())
        middle = not begins and number < len(words) - 1
        small = not every and (
            (middle and word in TITLE_CASE) or (not begins and len(word) == 1 and text[at : at + 1] != "-")
        )
        out.append(word if small or not word.islower() else _raised(word))
    return "".join(out) + text[at:]


def _raised(word: str) -> str:
    upper = word[:1].upper()
    return (upper if len(upper) == 1 else word[:1]) + word[1:]


def _map_open(text: str, change: Callable[[str], str], protecting: frozenset[str] = NO_CASE) -> str:
    return "".join(part if closed else change(part) for part, closed in _parts(text, protecting))


def _parts(text: str, protecting: frozenset[str] = NO_CASE) -> list[tuple[str, bool]]:
    """Stretches of text, each with whether it is protected from case changes."""
    if protecting.isdisjoint(text):
        return [(text, False)]
    parts: list[tuple[str, bool]] = []
    stack: list[str] = []
    start, protected = 0, 0
    for at, char in enumerate(text):
        if char in OPENERS:
            if char in protecting and not protected:
                parts.append((text[start:at], False))
                start = at
            stack.append(char)
            protected += char in protecting
        elif char == END and stack:
            protected -= (closed := stack.pop() in protecting)
            if closed and not protected:
                parts.append((text[start : at + 1], True))
                start = at + 1
    parts.append((text[start:], protected > 0))
    return [part for part in parts if part[0]]


def _capitalize_first(text: str) -> str:
    for at, char in enumerate(text):
        if char == NOCASE:
            return text
        if char in MARKS or not char.isalnum():
            continue
        word = LETTERS.match(text, at)
        if word is not None and not word[0].islower():
            return text  # "mRNA", "medRxiv": only a lower-case word is capitalised (CSL 1.0.2, "Text-case")
        upper = char.upper()
        return text[:at] + (upper if len(upper) == 1 else char) + text[at + 1 :]
    return text


def _is_shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return " " in text and len(letters) > 1 and all(c.isupper() for c in letters)


def _sentence(text: str) -> str:
    if _is_shouted(text):
        return _capitalize_first(_map_open(text, str.lower))

    def word(match: re.Match[str]) -> str:
        found = match[0]
        return found[0].lower() + found[1:] if found[1:].islower() else found

    return _capitalize_first(_map_open(text, lambda part: LETTERS.sub(word, part)))


def _title(text: str, *, every: bool) -> str:
    shouted = not every and _is_shouted(text)
    words = list(LETTERS.finditer(text))
    last = len(words) - 1
    protected = _protected(text)
    out: list[str] = []
    at = 0
    for number, match in enumerate(words):
        out.append(text[at : match.start()])
        at = match.end()
        word = match[0]
        if protected and protected[match.start()]:
            out.append(word)
            continue
        if shouted:
            word = word.lower()
        if word.islower() or shouted:
            small = (
                not every
                and word in TITLE_CASE
                and 0 < number < last
                and not _begins_part(text, match.start())
            )
            letter = number == last and number > 0 and len(word) == 1  # "Group b": a name, no word
            word = word if small or letter else word[0].upper() + word[1:]
        out.append(word)
    return "".join(out) + text[at:]


def _begins_part(text: str, at: int) -> bool:
    before = at - 1
    while before >= 0 and (text[before] == " " or text[before] in MARKS):
        if text[before] == CLOSE_QUOTE:
            return False
        before -= 1
    return before < 0 or text[before] in ENDS_A_PART


def _protected(text: str, protecting: frozenset[str] = NO_CASE) -> list[bool]:
    if protecting.isdisjoint(text):
        return []
    flags: list[bool] = []
    for part, closed in _parts(text, protecting):
        flags += [closed] * len(part)
    return flags
