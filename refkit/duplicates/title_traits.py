"""A title -> its words as compared, and what it says of itself: a notice, a part, an edition."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from refkit.duplicates.settings import MOST_LETTERS
from refkit.fields.folding import fold_text
from refkit.patterns import regex
from refkit.vocabulary.editions import EDITION, ENDINGS, ORDINALS
from refkit.vocabulary.numerals import NUMBER_WORDS, ROMAN
from refkit.vocabulary.versions import ARTICLES, BEHIND, NOTICE, PART, VOLUME

TAG = regex(r"</?[a-zA-Z]{1,8}(?:\s[^<>]{0,80})?/?>", signs="<")
WORD = regex(r"[^\W_]+")
_ROMAN = r"[ivx]{1,5}"
_NUMBER = rf"(?:\d{{1,3}}|{_ROMAN}|{'|'.join(NUMBER_WORDS)}|[a-h])"
# "part 2", "Teil II"; "Title. II. Theory"; "Title, II"
PART_WORD = regex(rf"(?<!\w){PART}\.?\s?({_NUMBER})(?!\w)")
VOLUME_WORD = regex(rf"(?<!\w){VOLUME}\.?\s?({_NUMBER})(?!\w)")
PART_ALONE = regex(rf"[.:,;–—-]\s?(?P<part>{_ROMAN})(?=\s?[.:,;]|$)|\s\(?(?P<last>{_ROMAN})\)?$")
EDITION_WORDS = regex(rf"(?<!\w)(\d{{1,2}}|{'|'.join(ORDINALS)}){ENDINGS}?\s?{EDITION}(?!\w)\.?")
NOTICES = {kind: regex(rf"[\W_]{{0,3}}{text}") for kind, text in NOTICE.items()}
NOTICES_BEHIND = {kind: regex(text, signs=")]") for kind, text in BEHIND.items()}
MAIN_END = regex(r"\s?[:?!]\s|\s[–—-]\s|\.\s")
BRACKETED = regex(r"\[(.{3,})\]\.?")
# "α" is called by its name: "GREEK SMALL LETTER ALPHA" (Unicode spells "lamda").
GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
GREEK_TABLE = str.maketrans(
    {letter: unicodedata.name(letter).split()[-1].lower().replace("lamda", "lambda") for letter in GREEK}
)
GREEK_SIGN = regex(rf"[{GREEK}]")


@dataclass(frozen=True, slots=True)
class TitleTraits:
    """`text` is the words without spaces; `main` how many words stand before the subtitle (all, where there is none)."""

    words: tuple[str, ...]
    text: str
    main: int
    notice: str = ""
    part: str = ""
    edition: str = ""


def read_title(title: str) -> TitleTraits:
    """What of a title is compared. At most MOST_LETTERS characters are looked at."""
    text = " ".join(plain_text(title[:MOST_LETTERS]).split())
    if whole := BRACKETED.fullmatch(text):
        text = whole[1]
    notice, text = _notice_of(text)
    edition, text = _edition_of(text)
    part, text = _part_of(text)
    end = MAIN_END.search(text)
    words = telling_words(text)
    main = len(telling_words(text[: end.start()])) if end else len(words)
    return TitleTraits(words, "".join(words), main or len(words), notice, part, edition)


def number_of(text: str) -> str:
    """A number as compared: "IV", "four", "4th" and "04" are "4"; other words are themselves, folded."""
    word = fold_text(text).strip(" .")
    if word.isdecimal():
        return word.lstrip("0") or "0"
    if word in ROMAN:
        return str(ROMAN[word])
    if word in ORDINALS:
        return str(ORDINALS[word])
    if word in NUMBER_WORDS:
        return str(NUMBER_WORDS[word])
    figures = re.match(r"\d+", word)
    return figures[0].lstrip("0") if figures and len(word) <= len(figures[0]) + 3 else word


def plain_text(text: str) -> str:
    """A text as titles are compared: folded, without tags, Greek letters among Latin ones by their names."""
    if "<" in text:
        text = TAG.sub("", text)
    text = fold_text(text).replace("&", " and ")
    if not text.isascii() and GREEK_SIGN.search(text) and _is_latin(text):
        return text.translate(GREEK_TABLE)
    return text


def telling_words(text: str) -> tuple[str, ...]:
    """The words of a plain text without its articles; all, where it has no others."""
    found = [word for word in WORD.findall(text) if word not in ARTICLES]
    return tuple(found) or tuple(WORD.findall(text))


def _is_latin(text: str) -> bool:
    return any("a" <= letter <= "z" for letter in text)


def _notice_of(text: str) -> tuple[str, str]:
    """The kind of notice that a title announces, of several the first, and the title it is about."""
    first = ""
    for _ in range(3):  # "Reply to comment on …"
        for kind, pattern in NOTICES.items():
            found = pattern.match(text)
            if found and len(text) - found.end() > 3:
                first, text = first or kind, text[found.end() :]
                break
        else:
            break
    for kind, pattern in NOTICES_BEHIND.items():
        found = pattern.search(text)
        if found and found.start() > 3:
            return first or kind, text[: found.start()].strip()
    return first, text


def _edition_of(text: str) -> tuple[str, str]:
    found = EDITION_WORDS.search(text)
    if not found or not found.start():
        return "", text
    return number_of(found[1]), f"{text[: found.start()].rstrip(' ,;(')}{text[found.end() :]}".strip(" ,;()")


def _part_of(text: str) -> tuple[str, str]:
    for pattern in (PART_WORD, VOLUME_WORD, PART_ALONE):
        found = pattern.search(text)
        if found and found.start():
            number = next(filter(None, found.groups()))
            rest = f"{text[: found.start()].rstrip(' ,;:(')}{text[found.end() :]}".strip(" ,;()")
            return number_of(number), rest
    return "", text
