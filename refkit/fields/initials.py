"""Pieces of names -> whether they are initials, suffixes, or words in capitals, in any script that has capitals."""

from __future__ import annotations

from functools import lru_cache

from refkit.patterns import regex
from refkit.vocabulary.particles import PARTICLES, SUFFIXES

# Capitals of the scripts that have them, as classes of a pattern: Latin, Greek, Cyrillic.
UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚΆΈ-ΫЀ-ЯҐҒҚҢҮҰҺӘӨ"
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
DOTTED = regex(
    rf"^(?:[^\W\d_]{{1,2}}\.[ ‐-]?-?){{1,6}}[{UPPER}]?$|^{CAPITAL}(?:[-‐. ]{{0,2}}{CAPITAL}){{0,4}}\.?$"
)
BARE = regex(r"^(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯІЇЄΑ-Ω][-‐‑]?){1,4}$|^[A-Z][-‐‑][A-Za-z]$")
SAINTS = frozenset({"St.", "Ste.", "St", "Ste"})  # "St. John P" has one initial
# A family name in capitals: "MARTEL", "O'NEILL", "McDONALD", "d'ARGOUGES".
IN_CAPITALS = regex(rf"^(?:Mc|Mac|[dDlLoO]['’])?[{UPPER}][{UPPER}'’‐-]*[{UPPER}]$")


@lru_cache(maxsize=4096)
def is_initials(text: str) -> bool:
    """Whether a piece of a name is initials only: "J.", "J.-P.", "JA", "Y. T."."""
    if text in SAINTS:
        return False
    return (
        bool(text) and len(text) <= 14 and bool(BARE.match(text) or DOTTED.match(text)) and text[:1].isupper()
    )


@lru_cache(maxsize=4096)
def is_last_initials(word: str) -> bool:
    """Whether the last word of a name is initials: "J.", "JA", "J.-F" without its last stop."""
    return is_initials(word) and (word.endswith(".") or "." in word or bool(BARE.match(word)))


def ends_in_initials(chunk: str) -> bool:
    """ "Portell CA", "Smith J."; "GOUVEIA NETO" is a family name in capitals."""
    words = chunk.split()
    while len(words) > 2 and words[-1] in PARTICLES:
        words.pop()  # "Sota ER de la"
    if (
        len(words) > 1
        and len(words[-1]) > 2
        and words[-1].isalpha()
        and words[-2].isupper()
        and len(words[-2]) > 3
    ):
        return False
    return len(words) > 1 and is_last_initials(words[-1])


def starts_with_initials(chunk: str) -> bool:
    """ "A. Smith", "R Pichi Sermolli"."""
    words = chunk.split()
    return len(words) > 1 and is_initials(words[0]) and (words[0].endswith(".") or len(words[0]) == 1)


def has_initials(chunk: str) -> bool:
    """Whether a piece is a family name with its initials, on either side."""
    return ends_in_initials(chunk) or starts_with_initials(chunk)


@lru_cache(maxsize=4096)
def is_suffix(text: str) -> bool:
    """Whether a word is a suffix of names: "Jr.", "III", "2nd"."""
    return text.strip(" .,").casefold() in SUFFIXES


def is_capitals(word: str) -> bool:
    """Whether a word of two letters or more is in capitals, as a family name is: "YU", "O'NEILL"; "J.-P" is not."""
    return len(word) > 1 and bool(IN_CAPITALS.match(word))
