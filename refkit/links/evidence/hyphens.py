"""Words that a line end has cut in two -> where the hyphen stands for nothing, and where it is part of the word."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from refkit.links.reading.read import network
from refkit.links.settings import SHORTEST_KNOWN
from refkit.model import Source
from refkit.patterns import regex
from refkit.vocabulary.stopwords import BEHIND_HYPHEN

HYPHENS = "-\u2010\u00ad\u00ac"
NEVER_PRINTED = "\u00ad\u00ac"  # signs that stand for a line end alone
CUT = regex(
    rf"(?P<left>[^\W\d_]{{1,40}})(?P<hyphen>[{HYPHENS}])[^\S\r\n\f]{{0,40}}[\r\n\f]\s{{0,200}}(?P<right>[^\W_]{{1,40}})"
)
WORD = regex(r"[^\W_]{1,60}(?:[-\u2010][^\W_]{1,60}){0,5}")


class WordsOf:
    """The words of a source, counted when first asked for: few texts have words cut in two."""

    def __init__(self, source: Source) -> None:
        self._source = source

    @cached_property
    def _counts(self) -> Counter[str]:
        # Words and compounds in small letters; the halves of cut words are left out.
        found: Counter[str] = Counter()
        for match in WORD.finditer(CUT.sub(" ", self._source.text).lower()):
            word = match[0].replace("\u2010", "-")
            found[word] += 1
            if "-" in word:
                found.update(word.split("-"))
        return found

    def holds(self, word: str) -> bool:
        """Whether a word stands in the text."""
        return word in self._counts

    def is_word(self, word: str) -> bool:
        """Whether it is a word: of this text, or one that the reader knows whole."""
        return len(word) >= SHORTEST_KNOWN and (self.holds(word) or word in network().pieces)


def cuts(text: str, words: WordsOf) -> list[tuple[int, int]]:
    """What to leave out of a text so that words cut at a line end are whole: hyphen and line end, or only this."""
    if not any(hyphen in text for hyphen in HYPHENS):
        return []
    found: list[tuple[int, int]] = []
    for match in CUT.finditer(text):
        if match["right"].lower() in BEHIND_HYPHEN and match["hyphen"] not in NEVER_PRINTED:
            continue  # "first- and second-order"
        kept = 0 if _is_one_word(match["left"], match["hyphen"], match["right"], words) else 1
        found.append((match.start("hyphen") + kept, match.start("right")))
    return found


def _is_one_word(left: str, hyphen: str, right: str, words: WordsOf) -> bool:
    if hyphen in NEVER_PRINTED:
        return True
    if not right[0].islower() or (left.isupper() and len(left) > 1):
        return False  # "Anglo-Saxon", "COVID-19", "DNA-binding"
    left, right = left.lower(), right.lower()
    if words.holds(f"{left}-{right}"):
        return False
    if words.is_word(left + right):
        return True
    return not (words.is_word(left) and words.is_word(right))
