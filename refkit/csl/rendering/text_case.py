"""CSL's text-case on marked text: marks stay where they are, protected words as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from refkit.csl.output.markup import CLOSE_QUOTE, EDGE, END, FONTS, MARKS, OPENER
from refkit.csl.quirks import NONE, Quirks
from refkit.patterns import regex
from refkit.vocabulary.stopwords import TITLE_CASE

# Words as citeproc-js parts a title: at spaces, and at signs that part it; all else belongs to a word ("«a", "x&y").
_TAG = r"</?(?:i|b|sc|sub|sup)>"  # one that a field leaves open
_OF_A_WORD = rf"(?:(?!{_TAG})[^\s\u200b\-.,:;!?/–—()\[\]'’‘“”\"{''.join(sorted(MARKS))}])+"
# An apostrophe before EDGE was a straight one.
TOKENS = regex(rf"{_TAG}|’?{_OF_A_WORD}(?:['’]{EDGE}?{_OF_A_WORD})*")
STRAY = regex(_TAG)
APOSTROPHES = regex("['’]")
LETTERS = regex(r"[^\W_]+(?:['’.][^\W_]+)*")
NO_CASE = frozenset((OPENER["nocase"],))
# Spans whose text keeps its case in citeproc-js.
PROTECTING = frozenset(OPENER[kind] for kind in ("nocase", "field-caps", "sup", "sub"))
ENDS_A_PART = frozenset(":?!")
HYPHEN = "-"
# Where citeproc-js parts a title, besides at marks; its first part ends, and its last one begins, like a title.
PARTING = regex(rf"[-.,:;!?/–—()\[\]'’{''.join(sorted(MARKS))}]")
ELIDED = regex(r"[^\W\d_]['’]")  # "l’eau", "d’or"
INNER_STOP = regex(r"\.(?![a-z])")
GREEK = regex("[\u0370-\u03ff]")


@dataclass(frozen=True, slots=True)
class Casing:
    """How a language makes capitals, and small letters of them."""

    upper: Callable[[str], str] = str.upper
    lower: Callable[[str], str] = str.lower


def _turkish_upper(text: str) -> str:
    return text.replace("i", "İ").upper()


def _turkish_lower(text: str) -> str:
    return text.replace("I", "ı").replace("İ", "i").lower()


PLAIN = Casing()
TURKISH = Casing(_turkish_upper, _turkish_lower)
CASINGS = {"tr": TURKISH, "az": TURKISH}  # Unicode, SpecialCasing: by the first two letters of a language


def casing_of(language: str) -> Casing:
    return CASINGS.get(language[:2].lower(), PLAIN)


def strip_periods(text: str, *, inner: bool) -> str:
    """The text without full stops; with `inner`, one before a small letter stays."""
    return INNER_STOP.sub("", text) if inner else text.replace(".", "")


def change_case(
    text: str, case: str | None, *, english: bool, quirks: Quirks = NONE, casing: Casing = PLAIN
) -> str:
    """`text` in a CSL text-case; "title" is for English alone (CSL 1.0.2, "Text-case")."""
    if not text or case is None or (case == "title" and not english):
        return text
    spans = PROTECTING if quirks.spans_keep_case else NO_CASE
    if case in {"lowercase", "uppercase"}:
        return _map_open(text, casing.lower if case == "lowercase" else casing.upper, spans)
    if case in {"capitalize-all", "title"}:
        change = _title_exactly if quirks.title_case else _title
        return change(text, _protected(text, spans), casing, every=case == "capitalize-all")
    if case not in {"sentence", "capitalize-first"}:
        return text
    if quirks.sentence_case:
        return _sentence_exactly(text, case, casing, spans)
    return (_sentence if case == "sentence" else _capitalize_first)(text, casing, spans)


def _sentence_exactly(text: str, case: str, casing: Casing, spans: frozenset[str]) -> str:
    protected = _protected(text, spans)
    word = next(tokens(text), None)
    start = 0 if word is None else word.start()
    kept = word is None or (protected and protected[start]) or text[start - 1 : start] == EDGE
    head = "" if word is None or kept else APOSTROPHES.split(word[0])[0]
    capitals = case == "capitalize-first" and head != casing.lower(head)
    first = head if capitals or _is_greek_letter(head) else raise_first(head, casing)
    rest = text[start + len(head) :]
    if case == "sentence":
        rest = _map_open(rest, casing.lower, spans)
    return text[:start] + first + rest


def tokens(text: str) -> Iterator[re.Match[str]]:
    return (found for found in TOKENS.finditer(text) if not STRAY.fullmatch(found[0]))


def raise_first(word: str, casing: Casing) -> str:
    """A word with a capital, which may be two letters ("ß")."""
    return casing.upper(word[:1]) + word[1:]


def _title_exactly(text: str, protected: list[bool], casing: Casing, *, every: bool) -> str:
    words = list(tokens(text))
    parting = PARTING.search(text)
    # The word before a hyphen is raised where nothing parted the title before it: "By-Law", "on by-Law".
    first_end = parting.start() if parting is not None and parting[0] == HYPHEN else -1
    # Behind an apostrophe the last word is none: "What’s next".
    last = len(words) - (not words or _last_parting(text, words[-1].start()) != "’")

    def change(number: int, match: re.Match[str]) -> str:
        word, start = match[0], match.start()
        begins = number == 0 or _begins_part(text, start)
        stays = not every and not begins and match.end() != first_end
        small = stays and ((number < last and word in TITLE_CASE) or _is_letter(word))
        small = small or text[start - 1 : start] == EDGE or _is_greek_letter(word)
        head = APOSTROPHES.split(word)[0]
        if small or head != casing.lower(head):
            return word
        return raise_first(head, casing) + word[len(head) :]

    return _each_word(text, words, protected, change)


def _each_word(
    text: str,
    words: list[re.Match[str]],
    protected: list[bool],
    change: Callable[[int, re.Match[str]], str],
) -> str:
    """The text with its words changed, by their numbers; those that are protected stay."""
    out: list[str] = []
    at = 0
    for number, match in enumerate(words):
        kept = protected and protected[match.start()]
        out += (text[at : match.start()], match[0] if kept else change(number, match))
        at = match.end()
    return "".join(out) + text[at:]


def _last_parting(text: str, end: int) -> str:
    """The sign nearest before the last word that parts a title; "" for none."""
    for at in range(end - 1, -1, -1):
        if PARTING.match(text, at) and not (text[at] == EDGE and text[at - 1] == "’"):
            return text[at] if text[at + 1 : at + 2] != EDGE else ""
    return ""


def _is_letter(word: str) -> bool:
    """Whether a word is a letter by itself, or one that an apostrophe parts from the word ("l’eau")."""
    return len(word) == 1 or ELIDED.match(word) is not None


def _is_greek_letter(word: str) -> bool:
    """Whether a word is a sign of science ("β-carotene"), which no title raises."""
    return len(word) == 1 and GREEK.match(word) is not None


def _raised(word: str, casing: Casing) -> str:
    upper = casing.upper(word[:1])
    return (upper if len(upper) == 1 else word[:1]) + word[1:]


def _map_open(text: str, change: Callable[[str], str], spans: frozenset[str]) -> str:
    return "".join(part if closed else change(part) for part, closed in _parts(text, spans))


def _parts(text: str, spans: frozenset[str]) -> list[tuple[str, bool]]:
    """Stretches of text, each with whether it is protected from case changes."""
    if spans.isdisjoint(text):
        return [(text, False)]
    parts: list[tuple[str, bool]] = []
    stack: list[str] = []
    start, protected = 0, 0
    for at, char in enumerate(text):
        if char in FONTS:
            if char in spans and not protected:
                parts.append((text[start:at], False))
                start = at
            stack.append(char)
            protected += char in spans
        elif char == END and stack:
            protected -= (closed := stack.pop() in spans)
            if closed and not protected:
                parts.append((text[start : at + 1], True))
                start = at + 1
    parts.append((text[start:], protected > 0))
    return [part for part in parts if part[0]]


def _capitalize_first(text: str, casing: Casing, spans: frozenset[str]) -> str:
    for at, char in enumerate(text):
        if char in spans:
            return text
        if char in MARKS or not char.isalnum():
            continue
        word = LETTERS.match(text, at)
        if word is not None and (not word[0].islower() or _is_greek_letter(word[0])):
            return text  # "mRNA", "medRxiv": only a lower-case word is capitalised (CSL 1.0.2, "Text-case")
        return text[:at] + _raised(char, casing) + text[at + 1 :]
    return text


def _is_shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return " " in text and len(letters) > 1 and all(c.isupper() for c in letters)


def _sentence(text: str, casing: Casing, spans: frozenset[str]) -> str:
    if _is_shouted(text):
        return _capitalize_first(_map_open(text, casing.lower, spans), casing, spans)

    def word(match: re.Match[str]) -> str:
        found = match[0]
        return casing.lower(found[0]) + found[1:] if found[1:].islower() else found

    return _capitalize_first(_map_open(text, lambda part: LETTERS.sub(word, part), spans), casing, spans)


def _title(text: str, protected: list[bool], casing: Casing, *, every: bool) -> str:
    shouted = not every and _is_shouted(text)
    words = list(LETTERS.finditer(text))
    last = len(words) - 1

    def change(number: int, match: re.Match[str]) -> str:
        word = casing.lower(match[0]) if shouted else match[0]
        if not word.islower() and not shouted:
            return word
        small = (
            not every
            and word in TITLE_CASE
            and 0 < number < last
            and not _begins_part(text, match.start())
            and not _leads_compound(text, *match.span())
        )
        letter = number == last and number > 0 and len(word) == 1  # "Group b": a name, no word
        elided = number > 0 and not every and ELIDED.match(word) is not None  # "Coup d’état"
        return word if small or letter or elided or _is_greek_letter(word) else _raised(word, casing)

    return _each_word(text, words, protected, change)


def _leads_compound(text: str, start: int, end: int) -> bool:
    """Whether a word begins one that hyphens join: "By-Law", "In-Vivo", not the "and" of "Up-and-Coming"."""
    return text[end : end + 1] == HYPHEN and text[start - 1 : start] != HYPHEN


def _begins_part(text: str, at: int) -> bool:
    before = at - 1
    while before >= 0 and (text[before] == " " or text[before] in MARKS):
        if text[before] == CLOSE_QUOTE:
            return False
        before -= 1
    return before < 0 or text[before] in ENDS_A_PART


def _protected(text: str, spans: frozenset[str]) -> list[bool]:
    if spans.isdisjoint(text):
        return []
    flags: list[bool] = []
    for part, closed in _parts(text, spans):
        flags += [closed] * len(part)
    return flags
