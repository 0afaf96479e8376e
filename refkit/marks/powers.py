"""A raised figure that is no citation: a power, a unit, a charge, the mass of an isotope."""

from __future__ import annotations

import re
from typing import Final

from refkit.marks.grammar import FIGURES, NUMBERED_WORDS
from refkit.marks.settings import LOOKED_BACK
from refkit.patterns import regex

# Mass numbers of the isotopes that papers name with one figure; all others have two or three.
_LIGHT: Final = frozenset({"2H", "3H", "3He", "6Li", "7Li", "7Be", "9Be"})
_ELEMENTS: Final = frozenset(
    """H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr
    Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt
    Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm""".split()
)
_CHARGE_BEHIND: Final = regex(r"[+⁺−⁻](?!\d)")  # "Mg²+"
_TEN: Final = regex(r"(?<![\d.,])10\Z")  # "10⁹ cells"
_UNIT: Final = regex(r"(?<![^\W_])(?:[kcmdµμn]?m|km|ft|in|s|kg/m|mi|yd)\Z")
# "R²", "I²", "χ²", "x²", "ηp²", "n₁²": one letter, perhaps with an index, is a quantity. Capitals also name kinds
# ("hepatitis B²", "vitamin C³"); those here are of statistics.
_VARIABLE: Final = regex(r"(?<![\w.’'-])(?:[a-z]|[HIQRT]|[Α-Ωα-ωϵϑϕ][a-zA-Z]?)[₀-₉]?\Z")
_SHORT: Final = regex(r"(?<![\w’'-])[^\W\d_]{1,4}[₀-₉]?\Z")
_BEHIND_A_SIGN: Final = regex(r"[=×·*/^√∝]\s?(?:\d{1,6}\s?)?[^\W\d_]{1,3}[₀-₉]?\Z")  # "E=mc²"
_RELATION: Final = regex(r"\s?[=<>≤≥≈≃~∝≠](?![=>])")
_SYMBOL: Final = regex(r"[A-Z][a-z]?(?![a-z])")
_SQUARES: Final = frozenset({"2", "3"})


def is_power(text: str, start: int, end: int) -> bool:
    """Whether the raised figures text[start:end], as printed or as plain digits, are part of a quantity.

    "I² = 45 %", "kg/m²", "E = mc²", "10⁹ cells", "Ca²⁺", "¹⁴C"; not "in 2011¹", "hepatitis B²", "phase I²".
    """
    figures = text[start:end].translate(FIGURES).strip()
    before = text[max(0, start - LOOKED_BACK) : start]
    if _CHARGE_BEHIND.match(text, end) or _TEN.search(before):
        return True
    if figures in _SQUARES and _is_squared(before, text, end):
        return True
    return _is_isotope(figures, before, text, end)


def _is_squared(before: str, text: str, end: int) -> bool:
    if _UNIT.search(before) or _BEHIND_A_SIGN.search(before):
        return True
    if _SHORT.search(before) and _RELATION.match(text, end):
        return True
    variable = _VARIABLE.search(before)
    return variable is not None and NUMBERED_WORDS.search(before[: variable.start()].rstrip()) is None


def _is_isotope(figures: str, before: str, text: str, end: int) -> bool:
    """Whether figures stand in front of a chemical element and behind no word: "¹⁴C-labelled", "[¹⁷⁷Lu]"."""
    symbol = _SYMBOL.match(text, end)
    if symbol is None or symbol[0] not in _ELEMENTS or re.search(r"[\s(\[{/–-]\Z|\A\Z", before) is None:
        return False
    return figures + symbol[0] in _LIGHT or (figures.isdecimal() and 10 <= int(figures) <= 299)
