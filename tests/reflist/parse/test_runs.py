"""Neighbouring words of one label are one run, with the marks that belong to them."""

from __future__ import annotations

import pytest

from refkit.reflist.parse.atoms import find_atoms
from refkit.reflist.parse.runs import find_runs
from refkit.reflist.parse.tag import Tagged
from refkit.reflist.parse.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "labels", "label", "texts"),
    [
        pytest.param("Do ponds last? Pond Sci", "title title title journal journal", "title",
            ["Do ponds last?"], id="mark"),
        pytest.param("Ponds (and lakes). Pond Sci", "title title title journal journal", "title",
            ["Ponds (and lakes)."], id="bracket"),
        pytest.param("Ponds as pools. Pond Sci", "title o title journal journal", "title",
            ["Ponds as pools."], id="one stray word"),
        pytest.param("Ponds a b c pools", "title o o o title", "title", ["Ponds", "pools"], id="three stray words"),
        pytest.param("Ponds. In Pools", "title o title", "title", ["Ponds.", "Pools"], id="a book's title behind In"),
    ],
)  # fmt: skip
def test_a_run_is_what_one_label_covers(text: str, labels: str, label: str, texts: list[str]) -> None:
    anatomy = find_atoms(text)
    tokens = tokenize(anatomy)
    tagged = Tagged(anatomy, tokens, labels.split(), [0.9] * len(tokens))
    assert [run.text for run in find_runs(tagged).runs[label]] == texts


def test_a_run_is_as_certain_as_its_least_certain_word_or_neighbour() -> None:
    anatomy = find_atoms("Ponds of Oslo Pond Sci")
    tagged = Tagged(
        anatomy, tokenize(anatomy), "title title title journal journal".split(), [0.9, 0.8, 0.9, 0.7, 0.6]
    )
    runs = find_runs(tagged).runs
    assert (runs["title"][0].confidence, runs["journal"][0].confidence) == (0.7, 0.6)
