"""A text -> its folded words and stems, the same on the side of claims and on the side of references."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from refkit.claims.settings import SHORTEST_STEM, STEM_CACHE
from refkit.fields.folding import fold_text
from refkit.patterns import regex
from refkit.vocabulary.stopwords import SEARCH, SEARCH_KEPT

WORD = regex(r"[^\W_]+")
# The same for plain text: letters small, and a blank for all but letters and digits.
_PLAIN_WORDS = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
TRADE_SIGNS = str.maketrans("", "", "®™©℠")
# British and American spellings meet in one form: leukaemia, oedema, tumour, randomised.
SPELLINGS = (("ae", "e"), ("oe", "e"), ("our", "or"), ("isation", "ization"), ("ise", "ize"), ("ys", "yz"))
# Longest first; what is cut off a word of at least MIN_STEM letters left over.
ENDINGS = (
    "izations", "ization", "ations", "ically", "ation", "ating", "ators", "ities", "ments", "ingly",
    "ings", "ated", "ator", "ates",
    "ical", "ives", "ment", "ness", "ally", "ity", "ies", "ing", "ion", "ers", "ive", "ors", "ate", "als",
    "ed", "er", "or", "es",
    "al", "ic", "ly", "s", "e", "y",
)  # fmt: skip


def fold(text: str) -> str:
    """Lower case without accents, trade signs and ligatures; of another length than `text`."""
    return fold_text(text if text.isascii() else text.translate(TRADE_SIGNS))


def words_of(text: str) -> list[str]:
    """The folded words of a text in order: runs of letters and digits."""
    return text.translate(_PLAIN_WORDS).split() if text.isascii() else WORD.findall(fold(text))


def stems_of(text: str) -> list[str]:
    """The stems of meaningful words, in order: "T-cell-engaging antibodies" -> t cell engag antibod."""
    return [stem(word) for word in words_of(text) if word not in SEARCH or word in SEARCH_KEPT]


def codes_of(stems: Iterable[str]) -> frozenset[str]:
    """The stems made of letters and digits both: names of genes, proteins, trials and compounds."""
    return frozenset(s for s in stems if not s.isalpha() and not s.isdigit())


@lru_cache(maxsize=STEM_CACHE)
def stem(word: str) -> str:
    """A folded word without its English ending; digits and short words stay as they are."""
    if len(word) <= SHORTEST_STEM or any(c.isdigit() for c in word):
        return word
    for british, american in SPELLINGS:
        word = word.replace(british, american)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
