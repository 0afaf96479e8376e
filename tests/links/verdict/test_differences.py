"""What differs between a claim and a passage, as a sentence with the words of both."""

from __future__ import annotations

import pytest

from refkit.links.verdict.differences import difference_sentence, difference_sentences
from refkit.model import Difference, Gravity

FALL = "One reports a rise or a gain where the other reports a fall or a loss"


def difference(said: str | None, instead: str | None, reason: str = "direction-differs") -> Difference:
    return Difference(reason=reason, gravity=Gravity.OPPOSED, said=said, instead=instead)


@pytest.mark.parametrize(
    ("said", "instead", "sentence"),
    [
        pytest.param("raises", "lowers", f"{FALL} (claim: raises; source: lowers).", id="both"),
        pytest.param("raises", None, f"{FALL} (claim: raises).", id="of the claim"),
        pytest.param(None, "lowers", f"{FALL} (source: lowers).", id="of the source"),
        pytest.param(None, None, f"{FALL}.", id="neither"),
        pytest.param(" ", "\n", f"{FALL}.", id="only white space"),
        pytest.param(
            "goes\n  up", "lowers", f"{FALL} (claim: goes up; source: lowers).", id="over two lines"
        ),
        pytest.param("a" * 100, None, f"{FALL} (claim: {'a' * 59}…).", id="long words"),
        pytest.param("a" * 10_000_000, None, f"{FALL} (claim: {'a' * 59}…).", id="without an end"),
    ],
)
def test_a_difference_is_a_sentence(said: str | None, instead: str | None, sentence: str) -> None:
    assert difference_sentence(difference(said, instead)) == sentence


def test_a_reason_that_the_register_lacks_is_named() -> None:
    assert difference_sentence(difference("x", "y", "of-our-own")) == "of-our-own (claim: x; source: y)."


def test_the_same_sentence_is_said_once() -> None:
    rise, date = difference(None, None), difference("2011", "2012", "date-differs")
    assert difference_sentences([rise, date, rise]) == (
        f"{FALL}. Claim and passage give different dates (claim: 2011; source: 2012)."
    )
