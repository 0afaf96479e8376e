"""Designs of studies in claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.design import compare_design
from refkit.links.compare.pair import SourceContext, pair_up

# Claim, passage, whole source, then the differences as (gravity, said, instead); None: nothing to compare.
CASES = {
    "medicine": (
        "LAKE-2 was a double-blind trial.",
        "LAKE-2 was an open-label trial with blinded assessment.",
        "",
        [("opposed", "double-blind", "open-label")],
    ),
    "social science": (
        "A randomised study showed that pupils slept less.",
        "In this cross-sectional study pupils slept less.",
        "",
        [("opposed", "randomised", "cross-sectional")],
    ),
    "computing": (
        "Field tests showed that the scheduler saves energy.",
        "Simulation shows that the scheduler saves energy.",
        "",
        [("opposed", "Field tests", "Simulation")],
    ),
    "superior": (
        "Morvexin was superior to tessalin.",
        "Morvexin was non-inferior to tessalin.",
        "",
        [("opposed", "superior", "non-inferior")],
    ),
    "both": (
        "Morvexin was superior to tessalin.",
        "Morvexin was non-inferior, and in fact superior, to tessalin.",
        "",
        None,
    ),
    "same": ("In a randomized trial, pain fell.", "Pain fell in this randomised trial.", "", []),
    "drawn by lot": (
        "The randomised experiment lasted a year.",
        "Towns were chosen by lot; the cohort study beside it lasted a year.",
        "",
        [],
    ),
    "of the whole source": (
        "In a randomised trial, survival was longer.",
        "Survival was longer with the drug.",
        "this single-arm trial enrolled 40 patients. survival was longer with the drug.",
        [("weaker", "randomised", "single-arm")],
    ),
    "elsewhere in the source": (
        "In a randomised trial, survival was longer.",
        "In the cohort study, survival was longer.",
        "a randomised trial and a cohort study were done.",
        [],
    ),
    "denied": ("The trial was not randomised.", "It was an observational trial.", "", None),
    "history": ("The duke built a mill.", "A mill was built by the duke.", "", None),
}


@pytest.mark.parametrize(("claim", "passage", "source", "expected"), CASES.values(), ids=CASES)
def test_another_design_differs(
    claim: str, passage: str, source: str, expected: list[tuple[str, str, str]] | None
) -> None:
    found = compare_design(pair_up(claim, passage, SourceContext(text=source)))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
