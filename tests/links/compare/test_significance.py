"""Significant differences of claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.significance import compare_significance, findings_of

# Text in lower case, then (words, whether significant).
READ = {
    "word": ("it was significantly lower", [("significantly", True)]),
    "denied": ("it was not significantly lower", [("not significantly", False)]),
    "did not differ": ("they did not differ significantly", [("did not differ significantly", False)]),
    "p below": ("it fell (p < 0.001)", [("p < 0.001", True)]),
    "p above": ("it fell (p = 0·23)", [("p = 0·23", False)]),
    "interval over nought": ("by 0.3 points (95% ci −0.2 to 0.8)", [("−0.2 to 0.8", False)]),
    "interval above nought": ("by 6 days (95% ci 1 to 11)", []),
    "ratio over one": ("hazard ratio 0.92; 95% ci 0.71 to 1.19", [("0.71 to 1.19", False)]),
    "ratio in brackets": ("the prevalence ratio was 1.12 (0.94 to 1.33)", [("0.94 to 1.33", False)]),
    "ratio below one": ("hazard ratio 0.81 (0.72 to 0.91)", []),
    "chance": ("the difference could have arisen by chance", [("arisen by chance", False)]),
    "nothing": ("it was lower", []),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_findings_are_read(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(text[one.start : one.end], one.significant) for one in findings_of(text)] == expected


# Claim, passage, then the differences as (gravity, said, instead); None: nothing to compare.
CASES = {
    "medicine": (
        "Infections of the skin were significantly fewer with the salve.",
        "Infections of the skin were fewer with the salve (4 versus 11; p = 0.06).",
        [("opposed", "significantly", "p = 0.06")],
    ),
    "physics": (
        "Bars of the new alloy lasted significantly longer.",
        "Bars of the new alloy lasted 1,920 hours and those of the old 1,860; the difference was not significant.",
        [("opposed", "significantly", "not significant")],
    ),
    "social science": (
        "Wages in the two districts did not differ significantly.",
        "Wages in the two districts were 12 and 15 crowns (p < 0.01).",
        [("opposed", "did not differ significantly", "p < 0.01")],
    ),
    "same": (
        "Turnout was significantly higher in small communes.",
        "In small communes turnout was higher (p = 0.003).",
        [],
    ),
    "same, denied": (
        "Turnout did not differ significantly between communes.",
        "No significant difference in turnout between communes was found.",
        [],
    ),
    "of another outcome": (
        "Aching was significantly less with stockings.",
        "Aching was less with stockings (p = 0.01). Sleep of the nurses did not differ (p = 0.40).",
        [],
    ),
    "not said": (
        "Verdicts were significantly milder in spring.",
        "Verdicts were milder in spring.",
        [("unstated", "significantly", None)],
    ),
    "law": ("The court reduced the fine.", "The court reduced the fine (p = 0.4).", None),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), CASES.values(), ids=CASES)
def test_a_difference_is_significant_on_one_side_only(
    claim: str, passage: str, expected: list[tuple[str, str, str | None]] | None
) -> None:
    found = compare_significance(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
