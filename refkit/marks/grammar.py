"""What a citation mark looks like in each style -> patterns, and the targets that its words name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkit.marks.latex import COMMAND_TEXT
from refkit.marks.numbered import DASH, LABELLED
from refkit.marks.numbered import expand_numbers as expand_numbers
from refkit.marks.numbered import is_number as is_number
from refkit.marks.settings import LONGEST_MARK
from refkit.model import Mark, MarkStyle
from refkit.patterns import regex
from refkit.vocabulary.citing import PROSE_BEHIND_MARKS, REFERENCE_WORDS, SEE_WORDS, STATISTIC
from refkit.vocabulary.joiners import AND_IN_MARKS as AND
from refkit.vocabulary.joiners import OTHERS, OTHERS_IN_MARKS
from refkit.vocabulary.months import ENGLISH as MONTHS
from refkit.vocabulary.months import WHOLE_NAMES
from refkit.vocabulary.particles import IN_MARKS as PARTICLES
from refkit.vocabulary.publication_states import NO_YEAR
from refkit.vocabulary.seasons import ENGLISH as SEASONS
from refkit.vocabulary.stopwords import NO_AUTHORS

# Styles whose marks mean the same against any list: they name a work and do not count.
NAMING = frozenset(
    {MarkStyle.AUTHOR_YEAR, MarkStyle.KEY, MarkStyle.PANDOC, MarkStyle.LATEX, MarkStyle.STATED}
)
# How a source that nobody has accepted is written: "[?12]", "(?Smith, 2020)", "[? @key]"; in LaTeX "\\cite[?]{key}".
SIGN = regex(r"[\[(]\?\s?([^()\[\]?]{1,400})[\])]")
COMMAND_SIGN = "[?]"
_SIGNED_COMMAND = regex(rf"\\[A-Za-z]{{1,40}}\*?{re.escape(COMMAND_SIGN)}")
KEYS = frozenset({MarkStyle.PANDOC, MarkStyle.LATEX})  # their targets are citation keys


def is_suggestion(mark: Mark) -> bool:
    """Whether a mark carries the sign of a suggestion, which cites nothing until a person has accepted it."""
    text = mark.span.text
    return SIGN.match(text) is not None or _SIGNED_COMMAND.match(text) is not None


NUMBERS = rf"\d{{1,7}}(?:\s?(?:[,;]|{DASH})\s?\d{{1,7}}){{0,80}}"
# Brackets, figures and commas as East Asian keyboards and some programs write them, for plain ones.
_WIDE = str.maketrans("［］【】，；０１２３４５６７８９", "[][],;0123456789")
BRACKETED = regex(rf"\[([^\[\]]{{1,{LONGEST_MARK}}})\](?![(_\d]|[^\W\d_A-Z])")
# A colon behind a bracket makes it the label of a link, unless words stand before and behind: "in two ways [3]: …".
LABEL_BEHIND = regex(r":(?!\s{0,8}\Z|\s[^\W\d_][\w’'-]{0,40},?\s\w)")
INDEXED = regex(r"(?:(?<![^\W])[a-z]|\w_\w{0,30}|[a-z][A-Z]\w{0,30})\Z")  # "a[1]", "my_list[1]"
LINE_BEGINS = regex(r"(?:\A|\n)\s{0,8}\Z")
LINKED_NUMBERS = regex(rf"\d{{1,3}}(?:\s?(?:[,;]|{DASH})\s?\d{{1,3}}){{0,40}}")  # the words of a link
RANGE_OF_BRACKETS = regex(rf"\s?{DASH}\s?\[\s?(\d{{1,7}})\s?\](?![(:\w])")
# "(ref. 2)", "(3, p. 4)": what can be nothing but a mark, however few there are.
SURE_PAREN = regex(
    rf"\(((?:{SEE_WORDS}\s)?{REFERENCE_WORDS}\s?\d[^()]{{0,{LONGEST_MARK}}}"
    rf"|(?:{SEE_WORDS}\s)?\d{{1,5}}(?:{DASH}\d{{1,5}})?,?\s{LABELLED.replace('?P<label>', '?:')}\d[^()]{{0,60}})\)"
)
# "as in ref. 2", without brackets.
REFERRED = regex(
    rf"(?<![\w(\[])(?i:refs?|references?)\.?\s(\d{{1,4}}(?:(?:,\s?|\s?{DASH}\s?|\s{AND}\s)\d{{1,4}}){{0,20}})(?![\w.]?\w)"
)
# Not the locants of a compound, "1(7),8-diene", nor an issue, "12(3)".
PAREN = regex(rf"(?:(?<=[^\s(\d])\s?|(?<=\d)\s)\(({NUMBERS})\)(?![\w(]|,\d)")
SUP = "⁰¹²³⁴⁵⁶⁷⁸⁹"
FIGURES = str.maketrans(SUP, "0123456789")
BETWEEN_FIGURES = regex(r"(?<=\d)\s(?=\d)")
SUPERSCRIPT = regex(rf"(?<=[^\s⁻⁺{SUP}])[{SUP}]{{1,4}}(?:[,˒⁻–-]\s?[{SUP}]{{1,4}}){{0,40}}(?![⁺⁻])")
# At the beginning of a sentence, before a name: "²Morvexin", not "¹³C".
SUPERSCRIPT_AHEAD = regex(
    rf"(?:(?<=[.!?]\s)|\A)([{SUP}]{{1,3}}(?:[,˒⁻–-][{SUP}]{{1,3}}){{0,20}})(?=[A-Z][a-z]{{2}})"
)
SUPERSCRIPT_BEHIND = regex(r"(?:[^\W\d_]|[.,;:)\]\"”’%])$")
# A raised number behind a figure cites only where that is the end of a name or a year: "PON2¹", "in 2011¹".
NAME_OR_YEAR_BEFORE = regex(r"(?:[^\W\d_][\w-]{0,20}\d|(?<![\d.,])(?:1[5-9]|20)\d\d)$")
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
OTHERS_BEFORE = regex(rf"(?:{OTHERS_IN_MARKS})\s?$")  # "Osorio et al. (6)"
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
    rf"(?:{SEE_WORDS}|{AND})?\s?(?:[A-Z]\.[\s-]?){{0,3}}{AUTHORS},?\s{YEAR}"
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
JOINED = regex(rf"{AND}\s({FAMILY})$")  # the second of two authors
KEYED = regex(r"\[([^\[\]]{2,200})\]")  # "[AB12; KR88]", by the keys that the list prints
KEY_LOCATOR = regex(r"(?:[^\W\d_]{1,9}\.?\s?|§{1,2}\s?)\d[\w.–-]{0,12}")  # "p. 12"
PANDOC = regex(r"\[([^\[\]]{0,200}@[^\[\]]{1,2000})\]")
KEY = regex(r"(?<![\w.@/])-?@(?:\{([^{}\s]{1,400})\}|([^\W_][\w:.#$%&+?<>~/-]{0,399}))")
# Keys that point into the document: "@ref(fig:one)" of bookdown, "@fig-one" of Quarto, "@eq:one" of pandoc-crossref.
CROSS_REFERENCE = regex(
    r"-?@(?:ref\(|\{?(?i:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau|supp|suppfig|supptbl|app|apx)[-:]\w)"
)
# What makes two numbers in brackets an interval.
INTERVAL_BEFORE = regex(
    rf"(?:{STATISTIC.pattern}(?:\s(?:of|was|is|:))?[\s:=]{{0,3}}(?:[\d.,]{{1,12}}\s?%?\s?)?\s?)$",
    re.IGNORECASE,
)
FOOTNOTE = regex(r"\[\^([^\[\]\s]{1,40})\](?!:)")
DEFINITION = regex(r"\s{0,8}\[\^([^\[\]\s]{1,40})\]:")
# Any mark as a stretch of text, for those who read around it. Square: what begins with a number, a note's
# label or words in front of either, or holds a key.
_SUP = "[⁰¹²³⁴-⁹]"
RAISED = rf"{_SUP}(?:[,˒;]\s{_SUP}|[,˒⁻–-]{{0,2}}{_SUP}){{0,40}}[⁻˒]?"
SQUARE = (
    rf"\[(?:\^[^\[\]\s]{{1,40}}|(?:(?:{SEE_WORDS}|{REFERENCE_WORDS})\s?){{0,3}}\d[^\[\]]{{0,200}}"
    r"|[^\[\]@]{0,200}@[^\[\]]{1,2000})\]"
)
ROUND = (
    rf"\((?:(?:{SEE_WORDS})\s)?(?:{REFERENCE_WORDS}\s?\d[^()]{{0,200}}"
    rf"|\d{{1,4}}(?:,\s?|\s){LABELLED.replace('?P<label>', '?:')}\d[^()]{{0,80}}"
    rf"|{AUTHORS.replace('?P<family>', '?:').replace('?P<more>', '?:')},?\s(?:1[4-9]|20)\d\d[a-z]?(?:[,:;][^()]{{0,300}})?)\)"
)
ANY_MARK = rf"(?:{SQUARE}|{ROUND}|{COMMAND_TEXT}|{RAISED})"
# The end of a sentence: its stop, closing quotes and brackets, and the marks behind them: "rose.[3]",
# "rose.”³", "rose.3,4".
SENTENCE_END = regex(
    rf"[.!?…][\"”’'»)\]]{{0,3}}(?:\s{{0,4}}(?:\[[^\[\]]{{1,80}}\]|{COMMAND_TEXT}|{ROUND})){{0,8}}"
    rf"(?:\s?{RAISED})?\s{{0,4}}\Z"
    r"|(?:[^\W\d_][)\]\"”’]?|[)\]%]|\s(?:19|20)\d\d)[.!?]\d{1,3}(?:[,–-]\d{1,3}){0,20}\Z"
)
INTRODUCES = regex(
    rf"(?:[:：]|(?:(?<=[^\W\d_])|(?<=[)\]]))\s?[–—])(?:\s{{0,2}}(?:{ANY_MARK}|\(\d[\d,;–-]{{0,40}}\))){{0,8}}\s{{0,8}}\Z"
)
# What stands around a mark that is part of its sentence: "Abel et al. [3] found", "Abel and Berg [3] found", "[3]
# found", "ref. 3 found".
NAMED_BEFORE = regex(
    rf"(?:\s{OTHERS_IN_MARKS}|(?<!\w){FAMILY}(?:,\s{FAMILY}){{0,6}},?\s{AND}\s(?:{FAMILY}|(?:{OTHERS})))(?:['’]s?)?\s?\Z"
)
OPENS = regex(r"(?:\A|[.!?:][\"”’)\]]{0,2}|\n)\s{0,4}\Z")
TELLS = regex(rf"\s{{1,4}}(?!{PROSE_BEHIND_MARKS}\b)[a-z]{{2,20}}\b")
# A mark that opens a sentence as its subject: "[8] found that", "@lee2019 describe"; and what it is not: "[8] and".
SUBJECT = regex(
    rf"(?:{SQUARE}|{COMMAND_TEXT}|{RAISED}|-?@\w[\w:.#$%&+?<>~/-]{{0,399}}|-?@\{{[^{{}}\s]{{1,400}}\}})"
    rf"(?:['’]s)?(?:\s\[[^\[\]]{{1,80}}\])?\s{{1,4}}(?!{PROSE_BEHIND_MARKS}\b)[a-z]{{2,20}}(?=\s)"
)
# A stop that is followed so is that of an abbreviation: "made by A Co. and sold as B".
GOES_ON = regex(r"\s*(?:[,;:–—-]|[a-zß-öø-ÿ])")
NO_NAMES = NO_AUTHORS | frozenset(MONTHS) | frozenset(SEASONS)
# A month in any language and a year, without a comma: "(März 2021)" is a day, "(Abril, 2021)" a work of Abril's.
MONTH_AND_YEAR = regex(rf"(?:{'|'.join(sorted(WHOLE_NAMES, key=len, reverse=True))}) \d{{4}}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A work as a mark names it: `target` is "Smith 2019a"; `second` the name behind "and", `others` whether it
    says "et al.".
    """

    target: str
    second: str = ""
    others: bool = False


def plain_brackets(text: str) -> str:
    """A text with plain brackets for wide ones, "［1］" and "【1】", each character in its place."""
    return text.translate(_WIDE) if "［" in text or "【" in text else text


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


def works_named(text: str) -> tuple[Named, ...]:
    """The works that an author-year mark names, with what it says of their further authors."""
    if text[:1] in "([":
        parts = [part.strip() for part in text[1:-1].removeprefix("?").split(";")]
        matches = [CITED.match(part) or CITED_BODY.match(part) for part in parts]
    else:
        matches = [NARRATIVE.match(text)]
    found: list[Named] = []
    for match in matches:
        if match is None:
            continue
        more = (match.groupdict().get("more") or "").strip()
        joined = JOINED.match(more)
        second = joined[1] if joined and "," not in more.rstrip(",")[1:] else ""
        others = bool(more) and joined is None
        found += [Named(target=t, second=second, others=others) for t in author_year_targets(match)]
    return tuple(found)


def key_of(match: re.Match[str]) -> str:
    """The key of a match of KEY, without the punctuation of the sentence behind a bare one."""
    return match[1] or match[2].rstrip(".,:?!")
