"""Stages of treatment and ages are read in the words of the trade and of leaflets, and in no others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.links.evidence.population import ages_of, stages_of

RELAPSED = frozenset({"relapsed or refractory disease"})


@pytest.mark.parametrize(
    "text",
    [
        "patients whose arthritis medicines have stopped working",
        "when other treatments have not helped",
        "if the infection has returned",
        "people whose disease comes back",
        "adults who did not respond",
        "asthma that is not controlled with usual medicines",
        "after failure of two prior therapies",
        "progression on endocrine therapy",
        "an inadequate response to methotrexate",
        "relapsing multiple sclerosis",
        "treatment-resistant depression",
    ],
)
def test_an_illness_that_came_back_or_was_not_helped(text: str) -> None:
    assert stages_of(text) == RELAPSED


@pytest.mark.parametrize(
    "text",
    [
        "The engine did not work in the cold.",
        "Half the households did not respond to the survey.",
        "The ship returned in 1912.",
        "She came back to Paris.",
        "at least two other countries",
    ],
)
def test_other_things_that_came_back_or_failed(text: str) -> None:
    assert not stages_of(text)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("children from 2 years", {"children"}),
        ("patients 6 months and older", {"children"}),
        ("aged 12 years and older", {"children"}),
        ("adults 18 years and older", set()),
        ("65 years or older", set()),
        ("older adults", {"older people"}),
    ],
)
def test_ages(text: str, ages: set[str]) -> None:
    assert ages_of(text) == ages


@pytest.mark.parametrize(
    "trigger", ["disease a ", "treatments ", "is not ", "failed on ", "has have had ", "1 year "]
)
def test_scope_is_read_in_linear_time(trigger: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(stages_of, trigger)
    assert_linear(ages_of, trigger)
