"""One name of a list, by the list's habit."""

from __future__ import annotations

import pytest

from refkit.fields.names import format_name
from refkit.fields.one_name import PLAIN, Habit, body_name, read_whole


@pytest.mark.parametrize(
    ("text", "habit", "told"),
    [
        pytest.param("Marlow Finch", PLAIN, "Finch, Marlow", id="natural"),
        pytest.param("Marlow Finch", Habit(family_first=True), "Marlow, Finch", id="family first"),
        pytest.param(
            "Laura Dietz", Habit(family_first=True), "Dietz, Laura", id="family first, but a given name"
        ),
        pytest.param("Dietz Laura", Habit(natural=True), "Laura, Dietz", id="natural in a natural list"),
        pytest.param("Wei XU", Habit(capitals=True), "XU, Wei", id="capitals"),
        pytest.param(
            "Sabine SCHULTE im WALDE", Habit(capitals=True), "SCHULTE im WALDE, Sabine", id="particle inside"
        ),
        pytest.param("Marlow Finch B", Habit(spelt=True), "Marlow, Finch B", id="spelt out"),
        pytest.param("Kuma Ki", Habit(bare=True), "Kuma, Ki", id="bare"),
        pytest.param("Vattimo I de", PLAIN, "Vattimo, I de", id="particle behind"),
    ],
)
def test_a_name_is_read_by_the_habit_of_its_list(text: str, habit: Habit, told: str) -> None:
    assert format_name(read_whole(text, habit)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Acme Union.", "Acme Union"),
        ("Gamma S.p.A.", "Gamma S.p.A."),
        ("on behalf of the Marsh Group", "Marsh Group"),
    ],
)
def test_a_body_is_named_as_printed(text: str, told: str) -> None:
    assert body_name(text) == told
