"""Where references of a list numbered by first appearance were first cited."""

from __future__ import annotations

import pytest

from refkit.links.rank import citation_order
from refkit.links.rank.citation_order import place_first

EVEN = (0.0, 0.5, 0.5)  # of three references, the second and third stand with their neighbour half the time


def test_words_that_point_to_two_references_are_placed_in_the_order_of_the_list() -> None:
    """The same words stand in the first and the last sentence; the list says which of two twins comes first."""
    twins = {0: 50.0, 1: 50.0}
    placed = place_first([twins, {}, twins], [0.4] * 3, (0.0, 0.05), [0.001] * 3, unseen=0.2)
    assert placed[0].is_first(0) > 0.9
    assert placed[2].is_first(1) > 0.9
    assert placed[0].is_first(1) < 0.1


def test_a_reference_without_words_lies_between_its_neighbours() -> None:
    """Nothing points to the second reference but the places of the first and the third."""
    placed = place_first(
        [{0: 1000.0}, {}, {2: 1000.0}, {}], [0.4] * 4, (0.0, 0.1, 0.1), [0.001] * 4, unseen=0.9
    )
    assert sum(placed[at].is_first(1) for at in (0, 1, 2)) > 0.95
    assert placed[3].is_first(1) < 0.05


def test_what_was_cited_is_known_afterwards_and_not_before() -> None:
    placed = place_first([{0: 900.0}, {1: 900.0}, {}], [0.5] * 3, (0.0, 0.1), [0.001] * 3, unseen=0.1)
    assert placed[0].is_known(0) == pytest.approx(0.0, abs=1e-9)
    assert placed[1].is_known(0) > 0.95
    assert placed[1].is_known(1) < 0.05
    assert placed[2].is_known(1) > 0.95
    assert placed[2].mean == pytest.approx(2.0, abs=0.1)


def test_every_sentence_begins_nothing_where_nothing_may_begin() -> None:
    placed = place_first([{0: 5.0}, {1: 5.0}], [0.0, 0.0], EVEN, [0.001] * 2, unseen=0.5)
    assert [found.is_first(one) for found in placed for one in range(3)] == [0.0] * 6


def test_probabilities_by_hand() -> None:
    """One reference, two sentences, even chances, no words: first here 1/4, there 1/4, nowhere what is left over.

    Before the end: begun at once 0.5 * 0.5, begun late 0.5 * 0.5, never 0.25 * 0.02 (LEFT_OVER); passed over
    in the first sentence 0.004 * 0.25 and in the second 0.004 * 0.25.
    """
    placed = place_first([{}, {}], [0.5, 0.5], (0.0,), [0.0, 0.0], unseen=1.0)
    total = 0.25 + 0.25 + 0.25 * 0.02 + 2 * 0.004 * 0.25
    assert placed[0].is_first(0) == pytest.approx(0.25 / total, rel=1e-6)
    assert placed[1].is_first(0) == pytest.approx(0.25 / total, rel=1e-6)
    assert placed[1].is_known(0) == pytest.approx((0.25 + 0.004 * 0.25) / total, rel=1e-6)


def test_a_long_document_with_a_long_list_is_placed_in_full() -> None:
    """Fifteen hundred references in order over three thousand sentences: each is found where its words are."""
    rows = [{at // 2: 400.0} if at % 2 == 0 else {} for at in range(3000)]
    placed = place_first(rows, [0.4] * 3000, (0.0, *[0.2] * 1499), [0.001] * 3000, unseen=0.1)
    assert all(placed[2 * one].is_first(one) > 0.5 for one in range(1500))


def test_contradicting_words_end_in_probabilities_all_the_same() -> None:
    """A list cited backwards fits no order; nothing is raised and nothing exceeds one."""
    rows = [{29 - at: 1000.0} for at in range(30)]
    for found in place_first(rows, [0.5] * 30, (0.0, *[0.1] * 29), [0.003] * 30, unseen=0.001):
        assert all(-1e-9 <= p <= 1 + 1e-9 for p in (*found.first, *found.known))


def test_no_sentences_no_places() -> None:
    assert place_first([], [], EVEN, [], unseen=0.5) == []


def test_steps_that_are_found_again_place_as_those_that_were_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{0: 3.0}, {1: 2.0, 0: 5.0}, {}, {2: 9.0}, {1: 4.0}]
    given = (rows, [0.4, 0.3, 0.2, 0.5, 0.1], EVEN, [0.01] * 5)
    kept = place_first(*given, unseen=0.3)
    monkeypatch.setattr(citation_order, "REMEMBERED_SENTENCES", 2)
    assert place_first(*given, unseen=0.3) == kept
