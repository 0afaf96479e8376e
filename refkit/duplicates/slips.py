"""Two words -> whether one is the other with a slip of the pen."""

from __future__ import annotations

from refkit.duplicates.settings import HEAD_LETTERS, SLIP_LETTERS, SWAP_LETTERS
from refkit.vocabulary.versions import LINKING

ROMAN = frozenset("ivxlcdm")


def is_slip(one: str, other: str, *, shortest: int = SLIP_LETTERS) -> bool:
    """Whether two words are one letter apart, put in, left out, changed, or swapped with its neighbour.

    But for a swap the first two letters must agree, for opposites differ there ("typical", "atypical"), and the shorter one must have
    `shortest` letters. There may be no figure: a figure is never a slip.
    """
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < SWAP_LETTERS:
        return False
    if any(c.isdigit() for c in one) or any(c.isdigit() for c in other):
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, others = one[start:], other[start:]
    if len(rest) > 1 and rest[:2] == others[1::-1] and rest[2:] == others[2:]:
        return True
    if start < HEAD_LETTERS or min(len(one), len(other)) < shortest:
        return False
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]


def is_one_letter(one: str, other: str) -> bool:
    """Whether two words are one letter apart, be it the first one or in a short word ("mice", "rice"), which may be a slip.

    Figures, also Roman ones, are none.
    """
    if abs(len(one) - len(other)) > 1 or not (one.isalpha() and other.isalpha()) or set(one + other) <= ROMAN:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, others = one[start:], other[start:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]


def is_small_slip(one: str, other: str) -> bool:
    """Whether one word is a linking one and the other the same with a letter left out or two swapped: "fo", "ad", "te"."""
    if (one in LINKING) == (other in LINKING):
        return False
    right, wrong = (one, other) if one in LINKING else (other, one)
    if len(wrong) == len(right):
        return len(right) > 1 and sorted(right) == sorted(wrong)
    letters = iter(right)
    return bool(wrong) and len(wrong) == len(right) - 1 and all(letter in letters for letter in wrong)
