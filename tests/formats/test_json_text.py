"""JSON is read with the place of its fault, and written so that UTF-8 can hold it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from refkit.errors import ReadError
from refkit.formats.json_text import parse_json, to_json


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param('{"a": 1,\n]', "a.json:2:1", "no JSON", id="a wrong bracket"),
        pytest.param("[" * 100_000 + "]" * 100_000, "a.json:1", "too deeply", id="deep"),
        pytest.param("9" * 10_000, "a.json:1", "too long", id="a long number"),
    ],
)
def test_what_is_no_json_says_where(text: str, place: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as error:
        parse_json(text, name="a.json")
    assert error.value.problem.place == place


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse_json("\ufeff[1]", name="a.json") == [1]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param({"b": 1, "a": "é"}, '{"b": 1, "a": "é"}', id="keys in order"),
        pytest.param([float("nan")], "[null]", id="no number"),
        pytest.param(MappingProxyType({"a": (1, 2)}), '{"a": [1, 2]}', id="a read-only mapping"),
    ],
)
def test_what_is_written(value: Any, text: str) -> None:
    assert to_json(value) == text
