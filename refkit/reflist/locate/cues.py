"""What the words of a line say about reference lists: beginnings and ends of entries, headings, likeness."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from refkit.patterns import Sieve, regex
from refkit.reflist.locate.narrative import narration
from refkit.reflist.locate.uncased import (
    is_spaceless,
    is_uncased,
    plain_signs,
    uncased_begin,
    uncased_points,
    uncased_words,
    uncased_year,
)
from refkit.reflist.markup import without_markup
from refkit.reflist.settings import (
    BEGINNING_READ,
    ENTRY_READ,
    FEWEST_IN_TEXT,
    LAST_MARK_READ,
    LIKE_TEXT,
    LINES_CACHE,
    NUMBERED_RUN,
    REPEATS,
    SMALL_IN_TEXT,
    STRONG_BEGINNING,
    WEAK_BEGINNING,
    WORDS_OF_TEXT,
)
from refkit.vocabulary.access import ACCESS_SIGN
from refkit.vocabulary.genres import GENRE_SIGN, LABEL_SIGN
from refkit.vocabulary.headings import BESIDE_SPACELESS, LIST_EXTRA, LIST_WORDS, NOT_ALONE, SECTION_WORDS
from refkit.vocabulary.law import REPORT_SIGN
from refkit.vocabulary.locators import PLACE_SIGN
from refkit.vocabulary.meetings import HOLDER_SIGN
from refkit.vocabulary.months import MONTHS
from refkit.vocabulary.organisations import DEPARTMENT
from refkit.vocabulary.particles import AT_BEGINNINGS
from refkit.vocabulary.publication_states import UNDATED
from refkit.vocabulary.publishing import SIGN_WORDS
from refkit.vocabulary.roles import ROLE_SIGN
from refkit.vocabulary.rows import any_of
from refkit.vocabulary.stopwords import LINE_ENDS
from refkit.vocabulary.stopwords import PROSE as PROSE_WORDS


def _upper_class() -> str:
    # Ranges of the capital letters of the Latin, Greek, Cyrillic, Armenian and Georgian blocks.
    ranges: list[list[int]] = []
    for code in range(min(0x2100, sys.maxunicode)):
        if chr(code).isupper():
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in ranges)


UP = _upper_class()
# The beginnings are looked for with one letter for all capitals beyond A-Z: with UP's 500 signs in each of their
# classes the patterns take 10 ms to compile.
CAPITAL = "A-ZÀ"
CAPITALS_AS_ONE = {code: "À" for code in range(0x80, 0x2100) if chr(code).isupper()}
LETTER = r"[^\W\d_]"
WORD = rf"[{CAPITAL}](?:[\w’'‘ʼ‐-]{{0,40}})"
FAMILY = rf"{AT_BEGINNINGS}{WORD}(?: {WORD}){{0,2}}"

# How an entry begins, best first: (weight, pattern at the beginning of its text).
BEGINNINGS = tuple(
    (weight, regex(pattern))
    for weight, pattern in (
        (1.0, r"[—–―_-]{2,12}[.,\s(]"),  # the author of the entry before
        (
            1.0,
            (
                rf"{AT_BEGINNINGS}{WORD}(?:[ -]{WORD}){{0,2}},? [{CAPITAL}]{{1,4}}(?:-[{CAPITAL}])?(?:\s?[,.;:(]"
                rf"|\s(?:and|und|et|y|e|&|[(\d])|\s*$)"
            ),
        ),
        (1.0, rf"{FAMILY}, ?(?:[{CAPITAL}]\.[ -]?){{1,4}}"),
        (
            1.0,
            (
                rf"(?:[{CAPITAL}](?:h|r|u)?\.[ -]?){{1,4}}{AT_BEGINNINGS}{WORD}(?: {WORD})?(?:,|\.|:| and | und "
                rf"| et | & |\s*\(|$)"
            ),
        ),
        (
            0.9,
            (
                rf"{FAMILY}, {WORD}(?:[ -]{WORD}){{0,2}}(?: [{CAPITAL}]\.)?"
                rf"(?:[,.;:(/]| and | und | et | y | & | \(|\s*$)"
            ),
        ),
        (
            0.9,
            (
                rf"{FAMILY}(?:,? et al|,? u\. ?a\.|,? & |,? and {AT_BEGINNINGS}{WORD}"
                rf"|,? und {AT_BEGINNINGS}{WORD})"
            ),
        ),
        # a body and its year
        (0.9, rf"{WORD}(?:,? [^\s.(\d]{{1,30}}){{0,8}}\.? ?\((?:1[5-9]|20)\d\d[a-z]?\)"),
        (
            0.8,
            rf"(?:{WORD}|[{CAPITAL}]\.)(?: {WORD}| [{CAPITAL}]\.| {LETTER}{{2,3}}){{1,4}}(?:, | and | und |\. |: )",
        ),
        (0.8, rf"{WORD}[^.!?]{{0,100}}[(\[]?\b(?:1[5-9]|20)\d\d[a-z]?[)\]]?[.,:;) ]"),
        (0.6, rf"[“\"„«‘']{{1,2}}[{CAPITAL}]"),
        (0.5, rf"[{CAPITAL}\d]"),
    )
)

# "Marlow GG (Gorse College, Department of Canals). Sluice wear": where the first author works tells nothing.
AFFILIATED = regex(
    r"^([^\W\d_][\w’'-]{1,30},? (?:[A-Z]{1,3}|(?:[A-Z]\. ?){1,3})) \((?=[^()]{0,150},)[^()\d]{10,200}\)(?=[.,;:])"
)

YEAR = regex(r"(?:1[4-9]|20)\d\d(?<![\d.,/-]\d{4})[a-z]?(?![\d]|[.,]\d)")
# Signs of a reference, anywhere in its text: (weight, pattern). Each counts once. What begins with a figure
# looks behind it only then: such a search is far faster.
SIGNS = tuple(
    (weight, regex(pattern))
    for weight, pattern in (
        (1.0, r"\d(?<!\w\d)\d{0,3} ?\((?:[^()]{1,30}|[^()]{1,20}\([^()]{1,10}\))\) ?[:,;.]"),  # 12(3):
        (1.0, r"\b[eEsS]?\d{1,6} ?[–—‐‑-]{1,2} ?[eEsS]?\d{1,6}\b"),  # 45-67
        (0.8, r"\d(?<!\w\d)\d{0,3} ?[:,] ?[eEsS]?\d{1,6}\b"),  # 12:45
        (1.0, PLACE_SIGN),
        (1.2, r"\b(?:doi|DOI|PMID|PMCID|ISBN|ISSN|arXiv|URN|urn|hdl)\b|\b10\.\d{4,9}/"),
        (0.9, r"https?://|\bwww\."),
        (0.8, r"\bet al\b|\bu\. ?a\.|\bet coll\b|\by col\b"),
        (0.8, ROLE_SIGN),
        (0.7, HOLDER_SIGN),
        (0.8, ACCESS_SIGN),
        (1.0, GENRE_SIGN),
        (0.9, REPORT_SIGN),
        (0.9, r"\([A-Z][\w ]{1,40}, \d{1,2} [A-Z][a-z]{2,8} \d{4}\)"),  # (London, 19 June 2008)
        (0.8, LABEL_SIGN),
        (0.9, r"\b(?:EP|DE|US|WO|GB|JP|CN|FR) ?\d{6,11} ?[ABC]\d?\b|\b[Pp]atent (?:No\.? |[A-Z]{2} ?)?\d[\d,. ]{4,12}\d"),
        (0.4, r"[“„«][^“”„«»]{4,200}[”“»]"),
        (0.6, r'(?:^|[.,] )"[^"]{4,200}[.,?!]" '),
        # Dover: Gorse; 1998 — Berlin : Ginster, 1998
        (1.0, r"[^\W\d_a-zß-ÿ][\w.’' -]{1,30}(?:, [^\W\d_a-zß-ÿ][\w.]{1,15})? ?: [^\W\d_a-zß-ÿ][^:;.,]{1,60}[;,] ?[c©]?(?:1[4-9]|20)\d\d"),
    )
)  # fmt: skip
SIEVE = Sieve(pattern for _, pattern in SIGNS)
PROSE = regex(rf"\b{any_of(PROSE_WORDS)}\b", re.IGNORECASE)
RUN = regex(r"\w+")
CODE = regex(r"[{}<>;=|\\]|\(\)|->|::|</|/>")
_MONTH = any_of((*MONTHS, *(word.capitalize() for word in MONTHS))) + r"\.?"
# What is numbered or dated as references are and is none: (penalty, pattern).
OTHERWISE = (
    # the claims of a patent
    (
        3.0,
        regex(
            r"^(?:A|An|The) (?:method|system|device|apparatus|composition|compound|process|pharmaceutical|kit"
            r"|use)\b[^.]{0,200}"
            r"\b(?:of claim|according to|comprising|wherein|as claimed)"
        ),
    ),
    # lines of a table of contents
    (3.0, regex(r"\.{4,}|…{2,}|(?:\. ){4,}")),
    # what happened when
    (
        1.5,
        regex(
            rf"^(?:(\d{{1,2}}\.? )?{_MONTH}(?(1)| \d{{1,2}}(?:st|nd|rd|th)?),? \d{{4}}|\d{{4}}-\d\d-\d\d)\b"
        ),
    ),
    (1.5, regex(r"^(?:1[4-9]|20)\d\d(?: ?[-–] ?(?:1[4-9]|20)?\d\d)?:? [^\W\d_]")),
    # shares, and what a database is asked
    (2.0, regex(r"\d ?%[^%]{1,200}\d ?%")),
    (3.0, regex(r"^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) .{1,200}(?:=|;$)")),
    # whom to write to
    (1.5, regex(r"\b[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,60}")),
    # the address of a department
    (1.0, DEPARTMENT),
)
OTHERWISE_SIEVE = Sieve(pattern for _, pattern in OTHERWISE)


def begin_score(text: str) -> float:
    """How like the beginning of a reference a text is, 0 to 1; its label is left out before."""
    return _begin_score(
        text[:BEGINNING_READ].lstrip(" \t\u00a0*")
    )  # "**Marlow, T. (2020).**" is bold in Markdown


@lru_cache(maxsize=LINES_CACHE)
def _begin_score(head: str) -> float:
    if not head:
        return 0.0
    if head[0].isdecimal():  # of the patterns only the last begins with a figure
        return BEGINNINGS[-1][0]
    uncased = 0.0 if head.isascii() else uncased_begin(head)
    if uncased:
        return uncased
    read = head.translate(CAPITALS_AS_ONE)
    for weight, pattern in BEGINNINGS:
        found = pattern.match(read)
        # "The drug was approved in 2014" begins no reference, though a year comes soon.
        if found and not (weight <= STRONG_BEGINNING and PROSE.search(head[: found.end()])):
            return weight
    return 0.3 if not head[0].islower() and head[0].isalpha() else 0.0


def likeness(text: str) -> float:
    """How like one reference a text is: from 2 on a reference among others, below 1 something else."""
    return _likeness(text[: ENTRY_READ + 1])


@lru_cache(maxsize=LINES_CACHE)
def _likeness(text: str) -> float:
    head = AFFILIATED.sub(r"\1", text[:ENTRY_READ]) if "(" in text[:60] else text[:ENTRY_READ]
    head = without_markup(head) if "\\" in head else head
    words = head.split()
    uncased = is_uncased(head)
    if (len(words) < 2 or len(head) < 12) and not (uncased and uncased_words(head) >= 3):
        return REPEATS if uncased and uncased_begin(head) == 1.0 else 0.0
    score = 1.2 * max(0.0, begin_score(head) - 0.3) / 0.7
    if uncased:
        score += uncased_points(head)
        head = plain_signs(head)
    if YEAR.search(head) or (uncased and uncased_year(head)):
        score += 1.0
    elif UNDATED.search(head):
        score += 0.7
    score += sum(SIGNS[place][0] for place in SIEVE.found(head))
    printed = RUN.findall(head)
    score += sum(weight for weight, signs in SIGN_WORDS if not signs.isdisjoint(printed))
    prose = sum(word in PROSE_WORDS for word in RUN.findall(head.casefold()))
    score -= max(0.0, prose - 1 - len(words) / 25) * 0.7
    score -= min(4.0, 0.35 * max(0, len(CODE.findall(_WITHOUT_ADDRESSES.sub("", head))) - 3))
    score -= sum(OTHERWISE[place][0] for place in OTHERWISE_SIEVE.found(head))
    score -= narration(head)
    if head[:1].islower() and begin_score(head) < WEAK_BEGINNING:
        score -= 0.8
    if len(text) > ENTRY_READ:
        score -= 2
    return score


def is_statement(text: str, *, apart: bool) -> bool:
    """Whether a text states something and is nothing like a reference; `apart`: blank lines part it from a list."""
    text = without_marks(text[:ENTRY_READ])
    words = text.split()
    if len(words) < FEWEST_IN_TEXT or not is_terminal(text) or likeness(text) >= LIKE_TEXT:
        return False
    if len(words) >= WORDS_OF_TEXT and (PROSE.search(text) or narration(text)):
        return True
    return apart and sum(word[0].islower() for word in words) >= SMALL_IN_TEXT * len(words)


def without_marks(text: str) -> str:
    """A text without its citation marks: the year of "(Cole, 2016)" is not the text's own."""
    return _MARKS.sub("", text)


def openings_of(texts: Iterable[str]) -> frozenset[tuple[str, str]]:
    """The first word of each text, with each year that stands in it, as cites by name and year have them."""
    return frozenset(pair for text in texts for pair in _opening(text))


def cites(text: str, openings: Collection[tuple[str, str]]) -> bool:
    """Whether a text ends in a cite by name and year of another, "(Cole and Lee, 2016)." of those of `openings_of`."""
    mark = _LAST_MARK.search(text[-LAST_MARK_READ:])
    return mark is not None and any(pair in openings for pair in _opening(mark[1]))


def _opening(text: str) -> Iterator[tuple[str, str]]:
    word = _FIRST_WORD.match(text)
    if word is not None:
        yield from ((word[0], year) for year in _YEAR_ALONE.findall(text[:ENTRY_READ]))


def shows_signs(text: str) -> bool:
    """Whether a sign of a reference stands anywhere in a text, more than its beginning and a year."""
    head = text[:ENTRY_READ]
    return bool(SIEVE.found(head)) or any(not signs.isdisjoint(RUN.findall(head)) for _, signs in SIGN_WORDS)


def is_telling(text: str) -> bool:
    """Whether an entry states something rather than lists a work."""
    head = text[:ENTRY_READ]
    return narration(head) > 0 or (likeness(head) < NUMBERED_RUN and PROSE.search(head) is not None)


_FIRST_WORD = regex(r"[^\W\d_][\w’'-]*")
_YEAR_ALONE = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LAST_MARK = regex(r"\(([^()]{6,200})\)[.;]?\s*$")
_MARKS = regex(
    r" ?\((?:see |e\.g\.,? )?[A-ZÀ-Þ][^()\d]{1,80},? (?:1[5-9]|20)\d\d[a-z]?(?:[,;:][^()]{0,120})?\)"
    r"| ?\[\d{1,4}(?:[,;–-] ?\d{1,4}){0,9}\]"
)
_WITHOUT_ADDRESSES = regex(r"https?://\S+|doi:\S+|&[a-z]{2,6};")


_LETTER = regex(r"[^\W\d_]")
_SPACED_OUT = regex(r"(?:\S ){3,30}\S")
_NUMBERED = regex(r"(?:(?:\d{1,2}|[IVXivx]{1,5}|[A-Z])[.)]?(?:\d{1,2}\.?)?\s{1,4})(?=\S)")
_HOW_MANY = regex(r"\([^()]{1,40}\)$|\[\d{1,4}\]$|\bcited\s\d+$")


_BESIDE = LIST_EXTRA | frozenset(BESIDE_SPACELESS)
# The words of a heading in a script that parts none by spaces.
_SPACELESS_WORDS = regex(any_of({*(w for w in LIST_WORDS if is_spaceless(w)), *BESIDE_SPACELESS}))


def is_list_heading(text: str) -> bool:
    """Whether a line is the heading of a reference list, in one of many languages."""
    return heading_strength(text) > 0


def heading_strength(text: str) -> int:
    """2 for a line that can only be the heading of a reference list, 1 for "Notes" and the like, else 0."""
    line = text.strip()
    if not 0 < len(line) <= 80 or not _LETTER.search(line):
        return 0
    line = line.strip("#*_=: \t\u00a0[]<>【】［］〔〕《》：■□◆●").rstrip(".")
    if _SPACED_OUT.fullmatch(line):
        line = line.replace(" ", "")
    numbered = _NUMBERED.match(line)
    if numbered and line[numbered.end() :]:
        line = line[numbered.end() :].strip("*_ ")
    # What stands in brackets behind it says how many, or whose: "References (34)", "References (product
    # file)".
    line = _HOW_MANY.sub("", line).strip(" :")
    if is_spaceless(line[:1]):
        words = _SPACELESS_WORDS.findall("".join(line.split()))
        if sum(map(len, words)) < len("".join(line.split())):
            return 0
    else:
        words = line.casefold().replace(",", " ").replace("/", " ").split()
    if not 0 < len(words) <= 6:
        return 0
    known = [word for word in words if word in LIST_WORDS]
    if not known or any(word not in LIST_WORDS and word not in _BESIDE for word in words):
        return 0
    # "Notes" and "Further reading" may stand above anything; "Works cited" and "Reference list" may not.
    return 1 if all(word in NOT_ALONE for word in known) and not {"cited", "list"} & set(words) else 2


def is_section_line(text: str) -> bool:
    """Whether a line opens a section that is no reference list ("Acknowledgements", "Appendix A")."""
    line = text.strip().strip("#*_ \t")
    if not line or len(line) > 100:
        return False
    line = re.sub(r"^\d{1,2}\.?\d?\.?\s{1,4}(?=\S)", "", line)
    return SECTION_WORDS.match(line) is not None and len(line.split()) <= 8 and not YEAR.search(line)


def is_dated(text: str) -> bool:
    """Whether an entry says when or where its work appeared: a year, "in press", a DOI, an address."""
    head = plain_signs(text[:ENTRY_READ])
    return (
        YEAR.search(head) is not None
        or UNDATED.search(head) is not None
        or "://" in head
        or "10." in head
        or uncased_year(head)
    )


_INITIAL_OR_COMMA = regex(r"(?:^|\s)[A-Z]\.$|,$")
_ENDING = regex(r"[.!?;:)\]”\"»’/0-9。．！？；：）］】』」》〉।؛]$")


def may_end(text: str) -> bool:
    return bool(_ENDING.search(text.rstrip()[-1:]))


def is_terminal(text: str) -> bool:
    """Whether a line can be the last of an entry: it ends in punctuation, digits, or an address."""
    tail = text.rstrip()[-80:]
    if not tail:
        return True
    last = tail.split()[-1] if tail.split() else ""
    if "://" in last or last.startswith(("www.", "doi:", "10.")):
        return not last.endswith(("-", "/"))
    return _ENDING.search(tail[-1]) is not None and not _INITIAL_OR_COMMA.search(tail)


def is_open(text: str) -> bool:
    """Whether a line cannot be the last of an entry: it ends in a comma, a hyphen, "and", "in" …"""
    tail = text.rstrip()[-40:]
    if not tail:
        return False
    if tail[-1] in ",-‐–—\u00ad&/(:":
        return True
    words = tail.casefold().split()
    if words[-1] in _PAGES and len(words) > 1 and words[-2][-1].isdigit():
        return False  # "241 pp."
    return words[-1] in LINE_ENDS


_PAGES = frozenset({"p.", "pp.", "s."})
