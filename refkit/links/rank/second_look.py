"""Scores of a first look at every pair of a document -> the features by which the last trees look again.

What the first look knows of a sentence it knows by words and by the order they suggest. Once every sentence has its
scores, each is seen beside those of its neighbours: who else cites a reference, what else a sentence cites,
and where the order places a first citation when the scores themselves are its evidence.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from refkit.links.rank.citation_order import Placed, place_first
from refkit.links.rank.groups import NOTHING, Features, Numbers
from refkit.links.rank.rescore import RESCORE, RESCORE_FEATURES, FirstPass, shift_of
from refkit.links.rank.trees import logit, sigmoid
from refkit.links.settings import (
    CITED_AGAIN,
    FEWEST_CITED,
    GREATEST_RATIO,
    MOST_LOOKED_AGAIN,
    SCORE_WEIGHT,
    TOGETHER,
    UNSEEN_AGAIN,
    USUAL_CITING,
)

KEPT_FEATURES = (
    "alike", "first", "known", "again", "score", "rank", "gap", "all_first", "all_again", "unsure", "else_first",
    "else_distance", "all_along", "new_here", "any_here", "any_before", "any_after", "references",
    "sentences_each", "column", "first_before", "first_after", "author", "cosine", "pairs", "general", "topic",
    "alike_elsewhere", "kin_share", "several", "commas", "others", "part", "both", "heading", "of_row",
    "of_column", "share", "row", "like_best",
)  # fmt: skip
SECOND_FEATURES = (
    *KEPT_FEATURES, "odds", "place", "lead", "rest", "second", "same_before", "same_after", "sum_before",
    "sum_after", "most_before", "most_after", "two_below", "below", "above", "two_above", "below_before",
    "above_after", "row_before", "row_after", "order_first", "order_known", "order_ahead", "order_row",
)  # fmt: skip
SECOND = Features(
    SECOND_FEATURES,
    of_sentence=(
        "all_first", "all_again", "unsure", "new_here", "any_here", "any_before", "any_after", "references",
        "sentences_each", "several", "commas", "others", "part", "row",
        "second", "row_before", "row_after", "order_row",
    ),
    of_reference=("all_along", "column", "kin_share"),
)  # fmt: skip


def _kept(places: Sequence[int]) -> tuple[int, ...]:
    """Of one of the three rows of numbers what the second look is shown; `places` are those of its features."""
    names = [RESCORE_FEATURES[place] for place in places]
    return tuple(names.index(name) for name in KEPT_FEATURES if name in names)


_KEPT_OF_PAIR = _kept(RESCORE.of_pair)
_OF_SENTENCE = itemgetter(*_kept(RESCORE.of_sentence))
_OF_REFERENCE = itemgetter(*_kept(RESCORE.of_reference))
_OF_PAIR = itemgetter(*_KEPT_OF_PAIR)


class Scored:
    """The candidates of every sentence with the scores of the first look, and the features kept of them."""

    def __init__(self) -> None:
        self.rows: list[dict[int, float]] = []
        # In single precision, as in training: they take most of what is kept of a sentence.
        self._sentences: list[array[float]] = []
        self._pairs: list[array[float]] = []
        self._references: dict[int, Sequence[float]] = {}

    def add(self, numbers: Numbers, scores: Mapping[int, float]) -> None:
        """One sentence more: the numbers that RESCORE_FEATURES names, and a score for each candidate.

        One whose citations are known has scores alone.
        """
        self.rows.append(dict(scores))
        self._sentences.append(array("f", _OF_SENTENCE(numbers.sentence) if numbers.pairs else ()))
        self._pairs.append(array("f", chain.from_iterable(map(_OF_PAIR, numbers.pairs.values()))))
        for one in numbers.pairs:
            if one not in self._references:
                self._references[one] = array("f", _OF_REFERENCE(numbers.references[one])).tolist()

    def numbers(self, at: int) -> Numbers:
        """The features kept of a sentence and its candidates."""
        row, kept, width = self.rows[at], self._pairs[at].tolist(), len(_KEPT_OF_PAIR)
        begins = range(0, len(kept), width)
        return Numbers(
            sentence=self._sentences[at].tolist(),
            references=self._references,
            pairs={one: kept[begin : begin + width] for one, begin in zip(row, begins, strict=True)},
        )


def second_rows(
    weighed: FirstPass,
    scored: Scored,
    size: int,
    *,
    ordered: bool,
    known: Container[int] = (),
    least: float = 0.0,
) -> Iterator[Numbers]:
    """Per sentence, in order, the numbers of its candidates that SECOND_FEATURES names, kept apart.

    `size` is that of the list. Of each sentence the best MOST_LOOKED_AGAIN candidates are looked at again if
    their first score is `least` or more, of those in `known`, whose citations need no look, none.
    """
    rows = scored.rows
    order = _order(weighed, rows, size) if ordered else None
    after_sums: dict[int, float] = defaultdict(float)
    after_most: list[list[float]] = []
    most: dict[int, float] = defaultdict(float)
    for row in reversed(rows):
        after_most.append([most[one] for one in row])
        for one, score in row.items():
            after_sums[one] += score
            most[one] = max(most[one], score)
    after_most.reverse()
    sums = [sum(row.values()) for row in rows]
    before_sums: dict[int, float] = defaultdict(float)
    before_most: dict[int, float] = defaultdict(float)
    nothing: dict[int, float] = {}
    for at, row in enumerate(rows):
        for one, score in row.items():
            after_sums[one] -= score
        found = NOTHING
        if row and at not in known and max(row.values()) >= least:
            kept = scored.numbers(at)
            later = dict(zip(row, after_most[at], strict=True))
            before = rows[at - 1] if at else nothing
            after = rows[at + 1] if at + 1 < len(rows) else nothing
            placed = order[at] if order is not None else None
            ranked = sorted(row, key=lambda one: (-row[one], one))[:MOST_LOOKED_AGAIN]
            top, second = [*(row[one] for one in ranked[:2]), 0.0][:2]
            sentence = [
                *kept.sentence, second, sums[at - 1] if at else 0.0, sums[at + 1] if at + 1 < len(rows) else 0.0,
                sum(placed.first) if placed is not None else 0.0,
            ]  # fmt: skip
            pairs: dict[int, list[float]] = {}
            for place, one in enumerate(ranked):
                score = row[one]
                if score < least:
                    break
                pairs[one] = [
                    *kept.pairs[one], logit(score), place, score - (top if place else second), sums[at] - score,
                    before.get(one, 0.0), after.get(one, 0.0), before_sums[one], after_sums[one],
                    before_most[one], later[one],
                    row.get(one - 2, 0.0), row.get(one - 1, 0.0), row.get(one + 1, 0.0), row.get(one + 2, 0.0),
                    before.get(one - 1, 0.0), after.get(one + 1, 0.0),
                    placed.is_first(one) if placed is not None else 0.0,
                    placed.is_known(one) if placed is not None else 1.0,
                    one - placed.mean if placed is not None else 0.0,
                ]  # fmt: skip
            found = Numbers(sentence=sentence, references=kept.references, pairs=pairs)
        for one, score in row.items():
            before_sums[one] += score
            before_most[one] = max(before_most[one], score)
        yield found


def _order(weighed: FirstPass, rows: Sequence[Mapping[int, float]], size: int) -> list[Placed]:
    # The order once more, with the scores as evidence; these know of it already, so they count in part.
    usual = max(FEWEST_CITED, sum(chain.from_iterable(row.values() for row in rows)) / (len(rows) * size))
    least = 1.0 / GREATEST_RATIO
    ratios = [
        {
            one: min(GREATEST_RATIO, max(least, p / max(1e-9, 1 - p) / usual)) ** SCORE_WEIGHT
            for one, p in row.items()
        }
        for row in rows
    ]
    stays = sigmoid(TOGETHER)
    together = [0.0, *[stays] * (size - 1)]
    shift = shift_of(weighed.new, size - stays * (size - 1))
    return place_first(
        ratios,
        [sigmoid(value + shift) for value in weighed.new],
        together,
        [CITED_AGAIN * min(1.0, sigmoid(value) / USUAL_CITING) for value in weighed.any],
        unseen=UNSEEN_AGAIN**SCORE_WEIGHT,
    )
