"""A label of a place in a work, "Kap." or "§", -> CSL's locator."""

from __future__ import annotations

from refkit.fields.settings import SHORTEST_LABEL
from refkit.patterns import regex
from refkit.vocabulary.locators import LOCATORS, OF_A_LANGUAGE

# An abbreviation with its stop, a sign, or a word with a blank behind it; then what is counted.
LABELLED = regex(
    r"(?:(?P<short>[^\W\d_]{1,9})\.\s{0,3}(?=\S)|(?P<sign>[§¶]{1,2}|№)\s{0,3}(?=\S)|"
    r"(?P<word>[^\W\d_]{1,14}[°º]?)\s{1,3}(?=\d|[IVXLCivxlc]{1,8}\b|[A-Z]\b))"
)


def locator_of(label: str, language: str = "") -> str:
    """The CSL locator that a printed label stands for, with or without its stop; empty where it is none.

    `language` is that of the text (BCP 47). An abbreviation that means this in one language only, such as
    English "s." for a section, counts in no other, and not where the language is unknown.
    """
    word = label.strip(" .")
    own = OF_A_LANGUAGE.get(language[:2], {})
    if word in own:
        return own[word]
    if not language and any(word in others for others in OF_A_LANGUAGE.values()):
        return ""
    return LOCATORS.get(word.casefold(), "")


def split_locator(text: str, language: str = "") -> tuple[str, str]:
    """A locator's label and the rest: "Kap. 3" -> ("chapter", "3"); without a label, ("", text)."""
    match = LABELLED.match(text.strip())
    if match is None:
        return "", text
    word = match["word"]
    if word and len(word) < SHORTEST_LABEL and word.casefold() not in {"p", "pp"}:
        return "", text
    locator = locator_of(match["short"] or match["sign"] or word, language)
    return (locator, text.strip()[match.end() :]) if locator else ("", text)
