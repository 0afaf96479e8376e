"""Document -> Marks, the citations in its text, and which references they point to."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from refkit.model import Claim, Document, Level, Library, Mark, Problem, Reference, Span, UnitKind

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
BRACKET = re.compile(rf"\[\s?({NUMBERS})\s?\](?:\s?{DASH}\s?\[\s?(\d{{1,7}})\s?\])?(?![(:\w])")
PAREN = re.compile(rf"(?<=[^\s(])\s?\(({NUMBERS})\)(?![\w(])")
SUP = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPT = re.compile(rf"(?<=[^\W\d_]|[.,;:)\]\"”’%])[{SUP}]{{1,4}}(?:[,˒⁻–-]\s?[{SUP}]{{1,4}}){{0,40}}")
SUP_DIGITS = str.maketrans(SUP + "⁻˒", "0123456789-,")
# Digits glued to a full stop or comma ("shown.3,4 Next"), or to a word ("shown3").
AFTER_STOP = re.compile(
    rf"(?:(?<=[^\W\d_])[)\]\"”’]?|(?<=[)\]%])|(?<=\s(?:19|20)\d\d))[.,;](\d{{1,3}}(?:(?:,|{DASH})\d{{1,3}}){{0,20}})(?=\s[\"“(\[]?\w|\s*$)"
)
AFTER_WORD = re.compile(rf"(?<=[a-zß-ÿ]{{4}})(\d{{1,3}}(?:(?:,|{DASH})\d{{1,3}}){{0,20}})(?=\s|[.,;:)]|$)")
UNIT_BEFORE = re.compile(r"(?<![^\W_])(?:[kcmdµμn]?m|km|ft|in|s|kg/m|mi|yd|x|R|r|χ)$")
YEARS = range(1400, 2200)
PARTICLES = r"(?:(?:van|von|de|del|della|der|den|di|da|dos|du|la|le|ten|ter|al|el|bin)\s|d[’'])"
FAMILY = rf"(?:{PARTICLES}){{0,3}}[^\W\d_a-z][\w’'-]{{1,40}}"
AND = r"(?:and|&|und|et|y|e)"
AUTHORS = rf"(?P<family>{FAMILY})(?:,?\s[A-Z]\.){{0,3}}(?P<more>\s(?:et\sal\.?|and\s(?:colleagues|others)|u\.\s?a\.)|(?:,\s{FAMILY}){{0,6}},?\s{AND}\s{FAMILY})?"
YEAR = r"(?P<years>(?:1[4-9]|20)\d\d[a-z]?(?:,\s?(?:(?:1[4-9]|20)\d\d[a-z]?|[a-z](?![\w.]))){0,6}|n\.d\.|in press|forthcoming)"
CITED = re.compile(
    rf"(?:[Ss]ee(?:\salso)?|e\.g\.,?|[Cc]f\.?|i\.e\.,?|vgl\.|voir|and)?\s?{AUTHORS},?\s{YEAR}(?:[,:]\s?[^;]{{1,40}})?"
)
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
# An organisation of several words, told from a sentence by the comma before its year.
CITED_BODY = re.compile(
    rf"(?P<family>{UPPER}[\w’'.-]{{1,40}}(?:\s(?:of|for|and|the|de|on|in|&)(?=\s)|\s{UPPER}[\w’'.-]{{1,40}}){{1,9}}),\s{YEAR}"
)
IN_BRACKETS = re.compile(r"\(([^()]{6,600})\)|\[([^\[\]]{6,600})\]")
NARRATIVE = re.compile(
    rf"(?<!\w){AUTHORS},?\s\((?P<years>(?:1[4-9]|20)\d\d[a-z]?(?:,\s?(?:1[4-9]|20)?\d{{0,2}}[a-z]?){{0,4}})(?:[,:]\s?[^()]{{1,40}})?\)"
)
PANDOC = re.compile(r"\[([^\[\]]{0,200}@[^\[\]]{1,400})\]")
KEY = re.compile(r"(?<![\w.@/])-?@(?:\{([^{}\s]{1,120})\}|([^\W_][\w:.#$%&+?<>~/-]{0,119}))")
WIDEST_RANGE = 200  # entries; a wider one is no citation but a slip, and is reported
_NO_NAMES = """january february march april may june july august september october november december spring summer
autumn winter fall since until circa version figure table phase day week year in on at by from for and or the before
after as of during between about around only early late mid see"""
NO_NAMES = frozenset(_NO_NAMES.split())
LEAST_CONSISTENT = 2
JOINT = 14  # characters between two clauses of one sentence: ", and ", "; however, "


def find_marks(document: Document, labels: Collection[str] = ()) -> tuple[Mark, ...]:
    """The citation marks of a document in reading order, in whatever style it uses.

    Targets of numeric marks are labels, ranges expanded ("[3,5–7]" -> 3 5 6 7; one wider than 200 stays as
    printed); of author-year marks "Family 2020a"; of pandoc marks the keys. Numbers in round brackets and digits
    glued to words count only where the document uses them throughout and no square brackets: "(2014)",
    "(n = 12)", "(2) second" and "CD19" are none. `labels` are those of the list the marks should point
    to, where known: numbers beyond twice the list's end are then no marks in the doubtful styles.
    """
    texts = [unit.span for unit in document.units if unit.kind in READ]
    found = [mark for span in texts for mark in (*_brackets(span), *_superscripts(span))]
    found += _html_superscripts(document)
    end = _end_of(labels)
    if sum(mark.style in {"bracket", "superscript"} for mark in found) < LEAST_CONSISTENT:
        found += _if_consistent([mark for span in texts for mark in _parens(span, end)])
        found += _glued(texts, end)
    found += [mark for span in texts for mark in _author_years(span)]
    found += _pandoc(texts, frozenset(labels))
    return _without_overlaps(found)


def _without_overlaps(marks: list[Mark]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return tuple(kept)


def _end_of(labels: Collection[str]) -> int:
    numbers = [int(label) for label in labels if label.isdigit() and len(label) < 6]
    return 2 * max(numbers) + 10 if numbers else 999


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
        if numbers.isdigit() and int(numbers) in YEARS:
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
        text = span.text.strip().strip("[]()")
        before = span.source.text[max(0, span.start - 6) : span.start]
        if re.fullmatch(NUMBERS, text) and not (text in {"2", "3"} and UNIT_BEFORE.search(before)):
            marks.append(_mark(span, 0, span.end - span.start, "superscript", expand_numbers(text)))
    return marks


def _parens(span: Span, end: int) -> Iterator[Mark]:
    text = span.text
    for match in PAREN.finditer(text):
        targets = expand_numbers(match[1])
        if all(target.isdigit() and int(target) <= end and int(target) not in YEARS for target in targets):
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
                if all(target.isdigit() and 0 < int(target) <= end for target in targets):
                    into.append(_mark(span, match.start(1), match.end(1), "superscript", targets))
    if len(after_stop) < LEAST_CONSISTENT:
        return []
    return after_stop + after_word


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


def _key(match: re.Match[str]) -> str:
    return match[1] or match[2].rstrip(".,:?!")


def resolve_marks(
    marks: Iterable[Mark], library: Library
) -> tuple[Mapping[Mark, tuple[str, ...]], tuple[Problem, ...]]:
    """The reference ids each mark points to, and what is wrong: dangling marks (RK301), references never cited (RK303).

    `library` is the document's own list. Numbers are its labels, or places in it where it has no labels;
    author-year marks meet first author and year (and letter); keys are ids, in their very case.
    """
    marks = tuple(marks)
    finder = _Finder(library)
    resolved: dict[Mark, tuple[str, ...]] = {}
    problems: list[Problem] = []
    lost: list[tuple[Mark, str]] = []
    for mark in marks:
        ids: dict[str, None] = {}
        for target in mark.targets:
            hits = finder.find(target, mark.style)
            ids.update(dict.fromkeys(hits))
            if not hits:
                lost.append((mark, target))
        resolved[mark] = tuple(ids)
    names_work = any(ids and mark.style == "author-year" for mark, ids in resolved.items())
    problems += [finder.dangling(mark, target) for mark, target in lost if _is_meant(mark, names_work)]
    cited = {key for ids in resolved.values() for key in ids}
    if cited:
        problems += [_never_cited(reference) for reference in library if reference.id not in cited]
    return resolved, tuple(problems)


def _is_meant(mark: Mark, names_work: bool) -> bool:
    # "(London, 2012)" is a place: a name and year that meet no entry are reported only in a text that cites so.
    return mark.style != "author-year" or names_work or "et al" in mark.span.text


class _Finder:
    """The references of a list by label, place, name and year, and key."""

    def __init__(self, library: Library) -> None:
        self.ids = {reference.id for reference in library}
        self.labels: dict[str, list[str]] = defaultdict(list)
        self.names: dict[tuple[str, str], list[str]] = defaultdict(list)
        labelled = any(reference.label for reference in library)
        for place, reference in enumerate(library, start=1):
            label = (reference.label or "").strip("[]().") if labelled else str(place)
            if label:
                self.labels[label].append(reference.id)
            for name in _names_of(reference):
                for year in _years_of(reference):
                    self.names[name, year].append(reference.id)
        self.last = max((int(label) for label in self.labels if label.isdigit()), default=0)

    def find(self, target: str, style: str) -> list[str]:
        if style == "pandoc":
            return [target] if target in self.ids else []
        if style == "author-year":
            family, _, year = target.rpartition(" ")
            name = _fold(family)
            return self.names.get((name, year)) or self.names.get((name, year[:4]), []) if year else []
        return self.labels.get(target, [])

    def dangling(self, mark: Mark, target: str) -> Problem:
        if "-" in target and mark.style not in {"pandoc", "author-year"}:
            return Problem(
                rule="RK301",
                message=f"the range {target} is too wide or runs backwards to be a citation",
                span=mark.span,
                hint=f"ranges of up to {WIDEST_RANGE} entries are followed",
            )
        if mark.style == "pandoc":
            return Problem(
                rule="RK301",
                message=f"no reference has the key {target}",
                span=mark.span,
                hint="keys are compared with their case",
            )
        if mark.style == "author-year":
            return Problem(
                rule="RK301",
                message=f"no reference is by {target.replace(' ', ', ')}",
                span=mark.span,
                hint="is the name or the year spelt otherwise in the list?",
            )
        hint = (
            f"the list ends at {self.last}"
            if self.last and target.isdigit() and int(target) > self.last
            else "did an entry lose its number?"
        )
        return Problem(rule="RK301", message=f"no reference is labelled {target}", span=mark.span, hint=hint)


def _never_cited(reference: Reference) -> Problem:
    name = f"[{reference.label}]" if reference.label else reference.id
    return Problem(
        rule="RK303",
        message=f"the reference {name} is never cited",
        span=reference.origin,
        place=None if reference.origin else reference.id,
        level=Level.NOTE,
    )


def _names_of(reference: Reference) -> set[str]:
    names = set()
    for name in (reference.author or reference.editor)[:1]:
        if name.literal:
            names |= {_fold(name.literal), _fold(name.literal.split()[0])}
            capitals = "".join(word[0] for word in name.literal.split() if word[:1].isupper())
            names.add(_fold(capitals))
        if name.family:
            names.add(_fold(name.family))
            names.add(_fold(f"{name.particle or name.dropping_particle or ''} {name.family}"))
    return {name for name in names if name}


def _years_of(reference: Reference) -> set[str]:
    if reference.issued is None or reference.issued.year is None:
        return {"n.d.", "in press", "forthcoming"}
    suffix = str(reference.extra.get("year-suffix", ""))
    year = str(reference.issued.year)
    return {year, year + suffix} if suffix else {year}


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def cited_by(
    claims: Sequence[Claim], marks: Iterable[Mark], resolved: Mapping[Mark, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Claim id -> ids of the references its marks point to; `claims` are those of the marks' document, in order.

    A mark belongs to the claim that holds it or that ends just before it; at the very end of a sentence it
    covers every clause of the sentence that has no mark of its own.
    """
    starts = [claim.span.start for claim in claims]
    own: dict[int, dict[str, None]] = defaultdict(dict)
    closing: dict[int, dict[str, None]] = defaultdict(dict)
    for mark in marks:
        ids = resolved.get(mark, ())
        at = _claim_of(claims, starts, mark) if ids else None
        if at is None:
            continue
        own[at].update(dict.fromkeys(ids))
        if _ends_sentence(claims, at, mark):
            closing[at].update(dict.fromkeys(ids))
    for at in sorted(closing):
        before = at - 1
        while before >= 0 and before not in own and _same_sentence(claims[before], claims[before + 1]):
            own[before].update(closing[at])
            before -= 1
    return {claims[at].id: tuple(ids) for at, ids in sorted(own.items())}


def _claim_of(claims: Sequence[Claim], starts: list[int], mark: Mark) -> int | None:
    at = bisect_right(starts, mark.span.start) - 1
    if at < 0:
        return None
    if starts[at] == mark.span.start and at and _same_sentence(claims[at - 1], claims[at]):
        return at - 1  # a clause that opens with the mark of the one before it
    end = claims[at].span.end
    if mark.span.start < end:
        return at
    gap = mark.span.source.text[end : mark.span.start]
    # Between a claim and its mark may stand stops, spaces and other marks.
    return (
        at
        if len(gap) < 80 and "\n\n" not in gap and not any(c.isalpha() for c in gap) and gap.count("\n") < 2
        else None
    )


def _ends_sentence(claims: Sequence[Claim], at: int, mark: Mark) -> bool:
    last = at + 1 == len(claims) or not _same_sentence(claims[at], claims[at + 1])
    rest = mark.span.source.text[mark.span.end : claims[at].span.end]
    return last and not any(c.isalpha() for c in rest)


def _same_sentence(first: Claim, second: Claim) -> bool:
    gap = second.span.start - first.span.end
    tail = first.span.text[-1:]
    between = first.span.source.text[first.span.end : second.span.start]
    return 0 < gap <= JOINT and tail not in ".!?" and not any(c in ".!?\n|" for c in between)
