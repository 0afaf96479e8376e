"""Document -> Marks: the citations in its text, in whatever style it uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from refkit.model import Document, Mark, Span, UnitKind
from refkit.patterns import regex
from refkit.vocabulary.months import ENGLISH as MONTHS
from refkit.vocabulary.seasons import ENGLISH as SEASONS

READ = frozenset(
    {
        UnitKind.PARAGRAPH,
        UnitKind.SENTENCE,
        UnitKind.LIST_ITEM,
        UnitKind.TABLE_ROW,
        UnitKind.HEADING,
        UnitKind.LEAD_IN,
    }
)
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
    rf"(?:(?<=[^\W\d_])[)\]\"”’]?|(?<=[)\]%])|(?<=\s(?:19|20)\d\d))[.,;](\d{{1,3}}(?:(?:,|{DASH})\d{{1,3}}){{0,20}})(?=\s[\"“(\[]?\w|\s*$)"
)
AFTER_WORD = regex(
    rf"(?:(?<=[a-zß-ÿ]{{4}})|(?<=\s(?:19|20)\d\d))(\d{{1,3}}(?:(?:,|{DASH})\d{{1,3}}){{0,20}})(?=\s|[.,;:)]|$)"
)
# Words that are numbered themselves: "phase3", "type2".
NUMBERED_WORDS = regex(
    r"(?:phase|type|grade|stage|class|group|level|step|week|cycle|part|form|omega|visit|cohort|table|figure|line)$",
    re.IGNORECASE,
)
UNIT_BEFORE = regex(r"(?<![^\W_])(?:[kcmdµμn]?m|km|ft|in|s|kg/m|mi|yd|x|R|r|χ)$")
YEARS = range(1400, 2200)
PARTICLES = r"(?:(?:van|von|de|del|della|der|den|di|da|dos|du|la|le|ten|ter|al|el|bin)\s|d[’'])"
FAMILY = rf"(?:{PARTICLES}){{0,3}}[^\W\d_a-z][\w’'-]{{1,40}}"
AND = r"(?:and|&|und|et|y|e)"
AUTHORS = rf"(?P<family>{FAMILY})(?:,?\s[A-Z]\.){{0,3}}(?P<more>\s(?:et\sal\.?|and\s(?:colleagues|others)|u\.\s?a\.)|(?:,\s{FAMILY}){{0,6}},?\s{AND}\s{FAMILY})?"
YEAR = r"(?P<years>(?:1[4-9]|20)\d\d[a-z]?(?:,\s?(?:(?:1[4-9]|20)\d\d[a-z]?|[a-z](?![\w.]))){0,6}|n\.d\.|in press|forthcoming)"
CITED = regex(
    rf"(?:[Ss]ee(?:\salso)?|e\.g\.,?|[Cc]f\.?|i\.e\.,?|vgl\.|voir|and)?\s?{AUTHORS},?\s{YEAR}(?:[,:]\s?[^;]{{1,40}})?"
)
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
# An organisation of several words, told from a sentence by the comma before its year.
CITED_BODY = regex(
    rf"(?P<family>{UPPER}[\w’'.-]{{1,40}}(?:\s(?:of|for|and|the|de|on|in|&)(?=\s)|\s{UPPER}[\w’'.-]{{1,40}}){{1,9}}),\s{YEAR}"
)
IN_BRACKETS = regex(r"\(([^()]{6,600})\)|\[([^\[\]]{6,600})\]")
NARRATIVE = regex(
    rf"(?<!\w){AUTHORS},?\s\((?P<years>(?:1[4-9]|20)\d\d[a-z]?(?:,\s?(?:1[4-9]|20)?\d{{0,2}}[a-z]?){{0,4}})(?:[,:]\s?[^()]{{1,40}})?\)"
)
KEYED = regex(r"\[([^\[\]]{2,200})\]")  # "[AB12; KR88]", by the keys that the list prints
KEY_LOCATOR = regex(r"(?:[^\W\d_]{1,9}\.?\s?|§{1,2}\s?)\d[\w.–-]{0,12}")  # "p. 12"
PANDOC = regex(r"\[([^\[\]]{0,200}@[^\[\]]{1,400})\]")
KEY = regex(r"(?<![\w.@/])-?@(?:\{([^{}\s]{1,120})\}|([^\W_][\w:.#$%&+?<>~/-]{0,119}))")
FOOTNOTE = regex(r"\[\^([^\[\]\s]{1,40})\](?!:)")
DEFINITION = regex(r"\s{0,8}\[\^([^\[\]\s]{1,40})\]:")
WIDEST_RANGE = 200  # entries; a wider one is no citation but a slip, and is reported
_NO_NAMES = """since until circa version figure table phase day week year in on at by from for and or the before
after as of during between about around only early late mid see"""
NO_NAMES = frozenset((*MONTHS, *SEASONS, *_NO_NAMES.split()))
LEAST_CONSISTENT = 2
LEAST_COUNTED, LEAPS = 4, 0.25  # numbers that count up, and how many of those may be left out for one that is
UNKNOWN = 999  # how far numbers may go where no list tells


def find_marks(document: Document, labels: Collection[str] = ()) -> tuple[Mark, ...]:
    """The citation marks of a document in reading order, in whatever style it uses.

    Targets of numeric marks are labels, ranges expanded ("[3,5–7]" -> 3 5 6 7; one wider than 200 stays as
    printed) or the keys that the list prints ("[AB12]"); of author-year marks "Family 2020a"; of pandoc marks the keys; of
    Markdown's footnotes the labels of those definitions that are references. Numbers in round brackets and digits
    glued to words count only where the document uses them throughout and no square brackets: "(2014)",
    "(n = 12)", "(2) second" and "p53" are none. `labels` are those of the list the marks should point
    to, where known: numbers beyond twice the list's end are then no marks in the doubtful styles, and digits glued
    to words are marks also before the stop, if they count up as the list does ("thrombosis3.").
    """
    texts = [unit.span for unit in document.units if unit.kind in READ]
    found = [mark for span in texts for mark in (*_brackets(span), *_superscripts(span))]
    found += _html_superscripts(document)
    end = _end_of(labels)
    if sum(mark.style in {"bracket", "superscript"} for mark in found) < LEAST_CONSISTENT:
        found += _if_consistent([mark for span in texts for mark in _parens(span, end)])
        found += _glued(texts, end)
    found += [mark for span in texts for mark in _author_years(span)]
    found += _keyed(texts, frozenset(labels))
    found += _pandoc(texts, frozenset(labels))
    found += _footnotes(document, texts)
    return _without_overlaps(found)


def _without_overlaps(marks: list[Mark]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return tuple(kept)


def _end_of(labels: Collection[str]) -> int:
    numbers = [int(label) for label in labels if is_number(label) and len(label) < 6]
    return 2 * max(numbers) + 10 if numbers else UNKNOWN


def is_number(text: str) -> bool:
    """Whether a label is a number that can be counted with: "²" and "٣" are digits to Unicode, and are none here."""
    return text.isascii() and text.isdecimal()


def _mark(span: Span, start: int, end: int, style: str, targets: Sequence[str]) -> Mark:
    return Mark(
        span=Span(source=span.source, start=span.start + start, end=span.start + end),
        style=style,
        targets=tuple(targets),
    )


def expand_numbers(text: str) -> tuple[str, ...]:
    """ "3,5–7" -> ("3", "5", "6", "7"); a range wider than WIDEST_RANGE, or one that runs down, stays as printed."""
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


def _brackets(span: Span) -> Iterator[Mark]:
    for match in BRACKET.finditer(span.text):
        numbers = f"{match[1]}-{match[2]}" if match[2] else match[1]
        if is_number(numbers) and int(numbers) in YEARS:
            continue
        yield _mark(span, match.start(), match.end(), "bracket", expand_numbers(numbers))


def _superscripts(span: Span) -> Iterator[Mark]:
    text = span.text
    for match in SUPERSCRIPT.finditer(text):
        # m², cm³: a power, not a citation.
        if len(match[0]) == 1 and UNIT_BEFORE.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        digits = match[0].translate(SUP_DIGITS).strip(",- ")
        yield _mark(span, match.start(), match.end(), "superscript", expand_numbers(digits))


def _html_superscripts(document: Document) -> list[Mark]:
    # A reader of HTML may know which runs were raised; the text alone no longer tells.
    marks = []
    for span in document.superscripts:
        text = span.text.translate(FIGURES).strip().strip("[]()")
        before = span.source.text[max(0, span.start - 6) : span.start]
        power = POWER_BEFORE.search(before) or (text in {"2", "3"} and UNIT_BEFORE.search(before))
        if re.fullmatch(NUMBERS, text) and not power:
            marks.append(_mark(span, 0, span.end - span.start, "superscript", expand_numbers(text)))
    return marks


def _parens(span: Span, end: int) -> Iterator[Mark]:
    text = span.text
    for match in PAREN.finditer(text):
        targets = expand_numbers(match[1])
        if all(is_number(target) and int(target) <= end and int(target) not in YEARS for target in targets):
            start = match.start(1) - 1
            yield _mark(span, start, match.end(), "paren", targets)


def _if_consistent(marks: list[Mark]) -> list[Mark]:
    # Citations stand before a stop or at an end; enumerations "(1) first, (2) second" stand before a word.
    closing = sum(_before_stop(mark) for mark in marks)
    if closing < LEAST_CONSISTENT or closing * 10 < len(marks) * 6:
        return []
    return [mark for mark in marks if _before_stop(mark) or not _opens(mark)]


def _before_stop(mark: Mark) -> bool:
    after = mark.span.source.text[mark.span.end : mark.span.end + 2]
    return not after.strip() or after[0] in ".,;:"


def _opens(mark: Mark) -> bool:
    before = mark.span.source.text[max(0, mark.span.start - 3) : mark.span.start].rstrip()
    return not before or before[-1] in ".:;"


def _glued(texts: Sequence[Span], end: int) -> list[Mark]:
    after_stop: list[Mark] = []
    after_word: list[Mark] = []
    for span in texts:
        text = span.text
        for pattern, into in ((AFTER_STOP, after_stop), (AFTER_WORD, after_word)):
            for match in pattern.finditer(text):
                targets = expand_numbers(match[1])
                if into is after_word and NUMBERED_WORDS.search(
                    text, max(0, match.start() - 8), match.start()
                ):
                    continue
                if all(is_number(target) and 0 < int(target) <= end for target in targets):
                    into.append(_mark(span, match.start(1), match.end(1), "superscript", targets))
    if len(after_stop) >= LEAST_CONSISTENT:
        return after_stop + after_word
    # "thrombosis3." alone could be anything; numbers that come in the order of a list are its citations.
    return after_word if end < UNKNOWN and _count_up(after_word) else []


def _count_up(marks: Sequence[Mark]) -> bool:
    """Whether the numbers of marks, each where it first stands, go up by one from 1, but for a few."""
    highest, steps, leaps = 0, 0, 0
    for mark in marks:
        for number in map(int, filter(is_number, mark.targets)):
            if number == highest + 1:
                steps += 1
            elif number > highest:
                leaps += 1
            highest = max(highest, number)
    return steps >= LEAST_COUNTED and leaps <= LEAPS * steps


def _author_years(span: Span) -> Iterator[Mark]:
    text = span.text
    for match in IN_BRACKETS.finditer(text):
        inside = match[1] or match[2]
        if not any(c.isdigit() for c in inside) and "press" not in inside and "n.d." not in inside:
            continue
        targets: list[str] = []
        for part in inside.split(";"):
            cited = CITED.match(part.strip()) or CITED_BODY.match(part.strip())
            if cited is None or cited["family"].casefold() in NO_NAMES:
                continue
            targets += _author_year_targets(cited)
        if targets:
            yield _mark(span, match.start(), match.end(), "author-year", targets)
    for match in NARRATIVE.finditer(text):
        if match["family"].casefold() not in NO_NAMES:
            yield _mark(span, match.start(), match.end(), "author-year", _author_year_targets(match))


def _author_year_targets(match: re.Match[str]) -> list[str]:
    targets, year = [], ""
    for part in re.split(r",\s?", match["years"]):
        # "2019a, b": the letter alone belongs to the year before it.
        if len(part) == 1 and part.isalpha():
            targets.append(f"{match['family']} {year[:4]}{part}")
        elif part:
            year = part
            targets.append(f"{match['family']} {part}")
    return targets


def _keyed(texts: Sequence[Span], labels: frozenset[str]) -> Iterator[Mark]:
    keys = {label for label in labels if any(map(str.isalpha, label)) and any(map(str.isdigit, label))}
    if not keys:
        return
    for span in texts:
        for match in KEYED.finditer(span.text):
            parts = [part.strip() for part in re.split("[,;]", match[1])]
            targets = tuple(part for part in parts if part in keys)
            rest = (part for part in parts if part not in keys)
            if parts[0] in keys and all(map(KEY_LOCATOR.fullmatch, rest)):
                yield _mark(span, match.start(), match.end(), "key", targets)


def _pandoc(texts: Sequence[Span], keys: frozenset[str]) -> list[Mark]:
    grouped = [
        _mark(span, match.start(), match.end(), "pandoc", targets)
        for span in texts
        for match in PANDOC.finditer(span.text)
        if (targets := tuple(dict.fromkeys(_key(key) for key in KEY.finditer(match[1]))))
    ]
    alone = [
        _mark(
            span,
            match.start(),
            match.start() + match[0].index("@") + 1 + len(_key(match)),
            "pandoc",
            (_key(match),),
        )
        for span in texts
        for match in KEY.finditer(span.text)
        # "@name" alone may be a person on a network: a key only if the library knows it or the text cites so elsewhere.
        if grouped or _key(match) in keys
    ]
    return grouped + alone


def _footnotes(document: Document, texts: Sequence[Span]) -> Iterator[Mark]:
    # Markdown's notes cite where their definition is a reference; one that is a remark makes its mark none.
    remarks: set[str] = set()
    works: set[str] = set()
    for unit in document.units:
        if note := DEFINITION.match(unit.span.source.text, unit.span.start, unit.span.end):
            (works if unit.kind is UnitKind.REFERENCE else remarks).add(note[1])
    if not works:
        return
    for span in texts:
        for match in FOOTNOTE.finditer(span.text):
            if match[1] not in remarks:
                yield _mark(span, match.start(), match.end(), "footnote", (match[1],))


def _key(match: re.Match[str]) -> str:
    return match[1] or match[2].rstrip(".,:?!")
