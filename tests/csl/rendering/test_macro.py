"""Two dates of a sort key make one number."""

from __future__ import annotations

import pytest

from refkit.csl.rendering.macro import sort_dates


@pytest.mark.parametrize(("dates", "first", "last"), [(["20100101", "20120101"], "20090101", "20110101")])
def test_a_later_date_sorts_behind(dates: list[str], first: str, last: str) -> None:
    key = sort_dates([dates[0]])
    assert key is not None
    assert (sort_dates([first]) or "") < key < (sort_dates([last]) or "")


def test_no_date_is_no_key() -> None:
    assert sort_dates([]) == ""
