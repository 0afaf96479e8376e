"""A claim and a passage -> what the model reads: pieces of words, and which words the two have in common."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from refkit.links.settings import READING_CHARACTERS, READING_CLAIM, READING_PASSAGE
from refkit.links.settings import READING_LONGEST as LONGEST
from refkit.links.settings import READING_STEM as STEM
from refkit.patterns import regex

# A word is a run of letters, a number with its separators, or one other sign.
WORDS = regex(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\s]")
SIGNS = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "·": ".", "’": "'", "‘": "'", "“": '"', "”": '"'}
)
SPELT = {
    word: str(number)
    for number, word in [
        *enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen".split()
        ),
        *zip(
            range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
        ),
        (12, "dozen"),
    ]
}

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"


class Flag(IntEnum):
    """What a piece's word is to the other text; fixed in training."""

    SPECIAL = 0
    SIGN = 1
    SAME = 2
    SAME_STEM = 3
    ELSE = 4
    SAME_NUMBER = 5
    OTHER_NUMBER = 6


@dataclass(frozen=True)
class Pieces:
    """One pair as numbers, one for each piece: `[CLS] claim [SEP] [CLS] passage [SEP]`.

    `words` holds a key of the word each piece belongs to (0 for none), `stems` one of its stem: pieces of the
    two texts with the same key are related.
    """

    ids: tuple[int, ...]
    places: tuple[int, ...]
    segments: tuple[int, ...]
    flags: tuple[int, ...]
    words: tuple[int, ...]
    stems: tuple[int, ...]


def encode(claim: str, passage: str, vocabulary: Mapping[str, int]) -> Pieces:
    """A pair -> its pieces: at most READING_CLAIM of the claim and READING_PASSAGE of the passage."""
    left, right = words_of(claim), words_of(passage)
    keys: dict[str, int] = {}
    rows: list[tuple[int, int, int, int, int, int]] = []  # as the fields of Pieces
    for segment, (mine, other, most) in enumerate(
        ((left, right, READING_CLAIM), (right, left, READING_PASSAGE))
    ):
        known, akin = set(other), {word[:STEM] for word in other if is_stemmed(word)}
        rows.append((vocabulary[START], 0, segment, Flag.SPECIAL, 0, 0))
        place = 1
        for word in mine:
            flag = flag_of(word, known, akin)
            key = 0 if flag == Flag.SIGN else keys.setdefault(word, len(keys) + 1)
            stem = keys.setdefault(f"~{word[:STEM]}", len(keys) + 1) if is_stemmed(word) else 0
            for piece in pieces_of(word, vocabulary)[: most + 1 - place]:
                rows.append((piece, place, segment, flag, key, stem))
                place += 1
            if place > most:
                break
        rows.append((vocabulary[END], place, segment, Flag.SPECIAL, 0, 0))
    return Pieces(*zip(*rows, strict=True))


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case, without accents; numbers without separators, spelt ones in digits."""
    plain = unicodedata.normalize("NFKD", text[:READING_CHARACTERS].translate(SIGNS)).lower()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [as_number(word) for word in WORDS.findall(plain)]


def as_number(word: str) -> str:
    if not word[0].isdigit():
        return SPELT.get(word, word)
    groups = word.split(",")
    if len(groups) > 1 and all(len(group.split(".")[0]) == 3 for group in groups[1:]):
        return "".join(groups)
    return word.replace(",", ".")


def is_stemmed(word: str) -> bool:
    return len(word) > STEM and word.isalpha()


def flag_of(word: str, known: set[str], akin: set[str]) -> int:
    if word[0].isdigit():
        return Flag.SAME_NUMBER if word in known else Flag.OTHER_NUMBER
    if not word[0].isalpha():
        return Flag.SIGN
    if word in known:
        return Flag.SAME
    return Flag.SAME_STEM if is_stemmed(word) and word[:STEM] in akin else Flag.ELSE


def pieces_of(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """A word -> the longest known pieces from its left; a number is read digit by digit."""
    unknown = vocabulary[UNKNOWN]
    if word[0].isdigit():
        digits = [word[0], *(f"##{sign}" if sign.isdigit() else sign for sign in word[1:LONGEST])]
        return [vocabulary.get(digit, unknown) for digit in digits]
    found: list[int] = []
    start, word = 0, word[:LONGEST]
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = vocabulary.get(word[start:end] if not start else f"##{word[start:end]}")
            if piece is not None:
                found.append(piece)
                start = end
                break
        else:
            return [unknown]
    return found
