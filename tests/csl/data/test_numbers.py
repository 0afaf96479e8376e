"""Numbers, what joins them, and the label that a locator begins with."""

from __future__ import annotations

import pytest

from refkit.csl.data.numbers import Numbers, split_label


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("ch. 3", ("chapter", "3")),
        ("vol. 2", ("volume", "2")),
        ("3", ("", "3")),
        ("zz. 3", ("", "zz. 3")),
        ("ch.3", ("", "ch.3")),
    ],
)
def test_a_locator_may_begin_with_its_label(value: str, parts: tuple[str, str]) -> None:
    assert split_label(value) == parts


@pytest.mark.parametrize(
    ("value", "numeric", "several", "printed"),
    [
        pytest.param("3", True, False, "3", id="one"),
        pytest.param("3-5", True, True, "3–5", id="a range"),
        pytest.param("1 & 2", True, True, "1 & 2", id="two"),
        pytest.param("1\\-2", True, False, "1-2", id="a kept hyphen"),
        pytest.param("3 and more", True, True, "3 and more", id="the first counts"),
        pytest.param("Suppl", False, False, "Suppl", id="a word"),
        pytest.param("3/4", True, False, "3/4", id="a fraction"),
    ],
)
def test_numbers_and_their_joints(value: str, numeric: bool, several: bool, printed: str) -> None:
    numbers = Numbers(value, word="and")
    assert (numbers.is_numeric(), numbers.is_several(), numbers.print()) == (numeric, several, printed)
