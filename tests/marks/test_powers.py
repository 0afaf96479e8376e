"""Raised figures of quantities are told from those that cite."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.marks.powers import is_power

# The raised figure is the first of its text.
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def raised_in(text: str) -> tuple[int, int]:
    start = next(at for at, sign in enumerate(text) if sign in RAISED)
    end = start
    while end < len(text) and text[end] in RAISED:
        end += 1
    return start, end


@pytest.mark.parametrize(
    "text",
    [
        "Heterogeneity was high (I² = 45 %).",
        "I² was 45 %.",
        "The model's R² was 0.85.",
        "Adjusted r² was 0.5.",
        "A χ² test was done.",
        "The effect was small (ηp² of 0.2).",
        "Between studies τ² was 0.1.",
        "Hotelling's T² was 9.1.",
        "an H² of 0.4",
        "30 kg/m² in adults",
        "eGFR below 60 mL/min/1.73 m² was rare.",
        "10⁹ cells",
        "So E=mc² holds.",
        "So F = kx³ holds.",
        "We fitted x³ to y.",
        "Ca²+ rose.",
        "Mg²⁺ fell.",
        "¹⁴C-labelled zorbine was given.",
        "Patients had [¹⁷⁷Lu]Lu-PSMA.",
        "in ²H spectra",
    ],
)
def test_a_quantity_is_no_citation(text: str) -> None:
    assert is_power(text, *raised_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "It was approved in 2011¹.",
        "It was shown² in adults.",
        "against hepatitis B² and measles",
        "with vitamin C³ alone",
        "in phase I² and later",
        "of type I³ alone",
        "in 20 %² of them",
        "PON2³ binds it.",
        "tangles of tau² were seen",
        "¹²Morvexin was given.",
        "¹In patients it was given.",
        "of COVID-19² and flu",
        "by Lee et al.²,³",
    ],
)
def test_a_citation_is_no_quantity(text: str) -> None:
    assert not is_power(text, *raised_in(text))


@pytest.mark.parametrize("unit", ["a²", "= ", "x ", "²", "I² ", "¹⁴"])
def test_long_texts_are_searched_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: [is_power(text, at, at + 1) for at in range(0, len(text), 7)], unit)
