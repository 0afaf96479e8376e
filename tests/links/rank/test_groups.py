"""Numbers kept apart by what they depend on, and their scores."""

from __future__ import annotations

import math

import pytest

from refkit.links.rank.groups import Features, Look, Numbers
from refkit.links.rank.trees import Trees

FEATURES = Features(
    ("alike", "length", "age", "place", "cues"), of_sentence={"length", "cues"}, of_reference={"age"}
)
# A tree for each sort of feature: alike > 0.5 gives 1, cues > 2 gives 10, age > 3 gives 100.
TREES = {
    "base": 0.0,
    "trees": [
        {"leaves": [0.0, 1.0], "tests": [[0, 0.5, 0, 1]]},
        {"leaves": [0.0, 10.0], "tests": [[4, 2.0, 0, 1]]},
        {"leaves": [0.0, 100.0], "tests": [[2, 3.0, 0, 1]]},
    ],
}


def test_each_feature_is_told_once_where_it_belongs() -> None:
    numbers = FEATURES.apart({7: [0.6, 20.0, 4.0, 1.0, 3.0], 9: [0.2, 20.0, 5.0, 2.0, 3.0]})
    assert numbers == Numbers(
        sentence=[20.0, 3.0], references={7: [4.0], 9: [5.0]}, pairs={7: [0.6, 1.0], 9: [0.2, 2.0]}
    )


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param({}, id="no candidate"),
        pytest.param({7: [0.6, 20.0, 4.0, 1.0, 3.0]}, id="one"),
        pytest.param({7: [0.6, 20.0, 4.0, 1.0, 3.0], 2: [0.1, 20.0, 5.0, 2.0, 3.0]}, id="two, not by place"),
    ],
)
def test_rows_put_together_are_those_that_were_taken_apart(rows: dict[int, list[float]]) -> None:
    found = FEATURES.rows(FEATURES.apart(rows))
    assert (found, list(found)) == (rows, list(rows))


@pytest.mark.parametrize(
    ("row", "log_odds"),
    [
        pytest.param([0.6, 0.0, 0.0, 0.0, 0.0], 1.0, id="of the pair"),
        pytest.param([0.0, 0.0, 0.0, 0.0, 3.0], 10.0, id="of the sentence"),
        pytest.param([0.0, 0.0, 4.0, 0.0, 0.0], 100.0, id="of the reference"),
        pytest.param([0.6, 0.0, 4.0, 0.0, 3.0], 111.0, id="of all three"),
        pytest.param([0.5, 9.0, 3.0, 9.0, 2.0], 0.0, id="thresholds belong to the left"),
    ],
)
def test_a_score_is_that_of_the_whole_row(row: list[float], log_odds: float) -> None:
    trees = Trees(TREES)
    assert trees.log_odds(row) == log_odds
    ((_, scores),) = Look(trees, FEATURES).scored([FEATURES.apart({7: row})])
    assert scores == {7: pytest.approx(1 / (1 + math.exp(-min(40.0, log_odds))))}


def test_a_sentence_without_candidates_has_no_scores() -> None:
    nothing = Numbers(sentence=(), references={}, pairs={})
    assert list(Look(Trees(TREES), FEATURES).scored([nothing])) == [(nothing, {})]
