"""Likeness of sentences and references, order of citation -> the features of the final score of a pair."""

from __future__ import annotations

import heapq
import math
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter
from typing import NamedTuple, overload

from refkit.links.rank.citation_order import Placed, place_first
from refkit.links.rank.cue_words import hints_of
from refkit.links.rank.features import AT, RankFeatures
from refkit.links.rank.groups import NOTHING, Features, Numbers
from refkit.links.rank.sparse import SparseRows
from refkit.links.rank.trees import logit, sigmoid
from refkit.links.settings import (
    CITED_AGAIN,
    COMMON_IN_TEXT,
    FAINT_FIRST,
    FARTHEST,
    FRESH_REACH,
    GREATEST_RATIO,
    HALF_ALIKE,
    MOST_ALIKE,
    MOST_CANDIDATES,
    NEVER_CITED,
    NO_NEIGHBOUR,
    PROMISE_AGAIN,
    PROMISE_ALIKE,
    PROMISE_FRESH,
    REMEMBERED_ROWS,
    REMEMBERED_SENTENCES,
    SEEN_CITING,
    SHIFTS,
    TOGETHER,
    TOGETHER_ALIKE,
    USUAL_CITING,
)

RESCORE_FEATURES = (
    "alike", "first", "known", "again", "score", "rank", "rival", "gap", "all_first", "all_again", "ahead",
    "unsure", "else_first", "else_distance", "all_along", "new_here", "any_here", "any_before", "any_after",
    "references", "sentences_each", "off_diagonal", "column", "two_below", "below", "above", "two_above",
    "first_before", "first_after", "again_before", "again_after", "author", "plain", "cosine",
    "covered", "pairs", "around", "before", "after", "place", "words", "general", "topic", "topic_around",
    "alike_elsewhere", "most_alike", "fresh", "kin", "kin_share", "kin_after", "journal", "age",
    "tools", "authors", "title_length", "own_earlier", "recent", "old", "several", "use", "commas", "own",
    "others", "part", "new_before", "new_after",
    "any_two_before", "new_two_after", "both", "rarest", "soft", "heading", "of_row", "of_column",
    "better_elsewhere", "share", "row", "like_best",
)  # fmt: skip
RESCORE = Features(
    RESCORE_FEATURES,
    of_sentence=(
        "all_first", "all_again", "unsure", "new_here", "any_here", "any_before", "any_after", "references",
        "sentences_each", "words", "most_alike", "own_earlier", "recent", "old", "several", "use", "commas",
        "own", "others", "part", "new_before", "new_after", "any_two_before", "new_two_after", "row",
    ),
    of_reference=(
        "all_along", "column", "kin", "kin_share", "kin_after", "journal", "age", "tools", "authors",
        "title_length",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPass:
    """The result for a document against its list by words alone.

    `alike`: per sentence, reference -> probability that it is cited there, made of the numbers that `sheet`
    gives (see `features.RANK_FEATURES`). `new`, `any`: per sentence, log odds that it cites something new,
    anything. `usual` is the share of pairs that are citations; `unseen` the likelihood ratio of pairs without
    a row.
    """

    sheet: RankFeatures
    alike: SparseRows
    new: Sequence[float]
    any: Sequence[float]
    usual: float
    unseen: float


class _Candidate(NamedTuple):
    score: float
    first: float
    known: float
    again: float
    promise: float
    alike: float  # likeness with another sentence that seems to cite it


class _CandidateRows:
    """Per sentence, reference -> candidate.

    Those after the first REMEMBERED_SENTENCES are kept in arrays, which take a fifth of the memory of objects.
    """

    def __init__(self, rows: Iterable[dict[int, _Candidate]]) -> None:
        rows = iter(rows)
        self._first = list(islice(rows, REMEMBERED_SENTENCES))
        self._rest = [(array("i", row), array("d", chain.from_iterable(row.values()))) for row in rows]
        self._near: dict[int, dict[int, _Candidate]] = {}  # of the sentences used last

    def __getitem__(self, at: int) -> dict[int, _Candidate]:
        if at < len(self._first):
            return self._first[at]
        if at not in self._near:
            if len(self._near) > REMEMBERED_ROWS:
                self._near.clear()
            places, numbers = self._rest[at - len(self._first)]
            found = (_Candidate(*numbers[n : n + WIDTH]) for n in range(0, len(numbers), WIDTH))
            self._near[at] = dict(zip(places, found, strict=True))
        return self._near[at]


WIDTH = len(_Candidate._fields)


class _Ratios(Sequence[dict[int, float]]):
    """Per sentence, reference -> likelihood ratio of being cited there.

    Those after the first REMEMBERED_SENTENCES are counted anew each time.
    """

    def __init__(self, weighed: FirstPass) -> None:
        self._alike, self._usual = weighed.alike, weighed.usual
        self._first = [self._counted(at) for at in range(min(REMEMBERED_SENTENCES, len(self)))]

    def __len__(self) -> int:
        return len(self._alike)

    @overload
    def __getitem__(self, at: int) -> dict[int, float]: ...
    @overload
    def __getitem__(self, at: slice) -> list[dict[int, float]]: ...
    def __getitem__(self, at: int | slice) -> dict[int, float] | list[dict[int, float]]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        return self._first[at] if at < len(self._first) else self._counted(at)

    def _counted(self, at: int) -> dict[int, float]:
        usual, most = self._usual, GREATEST_RATIO
        return {
            one: ratio if (ratio := p / (1 - p) / usual) < most else most
            for one, p in self._alike[at].items()
        }


def last_rows(weighed: FirstPass, *, ordered: bool, known: Container[int] = ()) -> Iterator[Numbers]:
    """Per sentence, in order, the numbers of its candidates that RESCORE_FEATURES names, kept apart.

    `ordered`: the list is numbered by first appearance; else only words show the place of a first citation.
    Those in `known`, whose citations need no look, have no numbers.
    """
    return _Joint(weighed, ordered=ordered).rows(known)


class _Joint:
    def __init__(self, weighed: FirstPass, *, ordered: bool) -> None:
        self.weighed = weighed
        self.sentences = len(weighed.alike)
        self.references = len(weighed.sheet.lexicon.titles)
        self.columns: dict[int, float] = defaultdict(lambda: 1e-9)
        column: dict[int, array[float]] = defaultdict(lambda: array("d"))
        for row in weighed.alike:
            for one, probability in row.items():
                self.columns[one] += probability
                column[one].append(probability)
        # Reference -> its likeness with the sentences most alike, rising.
        self.best_alike = {one: sorted(heapq.nlargest(MOST_ALIKE, found)) for one, found in column.items()}
        self.ratios = _Ratios(weighed)
        self.order: list[Placed] | None = self._order() if ordered else None
        self.firsts = [self._firsts(at) for at in range(self.sentences)]
        self.most_alike: list[float] = []
        self.candidates = _CandidateRows(
            self._candidates(at, alike) for at, alike in enumerate(self._alike_elsewhere())
        )
        self.best, self.all_along = self._summary()

    def _order(self) -> list[Placed]:
        lexicon = self.weighed.sheet.lexicon
        alike = [lexicon.likeness(at - 1, at) if at else 0.0 for at in range(self.references)]
        together = [sigmoid(TOGETHER + TOGETHER_ALIKE * value / (value + HALF_ALIKE)) for value in alike]
        groups = sum(1 - value for value in together)
        shift = shift_of(self.weighed.new, groups)
        return place_first(
            self.ratios,
            [sigmoid(value + shift) for value in self.weighed.new],
            together,
            [CITED_AGAIN * min(1.0, sigmoid(value) / USUAL_CITING) for value in self.weighed.any],
            unseen=self.weighed.unseen,
        )

    def _firsts(self, at: int) -> dict[int, float]:
        # References -> how surely the sentence is the one that first cites them.
        if self.order is not None:
            placed = self.order[at]
            return {placed.start + i: p for i, p in enumerate(placed.first) if p > SEEN_CITING}
        row = self.weighed.alike[at]
        return {one: share for one, p in row.items() if (share := p / self.columns[one]) > 2 * SEEN_CITING}

    def _alike_elsewhere(self) -> Iterator[dict[int, float]]:
        # Of each sentence, references -> how alike the sentence is with another that seems to cite them.
        lexicon = self.weighed.sheet.lexicon
        sets = [tuple(dict.fromkeys(stems)) for stems in lexicon.sentences]
        weights = {stem: lexicon.rare(stem) ** 2 for stems in sets for stem in stems}
        lengths = [math.sqrt(sum(weights[stem] for stem in stems)) or 1.0 for stems in sets]
        holders: dict[str, list[int]] = defaultdict(list)
        for at, stems in enumerate(sets):
            if self.firsts[at]:
                for stem in stems:
                    holders[stem].append(at)
        spread: dict[str, int] = defaultdict(int)
        for stems in sets:
            for stem in stems:
                spread[stem] += 1
        for at, stems in enumerate(sets):
            shared: dict[int, float] = defaultdict(float)
            for stem in stems:
                if spread[stem] <= COMMON_IN_TEXT:
                    weight = weights[stem]
                    for other in holders.get(stem, ()):
                        shared[other] += weight
            shared.pop(at, None)
            found: dict[int, float] = {}
            for other, weight in shared.items():
                cosine = weight / (lengths[at] * lengths[other])
                for one, p in self.firsts[other].items():
                    if cosine * p > found.get(one, 0.0):
                        found[one] = cosine * p
            yield found

    def _fresh(self, at: int) -> dict[int, float]:
        # References -> how lately they were cited first.
        found: dict[int, float] = {}
        for distance in range(1, min(FRESH_REACH, at) + 1):
            for one, p in self.firsts[at - distance].items():
                found[one] = max(found.get(one, 0.0), 2 * p / (distance + 1))
        return found

    def _candidates(self, at: int, elsewhere: Mapping[int, float]) -> dict[int, _Candidate]:
        ratios, fresh = self.ratios[at], self._fresh(at)
        alike, columns = self.weighed.alike[at], self.columns
        self.most_alike.append(max(elsewhere.values(), default=0.0))
        placed = self.order[at] if self.order is not None else None
        # Sorted, so that ties fall the same way on every machine.
        ones = {*ratios, *elsewhere, *fresh}
        if placed is not None:
            ones.update(placed.start + i for i, p in enumerate(placed.first) if p > FAINT_FIRST)
        found = []
        for one in sorted(ones):
            if placed is not None:
                first, known = placed.is_first(one), placed.is_known(one)
            else:
                first, known = alike.get(one, 0.0) / columns[one], 1.0
            odds = CITED_AGAIN * ratios.get(one, self.weighed.unseen)
            again = known * odds / (1 + odds)
            near = elsewhere.get(one, 0.0)
            promise = (
                first
                + PROMISE_AGAIN * again
                + known * (PROMISE_ALIKE * near + PROMISE_FRESH * fresh.get(one, 0.0))
            )
            found.append((-promise, one, first, known, again, near))
        return {
            one: _Candidate(first + again, first, known, again, -less, near)
            for less, one, first, known, again, near in heapq.nsmallest(MOST_CANDIDATES, found)
        }

    def _better_elsewhere(self, one: int, alike: float) -> int:
        # How many sentences are more alike to a reference, of those most alike.
        found = self.best_alike.get(one, [])
        return len(found) - bisect_right(found, alike)

    def _summary(self) -> tuple[dict[int, list[tuple[float, int]]], dict[int, float]]:
        # Reference -> its two likeliest first sentences; reference -> how often it seems to be cited again.
        best: dict[int, list[tuple[float, int]]] = defaultdict(list)
        again: dict[int, float] = defaultdict(float)
        for at in range(self.sentences):
            for one, candidate in self.candidates[at].items():
                again[one] += candidate.again
                best[one] = sorted([*best[one], (candidate.first, -at)], reverse=True)[:2]
        return best, again

    def rows(self, known: Container[int]) -> Iterator[Numbers]:
        references = {one: self._of_reference(one) for one in range(self.references)}
        for at in range(self.sentences):
            if at in known or not self.candidates[at]:
                yield NOTHING
            else:
                yield Numbers(sentence=self._of_sentence(at), references=references, pairs=self._pairs(at))

    def _of_reference(self, one: int) -> tuple[float, ...]:
        kin = self.weighed.sheet.lexicon.kin[one]
        return (
            self.all_along[one], min(self.columns[one], 9.0), kin.shared, kin.share,
            kin.after, kin.journal, kin.age, kin.tools, kin.authors, kin.length,
        )  # fmt: skip

    def _of_sentence(self, at: int) -> tuple[float, ...]:
        weighed, candidates = self.weighed, self.candidates[at].values()
        new, some = weighed.new, weighed.any
        placed = self.order[at] if self.order is not None else None
        return (
            sum([candidate.first for candidate in candidates]),
            sum([candidate.again for candidate in candidates]),
            sum([p * (1 - p) for p in placed.known]) if placed is not None else 0.0,
            new[at], some[at], _near(some, at - 1), _near(some, at + 1),
            self.references, self.sentences / self.references,
            len(set(weighed.sheet.lexicon.sentences[at])), self.most_alike[at],
            *hints_of(weighed.sheet.passages[at]),
            _near(new, at - 1), _near(new, at + 1), _near(some, at - 2), _near(new, at + 2),
            sum(weighed.alike[at].values()),
        )  # fmt: skip

    def _pairs(self, at: int) -> dict[int, tuple[float, ...]]:
        weighed, candidates = self.weighed, self.candidates[at]
        placed = self.order[at] if self.order is not None else None
        before = self.candidates[at - 1] if at else {}
        after = self.candidates[at + 1] if at + 1 < self.sentences else {}
        ranked = sorted(candidates, key=lambda one: (-candidates[one].score, one))
        top = candidates[ranked[0]].score
        second = candidates[ranked[1]].score if len(ranked) > 1 else 0.0
        fresh = self._fresh(at)
        alike, pairs = weighed.alike[at], weighed.sheet.rows(at, among=candidates)
        likeness = weighed.sheet.lexicon.likeness
        reached = at / self.sentences
        unseen = logit(weighed.usual * weighed.unseen)
        rows: dict[int, tuple[float, ...]] = {}
        for rank, one in enumerate(ranked):
            score, first, known, again, _, near = candidates[one]
            pair = pairs.get(one) or weighed.sheet.blank(at, one)
            here = alike.get(one, 0.0)
            rival = second if rank == 0 else top
            elsewhere = [found for found in self.best[one] if found[1] != -at]
            else_first, else_at = elsewhere[0] if elsewhere else (0.0, NEVER_CITED)
            earlier, later = before.get(one, _NONE), after.get(one, _NONE)
            rows[one] = (
                logit(here) if one in alike else unseen, first, known, again, score, rank, rival,
                score - rival, one - placed.mean if placed is not None else 0.0, else_first,
                min(FARTHEST, abs(at + else_at)) if elsewhere else NEVER_CITED,
                one / self.references - reached,
                candidates.get(one - 2, _NONE).score, candidates.get(one - 1, _NONE).score,
                candidates.get(one + 1, _NONE).score, candidates.get(one + 2, _NONE).score,
                earlier.first, later.first, earlier.again, later.again,
                *_BY_WORDS(pair), near, fresh.get(one, 0.0), *_BY_WEIGHT(pair),
                self._better_elsewhere(one, here), here / self.columns[one],
                likeness(one, ranked[0]) if rank else 0.0,
            )  # fmt: skip
        return rows


_NONE = _Candidate(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_BY_WORDS = itemgetter(*(AT[name] for name in (
    "author", "plain", "cosine", "covered", "pairs", "around", "before", "after", "place", "general",
    "topic", "topic_around",
)))  # fmt: skip
_BY_WEIGHT = itemgetter(*(AT[name] for name in ("both", "rarest", "soft", "heading", "of_row", "of_column")))


def _near(odds: Sequence[float], at: int) -> float:
    return odds[at] if 0 <= at < len(odds) else NO_NEIGHBOUR


def shift_of(new: Sequence[float], groups: float) -> float:
    """Added to every sentence's log odds, makes a document cite as many new groups as its list has."""
    low, high = -4.0, 4.0
    for _ in range(SHIFTS):
        middle = (low + high) / 2
        if sum([sigmoid(value + middle) for value in new]) < groups:
            low = middle
        else:
            high = middle
    return (low + high) / 2
