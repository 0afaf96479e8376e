"""Names without a comma in a list -> whether each has its family name first, and where that name ends.

"Magnusson Matthew, Dietz Laura" and "Laura Dietz, Matthew Magnusson" look alike. The place of initials, words that
are nearly always given names and the commonest family names of East Asia decide; what says nothing by itself goes
with its list.
"""

from __future__ import annotations

from collections.abc import Sequence

from refkit.fields.folding import fold_text
from refkit.fields.initials import BARE, SAINTS, is_initials, is_last_initials
from refkit.vocabulary.given_names import GIVEN_NAMES
from refkit.vocabulary.name_lists import COMMON_FAMILIES
from refkit.vocabulary.particles import PARTICLES


def is_given(word: str) -> bool:
    """Whether a word is nearly always a given name: "Laura", "Jean-Pierre", "Hans-Werner"."""
    parts = fold_text(word).split("-")
    return parts[0] in GIVEN_NAMES or parts[-1] in GIVEN_NAMES


def is_given_run(text: str) -> bool:
    """Whether all words of a text are given names or initials, and at least one a given name."""
    words = text.split()
    return any(map(is_given, words)) and all(is_given(word) or is_initials(word) for word in words)


def family_first(words: Sequence[str]) -> int:
    """Above nought where a name has its family name first, below where it has it last, nought where it may be both."""
    tail = len(words)
    while tail > 1 and is_last_initials(words[tail - 1]):
        tail -= 1
    plain = words[:tail]
    if len(plain) < 2:
        return 0
    if any(is_initials(word) for word in plain[:-1]):
        return -2
    if plain[0] in SAINTS or any(word in PARTICLES for word in plain[1:]):
        return 0  # "St. John P", "Ponce de León G"
    first, last = is_given(plain[0]), is_given(plain[-1])
    if tail < len(words):
        return 2 if last and not first else 0
    if first != last:
        return 2 if last else -2
    if len(plain) == 2:
        return (fold_text(plain[0]) in COMMON_FAMILIES) - (fold_text(plain[1]) in COMMON_FAMILIES)
    return 0


def split_family_first(words: Sequence[str]) -> int:
    """How many words of a name that has its family name first are the family's: "Huerta Rios César" has two."""
    start = 0
    while start < len(words) - 2 and words[start].casefold() in PARTICLES:
        start += 1
    for k in range(start + 1, len(words)):
        if is_given(words[k]):
            return k
        if is_initials(words[k]) and (BARE.match(words[k]) or "." in words[k]):
            return start + 1  # "Cho Sook W."
    return start + 1
