"""Document -> Marks: the citations in its text, in whatever style it uses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from refkit.marks.grammar import (
    AFTER_STOP,
    AFTER_WORD,
    BETWEEN_FIGURES,
    BRACKETED,
    CITED,
    CITED_BODY,
    CROSS_REFERENCE,
    DEFINITION,
    FIGURES,
    FOOTNOTE,
    IN_BRACKETS,
    INDEXED,
    INTERVAL_BEFORE,
    KEY,
    KEY_LOCATOR,
    KEYED,
    LABEL_BEHIND,
    LINE_BEGINS,
    MONTH_AND_YEAR,
    NAME_OR_YEAR_BEFORE,
    NARRATIVE,
    NO_NAMES,
    NUMBERED_WORDS,
    OTHERS_BEFORE,
    PANDOC,
    PAREN,
    RANGE_OF_BRACKETS,
    REFERRED,
    SUP_DIGITS,
    SUPERSCRIPT,
    SUPERSCRIPT_AHEAD,
    SUPERSCRIPT_BEHIND,
    SURE_PAREN,
    author_year_targets,
    key_of,
    plain_brackets,
)
from refkit.marks.latex import COMMAND, NAMES, read_command
from refkit.marks.numbered import Numbered, expand_numbers, is_number, read_numbers, read_spaced
from refkit.marks.powers import is_power
from refkit.marks.settings import (
    LEAPS,
    LEAST_CONSISTENT,
    LEAST_COUNTED,
    LEAST_NAMED,
    LEAST_OF_STYLE,
    OUTNUMBERS,
    UNKNOWN,
    YEARS,
)
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
    and LaTeX commands the keys; of Markdown's footnotes the labels of those definitions that are references.
    Places in the works and words around ("[see 1, p. 12]") are part of the mark. Numbers in round
    brackets and digits glued to words count only where the document uses them throughout and no square
    brackets: "(2014)", "(n = 12)", "(2) second" and "p53" are none; "(ref. 2)" and "(3, p. 4)" always count.
    `labels` are those of the list the marks
    should point to, where known: numbers beyond twice the list's end are then no marks in the doubtful
    styles, and digits glued to words are marks also before the stop, if they count up as the list does
    ("thrombosis3."). In code there are no marks. Those that the file itself states come before all others.
    """
    if document.wholly_marked:
        return document.marks
    texts = [unit.span for unit in document.units if unit.kind in READ]
    known = frozenset(labels)
    found = [mark for span in texts for mark in (*_brackets(span, known), *_superscripts(span))]
    found += _html_superscripts(document)
    end = _end_of(labels)
    brackets = sum(mark.style is MarkStyle.BRACKET for mark in found)
    if brackets < LEAST_CONSISTENT:
        ends = {span.start + len(span.text.rstrip()) for span in texts}
        found += _if_consistent([mark for span in texts for mark in _parens(span, end)], known, ends)
        if len(found) < LEAST_CONSISTENT:
            found += _glued(texts, end)
    found += [mark for span in texts for mark in _sure_parens(span)]
    found += [mark for span in texts for mark in _author_years(span)]
    found = _of_one_style(found, known)
    found += _keyed(texts, known)
    found += [mark for span in texts for mark in _commands(span, known)]
    found += _pandoc(texts, known)
    found += _footnotes(document, texts)
    if document.marks:
        stated = sorted((mark.span.start, mark.span.end) for mark in document.marks)
        found = [mark for mark in found if not meets(stated, mark.span.start, mark.span.end)]
        found += document.marks
    return _outside_code(document, _without_overlaps(found))


def meets(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a range shares a character with one of `ranges`, which are in order."""
    at = bisect_right(ranges, (end - 1, len(ranges) and ranges[-1][1] + end)) - 1
    return at >= 0 and ranges[at][1] > start


def _outside_code(document: Document, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    if not document.code:
        return marks
    code = sorted((span.start, span.end) for span in document.code)
    starts = [start for start, _ in code]
    return tuple(
        mark
        for mark in marks
        if not (at := bisect_right(starts, mark.span.start)) or code[at - 1][1] <= mark.span.start
    )


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


def _brackets(span: Span, labels: frozenset[str]) -> Iterator[Mark]:
    text = plain_brackets(span.text)
    for match in BRACKETED.finditer(text):
        parts = read_numbers(match[1].translate(FIGURES)) or read_spaced(match[1], labels)
        if not parts or _counts_nothing(parts, labels):
            continue
        if INDEXED.search(text, max(0, match.start() - 40), match.start()):
            continue
        if match[1] in labels and not is_number(match[1]):  # "[1a]" is printed so in the list
            continue
        if _is_interval(text, match.start(), parts) or _is_label(text, match.start(), match.end()):
            continue
        further = RANGE_OF_BRACKETS.match(text, match.end()) if len(parts) == 1 else None
        targets = targets_of(parts)
        if further and len(targets) == 1:
            targets = expand_numbers(f"{targets[0]}-{further[1]}")
        start, end = match.start(), further.end() if further else match.end()
        if text[max(0, start - 1) : start] + text[end : end + 1] == "()":  # "([2])" is one mark
            start, end = start - 1, end + 1
        yield _mark(span, start, end, MarkStyle.BRACKET, targets)


def _is_label(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] != ":":
        return False
    return (
        LABEL_BEHIND.match(text, end) is not None
        or LINE_BEGINS.search(text, max(0, start - 12), start) is not None
    )


def targets_of(parts: Sequence[Numbered]) -> tuple[str, ...]:
    """The targets of all runs of a mark, each once, in order."""
    return tuple(dict.fromkeys(target for part in parts for target in part.targets))


def _counts_nothing(parts: Sequence[Numbered], labels: frozenset[str]) -> bool:
    # A year, or the bound of an interval: "[2014]", "[0, 1]".
    targets = targets_of(parts)
    if len(targets) == 1 and is_number(targets[0]) and int(targets[0]) in YEARS:
        return targets[0] not in labels  # of a list so long
    return "0" in targets and "0" not in labels


def _is_interval(text: str, start: int, parts: Sequence[Numbered]) -> bool:
    # "a median of 12 [3–17]", "the interval [1, 2]".
    if len(parts) > 2 or any(part.before or part.behind for part in parts):
        return False
    return len(targets_of(parts)) > 1 and INTERVAL_BEFORE.search(text, max(0, start - 60), start) is not None


def _superscripts(span: Span) -> Iterator[Mark]:
    text = span.text
    for match in SUPERSCRIPT.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if is_power(text, match.start(), match.end()):
            continue
        if not SUPERSCRIPT_BEHIND.search(before) and not NAME_OR_YEAR_BEFORE.search(before):
            continue
        digits = match[0].translate(SUP_DIGITS).strip(",- ")
        yield _mark(span, match.start(), match.end(), MarkStyle.SUPERSCRIPT, expand_numbers(digits))
    for match in SUPERSCRIPT_AHEAD.finditer(text):
        targets = expand_numbers(match[1].translate(SUP_DIGITS))
        yield _mark(span, match.start(1), match.end(1), MarkStyle.SUPERSCRIPT, targets)


def _html_superscripts(document: Document) -> list[Mark]:
    # Only the reader of HTML knows which runs were raised; the text alone does not show it.
    marks = []
    listed = sorted((span.start, span.end) for span in document.reflists)
    for span in document.superscripts:
        if meets(listed, span.start, span.end):  # the number of an entry
            continue
        text = BETWEEN_FIGURES.sub(",", span.text.translate(FIGURES).strip())  # "1 2" raised is two
        parts = read_numbers(text[1:-1] if text[:1] + text[-1:] in {"[]", "()"} else text)
        if parts and not is_power(span.source.text, span.start, span.end):
            marks.append(_mark(span, 0, span.end - span.start, MarkStyle.SUPERSCRIPT, targets_of(parts)))
    return marks


_DOUBTFUL = frozenset({MarkStyle.SUPERSCRIPT, MarkStyle.PAREN})


def _of_one_style(marks: list[Mark], labels: frozenset[str]) -> list[Mark]:
    """The marks without raised figures, where another style cites far more of the works, or these far more than round brackets.

    Who cites by brackets or by names raises exponents, isotopes and the numbers of affiliations; who cites by raised
    figures puts amounts in round brackets.
    """
    named: dict[MarkStyle, set[str]] = {}
    for mark in marks:
        targets = (t for t in mark.targets if not labels or not is_number(t) or t in labels)
        named.setdefault(mark.style, set()).update(targets)
    most = {style: len(targets) for style, targets in named.items()}
    raised, round_ = most.get(MarkStyle.SUPERSCRIPT, 0), most.get(MarkStyle.PAREN, 0)
    others = max((n for style, n in most.items() if style is not MarkStyle.SUPERSCRIPT), default=0)
    sure = max((n for style, n in most.items() if style not in _DOUBTFUL), default=0)
    if sure >= LEAST_OF_STYLE and sure >= OUTNUMBERS * round_:
        marks = [
            mark for mark in marks if mark.style is not MarkStyle.PAREN or SURE_PAREN.match(mark.span.text)
        ]
    least = min(LEAST_OF_STYLE, len(labels) or LEAST_OF_STYLE)  # of a short list all there is
    if others >= least and others >= OUTNUMBERS * raised:
        return [mark for mark in marks if mark.style is not MarkStyle.SUPERSCRIPT]
    if raised >= LEAST_CONSISTENT and raised >= round_:
        return [
            mark for mark in marks if mark.style is not MarkStyle.PAREN or SURE_PAREN.match(mark.span.text)
        ]
    return marks


def _parens(span: Span, end: int) -> Iterator[Mark]:
    text = span.text
    for match in PAREN.finditer(text):
        targets = expand_numbers(match[1])
        if all(is_number(target) and int(target) <= end and int(target) not in YEARS for target in targets):
            start = match.start(1) - 1
            yield _mark(span, start, match.end(), MarkStyle.PAREN, targets)


def _sure_parens(span: Span) -> Iterator[Mark]:
    text = span.text
    for match in SURE_PAREN.finditer(text):
        if parts := read_numbers(match[1]):
            yield _mark(span, match.start(), match.end(), MarkStyle.PAREN, targets_of(parts))
    for match in REFERRED.finditer(text):
        yield _mark(span, match.start(), match.end(), MarkStyle.PAREN, targets_of(read_numbers(match[1])))


def _if_consistent(marks: list[Mark], labels: frozenset[str], ends: Collection[int]) -> list[Mark]:
    # Citations stand before a stop or at an end; enumerations "(1) first, (2) second" stand before a word.
    last = [mark.span.end in ends or _before_stop(mark) for mark in marks]
    closing = sum(last)
    likely = [mark for mark, closes in zip(marks, last, strict=True) if closes or not _opens(mark)]
    if closing >= LEAST_CONSISTENT and (closing * 10 >= len(marks) * 6 or _tells_list(likely, labels)):
        return likely
    return []


def _tells_list(marks: list[Mark], labels: frozenset[str]) -> bool:
    """Whether numbers go through a list from its first to its last, as citations in the order of the text do."""
    numbers = {label for label in labels if is_number(label)}
    named = {target for mark in marks for target in mark.targets} & numbers
    return len(named) >= LEAST_NAMED * len(numbers) > 0 and _count_up(marks)


def _before_stop(mark: Mark) -> bool:
    # A stop, or the end of a table's cell.
    after = mark.span.source.text[mark.span.end : mark.span.end + 2]
    return not after.strip() or after[0] in ".,;:。．，、；：" or after.lstrip(" ")[:1] in {"|", "\t"}


def _opens(mark: Mark) -> bool:
    before = mark.span.source.text[max(0, mark.span.start - 12) : mark.span.start].rstrip()
    return not before or (before[-1] in ".:;" and OTHERS_BEFORE.search(before) is None)


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
            if (
                cited is None
                or cited["family"].casefold() in NO_NAMES
                or MONTH_AND_YEAR.fullmatch(part.strip())
            ):
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


def _commands(span: Span, keys: frozenset[str]) -> Iterator[Mark]:
    for match in COMMAND.finditer(span.text):
        targets = tuple(dict.fromkeys(cited.key for cited in read_command(match)))
        # A command of a person's own cites if its keys are known.
        if targets and (match["name"].casefold() in NAMES or set(targets) & keys):
            yield _mark(span, match.start(), match.end(), MarkStyle.LATEX, targets)


def _pandoc(texts: Sequence[Span], keys: frozenset[str]) -> list[Mark]:
    def cited(key: re.Match[str], span: Span, at: int) -> bool:
        # "\\@ref(fig)" of bookdown and "@fig-one" of Quarto point into the document; "\\@" is a sign of its own.
        if key_of(key) in keys:
            return True
        return not CROSS_REFERENCE.match(key.string, key.start()) and not _is_escaped(span, at)

    grouped = [
        _mark(span, match.start(), match.end(), MarkStyle.PANDOC, targets)
        for span in texts
        for match in PANDOC.finditer(span.text)
        if (
            targets := tuple(
                dict.fromkeys(
                    key_of(key)
                    for key in KEY.finditer(match[1])
                    if cited(key, span, match.start(1) + key.string.index("@", key.start()))
                )
            )
        )
    ]
    alone = [
        _mark(
            span,
            match.start(),
            match.start() + match[0].index("@") + 1 + len(key_of(match)) + 2 * (match[1] is not None),
            MarkStyle.PANDOC,
            (key_of(match),),
        )
        for span in texts
        for match in KEY.finditer(span.text)
        # "@name" alone may be a person on a network: a key only if the library knows it or the text cites so
        # elsewhere.
        if (grouped or key_of(match) in keys) and cited(match, span, match.start() + match[0].index("@"))
    ]
    return grouped + alone


def _is_escaped(span: Span, at: int) -> bool:
    place = span.source.to_file(span.start + at)
    return place > 0 and span.source.file_text[place - 1] == "\\"


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
