"""What a citation mark looks like in each style -> patterns, and the targets that its words name."""

from __future__ import annotations

import re

from refkit.marks.settings import WIDEST_RANGE
from refkit.model import MarkStyle
from refkit.patterns import regex
from refkit.vocabulary.joiners import AND_IN_MARKS as AND
from refkit.vocabulary.joiners import OTHERS_IN_MARKS
from refkit.vocabulary.months import ENGLISH as MONTHS
from refkit.vocabulary.particles import IN_MARKS as PARTICLES
from refkit.vocabulary.publication_states import NO_YEAR
from refkit.vocabulary.seasons import ENGLISH as SEASONS
from refkit.vocabulary.stopwords import NO_AUTHORS

# Styles whose marks mean the same against any list: they name a work and do not count.
NAMING = frozenset({MarkStyle.AUTHOR_YEAR, MarkStyle.KEY, MarkStyle.PANDOC})

DASH = "[-‐‑‒–—−]"
NUMBERS = rf"\d{{1,7}}(?:\s?(?:[,;]|{DASH})\s?\d{{1,7}}){{0,80}}"
BRACKET = regex(rf"\[\s?({NUMBERS})\s?\](?:\s?{DASH}\s?\[\s?(\d{{1,7}})\s?\])?(?![(:\w])")
PAREN = regex(rf"(?<=[^\s(])\s?\(({NUMBERS})\)(?![\w(])")
SUP = "⁰¹²³⁴⁵⁶⁷⁸⁹"
FIGURES = str.maketrans(SUP, "0123456789")
POWER_BEFORE = regex(r"(?<![\d.,])10$")  # "10⁹ cells"
SUPERSCRIPT = regex(rf"(?<=[^\W\d_]|[.,;:)\]\"”’%])[{SUP}]{{1,4}}(?:[,˒⁻–-]\s?[{SUP}]{{1,4}}){{0,40}}")
SUP_DIGITS = str.maketrans(SUP + "⁻˒", "0123456789-,")
# Digits glued to a full stop or comma ("shown.3,4 Next"), or to a word ("shown3").
AFTER_STOP = regex(
    rf"(?:(?<=[^\W\d_])[)\]\"”’]?|(?<=[)\]%])|(?<=\s(?:19|20)\d\d))[.,;]"
    rf"(\d{{1,3}}(?:(?:,|{DASH})\d{{1,3}}){{0,20}})(?=\s[\"“(\[]?\w|\s*$)"
)
AFTER_WORD = regex(
    rf"(?:(?<=[a-zß-ÿ]{{4}})|(?<=\s(?:19|20)\d\d))(\d{{1,3}}(?:(?:,|{DASH})\d{{1,3}}){{0,20}})(?=\s|[.,;:)]"
    rf"|$)"
)
# Words that are numbered themselves: "phase3", "type2".
NUMBERED_WORDS = regex(
    r"(?:phase|type|grade|stage|class|group|level|step|week|cycle|part|form|omega|visit|cohort|table|figure"
    r"|line)$",
    re.IGNORECASE,
)
UNIT_BEFORE = regex(r"(?<![^\W_])(?:[kcmdµμn]?m|km|ft|in|s|kg/m|mi|yd|x|R|r|χ)$")
FAMILY = rf"(?:{PARTICLES}){{0,3}}[^\W\d_a-z][\w’'-]{{1,40}}"
AUTHORS = (
    rf"(?P<family>{FAMILY})(?:,?\s[A-Z]\.){{0,3}}(?P<more>\s{OTHERS_IN_MARKS}"
    rf"|(?:,\s{FAMILY}){{0,6}},?\s{AND}\s{FAMILY})?"
)
YEAR = (
    r"(?P<years>(?:1[4-9]|20)\d\d[a-z]?(?:,\s?(?:(?:1[4-9]|20)\d\d[a-z]?|[a-z](?![\w.]))){0,6}|"
    + NO_YEAR
    + ")"
)
CITED = regex(
    rf"(?:[Ss]ee(?:\salso)?|e\.g\.,?|[Cc]f\.?|i\.e\.,?|vgl\.|voir|and)?\s?{AUTHORS},?\s{YEAR}"
    rf"(?:[,:]\s?[^;]{{1,40}})?"
)
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
# An organisation of several words, distinguished from a sentence by the comma before its year.
CITED_BODY = regex(
    rf"(?P<family>{UPPER}[\w’'.-]{{1,40}}(?:\s(?:of|for|and|the|de|on|in|&)(?=\s)"
    rf"|\s{UPPER}[\w’'.-]{{1,40}}){{1,9}}),\s{YEAR}"
)
IN_BRACKETS = regex(r"\(([^()]{6,600})\)|\[([^\[\]]{6,600})\]")
NARRATIVE = regex(
    rf"(?<!\w){AUTHORS},?\s\((?P<years>(?:1[4-9]|20)\d\d[a-z]?(?:,\s?(?:1[4-9]|20)?\d{{0,2}}[a-z]?){{0,4}})"
    rf"(?:[,:]\s?[^()]{{1,40}})?\)"
)
KEYED = regex(r"\[([^\[\]]{2,200})\]")  # "[AB12; KR88]", by the keys that the list prints
KEY_LOCATOR = regex(r"(?:[^\W\d_]{1,9}\.?\s?|§{1,2}\s?)\d[\w.–-]{0,12}")  # "p. 12"
PANDOC = regex(r"\[([^\[\]]{0,200}@[^\[\]]{1,400})\]")
KEY = regex(r"(?<![\w.@/])-?@(?:\{([^{}\s]{1,120})\}|([^\W_][\w:.#$%&+?<>~/-]{0,119}))")
FOOTNOTE = regex(r"\[\^([^\[\]\s]{1,40})\](?!:)")
DEFINITION = regex(r"\s{0,8}\[\^([^\[\]\s]{1,40})\]:")
_RAISED = "⁰¹²³⁴-⁹"
# The end of a sentence: its stop, closing quotes and brackets, and the marks behind them: "rose.[3]",
# "rose.”³", "rose.3,4".
SENTENCE_END = regex(
    rf"[.!?…][\"”’'»)\]]{{0,3}}(?:\s{{0,4}}\[[^\[\]]{{1,80}}\]){{0,8}}"
    rf"(?:\s?[{_RAISED}][{_RAISED},˒⁻–-]{{0,40}})?\s{{0,4}}\Z"
    r"|(?:[^\W\d_][)\]\"”’]?|[)\]%]|\s(?:19|20)\d\d)[.!?]\d{1,3}(?:[,–-]\d{1,3}){0,20}\Z"
)
# A stop that is followed so is that of an abbreviation: "made by A Co. and sold as B".
GOES_ON = regex(r"\s*(?:[,;:–—-]|[a-zß-öø-ÿ])")
NO_NAMES = NO_AUTHORS | frozenset(MONTHS) | frozenset(SEASONS)


def is_number(text: str) -> bool:
    """Whether a label is a number that can be counted with; "²" and "٣", digits to Unicode, are none here."""
    return text.isascii() and text.isdecimal()


def expand_numbers(text: str) -> tuple[str, ...]:
    """ "3,5–7" -> ("3", "5", "6", "7"); a range that runs down or is wider than WIDEST_RANGE stays."""
    targets: dict[str, None] = {}
    for part in re.split(r"\s?[,;]\s?", text.strip()):
        ends = re.split(rf"\s?{DASH}\s?", part)
        if len(ends) == 2 and 0 < int(ends[1]) - int(ends[0]) <= WIDEST_RANGE:
            targets.update(dict.fromkeys(str(n) for n in range(int(ends[0]), int(ends[1]) + 1)))
        elif len(ends) == 1:
            targets[str(int(part))] = None
        else:
            targets["-".join(ends)] = None
    return tuple(targets)


def author_year_targets(match: re.Match[str]) -> list[str]:
    """The targets of a match of CITED, CITED_BODY or NARRATIVE: "Smith 2019a", one for each year."""
    targets, year = [], ""
    for part in re.split(r",\s?", match["years"]):
        # "2019a, b": the letter alone belongs to the year before it.
        if len(part) == 1 and part.isalpha():
            targets.append(f"{match['family']} {year[:4]}{part}")
        elif part:
            year = part
            targets.append(f"{match['family']} {part}")
    return targets


def key_of(match: re.Match[str]) -> str:
    """The key of a match of KEY, without the punctuation of the sentence behind a bare one."""
    return match[1] or match[2].rstrip(".,:?!")
