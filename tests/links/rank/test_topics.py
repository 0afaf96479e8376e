"""Vectors of topics: lengths, angles and middles by hand."""

from __future__ import annotations

import pytest

from refkit.links.rank.topics import apart, dot, mean, unit


def test_a_vector_has_length_one_and_zero_stays_zero() -> None:
    assert unit([3.0, 4.0]) == pytest.approx((0.6, 0.8))
    assert unit([0.0, 0.0]) == (0.0, 0.0)


def test_products_and_means() -> None:
    assert dot((1.0, 2.0), (3.0, 4.0)) == 11.0
    assert mean([(1.0, 2.0), (3.0, 4.0)], 2) == (2.0, 3.0)
    assert mean([], 2) == (0.0, 0.0)


def test_seen_from_their_middle_two_vectors_are_opposites() -> None:
    middle = (0.5, 0.5)
    assert dot(apart((1.0, 0.0), middle), apart((0.0, 1.0), middle)) == pytest.approx(-1.0)
