"""What tests of every room share."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Any

import pytest

ROUNDS = 5  # a machine that is busy with something else disturbs one or two, seldom all
RATIO = 8.0  # of the times for n and 4 n: 4 where time is linear, 16 where it is quadratic
NOISE = 0.1  # seconds of processor time below which a ratio says nothing


@pytest.fixture
def assert_linear() -> Callable[..., None]:
    """assert_linear(function, unit, size=…): four times the input takes some four times the processor time.

    `unit` is a text, repeated to `size` and 4 `size` characters, or a function that makes the input of a size.
    Making the input is not timed.
    """

    def check(
        function: Callable[[Any], Any], unit: str | Callable[[int], Any], *, size: int = 50_000
    ) -> None:
        def make(size: int) -> Any:
            return unit * (size // len(unit)) if isinstance(unit, str) else unit(size)

        # Each run has an input of its own, a little shorter than the last, so that nothing remembered answers it.
        step = len(unit) if isinstance(unit, str) else 1
        seconds(function, make(max(size // 8, step)))  # what is made on first use is made here
        short = long = float("inf")
        for run in range(ROUNDS):
            for less in (2 * run, 2 * run + 1):
                short = min(short, seconds(function, make(size - less * step)))
            long = min(long, seconds(function, make(4 * size - run * step)))
            if long <= RATIO * short + NOISE:
                return
        pytest.fail(f"{short:.3f} s of processor time for {size}, {long:.3f} s for {4 * size}")

    return check


def seconds(function: Callable[[Any], Any], given: Any) -> float:
    """The processor time of one call, without that of collecting garbage."""
    gc.disable()
    try:
        start = time.process_time()
        function(given)
        return time.process_time() - start
    finally:
        gc.enable()
