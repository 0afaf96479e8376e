"""The model and its weights."""

from __future__ import annotations

import json

from refkit.matching.agreement import FEATURES
from refkit.matching.score import MODEL, Model, model


def test_every_number_has_a_weight() -> None:
    assert set(json.loads(MODEL.read_text("utf-8"))["weights"]) == {*FEATURES, ""}


def test_a_sum_becomes_a_probability() -> None:
    one = Model({"": 0.0, FEATURES[0]: 2.0})
    assert one.probability([0.0] * len(FEATURES)) == 0.5
    assert 0.88 < one.probability([1.0] + [0.0] * (len(FEATURES) - 1)) < 0.89
    assert one.probability([1e9] + [0.0] * (len(FEATURES) - 1)) <= 1.0


def test_the_model_that_ships_is_loaded_once() -> None:
    assert model() is model()
