"""Praise and valuing words state nothing that can be checked."""

from __future__ import annotations

import pytest

from refkit.claims.opinion import is_evaluative, is_praise


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("It is a groundbreaking and truly impressive achievement.", True),
        ("The valley is a place of breathtaking beauty.", True),
        ("It offers hope and stands as a testament to progress.", True),
        ("Whether it will last is anybody's guess.", True),
        ("We would love to see a longer bridge.", True),
        ("Few poems of the age are as moving.", True),
        ("Nobody who has seen the dam forgets it.", True),
        ("A tool your team will love.", True),
        ("Nothing else comes close!", True),
        ("“I would never ride another bike,” says Ann, a courier.", True),
        ("Nobody was hurt when the dam broke.", False),
        ("Few bridges of the age were built of iron.", False),
        ("“The gate was open,” the court wrote in 1931.", False),
        ("The impressive arch was opened in 1932.", False),
        ("It inhibits an enzyme and is a valuable drug.", False),
        ("The disease requires careful follow-up.", False),
    ],
)
def test_praise_is_no_claim_unless_it_can_be_checked(text: str, praise: bool) -> None:
    assert is_praise(text) is praise


@pytest.mark.parametrize(
    ("clause", "hollow"),
    [
        ("marking a significant step in the treatment of gout.", True),
        ("an omission that many find baffling.", True),
        ("has fundamentally changed the way we travel.", True),
        ("making it less prone to rust than steel.", False),
        ("marking the end of a strike of 40 days.", False),
    ],
)
def test_a_clause_that_only_values_is_hollow(clause: str, hollow: bool) -> None:
    assert is_evaluative(clause) is hollow
