"""When it is so, by claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.times import compare_times

# Claim, passage, then the difference as (gravity, said, instead); None: no difference.
CASES = {
    "morning for evening": (
        "The tablet is taken in the morning.",
        "The tablet is taken in the evening.",
        ("opposed", "in the morning", "in the evening"),
    ),
    "winter for summer": (
        "Bark was stripped in winter.",
        "Bark was stripped in summer.",
        ("opposed", "winter", "summer"),
    ),
    "both seasons": ("Bark was stripped in winter.", "Bark was stripped in summer and in winter.", None),
    "planned": (
        "Field trials showed that the wheat yields more.",
        "Field trials are under way to learn whether the wheat yields more.",
        ("weaker", None, "are under way"),
    ),
    "planned by both": (
        "Field trials of the wheat are planned.",
        "Field trials of the wheat are under way.",
        None,
    ),
    "a plan of something else": (
        "The bridge of Ely was built of oak.",
        "The bridge of Ely was built of oak. A second one is planned.",
        None,
    ),
    "needed, not planned": (
        "Randomising 720 women is needed to show the reduction.",
        "To show the reduction 720 women have to be randomised.",
        None,
    ),
    "now for formerly": (
        "The fine is now paid in grain.",
        "The fine was paid in grain until 1806.",
        ("weaker", "now", "until 1806"),
    ),
    "now in both": ("The fine is now paid in coin.", "Formerly paid in grain, it is now paid in coin.", None),
    "surgery": (
        "The drug is given before surgery on the knee.",
        "The drug is given after surgery on the knee.",
        ("opposed", "before surgery", "after surgery"),
    ),
    "no time": ("The duke built a mill.", "A mill was built by the duke.", None),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), CASES.values(), ids=CASES)
def test_another_time_differs(claim: str, passage: str, expected: tuple[str, str | None, str] | None) -> None:
    found = compare_times(pair_up(claim, passage))
    assert [(one.gravity, one.said, one.instead) for one in found or ()] == ([expected] if expected else [])
