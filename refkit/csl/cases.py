"""CSL's text-case on marked text: marks stay where they are, protected words as they are."""

from __future__ import annotations

import re
from collections.abc import Callable

from refkit.csl.markup import CLOSE_QUOTE, END, MARKS, NOCASE, OPENERS

# CSL 1.0.2, "Title Case Conversion": words that stay lower case within an English title; with its articles,
# conjunctions and particles of names go all prepositions, as the processor does that styles are tried with.
STOP_WORDS = frozenset(
    """a an and as but nor or so the yet
    about above across afore after against along alongside amid amidst among amongst apropos around aside
    astride at athwart atop barring before behind below beneath beside besides between beyond by circa despite
    down during except for from given in inside into lest like near next notwithstanding of off on onto out
    over per plus pro qua sans since than through throughout till to toward towards under underneath until
    unto up upon v versus via vs with within without
    al d de et la le van von""".split()
)
LETTERS = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
ENDS_A_PART = frozenset(":?!")


def change_case(text: str, case: str | None, *, english: bool) -> str:
    """`text` in a CSL text-case; "title" is for English alone (CSL 1.0.2, "Text-case")."""
    if not text or case is None or (case == "title" and not english):
        return text
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


def _map_open(text: str, change: Callable[[str], str]) -> str:
    return "".join(part if closed else change(part) for part, closed in _parts(text))


def _parts(text: str) -> list[tuple[str, bool]]:
    """Stretches of text, each with whether it is protected from case changes."""
    if NOCASE not in text:
        return [(text, False)]
    parts: list[tuple[str, bool]] = []
    stack: list[str] = []
    start, protected = 0, 0
    for at, char in enumerate(text):
        if char in OPENERS:
            if char == NOCASE and not protected:
                parts.append((text[start:at], False))
                start = at
            stack.append(char)
            protected += char == NOCASE
        elif char == END and stack:
            protected -= (closed := stack.pop()) == NOCASE
            if closed == NOCASE and not protected:
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
                and word in STOP_WORDS
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


def _protected(text: str) -> list[bool]:
    if NOCASE not in text:
        return []
    flags: list[bool] = []
    for part, closed in _parts(text):
        flags += [closed] * len(part)
    return flags
