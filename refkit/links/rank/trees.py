"""Rows of numbers -> their log odds by a trained ensemble of trees, with bisection alone."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import and_, getitem, itemgetter
from typing import Any

from refkit.links.settings import MOST_LEAVES


def sigmoid(log_odds: float) -> float:
    if not -40.0 <= log_odds <= 40.0:
        log_odds = max(-40.0, min(40.0, log_odds))
    return 1.0 / (1.0 + math.exp(-log_odds))


def logit(probability: float, least: float = 1e-6) -> float:
    if not least <= probability <= 1.0 - least:
        probability = max(least, min(1.0 - least, probability))
    return math.log(probability / (1.0 - probability))


def _first_bit(byte: int) -> int:
    return (byte & -byte).bit_length() - 1 if byte else MOST_LEAVES


# Leaves from left to right, the last repeated -> for each set of leaves that are left the first of them.
BY_BYTE = itemgetter(*map(_first_bit, range(1 << MOST_LEAVES)))


class Tests:
    """All tests of some features of an ensemble: values -> the leaves that they leave, one bit each."""

    def __init__(self, whole: int, features: Iterable[tuple[int, list[float], list[int]]]) -> None:
        """`features`: place in the values, thresholds rising, masks, one more than thresholds."""
        self._whole = whole
        # A value up to the lowest threshold, as zero most often is, rules nothing out.
        self._features = [(place, rising[0], rising, masks) for place, rising, masks in features]

    def leaves_left(self, values: Sequence[float]) -> int:
        left = self._whole
        for place, lowest, thresholds, masks in self._features:
            value = values[place]
            if value > lowest:
                left &= masks[bisect_left(thresholds, value)]
        return left


class Trees:
    """Small decision trees, all walked at once: QuickScorer (Lucchese et al. 2015, doi
    10.1145/2766462.2767733).

    A tree's leaves are bits, left to right. Each test that fails (value > threshold) rules out the leaves to
    its left; all tests of a feature, sorted by threshold, are one table of masks. The first leaf that is left
    is the tree's.
    """

    def __init__(self, model: Mapping[str, Any]) -> None:
        """`model`: `base`, and `trees`: each {"leaves": [values], "tests": [[feature, threshold, first,
        last]]}.

        A test rules out leaves `first` to `last` - 1.
        """
        trees = model["trees"]
        self.base: float = model["base"]
        whole = (1 << MOST_LEAVES * len(trees)) - 1
        tests: dict[int, list[tuple[float, int]]] = {}
        self._leaves: list[tuple[float, ...]] = []
        for at, tree in enumerate(trees):
            values = tree["leaves"]
            self._leaves.append(BY_BYTE([*values, *values[-1:] * (MOST_LEAVES + 1 - len(values))]))
            for feature, threshold, first, last in tree["tests"]:
                ruled_out = ((1 << last) - (1 << first)) << MOST_LEAVES * at
                tests.setdefault(feature, []).append((threshold, whole ^ ruled_out))
        self._size = len(trees)
        self._whole = whole
        self._masks = {
            feature: (
                [threshold for threshold, _ in sorted(found)],
                list(accumulate((mask for _, mask in sorted(found)), and_, initial=whole)),
            )
            for feature, found in sorted(tests.items())
        }
        self._all = self.tests(range(max(self._masks, default=-1) + 1))

    def tests(self, features: Sequence[int]) -> Tests:
        """The tests of some features, whose values are given in their order."""
        return Tests(
            self._whole,
            ((at, *self._masks[one]) for at, one in enumerate(features) if one in self._masks),
        )

    def value(self, left: int) -> float:
        """The log odds of the leaves that all tests together have left."""
        return self.base + sum(map(getitem, self._leaves, left.to_bytes(self._size, "little")))

    def log_odds(self, row: Sequence[float]) -> float:
        return self.value(self._all.leaves_left(row))


class Steps:
    """Trees of one test each, added up: for every feature a function in steps."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        """`model`: `base`, and `steps`: [feature, [edges], [values]], one value more than edges."""
        self.base: float = model["base"]
        self._features: list[tuple[int, list[float], list[float]]] = [
            (feature, edges, values) for feature, edges, values in model["steps"]
        ]

    def log_odds(self, row: Sequence[float]) -> float:
        total = self.base
        for feature, edges, values in self._features:
            total += values[bisect_left(edges, row[feature])]
        return total
