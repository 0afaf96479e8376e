"""A number variable's text -> its numbers and what joins them, as citeproc-js reads it.

A value is numeric where its first part is a number ("3 and more"), and plural where anything joins its parts
("3-", "1 & 2").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from refkit.csl.data.page_ranges import EN_DASH, shorten
from refkit.csl.settings import MOST_NUMBERS
from refkit.patterns import regex
from refkit.vocabulary.locators import PROCESSORS

KEPT_HYPHEN = "\\-"  # no range: "1\-2" prints "1-2"
HIDDEN_HYPHEN = "\uffff"
NUMBER = regex(r"([A-Za-z]{1,9})[0-9]{1,20}[A-Za-z]{0,9}|[0-9][0-9A-Za-z]{0,20}|[ivx]{1,9}")
COUNTED = regex(
    r"[0-9]|[ivx]{1,9}\Z"
)  # the beginning of a value whose numbers are printed as ordinals and so on
PAGE = regex(r"([0-9]{0,9}[A-Za-z]{1,9}|)([0-9]{1,20})([a-z]{0,9})")
LOWER_ROMAN, UPPER_ROMAN = regex("[ivx]|[ivxlcdm]{2,15}"), regex("[IVXLCDM]{1,15}")
# Variables whose hyphens citeproc-js takes for no ranges, and those where a range must rise.
HYPHENED = frozenset(("section", "supplement-number", "version", "part-number", "printing-number"))
RISING = frozenset(("chapter-number", "number-of-pages", "number-of-volumes"))
VOLUMED = regex(r"[A-Z]{1,9}-(?=[0-9]{1,20} ?[-–])")  # "I-2239-2251": pages of a part that has a letter
DECIMAL = regex(r"\d{1,9}\.\d{1,9}")
FRACTION = regex(r"\d{1,20}(?:/\d{1,20}){1,9}")
ABBREVIATED = regex(r"([a-z]{1,7})\. (?=\S)")
OWN = {"volume": ("vol",), "number": ("no",), "issue": ("no",), "page": ("p", "pp")}


@lru_cache(maxsize=64)
def _joint(word: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted({"and", word.strip() or "and"})))
    return re.compile(rf"( ?-{{1,3}} ?| ?– ?| ?& ?| ?,(?: |\Z)| ?; | (?:{words}) | [a-z]{{1,9}} )")


def split_label(value: str) -> tuple[str, str]:
    """The CSL label that a locator begins with, "" for none, and the rest: "ch. 3" -> ("chapter", "3")."""
    match = ABBREVIATED.match(value)
    label = PROCESSORS.get(match[1], "") if match else ""
    return (label, value[match.end() :]) if match and label else ("", value)


@lru_cache(maxsize=MOST_NUMBERS)
def numbers_of(value: str, word: str, variable: str) -> Numbers:
    """The numbers of a value, which must not be changed."""
    return Numbers(value, word=word, variable=variable)


class Numbers:
    """The numbers of a value; `word` is the language's "and"."""

    def __init__(self, value: str, *, word: str, variable: str = "") -> None:
        text = value.strip()
        for own in OWN.get(variable, ()):
            text = text.removeprefix(f"{own}. ")
        part = VOLUMED.match(text) if variable == "page" else None
        self.part = part[0] if part else ""
        text = text[len(self.part) :]
        parts = _joint(word).split(text.replace(KEPT_HYPHEN, HIDDEN_HYPHEN))
        self.led = len(parts) > 1 and not parts[0]  # a joint stands first, which is not printed
        if self.led:
            parts = parts[2:]
        self.numbers, self.joints = parts[::2], parts[1::2]
        self.word = word.strip()
        self.variable = variable
        self.leads: dict[int, str] = {}  # the labels within the value, by the number that they stand before

    def name_labels(self, term: Callable[[str, bool], str], own: str) -> None:
        """Put labels within the value ("7, fig. 3") into the words of the style; its `own` one goes.

        `term` gives the word of a label, and of several if that is set.
        """
        for n, number in enumerate(self.numbers):
            label, rest = split_label(number) if n else ("", number)
            if label and (label == own or term(label, False)):
                self.numbers[n] = rest
                several = any(joint.strip() == "-" for joint in self.joints[n : n + 1])
                self.leads[n] = "" if label == own else f"{term(label, several)} "

    def drop_letters(self) -> None:
        """Leave out the letters before both numbers of a range, as citeproc-js does of places that are no pages."""
        for n, joint in enumerate(self.joints):
            first, last = NUMBER.fullmatch(self.numbers[n]), NUMBER.fullmatch(self.numbers[n + 1])
            if joint.strip() == "-" and first and last and first[1] and first[1] == last[1]:
                self.numbers[n] = self.numbers[n].removeprefix(first[1])
                self.numbers[n + 1] = self.numbers[n + 1].removeprefix(first[1])

    def is_numeric(self) -> bool:
        """CSL's is-numeric: whether the first part is a number, or the whole a fraction."""
        if self.led or self.part:
            return False
        first = self.numbers[0].replace(HIDDEN_HYPHEN, "")
        return NUMBER.fullmatch(first) is not None or (not self.joints and bool(FRACTION.fullmatch(first)))

    def is_several(self) -> bool:
        """Whether the label is plural: the first part is a number, and joined to another."""
        labelled = (n for n, number in enumerate(self.numbers) if n and split_label(number)[0])
        end = next(labelled, len(self.numbers))  # "7, n. 3": one page, and a note on it
        joints = self.joints[: end - 1]
        if self.part or not any(self.joins(joint) for joint in joints if joint != ","):
            return False
        words = [n for n, joint in enumerate(joints) if joint.strip() == "-" and not self.is_number(n + 1)]
        single = bool(words) and len(words) == len(joints) and self.is_letters(words[0] + 1)
        return self.is_number(0) and not single

    def is_letters(self, n: int) -> bool:
        return self.numbers[n].isalpha() and self.numbers[n].islower()

    def is_number(self, n: int) -> bool:
        return NUMBER.fullmatch(self.numbers[n]) is not None

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
        number = self.leads.get(n, "") + self.numbers[n]
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
        if self.variable in HYPHENED or (self.variable in RISING and self.falls(n)):
            return bare
        follows = self.joints[n + 1].strip() if n + 1 < len(self.joints) else ""
        ranged = self.is_numeric() and before and after and before[1] == after[1] and follows[:1] != "-"
        return delimiter if ranged or self.are_roman(n) else bare

    def falls(self, n: int) -> bool:
        first, last = self.numbers[n : n + 2]
        return first.isdecimal() and last.isdecimal() and int(first[:20]) > int(last[:20])

    def print_pages(self, range_format: str | None, delimiter: str, *, dashed: bool = True) -> str:
        """The numbers as pages, their ranges in a style's page-range-format.

        Without `dashed`, ranges that were written with an en dash stay as they are.
        """
        out = self.part + self.numbers[0]
        for n, joint in enumerate(self.joints):
            dash = "-" if joint.strip() == EN_DASH and dashed else joint
            out += self.page_joined(n, dash, range_format, delimiter)
        return out.replace(HIDDEN_HYPHEN, "-").strip()

    def page_joined(self, n: int, joint: str, range_format: str | None, delimiter: str) -> str:
        """A joint and the page behind it."""
        number = self.numbers[n + 1]
        if self.leads and max((at for at in self.leads if at <= n + 1), default=-1) >= 0:
            own = self.leads[max(at for at in self.leads if at <= n + 1)]
            if own:
                return self.joined(n, joint, delimiter) + self.leads.get(n + 1, "") + number
        first, last = PAGE.fullmatch(self.numbers[n]), PAGE.fullmatch(number)
        if self.is_range(n, joint) and first and last:
            mixed = range_format in {None, "expanded"} and first[1][:1].isdigit()
            return f"-{number}" if mixed else delimiter + shortened(first, last, range_format)
        if joint.strip() == "-" and (self.are_roman(n) or (range_format is None and self.are_decimal(n))):
            return delimiter + number
        between = self.joined(n, joint, delimiter)
        return f"-{number}" if between == delimiter and joint.strip() == "-" else between + number

    def is_range(self, n: int, joint: str) -> bool:
        """Whether a joint makes a range of two pages of the same letters."""
        first, last = PAGE.fullmatch(self.numbers[n]), PAGE.fullmatch(self.numbers[n + 1])
        known = self.part or self.is_numeric()
        if joint.strip() != "-" or not known or first is None or last is None or first[1] != last[1]:
            return False
        follows = self.joints[n + 1].strip() if n + 1 < len(self.joints) else ""
        return follows[:1] != "-"

    def are_roman(self, n: int) -> bool:
        pair = self.numbers[n : n + 2]
        plain = [number for number in pair if not number.isdecimal()]
        return bool(plain) and any(
            all(map(numerals.fullmatch, plain)) for numerals in (LOWER_ROMAN, UPPER_ROMAN)
        )

    def are_decimal(self, n: int) -> bool:
        """Whether a range goes on from a place that has a full stop: "10.1-5"."""
        return DECIMAL.fullmatch(self.numbers[n]) is not None and self.numbers[n + 1].isdecimal()


def shortened(first: re.Match[str], last: re.Match[str], range_format: str | None) -> str:
    """The second page of a range as the format prints it (CSL 1.0.2, appendix V)."""
    begin, end = first[2], last[2]
    if range_format is None or first[3] != last[3]:
        return last[0]
    lead = first[1] if range_format == "expanded" else ""
    if len(end) > len(begin):
        return f"{lead}{end}{last[3]}"
    whole = begin[: len(begin) - len(end)] + end
    if int(whole) < int(begin) or whole == begin:
        return last[0]
    return f"{lead}{shorten(begin, whole, range_format)}{last[3]}"
