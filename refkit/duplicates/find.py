"""References -> groups that stand for one work each, linked pairs, and pairs that are likely one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from refkit.duplicates.blocks import candidate_pairs
from refkit.duplicates.compare import PAGED, RELATIONS, Comparison, Stand, compare
from refkit.duplicates.containers import is_same_container
from refkit.duplicates.settings import COMMON_FROM, MOST_YEARS, NEARLY_AS_GOOD, RECORD
from refkit.duplicates.traits import Traits, read_traits
from refkit.model import Reference
from refkit.patterns import regex

NOTHING: Mapping[str, str] = MappingProxyType({})
REPEATED = regex(r"-\d{1,6}\Z")  # of a key that was taken
COPY = Comparison(stand=Stand.SAME, weights={"record": RECORD})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two positions in the list, the lower first, and how they compare. `why` is a reason beyond the comparison ("ambiguous")."""

    first: int
    second: int
    comparison: Comparison
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicates:
    """`groups` of two or more positions, in order, each with the pairs that joined it; `linked` and `likely` pairs of different works."""

    groups: tuple[tuple[int, ...], ...] = ()
    joined: tuple[tuple[Pair, ...], ...] = ()
    linked: tuple[Pair, ...] = ()
    likely: tuple[Pair, ...] = ()


def find_duplicates(references: Sequence[Reference], keys: Mapping[str, str] = NOTHING) -> Duplicates:
    """The works that stand in a list several times. Time and memory grow with the number of references alone.

    A reference that fits two others which exclude each other (two DOIs) joins the one that fits clearly better, else none.
    Two records that state the same under one key are one, however little they state; `keys` are those that records had before
    they were made unique, by id.
    """
    traits = [read_traits(reference) for reference in references]
    common = _common_titles(traits)
    same: list[Pair] = []
    linked: list[Pair] = []
    likely: list[Pair] = []
    into = {Stand.SAME: same, Stand.LINKED: linked, Stand.LIKELY: likely}
    copies = _copies(references, keys)
    same += [Pair(first, second, COPY) for second, first in copies.items()]
    for first, second in candidate_pairs(traits):
        if copies.get(second) == first:
            continue
        comparison = compare(traits[first], traits[second], common)
        if comparison.stand is not Stand.DIFFERENT:
            into[comparison.stand].append(Pair(first, second, comparison))
    same.sort(key=lambda pair: (-pair.comparison.total, pair.first, pair.second))
    sure, unsure = _without_rivals(same, traits)
    groups, used, refused = _join(sure, traits)
    return _told(groups, used, _nearest_works(linked, traits), [*likely, *unsure, *refused])


def _copies(references: Sequence[Reference], keys: Mapping[str, str]) -> dict[int, int]:
    """The position of each record that states nothing else than an earlier one of its key, and that of the earlier one.

    The reader of a file, and who puts several together, call the second "lee2011-2".
    """
    first: dict[tuple[str, str | None], int] = {}
    found: dict[int, int] = {}
    for position, reference in enumerate(references):
        key = keys.get(reference.id, reference.id)
        places = (first.get((name, reference.title)) for name in (key, REPEATED.sub("", key)))
        place = next((place for place in places if place is not None), None)
        if place is not None and _content(references[place]) == _content(reference):
            found[position] = place
        else:
            first.setdefault((key, reference.title), position)
    return found


def _content(reference: Reference) -> Reference:
    return replace(reference, id="", label=None, origin=None, confidence={})


def _common_titles(traits: Sequence[Traits]) -> frozenset[str]:
    """Titles under which many people wrote, or one in many years: "Introduction to the special issue"."""
    writers: dict[str, set[tuple[str, int | None]]] = defaultdict(set)
    for one in traits:
        if one.title.text and one.names:
            writers[one.title.text].add((one.names[0].family, one.year))
    return frozenset(title for title, names in writers.items() if len(names) >= COMMON_FROM)


def _nearest_works(linked: Sequence[Pair], traits: Sequence[Traits]) -> list[Pair]:
    """Linked pairs, of a notice only those with works of its own journal, where there is one: a correction is of the article
    there, not of the preprint of that.
    """

    def of_notice(pair: Pair) -> tuple[int, int] | None:
        if pair.comparison.relation.startswith("has-"):
            return pair.first, pair.second
        return (pair.second, pair.first) if pair.comparison.relation in RELATIONS.values() else None

    def is_near(notice: int, work: int) -> bool:
        ours, theirs = traits[notice].container, traits[work].container
        return bool(ours and theirs) and is_same_container(ours, theirs)

    ends = [of_notice(pair) for pair in linked]
    near = {end[0] for end in ends if end and is_near(*end)}
    return [
        pair
        for pair, end in zip(linked, ends, strict=True)
        if end is None or end[0] not in near or is_near(*end)
    ]


def _exclude(one: Traits, other: Traits) -> bool:
    """Whether two references cannot be one work, whatever else is like."""
    if any(a and b and a != b for a, b in zip(one.marks, other.marks, strict=True)):
        return True
    if any(a and b and a == b for a, b in zip(one.marks, other.marks, strict=True)):
        return False
    pairs = ((one.volume, other.volume), (one.number, other.number), (one.edition, other.edition))
    if any(a and b and a != b for a, b in pairs) or one.title.part != other.title.part:
        return True
    if (
        one.page
        and other.page
        and one.page != other.page
        and one.page[0].isdigit() == other.page[0].isdigit()
    ):
        return one.kind in PAGED or other.kind in PAGED
    return one.year is not None and other.year is not None and abs(one.year - other.year) > MOST_YEARS


def _without_rivals(same: Sequence[Pair], traits: Sequence[Traits]) -> tuple[list[Pair], list[Pair]]:
    """Pairs without those of which one side has another partner, nearly as good, that excludes this one."""
    best: dict[int, Pair] = {}
    rivalled: dict[int, float] = {}
    for pair in same:
        for here, there in ((pair.first, pair.second), (pair.second, pair.first)):
            first = best.setdefault(here, pair)
            if first is pair or pair.comparison.total < first.comparison.total - NEARLY_AS_GOOD:
                continue
            partner = first.second if first.first == here else first.first
            if _exclude(traits[partner], traits[there]):
                rivalled[here] = first.comparison.total
    sure, unsure = [], []
    for pair in same:
        ends = [rivalled[end] for end in (pair.first, pair.second) if end in rivalled]
        if any(pair.comparison.total >= top - NEARLY_AS_GOOD for top in ends):
            unsure.append(Pair(pair.first, pair.second, pair.comparison, "ambiguous"))
        else:
            sure.append(pair)
    return sure, unsure


class _Groups:
    """Sets of positions that grow together, each with the values that its members state."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self.over = list(range(len(traits)))
        self.members: dict[int, list[int]] = {}
        self.traits = traits
        self.stated: dict[int, dict[str, set[str]]] = {}

    def root(self, position: int) -> int:
        while self.over[position] != position:
            self.over[position] = self.over[self.over[position]]
            position = self.over[position]
        return position

    def join(self, pair: Pair) -> bool:
        """Put the groups of both together, unless they state two values of what one work has once."""
        one, other = self.root(pair.first), self.root(pair.second)
        if one == other:
            return True
        ours, theirs = self._values(one), self._values(other)
        shared = any(ours[name] & theirs[name] for name in _MARKS)
        for name in _MARKS if shared else (*_MARKS, *_PLACES):
            if len(ours[name] | theirs[name]) > 1 and ours[name] and theirs[name]:
                return False
        years = sorted(map(int, ours["year"] | theirs["year"]))
        if not shared and years and years[-1] - years[0] > MOST_YEARS:
            return False
        small, large = sorted((one, other), key=lambda root: (len(self.members.get(root, (root,))), -root))
        self.over[small] = large
        self.members.setdefault(large, [large]).extend(self.members.pop(small, [small]))
        into, gone = self.stated[large], self.stated.pop(small)
        for name, values in gone.items():
            into[name] |= values
        return True

    def _values(self, root: int) -> dict[str, set[str]]:
        if root not in self.stated:
            one = self.traits[root]
            values = dict(zip(_MARKS, one.marks, strict=True))
            page = one.page if one.kind in PAGED else ""
            values |= {"volume": one.volume, "number": one.number, "edition": one.edition, "page": page}
            values |= {"part": one.title.part, "year": "" if one.year is None else str(one.year)}
            values["notice"] = one.title.notice or "-"
            if page and not page[0].isdigit():
                values["page"] = ""
            self.stated[root] = {name: {value} if value else set() for name, value in values.items()}
        return self.stated[root]


_MARKS = ("doi", "pmid", "pmcid", "arxiv")
_PLACES = ("volume", "number", "edition", "page", "part", "notice")


def _join(sure: Sequence[Pair], traits: Sequence[Traits]) -> tuple[_Groups, list[Pair], list[Pair]]:
    groups = _Groups(traits)
    used, refused = [], []
    for pair in sure:
        if groups.join(pair):
            used.append(pair)
        else:
            refused.append(Pair(pair.first, pair.second, pair.comparison, "ambiguous"))
    return groups, used, refused


def _told(
    groups: _Groups, used: Sequence[Pair], linked: Sequence[Pair], likely: Sequence[Pair]
) -> Duplicates:
    found = sorted(tuple(sorted(members)) for members in groups.members.values())
    joined: dict[int, list[Pair]] = defaultdict(list)
    for pair in used:
        joined[groups.root(pair.first)].append(pair)

    def apart(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
        """Pairs of two groups, one for each two groups, the best first among them, in order of place."""
        kept: dict[tuple[int, int, str], Pair] = {}
        for pair in sorted(pairs, key=lambda pair: (-pair.comparison.total, pair.first, pair.second)):
            one, other = groups.root(pair.first), groups.root(pair.second)
            if one != other:
                kept.setdefault(
                    (min(one, other), max(one, other), pair.comparison.relation and "linked"), pair
                )
        return tuple(sorted(kept.values(), key=lambda pair: (pair.first, pair.second)))

    return Duplicates(
        groups=tuple(found),
        joined=tuple(tuple(joined[groups.root(group[0])]) for group in found),
        linked=apart(linked),
        likely=apart(likely),
    )
