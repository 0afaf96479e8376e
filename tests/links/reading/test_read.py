"""What the trained model says of pairs in several fields, and that it says it whatever stands beside them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from refkit.links.reading import Reading, read_pairs

PAIRS = [
    ("The tunnel was opened in 1911.", "The tunnel under the river was opened to traffic in 1911."),
    ("The tunnel was opened in 1921.", "The tunnel under the river was opened to traffic in 1911."),
    ("Zinc slowed the growth of roots.", "Among the plants of the marsh, sedges were the most frequent."),
]


@pytest.mark.parametrize(
    ("claim", "passage", "most"),
    [
        pytest.param(
            "Membership of the guild fell after the fire of 1702.",
            "After the fire of 1702 the membership of the guild fell by a third.",
            "asserts",
            id="history, asserted",
        ),
        pytest.param(
            "Membership of the guild rose after the fire of 1702.",
            "After the fire of 1702 the membership of the guild fell by a third.",
            "denies",
            id="history, other direction",
        ),
        pytest.param(
            "The court upheld the ban.",
            "The court did not uphold the ban and sent the case back.",
            "denies",
            id="law, negation",
        ),
        pytest.param(
            "The alloy melts at 412 °C.",
            "Measured in argon, the alloy melts at 512 °C.",
            "denies",
            id="physics, number",
        ),
        pytest.param(
            "Tenants moved more often than owners.",
            "In the survey of 2009, tenants moved house more often than owners.",
            "asserts",
            id="social science, asserted",
        ),
        pytest.param(
            "Shift work causes headaches in nurses.",
            "Whether shift work causes headaches in nurses is unknown.",
            "neither",
            id="medicine, open question",
        ),
        pytest.param(
            "Prices of salt doubled in the war.",
            "Salt was carried over the pass by mules, and the toll went to the bishop.",
            "neither",
            id="economics, silent",
        ),
    ],
)
def test_the_likeliest_reading(claim: str, passage: str, most: str) -> None:
    (reading,) = read_pairs([(claim, passage)])
    assert max(("asserts", "denies", "neither"), key=lambda name: getattr(reading, name)) == most


def test_a_pair_is_read_the_same_alone_and_among_others() -> None:
    together = read_pairs(PAIRS)
    assert together == tuple(read_pairs([pair])[0] for pair in PAIRS)
    assert read_pairs(PAIRS[::-1]) == together[::-1]


def test_probabilities_have_four_places_and_sum_to_one() -> None:
    for reading in read_pairs(PAIRS):
        values = (reading.asserts, reading.denies, reading.neither)
        assert sum(values) == pytest.approx(1, abs=2e-4)
        assert all(value == round(value, 4) and 0 <= value <= 1 for value in values)


@pytest.mark.parametrize(
    "pair", [("", "A text."), ("A claim.", " \n"), ("", "")], ids=["claim", "passage", "both"]
)
def test_an_empty_text_asserts_nothing(pair: tuple[str, str]) -> None:
    assert read_pairs([pair]) == (Reading(0.0, 0.0, 1.0),)


def test_no_pairs_no_readings() -> None:
    assert read_pairs([]) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 10_000_000, id="ten million letters"),
        pytest.param("7" * 1_000_000, id="a million digits"),
        pytest.param("\x00\ud800\u0301", id="no words"),
    ],
)
def test_a_hostile_text_is_read_in_part(text: str) -> None:
    (reading,) = read_pairs([(text, text)])
    assert reading.asserts + reading.denies + reading.neither == pytest.approx(1, abs=2e-4)


def test_numpy_is_loaded_when_a_pair_is_read_and_no_sooner() -> None:
    code = (
        "import sys; import refkit.links.reading as r; assert 'numpy' not in sys.modules;"
        "r.read_pairs([]); assert 'numpy' not in sys.modules;"
        "r.read_pairs([('a b', 'c d')]); assert 'numpy' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
