"""References beside each other -> findings on what they state differently, or twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from refkit.duplicates import find_duplicates
from refkit.fields.folding import fold_text
from refkit.fields.titles import without_tags
from refkit.lint.settings import MOST_LIKE
from refkit.model import Problem, Reference
from refkit.patterns import regex
from refkit.rules import finding
from refkit.vocabulary.stopwords import SEARCH

WORD = regex(r"[^\W\d_]+")
IDENTIFIERS = frozenset({"doi", "pmid", "pmcid", "arxiv"})
JOURNALS = frozenset({"article-journal", "review", "review-book"})
Words = tuple[str, ...]


def two_names(references: Iterable[Reference]) -> Iterator[Problem]:
    """RK517 for the first reference of each journal's name that abbreviates the name in another reference.

    A name abbreviates another if each of its words has the letters of one word there, in order and from the first
    on ("Natl" of "National"); small words do not count.
    """
    first: dict[str, str] = {}
    for reference in references:
        if reference.container_title and reference.type in JOURNALS:
            first.setdefault(without_tags(reference.container_title), reference.id)
    alike: dict[str, list[tuple[str, Words]]] = {}
    for name in first:
        words = words_of(name)
        near = alike.setdefault("".join(word[0] for word in words), [])
        if len(words) and len(near) < MOST_LIKE:
            near.append((name, words))
    for group in alike.values():
        for short, words in group:
            longer = next((name for name, whole in group if abbreviates(words, whole)), None)
            if longer is not None:
                yield finding("RK517", key=first[short], short=short, long=longer, other=first[longer])


def words_of(name: str) -> Words:
    return tuple(word for word in WORD.findall(fold_text(name[:400])) if word not in SEARCH)


def abbreviates(short: Words, whole: Words) -> bool:
    """Whether the words of one name are those of another, at least one of them cut."""
    return short != whole and all(is_cut(one, other) for one, other in zip(short, whole, strict=True))


def is_cut(short: str, word: str) -> bool:
    """Whether a word's letters are, in order, among those of another that begins as it does."""
    letters = iter(word)
    return short[:1] == word[:1] and all(letter in letters for letter in short)


def one_work(references: Sequence[Reference]) -> Iterator[Problem]:
    """RK518 for each reference that is the same work as one before it: what `refkit dedupe` merges, and one
    identifier under two titles, which it leaves to a person."""
    found = find_duplicates(references)
    first = {position: group[0] for group in found.groups for position in group[1:]}
    for pair in found.likely:
        if IDENTIFIERS & pair.comparison.weights.keys():
            first.setdefault(pair.second, pair.first)
    for position, other in sorted(first.items()):
        yield finding("RK518", key=references[position].id, other=references[other].id)


def uncited(references: Iterable[Reference], cited: Collection[str]) -> Iterator[Problem]:
    """RK519 for each reference whose id is not among those cited."""
    for reference in references:
        if reference.id not in cited:
            yield finding("RK519", key=reference.id)
