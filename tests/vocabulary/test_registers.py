"""The numbers of public registers are told from other figures, each register by its own shape."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.vocabulary.registers import IDENTIFIER, REGISTERS


def test_every_register_has_a_jurisdiction() -> None:
    assert all(name and where and shape for name, where, shape in REGISTERS)


@pytest.mark.parametrize("trigger", ["10.1000/", "EU/1/12/", "1234-", "DIN:::", "NCT0", "CTRI/2019/"])
def test_identifiers_are_found_in_linear_time(trigger: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: list(IDENTIFIER.finditer(text)), trigger)
