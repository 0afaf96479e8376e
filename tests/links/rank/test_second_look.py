"""A second look at each pair, with the scores of the whole document in view."""

from __future__ import annotations

import pytest

from refkit.links.rank.overlap import Passage
from refkit.links.rank.rank import own_model, weigh_text
from refkit.links.rank.rescore import RESCORE, RESCORE_FEATURES
from refkit.links.rank.second_look import SECOND, SECOND_FEATURES, Scored, second_rows
from refkit.model import Name, Reference

REFERENCES = tuple(
    Reference(id=f"r{at}", type="article-journal", author=(Name(family=name),), title=title)
    for at, (name, title) in enumerate(
        [("Okafor", "Corrosion of cables"), ("Lind", "Fatigue of girders"), ("Moreau", "Noise of decks")]
    )
)
TEXTS = ("Cables corrode.", "Girders tire, and decks are noisy.", "Cables corrode again.")
PASSAGES = tuple(Passage(text=text, section="Introduction | Introduction") for text in TEXTS)
# Sentence -> reference -> score of the first look.
SCORES: tuple[dict[int, float], ...] = ({0: 0.75, 1: 0.25}, {1: 0.5, 2: 0.5}, {0: 0.5})


def looked_again(
    *, ordered: bool, known: tuple[int, ...] = (), least: float = 0.0
) -> list[dict[int, dict[str, float]]]:
    weighed = weigh_text(PASSAGES, REFERENCES, own_model(), ordered=ordered)
    scored = Scored()
    for row in SCORES:
        scored.add(RESCORE.apart({one: [0.0] * len(RESCORE_FEATURES) for one in row}), row)
    return [
        {one: dict(zip(SECOND_FEATURES, row, strict=True)) for one, row in SECOND.rows(numbers).items()}
        for numbers in second_rows(
            weighed, scored, len(REFERENCES), ordered=ordered, known=known, least=least
        )
    ]


@pytest.mark.parametrize(
    ("sentence", "reference", "feature", "value"),
    [
        pytest.param(0, 0, "odds", 1.0986, id="its own score, as log odds"),
        pytest.param(0, 0, "place", 0, id="the best of its sentence"),
        pytest.param(0, 1, "place", 1, id="the second"),
        pytest.param(0, 0, "lead", 0.5, id="how far it leads"),
        pytest.param(0, 1, "lead", -0.5, id="how far it lies behind"),
        pytest.param(1, 1, "rest", 0.5, id="what else the sentence cites"),
        pytest.param(0, 0, "sum_after", 0.5, id="cited later"),
        pytest.param(2, 0, "sum_before", 0.75, id="cited before"),
        pytest.param(2, 0, "most_before", 0.75, id="its best sentence before"),
        pytest.param(0, 1, "most_after", 0.5, id="its best sentence after"),
        pytest.param(0, 1, "same_after", 0.5, id="cited by the next sentence"),
        pytest.param(1, 1, "same_before", 0.25, id="cited by the sentence before"),
        pytest.param(1, 2, "same_after", 0.0, id="not cited by the next"),
        pytest.param(1, 1, "above", 0.5, id="the next of the list in the same sentence"),
        pytest.param(1, 2, "below", 0.5, id="the one before in the same sentence"),
        pytest.param(1, 1, "below_before", 0.75, id="the one before, in the sentence before"),
        pytest.param(0, 0, "above_after", 0.5, id="the next of the list, in the next sentence"),
        pytest.param(1, 1, "row_before", 1.0, id="how much the sentence before cites"),
        pytest.param(1, 1, "row_after", 0.5, id="how much the next cites"),
        pytest.param(0, 0, "row_before", 0.0, id="nothing before the first sentence"),
    ],
)
def test_a_pair_is_seen_beside_the_scores_around_it(
    sentence: int, reference: int, feature: str, value: float
) -> None:
    assert looked_again(ordered=True)[sentence][reference][feature] == pytest.approx(value, abs=1e-3)


def test_the_order_places_first_citations_by_the_scores() -> None:
    again = looked_again(ordered=True)
    assert again[0][0]["order_first"] > again[2][0]["order_first"]
    assert again[2][0]["order_known"] > 0.5 > again[0][0]["order_known"]


def test_a_list_by_name_has_no_order() -> None:
    for row in looked_again(ordered=False):
        for numbers in row.values():
            assert (numbers["order_first"], numbers["order_known"], numbers["order_ahead"]) == (0.0, 1.0, 0.0)


def test_a_sentence_whose_citations_are_known_is_seen_by_others_and_not_looked_at() -> None:
    first, middle, last = looked_again(ordered=True, known=(1,))
    assert [first, last] == looked_again(ordered=True)[::2]
    assert middle == {}


def test_a_pair_of_a_lower_first_score_than_asked_for_is_not_looked_at() -> None:
    first, middle, last = looked_again(ordered=True, least=0.5)
    whole = looked_again(ordered=True)
    assert (first, middle, last) == ({0: whole[0][0]}, whole[1], whole[2])
    assert looked_again(ordered=True, least=0.8) == [{}, {}, {}]


@pytest.mark.parametrize("least", [0.0, 0.5])
def test_a_sentence_without_candidates_has_no_rows(least: float) -> None:
    weighed = weigh_text(PASSAGES, REFERENCES, own_model(), ordered=True)
    scored = Scored()
    for row in ({0: 0.75}, {}, {0: 0.5}):
        scored.add(RESCORE.apart({one: [0.0] * len(RESCORE_FEATURES) for one in row}), row)
    again = second_rows(weighed, scored, len(REFERENCES), ordered=True, least=least)
    assert [list(numbers.pairs) for numbers in again] == [[0], [], [0]]
