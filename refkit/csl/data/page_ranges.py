"""Numbers as CSL prints them: ranges of pages, roman numerals, what counts as a number at all."""

from __future__ import annotations

import re
from collections.abc import Callable

from refkit.patterns import regex

EN_DASH = "–"
# CSL 1.0.2, "Choose": numeric content may have affixes ("D2", "2b", "L2d"); comma, hyphen, ampersand join it.
AFFIXED = r"[^\W\d_]{0,9}\d{1,20}[^\W\d_]{0,9}"
JOINT = r"(?: ?[-‑–—&] ?|, ?(?!\d{3}\b)|, (?=\d)| (?:and|et|und|y) )"
NUMERIC = regex(f"{AFFIXED}(?:{JOINT}{AFFIXED})*")
NUMERALS = regex(r"([ivxlcdm]{1,9}|[IVXLCDM]{1,9})( ?[-–—] ?|, | ?& ?)([ivxlcdm]{1,9}|[IVXLCDM]{1,9})")
DIGITS = regex(r"(?<![^\W\d_])\d{1,9}(?![^\W_])")
RANGE = regex(
    r"(\d{0,9}[^\d\s,&.–-]{1,20}|)(\d{1,20})([^\d\s,&–-]{0,9})(?: ?[-–—] ?)"
    r"(\d{0,9}[^\d\s,&.–-]{1,20}|)(\d{1,20})([^\d\s,&–-]{0,9})"
)
SEVERAL = regex(r"\d[^\W\d_]{0,9}(?: ?[-‑–—&] ?|, ?(?!\d{3}\b)| (?:and|et|und|y) )[^\W\d_]{0,9}\d")
HYPHENS = regex(r"(?<=[^\s]) ?- ?(?=[^\s])")
ROMAN = (
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50),
    ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
)  # fmt: skip


def is_numeric(value: str) -> bool:
    """Whether CSL's is-numeric holds (CSL 1.0.2, "Choose")."""
    return NUMERIC.fullmatch(value.strip()) is not None


def is_several(value: str) -> bool:
    """Whether a number variable holds more than one number, so that its label is plural ("1, 2", "iv-vi")."""
    return SEVERAL.search(value) is not None or NUMERALS.fullmatch(value.strip()) is not None


def dash_numbers(value: str, delimiter: str = EN_DASH) -> str:
    """Hyphens between numbers become the dash that the language sets ranges with."""
    whole = is_numeric(value) or NUMERALS.fullmatch(value.strip())
    return HYPHENS.sub(delimiter, value) if whole else value


def each_number(value: str, shape: Callable[[int], str]) -> str:
    """The numbers of a numeric value in another form ("2 & 3" -> "2nd & 3rd"), except those with letters."""
    return DIGITS.sub(lambda match: shape(int(match[0])), value)


def roman(number: int) -> str:
    """A number from 1 to 3999 in lower-case roman numerals; others as they are."""
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for numeral, size in ROMAN:
        count, number = divmod(number, size)
        out += numeral * count
    return out


def format_pages(value: str, range_format: str | None, delimiter: str, *, dashed: bool = True) -> str:
    """Page ranges in a style's page-range-format (CSL 1.0.2, appendix V); without one, as they were given.

    Letters before the first page are carried to the second ("S361-2" ends with S362), except where the style
    itself joins pages by a hyphen (AMA): then the range stays as it is. Without `dashed`, ranges that were
    written with an en dash stay as they are.
    """

    def one(match: re.Match[str]) -> str:
        first_letters, first, first_end, last_letters, last, last_end = match.groups()
        if EN_DASH in match[0] and not dashed:
            return match[0]
        if first_letters != last_letters and (last_letters or delimiter == "-"):
            return _joined(match, delimiter)
        if (first_end or last_end) or len(last) > len(first):
            return _joined(match, delimiter)
        whole = first[: len(first) - len(last)] + last  # "361-2" means 361-362
        if range_format is None:
            return f"{first_letters}{first}{delimiter}{last_letters}{last}"
        if int(whole) < int(first):
            return f"{first_letters}{first}{delimiter}{last_letters}{last}"
        end = shorten(first, whole, range_format)
        lead = first_letters if range_format == "expanded" else ""
        return f"{first_letters}{first}{delimiter}{lead}{end}"

    if "." in value and re.search(r"\d\.\d", value):
        return value
    return RANGE.sub(one, value) if RANGE.search(value) else dash_numbers(value, delimiter)


def _joined(match: re.Match[str], delimiter: str) -> str:
    first_letters, first, first_end, last_letters, last, last_end = match.groups()
    return f"{first_letters}{first}{first_end}{delimiter}{last_letters}{last}{last_end}"


def shorten(first: str, last: str, range_format: str) -> str:
    """The second page of a range, both given whole and equally long, as the format prints it."""
    if range_format in {"chicago", "chicago-15"}:
        return _chicago(first, last, four_digits=True)
    if range_format == "chicago-16":
        return _chicago(first, last, four_digits=False)
    if range_format in {"minimal", "minimal-two"}:
        return _minimal(first, last, 2 if range_format == "minimal-two" else 1)
    return last


def _minimal(first: str, last: str, fewest: int) -> str:
    if len(first) != len(last):
        return last
    common = 0
    while common < len(last) and first[common] == last[common]:
        common += 1
    return last[max(0, min(common, len(last) - fewest)) :]


def _chicago(first: str, last: str, *, four_digits: bool) -> str:
    number = int(first)
    if number < 100 or number % 100 == 0 or len(first) != len(last):
        return last
    short = _minimal(first, last, 1 if number % 100 < 10 else 2)
    return last if four_digits and len(first) == 4 and len(short) >= 3 else short
