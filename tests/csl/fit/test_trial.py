"""What a style prints of an item is learnt by printing it."""

from __future__ import annotations

from collections.abc import Callable

from refkit.csl.fit.trial import trial_of
from refkit.csl.rendering.compile import load
from refkit.csl.style.find import find_style


def test_a_style_shows_what_it_prints_and_what_not(small: Callable[..., str]) -> None:
    trial = trial_of(load(find_style(small('<text variable="title"/>'))))
    assert "A title" in trial({"id": "a", "type": "book", "title": "A title", "volume": "99"}).text
    assert "99" not in trial({"id": "a", "type": "book", "title": "A title", "volume": "99"}).text
