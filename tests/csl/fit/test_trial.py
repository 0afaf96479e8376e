"""What a style prints of an item is learnt by printing it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl.fit.trial import trial_of
from refkit.csl.rendering.compile import load
from refkit.csl.style.find import find_style


def test_a_style_shows_what_it_prints_and_what_not(small: Callable[..., str]) -> None:
    trial = trial_of(load(find_style(small('<text variable="title"/>'))))
    assert "A title" in trial({"id": "a", "type": "book", "title": "A title", "volume": "99"}).text
    assert "99" not in trial({"id": "a", "type": "book", "title": "A title", "volume": "99"}).text


@pytest.mark.parametrize(
    ("parts", "days"),
    [
        pytest.param('<date-part name="year"/>', False, id="the year alone"),
        pytest.param('<date-part name="year"/><date-part name="day"/>', True, id="the day too"),
    ],
)
def test_a_trial_says_whether_a_day_may_be_in_it(parts: str, days: bool, small: Callable[..., str]) -> None:
    trial = trial_of(load(find_style(small(f'<date variable="issued">{parts}</date>'))))
    assert trial({"id": "a", "type": "book", "issued": {"date-parts": [[2014, 12, 6]]}}).days is days
