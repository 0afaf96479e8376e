"""Document -> Marks: the citations in its text, in whatever style it uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from refkit.marks.grammar import (
    AFTER_STOP,
    AFTER_WORD,
    BRACKET,
    CITED,
    CITED_BODY,
    DEFINITION,
    FIGURES,
    FOOTNOTE,
    IN_BRACKETS,
    KEY,
    KEY_LOCATOR,
    KEYED,
    NARRATIVE,
    NO_NAMES,
    NUMBERED_WORDS,
    NUMBERS,
    PANDOC,
    PAREN,
    POWER_BEFORE,
    SUP_DIGITS,
    SUPERSCRIPT,
    UNIT_BEFORE,
    author_year_targets,
    expand_numbers,
    is_number,
    key_of,
)
from refkit.marks.settings import LEAPS, LEAST_CONSISTENT, LEAST_COUNTED, UNKNOWN, YEARS
from refkit.model import Document, Mark, MarkStyle, Span, UnitKind

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


def find_marks(document: Document, labels: Collection[str] = ()) -> tuple[Mark, ...]:
    """The citation marks of a document in reading order, in whatever style it uses.

    Targets of numeric marks are labels, ranges expanded ("[3,5–7]" -> 3 5 6 7; one wider than 200 stays as
    printed) or the keys that the list prints ("[AB12]"); of author-year marks "Family 2020a"; of pandoc marks
    the keys; of Markdown's footnotes the labels of those definitions that are references. Numbers in round
    brackets and digits glued to words count only where the document uses them throughout and no square
    brackets: "(2014)", "(n = 12)", "(2) second" and "p53" are none. `labels` are those of the list the marks
    should point to, where known: numbers beyond twice the list's end are then no marks in the doubtful
    styles, and digits glued to words are marks also before the stop, if they count up as the list does
    ("thrombosis3.").
    """
    texts = [unit.span for unit in document.units if unit.kind in READ]
    found = [mark for span in texts for mark in (*_brackets(span), *_superscripts(span))]
    found += _html_superscripts(document)
    end = _end_of(labels)
    if sum(mark.style in {MarkStyle.BRACKET, MarkStyle.SUPERSCRIPT} for mark in found) < LEAST_CONSISTENT:
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


def _mark(span: Span, start: int, end: int, style: MarkStyle, targets: Sequence[str]) -> Mark:
    return Mark(
        span=Span(source=span.source, start=span.start + start, end=span.start + end),
        style=style,
        targets=tuple(targets),
    )


def _brackets(span: Span) -> Iterator[Mark]:
    for match in BRACKET.finditer(span.text):
        numbers = f"{match[1]}-{match[2]}" if match[2] else match[1]
        if is_number(numbers) and int(numbers) in YEARS:
            continue
        yield _mark(span, match.start(), match.end(), MarkStyle.BRACKET, expand_numbers(numbers))


def _superscripts(span: Span) -> Iterator[Mark]:
    text = span.text
    for match in SUPERSCRIPT.finditer(text):
        # m², cm³: a power, not a citation.
        if len(match[0]) == 1 and UNIT_BEFORE.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        digits = match[0].translate(SUP_DIGITS).strip(",- ")
        yield _mark(span, match.start(), match.end(), MarkStyle.SUPERSCRIPT, expand_numbers(digits))


def _html_superscripts(document: Document) -> list[Mark]:
    # Only the reader of HTML knows which runs were raised; the text alone does not show it.
    marks = []
    for span in document.superscripts:
        text = span.text.translate(FIGURES).strip().strip("[]()")
        before = span.source.text[max(0, span.start - 6) : span.start]
        power = POWER_BEFORE.search(before) or (text in {"2", "3"} and UNIT_BEFORE.search(before))
        if re.fullmatch(NUMBERS, text) and not power:
            marks.append(_mark(span, 0, span.end - span.start, MarkStyle.SUPERSCRIPT, expand_numbers(text)))
    return marks


def _parens(span: Span, end: int) -> Iterator[Mark]:
    text = span.text
    for match in PAREN.finditer(text):
        targets = expand_numbers(match[1])
        if all(is_number(target) and int(target) <= end and int(target) not in YEARS for target in targets):
            start = match.start(1) - 1
            yield _mark(span, start, match.end(), MarkStyle.PAREN, targets)


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
                    into.append(_mark(span, match.start(1), match.end(1), MarkStyle.SUPERSCRIPT, targets))
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
            targets += author_year_targets(cited)
        if targets:
            yield _mark(span, match.start(), match.end(), MarkStyle.AUTHOR_YEAR, targets)
    for match in NARRATIVE.finditer(text):
        if match["family"].casefold() not in NO_NAMES:
            yield _mark(span, match.start(), match.end(), MarkStyle.AUTHOR_YEAR, author_year_targets(match))


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
                yield _mark(span, match.start(), match.end(), MarkStyle.KEY, targets)


def _pandoc(texts: Sequence[Span], keys: frozenset[str]) -> list[Mark]:
    grouped = [
        _mark(span, match.start(), match.end(), MarkStyle.PANDOC, targets)
        for span in texts
        for match in PANDOC.finditer(span.text)
        if (targets := tuple(dict.fromkeys(key_of(key) for key in KEY.finditer(match[1]))))
    ]
    alone = [
        _mark(
            span,
            match.start(),
            match.start() + match[0].index("@") + 1 + len(key_of(match)),
            MarkStyle.PANDOC,
            (key_of(match),),
        )
        for span in texts
        for match in KEY.finditer(span.text)
        # "@name" alone may be a person on a network: a key only if the library knows it or the text cites so
        # elsewhere.
        if grouped or key_of(match) in keys
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
                yield _mark(span, match.start(), match.end(), MarkStyle.FOOTNOTE, (match[1],))
