"""Marks and the list they point into -> the references meant, and what does not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from refkit.fields.folding import fold_name
from refkit.marks.grammar import is_number
from refkit.marks.settings import WIDEST_RANGE
from refkit.model import Library, Mark, MarkStyle, Problem, Reference
from refkit.rules import finding

NOWHERE: Mapping[str, int] = MappingProxyType({})


def resolve_marks(
    marks: Iterable[Mark], library: Library, places: Mapping[str, int] = NOWHERE
) -> tuple[Mapping[Mark, tuple[str, ...]], tuple[Problem, ...]]:
    """The reference ids each mark points to, and what is wrong: dangling marks (RK301), references never
    cited (RK303).

    `library` is the document's own list. Numbers are its labels, or places in it where it has no labels;
    author-year marks meet first author and year (and letter); keys are ids, in their very case. `places` are
    the offsets of references in the document's file, by id: where two lists number alike, a number means
    the list that follows the mark, else the last.
    """
    marks = tuple(marks)
    finder = _Finder(library, places)
    resolved: dict[Mark, tuple[str, ...]] = {}
    problems: list[Problem] = []
    lost: list[tuple[Mark, str]] = []
    for mark in marks:
        ids: dict[str, None] = {}
        for target in mark.targets:
            hits = finder.find(target, mark)
            ids.update(dict.fromkeys(hits))
            if not hits:
                lost.append((mark, target))
        resolved[mark] = tuple(ids)
    names_work = any(ids and mark.style == MarkStyle.AUTHOR_YEAR for mark, ids in resolved.items())
    problems += [finder.dangling(mark, target) for mark, target in lost if _is_meant(mark, names_work)]
    cited = {key for ids in resolved.values() for key in ids}
    if cited:
        problems += [_never_cited(reference) for reference in library if reference.id not in cited]
    return resolved, tuple(problems)


def _is_meant(mark: Mark, names_work: bool) -> bool:
    # "(London, 2012)" is a place: a name and year that meet no entry are reported only in a text that cites
    # so.
    return mark.style != MarkStyle.AUTHOR_YEAR or names_work or "et al" in mark.span.text


class _Finder:
    """The references of a list by label, place, name and year, and key."""

    def __init__(self, library: Library, places: Mapping[str, int]) -> None:
        self.places = places
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
        self.last = max((int(label) for label in self.labels if is_number(label)), default=0)

    def find(self, target: str, mark: Mark) -> list[str]:
        if mark.style == MarkStyle.PANDOC:
            return [target] if target in self.ids else []
        if mark.style == MarkStyle.AUTHOR_YEAR:
            family, _, year = target.rpartition(" ")
            name = fold_name(family)
            return self.names.get((name, year)) or self.names.get((name, year[:4]), []) if year else []
        keyed = [target] if mark.style == MarkStyle.KEY and target in self.ids else []
        return self._nearest(self.labels.get(target, keyed), mark)

    def _nearest(self, alike: list[str], mark: Mark) -> list[str]:
        # Of references with one number, that of the list the mark's part of the document ends with.
        if len(alike) < 2 or any(key not in self.places for key in alike):
            return alike
        ordered = sorted(alike, key=lambda key: self.places[key])
        return [next((key for key in ordered if self.places[key] > mark.span.file_start), ordered[-1])]

    def dangling(self, mark: Mark, target: str) -> Problem:
        if "-" in target and mark.style not in {MarkStyle.PANDOC, MarkStyle.AUTHOR_YEAR}:
            return finding("RK301", "range", span=mark.span, target=target, widest=WIDEST_RANGE)
        if mark.style == MarkStyle.PANDOC:
            return finding("RK301", "key", span=mark.span, target=target)
        if mark.style == MarkStyle.AUTHOR_YEAR:
            return finding("RK301", "author-year", span=mark.span, target=target.replace(" ", ", "))
        if self.last and is_number(target) and int(target) > self.last:
            return finding("RK301", "past-the-end", span=mark.span, target=target, last=self.last)
        return finding("RK301", "number", span=mark.span, target=target)


def _never_cited(reference: Reference) -> Problem:
    name = f"[{reference.label}]" if reference.label else reference.id
    place = None if reference.origin else reference.id
    return finding("RK303", "listed", span=reference.origin, place=place, name=name)


def _names_of(reference: Reference) -> set[str]:
    names = set()
    for name in (reference.author or reference.editor)[:1]:
        if name.literal and name.literal.strip():
            names |= {fold_name(name.literal), fold_name(name.literal.split()[0])}
            capitals = "".join(word[0] for word in name.literal.split() if word[:1].isupper())
            names.add(fold_name(capitals))
        if name.family:
            names.add(fold_name(name.family))
            names.add(fold_name(f"{name.particle or name.dropping_particle or ''} {name.family}"))
    return {name for name in names if name}


def _years_of(reference: Reference) -> set[str]:
    if reference.issued is None or reference.issued.year is None:
        return {"n.d.", "in press", "forthcoming"}
    suffix = str(reference.extra.get("year-suffix", ""))
    year = str(reference.issued.year)
    return {year, year + suffix} if suffix else {year}
