"""A number variable's text -> its numbers and what joins them, as citeproc-js reads it (for `exact`).

A value is numeric where its first part is a number ("3 and more"), and plural where anything joins its parts
("3-", "1 & 2").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from refkit.csl.data.page_ranges import EN_DASH, shorten
from refkit.patterns import regex
from refkit.vocabulary.locators import PROCESSORS

KEPT_HYPHEN = "\\-"  # no range: "1\-2" prints "1-2"
HIDDEN_HYPHEN = "\uffff"
NUMBER = regex(r"([A-Za-z]{1,9})[0-9]{1,20}[A-Za-z]{0,9}|[0-9][0-9A-Za-z]{0,20}|[ivx]{1,9}")
COUNTED = regex(
    r"[0-9]|[ivx]{1,9}\Z"
)  # the beginning of a value whose numbers are printed as ordinals and so on
PAGE = regex(r"([A-Za-z]{0,9})([0-9]{1,20})([a-z]{0,9})")
FRACTION = regex(r"\d{1,20}(?:/\d{1,20}){1,9}")
ABBREVIATED = regex(r"([a-z]{1,7})\. (?=\S)")
OWN = {"volume": "vol", "number": "no", "issue": "no"}


@lru_cache(maxsize=64)
def _joint(word: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted({"and", word.strip() or "and"})))
    return re.compile(rf"( ?-{{1,3}} ?| ?– ?| ?& ?| ?,(?: |\Z)| ?; | (?:{words}) | [a-z]{{1,9}} )")


def split_label(value: str) -> tuple[str, str]:
    """The CSL label that a locator begins with, "" for none, and the rest: "ch. 3" -> ("chapter", "3")."""
    match = ABBREVIATED.match(value)
    label = PROCESSORS.get(match[1], "") if match else ""
    return (label, value[match.end() :]) if match and label else ("", value)


class Numbers:
    """The numbers of a value; `word` is the language's "and"."""

    def __init__(self, value: str, *, word: str, variable: str = "") -> None:
        own = f"{OWN[variable]}. " if variable in OWN else ""
        text = value.strip()
        if own and text.startswith(own):
            text = text[len(own) :]
        parts = _joint(word).split(text.replace(KEPT_HYPHEN, HIDDEN_HYPHEN))
        self.led = len(parts) > 1 and not parts[0]  # a joint stands first, which is not printed
        if self.led:
            parts = parts[2:]
        self.numbers, self.joints = parts[::2], parts[1::2]
        self.word = word.strip()

    def is_numeric(self) -> bool:
        """CSL's is-numeric: whether the first part is a number, or the whole a fraction."""
        if self.led:
            return False
        first = self.numbers[0].replace(HIDDEN_HYPHEN, "")
        return NUMBER.fullmatch(first) is not None or (not self.joints and bool(FRACTION.fullmatch(first)))

    def is_several(self) -> bool:
        """Whether the label is plural: the first part is a number, and joined to another."""
        if any(split_label(number)[0] for number in self.numbers[1:]):
            return False  # "7, n. 3": one page, and a note on it
        joined = any(self.joins(joint) for joint in self.joints if joint != ",")
        return joined and NUMBER.fullmatch(self.numbers[0]) is not None

    def joins(self, joint: str) -> bool:
        """Whether a joint connects numbers: a sign, or a word for "and"."""
        bare = joint.strip()
        return not bare.isalpha() or bare in {"and", self.word}

    def print(self, delimiter: str = EN_DASH, shape: Callable[[int], str] | None = None) -> str:
        """The value as printed: `delimiter` in ranges, `shape` for each plain number."""
        out = self.shaped(0, shape)
        for n, joint in enumerate(self.joints):
            out += self.joined(n, joint, delimiter) + self.shaped(n + 1, shape)
        return out.replace(HIDDEN_HYPHEN, "-").strip()

    def shaped(self, n: int, shape: Callable[[int], str] | None) -> str:
        number = self.numbers[n]
        plain = number.isascii() and number.isdecimal() and number[0] != "0"
        plain = plain and not self.led and bool(COUNTED.match(self.numbers[0]))
        if shape is None or not plain or len(number) > 9 or (n and not self.joins(self.joints[n - 1])):
            return number
        return shape(int(number))

    def joined(self, n: int, joint: str, delimiter: str) -> str:
        before, after = NUMBER.fullmatch(self.numbers[n]), NUMBER.fullmatch(self.numbers[n + 1])
        bare = joint.strip()
        if bare == "&":
            figures = all(any(map(str.isdecimal, number)) for number in self.numbers[n : n + 2])
            return " & " if figures or not self.numbers[n + 1] else "&"
        if bare in {",", ";"}:
            return f"{bare} "
        if bare != "-":
            return bare if bare == "–" else joint
        follows = self.joints[n + 1].strip() if n + 1 < len(self.joints) else ""
        ranged = self.is_numeric() and before and after and before[1] == after[1] and follows[:1] != "-"
        return delimiter if ranged else bare

    def print_pages(self, range_format: str | None, delimiter: str) -> str:
        """The numbers as pages, their ranges in a style's page-range-format."""
        out = self.numbers[0]
        for n, joint in enumerate(self.joints):
            first, last = PAGE.fullmatch(self.numbers[n]), PAGE.fullmatch(self.numbers[n + 1])
            dash = "-" if joint.strip() == "–" else joint
            between = self.joined(n, dash, delimiter)
            if between == delimiter and first and last:
                out += between + shortened(first, last, range_format)
            elif between == delimiter and not self.are_roman(n):
                out += "-" + self.numbers[n + 1]
            else:
                out += between + self.numbers[n + 1]
        return out.replace(HIDDEN_HYPHEN, "-").strip()

    def are_roman(self, n: int) -> bool:
        return self.numbers[n].islower() and self.numbers[n + 1].islower()


def shortened(first: re.Match[str], last: re.Match[str], range_format: str | None) -> str:
    """The second page of a range as the format prints it (CSL 1.0.2, appendix V)."""
    begin, end = first[2], last[2]
    if range_format is None or first[3] != last[3] or len(end) > len(begin):
        return last[0]
    whole = begin[: len(begin) - len(end)] + end
    if int(whole) < int(begin) or whole == begin:
        return last[0]
    lead = first[1] if range_format == "expanded" else ""
    return f"{lead}{shorten(begin, whole, range_format)}{last[3]}"
