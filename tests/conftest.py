"""What tests of every room share."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

Linear = Callable[[Callable[[str], Any], str], None]


@pytest.fixture
def assert_linear() -> Linear:
    """Assert that four times the text takes at most some four times the time (quadratic: sixteen times)."""

    def check(function: Callable[[str], Any], unit: str, *, size: int = 50_000) -> None:
        short, long = unit * (size // len(unit)), unit * (4 * size // len(unit))
        assert seconds(function, long) <= 9 * seconds(function, short) + 0.1

    return check


def seconds(function: Callable[[str], Any], text: str) -> float:
    """The least processor time of three calls."""
    times = []
    for _ in range(3):
        start = time.process_time()
        function(text)
        times.append(time.process_time() - start)
    return min(times)
