"""Stems and abbreviations -> which of them say the same, and which the opposite."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from refkit.claims.stems import stem
from refkit.patterns import regex
from refkit.vocabulary import senses
from refkit.vocabulary.contraries import KINDS, WHEREABOUTS
from refkit.vocabulary.offices import OFFICES

# "employee", "employees"; "employer", "grantor"
TO_WHOM = regex(r"(?<=[^\W\d_]{3})ees?$|(?<=\bpay)ees?$")
WHO_DOES = regex(r"^([^\W\d_]{3,40}?)(?:er|or)s?$")


def _senses(rows: tuple[str, ...]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, row in enumerate(rows):
        for word in row.split():
            found.setdefault(stem(word.replace("-", "")), set()).add(at)
    return {word: frozenset(rows) for word, rows in found.items()}


@cache
def same() -> Mapping[str, frozenset[int]]:
    """Stem -> numbers of the senses it has."""
    return _senses(senses.SAME)


@cache
def sides() -> Mapping[str, frozenset[tuple[int, int]]]:
    """Stem -> its sides in the pairs of opposites, as (pair, 0 or 1)."""
    found: dict[str, set[tuple[int, int]]] = {}
    for at, pair in enumerate(senses.OPPOSITE):
        for side, words in enumerate(pair):
            for word in words.split():
                found.setdefault(stem(word.replace("-", "")), set()).add((at, side))
    return {word: frozenset(rows) for word, rows in found.items()}


def mean_the_same(one: str, other: str) -> bool:
    """Whether two stems share a sense, or most of their letters."""
    if one == other:
        return True
    mine, its = same().get(one), same().get(other)
    return bool(mine and its and mine & its)


def are_two_ends(one: str, other: str) -> bool:
    """Whether two folded words name the two ends of one deed: "employer" and "employee", "grantors", "grantee"."""
    ends = {bool(TO_WHOM.search(one)): one, bool(TO_WHOM.search(other)): other}
    if len(ends) < 2 or not (doer := WHO_DOES.search(ends[False])):
        return False
    return TO_WHOM.sub("", ends[True]) in {doer[1], doer[1].removesuffix("e")}


def are_opposite(one: str, other: str) -> bool:
    """Whether two stems stand on two sides of a pair of opposites."""
    mine, its = sides().get(one), sides().get(other)
    return bool(mine and its and any((pair, 1 - side) in its for pair, side in mine))


def _groups(table: tuple[tuple[tuple[str, ...], ...], ...]) -> Mapping[str, frozenset[tuple[int, int]]]:
    # Stem -> its groups in a table of kinds, as (row, group).
    found: dict[str, set[tuple[int, int]]] = {}
    for at, row in enumerate(table):
        for group, words in enumerate(row):
            for word in words:
                found.setdefault(stem(word), set()).add((at, group))
    return {word: frozenset(places) for word, places in found.items()}


@cache
def offices() -> Mapping[str, frozenset[tuple[int, int]]]:
    """Stem -> its groups among people and bodies."""
    return _groups(OFFICES)


@cache
def whereabouts() -> Mapping[str, frozenset[tuple[int, int]]]:
    """Stem -> its groups among words of place."""
    return _groups(WHEREABOUTS)


@cache
def kinds() -> Mapping[str, frozenset[tuple[int, int]]]:
    """Stem -> its groups among things of one kind."""
    return _groups(KINDS)


def are_apart(one: str, other: str, groups: Mapping[str, frozenset[tuple[int, int]]]) -> bool:
    """Whether two stems exclude each other: of one row, and in no group together."""
    mine, its = groups.get(one, frozenset()), groups.get(other, frozenset())
    return bool({row for row, _ in mine} & {row for row, _ in its}) and not mine & its
