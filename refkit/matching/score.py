"""Numbers of agreement -> the probability that a query and a record are of one work, by a logistic model."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from operator import mul
from pathlib import Path

from refkit.matching.agreement import FEATURES

MODEL = Path(__file__).with_name("weights.json")


class Model:
    """One weight a number, and a bias, as `tests/bench/train_matching.py` writes them."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = tuple(float(weights.get(name, 0.0)) for name in FEATURES)
        self._bias = float(weights[""])

    def probability(self, numbers: Sequence[float]) -> float:
        """0 to 1."""
        total = self._bias + sum(map(mul, self._weights, numbers))
        return 1 / (1 + exp(-max(-40.0, min(40.0, total))))


@cache
def model() -> Model:
    """The model that ships with refkit."""
    return Model(json.loads(MODEL.read_text(encoding="utf-8"))["weights"])
