"""Words that stand alone and end in a full stop -> whether they are a title, and no sentence.

A title is recognised by its own signs: it is short, and no word of it can be a finite verb. A sentence is never taken for
one because its verb is unknown: English verbs end in "s" or "ed", follow a plural, or are of the closed lists of
auxiliaries and irregular pasts, and what may be one by its shape and place counts as one.
"""

from __future__ import annotations

from refkit.claims.boilerplate import has_verb
from refkit.claims.run_in import CAPTION, FOOTNOTE_LABEL
from refkit.claims.settings import LEAST_ENGLISH, MOST_IN_TITLE, SENTENCE_READ, WORDS_OF_LANGUAGE
from refkit.patterns import regex
from refkit.vocabulary.grammar import (
    ARTICLES,
    BETWEEN,
    COUNTING,
    IN_LY,
    LINKS,
    OF_SENTENCES,
    ONE,
    OTHER_LANGUAGES,
    PASTS,
    PLURALS,
)
from refkit.vocabulary.stopwords import ENGLISH

_TOKEN = regex(r"[^\W\d_][\w’'-]*|\d[\d.,]*|[,;:–—/]")
_ASIDE = regex(r"\([^()]{0,200}\)")
_FIGURE = regex(r",\s(?!(?:1\d|20)\d\d\b)\d|\w\s?[=≈≤≥]\s?\S")
# "A library for tide gauge records.": what something is and what for, with no article that could open a clause.
_PURPOSE = regex(
    r"An? [a-z-]{2,20}(?: [a-z-]{2,20})? for [a-z-]{2,20}(?<!s)(?: [a-z-]{2,20}(?<!s))? [a-z-]{2,20}s\."
)
_DONE = regex(r"[a-z][a-z-]{1,24}ed")  # "founded", "self-identified", not "red"
_DOES = regex(r"[a-z][a-z’'-]*(?<![sui])s")  # "sinks", not "grass", "virus", "basis"
_BARE = regex(r"(?![a-z-]*(?:ly|[aeiouy][a-z]*ing)$)[a-z][a-z-]*")  # "fray", not "daily", "rising"
_MANY = regex(
    r".*(?:(?<![sui’'])s|ia|ae|[bcdglrt]i)|[A-Z]{2,6}"
)  # "ganglia", "fungi"; "DSI", which may be several
_SHORT_FORM = regex(r".*[a-z](?:n[’']t|[’'](?:re|ll|ve|d))")  # "don't", "they're"
_FOREIGN_LETTER = regex(r"[a-z]*[^\x00-\x7f’]")
NUMBER = "0"  # stands for any
_SUBTITLE = regex(r":\s(?:an?|the)\s")
_LABEL = regex(r":\s")


def is_english(text: str) -> bool:
    """Whether a text reads as English by its small words; one of too few words counts as English."""
    words = text.casefold().split(maxsplit=WORDS_OF_LANGUAGE)[:WORDS_OF_LANGUAGE]
    return len(words) < MOST_IN_TITLE or sum(word in ENGLISH for word in words) >= LEAST_ENGLISH * len(words)


def is_foreign(text: str) -> bool:
    """Whether words show by one of them that they are of another language than English."""
    return any(_of_another_language(word) for word in _TOKEN.findall(text[:SENTENCE_READ]))


def is_title(text: str, *, caption: bool = False) -> bool:
    """Whether words are a title: "Doses of zorbine in adults.", "The bridge in 2018.", and not "Ropes fray in rain.".

    `caption`: they stand below a table or figure, where most are. For English: words of which one shows another
    language are never a title.
    """
    label = CAPTION.match(text) or FOOTNOTE_LABEL.match(text)
    text = _ASIDE.sub("", text[label.end() if label else 0 :][:SENTENCE_READ])
    if _LABEL.search(text) and not _SUBTITLE.search(text):
        return False  # "Known complications: blockage, infection, leaks."
    words = _TOKEN.findall(text)
    if not words or len(words) > MOST_IN_TITLE or any(_of_another_language(word) for word in words):
        return False
    if caption:
        return not (has_verb(text) or _has_verb_by_place(words, doubtful=False))
    if _FIGURE.search(text):
        return False  # "Length, 40 m.", "Yield = 250 mg."
    if _PURPOSE.fullmatch(text):
        return True
    return not _has_verb_by_place(words, doubtful=True)


def _of_another_language(word: str) -> bool:
    return word.casefold() in OTHER_LANGUAGES or _FOREIGN_LETTER.match(word) is not None


def _has_verb_by_place(words: list[str], *, doubtful: bool) -> bool:
    # Whether a word is, or (`doubtful`) may be, a finite verb by its shape and by what stands before it: the word
    # before it in its phrase, whether any plural, how many commas.
    before, many, commas = "", False, 0
    if _is_past(words[0].casefold()):
        return True  # "Bought by the abbey in 1770."
    for word in words:
        small = word.casefold()
        if small in OF_SENTENCES or _SHORT_FORM.match(small):
            return True
        if small in ARTICLES and before and before not in COUNTING | ONE:
            return True  # "The court upheld the tariff"
        if word[0].isdigit():
            before = before or NUMBER  # "Theme 1 addressed", "a score of 0 reflected"
            continue
        if word in ",;:–—/" or (small in LINKS and not word.isupper()) or small in ARTICLES:
            commas += word == ","
            many = many or small in PLURALS or (doubtful and small in {"and", "or"})
            before = small if small in COUNTING or small in ONE else ""
        elif ((before or commas > 1) and _is_past(word)) or (
            doubtful and _may_be_verb(word, before, many=many, aside=commas > 1)
        ):
            return True
        elif not before or (small not in BETWEEN and not small.endswith("ly")):
            many = many or small in PLURALS or _MANY.fullmatch(word) is not None
            before = small
    return False


def _is_past(word: str) -> bool:
    return _DONE.fullmatch(word) is not None or word in PASTS


def _may_be_verb(word: str, before: str, *, many: bool, aside: bool) -> bool:
    if word[0].isupper():
        return False
    if _DOES.fullmatch(word):
        return (
            before not in COUNTING and before != NUMBER if before else aside
        )  # "The queen, a widow, rules in Norr."
    bare = _BARE.fullmatch(word) is not None or word in IN_LY
    return many and before not in {"", NUMBER} and bare
