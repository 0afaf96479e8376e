"""A text -> its words as claim and passage are compared by them: folded, stemmed, with their places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from refkit.claims.stems import fold, stem
from refkit.links.settings import CONTENT_CACHE, CONTENT_READ
from refkit.patterns import regex
from refkit.vocabulary.numerals import NUMBER_WORDS
from refkit.vocabulary.stopwords import LIGHT

WORD = regex(r"[^\W_]+(?:['’](?:s|t|re|ve)\b)?")
MARK = regex(r"\[\d[\d,;–\- ]{0,80}\]|\[\^[^\[\]\s]{1,40}\]|\[[^\[\]@]{0,200}@[^\[\]]{1,300}\]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place [start, end) in the text; `light` words carry no content of their own."""

    start: int
    end: int
    folded: str
    stem: str
    light: bool
    figure: bool  # written in digits, or a numeral in words
    name: bool  # a capital inside the sentence, or letters and digits mixed: a name or a code


@dataclass(frozen=True, slots=True)
class Content:
    """A text and its words in order."""

    text: str
    words: tuple[Word, ...]
    lower: str  # the text in lower case, of the same length: what patterns search


@lru_cache(maxsize=CONTENT_CACHE)
def read_content(text: str) -> Content:
    """The words of the first CONTENT_READ characters of a text. Offsets are those of `text`."""
    text = text[:CONTENT_READ]
    lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    words = []
    for match in WORD.finditer(text):
        shown = match[0].split("'")[0].split("’")[0]
        if shown[-1:] in "sS" and match[0] != shown and match[0][len(shown) + 1 :] not in {"s", "S"}:
            shown = match[0]
        folded = fold(shown) or shown.lower()
        figure = folded[0].isdigit() or folded in NUMBER_WORDS
        words.append(
            Word(
                start=match.start(),
                end=match.end(),
                folded=folded,
                stem=stem(folded),
                light=folded in LIGHT and not (shown == "A" and not _opens(text, match.start())),
                figure=figure,
                name=_is_name(shown, at_start=_opens(text, match.start())),
            )
        )
    return Content(text=text, words=tuple(words), lower=lower)


def _is_name(shown: str, *, at_start: bool) -> bool:
    if shown.isalpha():
        return (shown[0].isupper() and not at_start) or (len(shown) > 1 and shown.isupper())
    return any(c.isalpha() for c in shown) and any(c.isdigit() for c in shown)


def _opens(text: str, at: int) -> bool:
    before = text[:at].rstrip(' "“‘(')
    return not before or before[-1] in ".:!?"
