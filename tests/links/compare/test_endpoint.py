"""What a study was mainly to find out."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.endpoint import compare_endpoint, outcomes_of
from refkit.links.compare.pair import SourceContext, pair_up
from refkit.links.evidence.assessment import Gravity

OPPOSED, UNSTATED = Gravity.OPPOSED, Gravity.UNSTATED
# Claim, passage, and how grave the difference is; "" where they agree, None where one of them ranks no outcome.
CASES = {
    "secondary": (
        "Readmission was the primary outcome of the trial.",
        "The primary outcome was walking speed. Secondary outcomes were readmission and fear of falling.",
        OPPOSED,
    ),
    "the same": (
        "Walking speed was the main outcome.",
        "The primary outcome was walking speed. Secondary outcomes were readmission and fear of falling.",
        "",
    ),
    "one sense": ("Death was the primary outcome.", "The primary endpoint was mortality at 30 days.", ""),
    "as": (
        "The main outcome was sleep.",
        "Insomnia severity was chosen as primary outcome, sleep came next.",
        OPPOSED,
    ),
    "between commas": (
        "The primary outcome was arrears of rent.",
        "Food insecurity, our main outcome, rose by 7 points. Arrears of rent fell.",
        OPPOSED,
    ),
    "a heading": ("The main outcome was sleep.", "Main outcome: delirium within a week.", UNSTATED),
    "computing": (
        "Speed was the chief criterion.",
        "The quality of the roster was the chief criterion; speed was a secondary measure.",
        OPPOSED,
    ),
    "physics": (
        "Noise was the primary measure.",
        "Wear of the tooth was the primary measure, noise the secondary measure.",
        OPPOSED,
    ),
    "education": ("The primary outcome was literacy.", "Literacy was the main outcome of the reform.", ""),
    "what happened to it": (
        "The primary outcome was reached by 60% on salt.",
        "The primary outcome was an improvement by 75%. It was reached by 60%.",
        None,
    ),
    "lowered": ("Salt lowered the primary outcome.", "The primary outcome was stroke.", None),
    "no rank": ("Salt lowered blood pressure.", "The primary outcome was stroke.", None),
}


@pytest.mark.parametrize(("claim", "passage", "gravity"), CASES.values(), ids=CASES)
def test_main_outcomes_differ(claim: str, passage: str, gravity: Gravity | str | None) -> None:
    found = compare_endpoint(pair_up(claim, passage))
    assert (None if found is None else found[0].gravity if found else "") == gravity


def test_the_rest_of_the_source_is_read_for_its_primary_outcome() -> None:
    context = SourceContext(text="we saw 90 monks. the primary outcome was fever. sleep was measured.")
    (one,) = compare_endpoint(pair_up("Sleep was the main outcome.", "Sleep was measured.", context)) or ()
    assert (one.reason, one.gravity, one.passage) == ("endpoint-differs", OPPOSED, None)


def test_outcomes_are_named_by_their_own_words() -> None:
    (one,) = outcomes_of(
        read_content("The primary outcome of the trial was the rate of falls at six months.")
    )
    assert one.primary
    assert [word.folded for word in one.words][:1] == ["falls"]
