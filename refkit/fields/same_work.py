"""References that stand for one work -> what is known of it under one key, under all of its keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from refkit.fields.folding import fold_title
from refkit.fields.settings import MOST_ALIKE
from refkit.model import Reference
from refkit.patterns import regex

T = TypeVar("T")
Holders = dict[tuple[str, ...], list[Reference]]  # by each key of a work, the references that have it
# Types that no program puts for each other; a paper of a meeting is an article in many files, a report a web page.
OF_ONE_KIND = frozenset({"article-journal", "book", "thesis", "patent", "dataset", "software"})
PAGED = frozenset({"article-journal", "article-magazine", "paper-conference", "chapter"})
FIRST_PAGE = regex(r"\s{0,4}([A-Za-z]{0,4})0{0,9}(\d{1,9})")
IDENTIFIERS = ("doi", "pmid", "pmcid")  # fields of a Reference that name one work; the first are trusted more


def is_same_work(one: Reference, other: Reference) -> bool:
    """Whether two references stand for one work: by DOI, PMID or PMCID, else by title, year and first author.

    The first identifier that both of them state decides; without one, works of two kinds or at two places are two.
    """
    for name in IDENTIFIERS:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine and theirs:
            return bool(mine.casefold() == theirs.casefold())
    described = _description(one)
    return described is not None and described == _description(other) and not stand_apart(one, other)


def stand_apart(one: Reference, other: Reference) -> bool:
    """Whether two references of one title cannot be one work: an article and a book, other volumes, other first pages."""
    if one.type != other.type and one.type in OF_ONE_KIND and other.type in OF_ONE_KIND:
        return True
    volumes = [volume.strip().lstrip("0") for volume in (one.volume, other.volume) if volume]
    if len(volumes) == 2 and volumes[0] != volumes[1] and all(map(str.isdecimal, volumes)):
        return True
    if not (one.type in PAGED and other.type in PAGED and one.page and other.page):
        return False
    mine, theirs = FIRST_PAGE.match(one.page), FIRST_PAGE.match(other.page)
    return (
        mine is not None
        and theirs is not None
        and mine[1].casefold() == theirs[1].casefold()
        and mine[2] != theirs[2]
    )


class KnownWorks(Generic[T]):
    """Values by reference id, which all other references of the same work share; an id's own value stays."""

    def __init__(self, known: Mapping[str, T], references: Iterable[Reference]) -> None:
        """`references` are those whose own values are known, and others, which are passed over."""
        self._known = known
        self._places = {key: place for place, key in enumerate(known)}
        self._holders = self._held(references)

    def values_of(self, ids: Iterable[str], references: Sequence[Reference] = ()) -> dict[str, T]:
        """The values of these ids, in the order of what is known, then of those of the references that share one."""
        found = {
            key: self._known[key]
            for key in sorted({*ids} & self._places.keys(), key=self._places.__getitem__)
        }
        if not self._known:
            return found
        own = self._held(references)
        for reference in references:
            if reference.id not in self._known:
                near = (holder for key in _keys(reference) for holder in self._near(key, own))
                same = next((holder for holder in near if is_same_work(holder, reference)), None)
                if same is not None:
                    found[reference.id] = self._known[same.id]
        return found

    def _held(self, references: Iterable[Reference]) -> Holders:
        holders: Holders = {}
        for reference in references:
            if reference.id in self._known:
                for key in _keys(reference):
                    _hold(holders, key, reference)
        return holders

    def _near(self, key: tuple[str, ...], own: Holders) -> list[Reference]:
        return [*self._holders.get(key, ()), *own.get(key, ())][:MOST_ALIKE]


def spread_over_works(known: Mapping[str, T], references: Iterable[Reference]) -> dict[str, T]:
    """Values by reference id, given to all other references of the same work; an id's own value stays."""
    if not known:
        return {}
    listed = list(references)
    return KnownWorks(known, listed).values_of(known, listed)


def repeated_works(references: Iterable[Reference]) -> dict[str, str]:
    """The id of each reference to a work that an earlier one of the list stands for -> the id of that one."""
    holders: Holders = {}
    same: dict[str, str] = {}
    for reference in references:
        keys = _keys(reference)
        near = (holder for key in keys for holder in holders.get(key, ()))
        first = next((holder for holder in near if is_same_work(holder, reference)), None)
        if first is not None:
            same[reference.id] = first.id
            continue
        for key in keys:
            _hold(holders, key, reference)
    return same


def _hold(holders: Holders, key: tuple[str, ...], reference: Reference) -> None:
    """Keep a reference under one of its keys; where many works share one ("Editorial"), the first of them."""
    under = holders.setdefault(key, [])
    if len(under) < MOST_ALIKE:
        under.append(reference)


def _keys(reference: Reference) -> list[tuple[str, ...]]:
    keys = [
        (name, value.casefold()) for name in IDENTIFIERS if (value := getattr(reference, name)) is not None
    ]
    described = _description(reference)
    return [*keys, *([described] if described else [])]


def _description(reference: Reference) -> tuple[str, ...] | None:
    if not (reference.title and reference.author and reference.issued and reference.issued.year):
        return None
    first = reference.author[0]
    name = fold_title(first.literal or f"{first.particle or ''} {first.family or ''}")
    return (fold_title(reference.title), str(reference.issued.year), name) if name else None
