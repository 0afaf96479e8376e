"""Ensembles of plain numbers."""

from __future__ import annotations

import pytest

from refkit.links.rank.trees import Steps, Trees

# if a <= 1: (if b <= 5: 1.0 else 2.0) else: 4.0; and a tree that is one leaf
TWO = {
    "base": 0.5,
    "trees": [
        {"leaves": [1.0, 2.0, 4.0], "tests": [[0, 1.0, 0, 2], [1, 5.0, 0, 1]]},
        {"leaves": [10.0], "tests": []},
    ],
}


@pytest.mark.parametrize(
    ("row", "log_odds"),
    [
        pytest.param([0.0, 0.0], 11.5, id="both tests hold"),
        pytest.param([1.0, 5.0], 11.5, id="a threshold itself belongs to the left"),
        pytest.param([0.0, 6.0], 12.5, id="second fails"),
        pytest.param([2.0, 0.0], 14.5, id="first fails"),
        pytest.param([2.0, 6.0], 14.5, id="first fails, the second does not matter"),
    ],
)
def test_trees_add_the_leaf_that_a_walk_would_reach(row: list[float], log_odds: float) -> None:
    assert Trees(TWO).log_odds(row) == log_odds


def test_the_same_threshold_in_several_trees_is_tested_in_all() -> None:
    split = {"leaves": [0.0, 1.0], "tests": [[0, 3.0, 0, 1]]}
    trees = Trees({"base": 0.0, "trees": [split, split, split]})
    assert [trees.log_odds([value]) for value in (2.0, 3.0, 3.1)] == [0.0, 0.0, 3.0]


@pytest.mark.parametrize(
    ("value", "left"),
    [
        pytest.param(-1.0, 0b11111111, id="below all thresholds"),
        pytest.param(0.0, 0b11111111, id="the lowest itself"),
        pytest.param(0.5, 0b11111110, id="above the lowest"),
        pytest.param(2.5, 0b11111100, id="above all"),
    ],
)
def test_tests_of_one_feature_leave_what_its_values_allow(value: float, left: int) -> None:
    """if b <= 2: (if b <= 0: 1.0 else 2.0) else: 3.0, whose value is the only one given."""
    trees = Trees(
        {"base": 0.0, "trees": [{"leaves": [1.0, 2.0, 3.0], "tests": [[1, 2.0, 0, 2], [1, 0.0, 0, 1]]}]}
    )
    assert trees.tests([1]).leaves_left([value]) == left
    assert trees.value(left) == {0b11111111: 1.0, 0b11111110: 2.0, 0b11111100: 3.0}[left]


def test_steps_change_above_their_edges() -> None:
    steps = Steps({"base": -1.0, "steps": [[1, [0.0, 2.0], [0.0, 3.0, 5.0]]]})
    assert [steps.log_odds([9.0, value]) for value in (0.0, 1.0, 2.0, 2.5)] == [-1.0, 2.0, 2.0, 4.0]
