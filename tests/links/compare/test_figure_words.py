"""The words around a figure that both texts give."""

from __future__ import annotations

import pytest

from refkit.links.compare.figure_words import compare_figure_words
from refkit.links.compare.pair import pair_up

# Claim, passage, then (reason, gravity, said, instead) of what differs.
CASES = {
    "by for to": (
        "Turnover rose to 9 million euros.",
        "Turnover rose by 9 million euros.",
        [("quantity-differs", "opposed", "to 9 million euros", "by 9 million euros")],
    ),
    "from for to": (
        "Serum sodium rose to 142 mmol/l.",
        "Serum sodium rose from 142 to 149 mmol/l.",
        [("quantity-differs", "opposed", "to 142 mmol/l", "from 142")],
    ),
    "up to": (
        "The army lost 400 men.",
        "The army lost up to 400 men.",
        [("quantity-differs", "weaker", "lost 400", "to 400")],
    ),
    "or less": (
        "Blood loss was 300 mL.",
        "Blood loss was 300 mL or less in a third of operations.",
        [("quantity-differs", "weaker", "was 300 mL", "was 300 mL")],
    ),
    "almost reached": (
        "Temperatures reached 40 °C in Seville.",
        "Temperatures almost reached 40 °C in Seville.",
        [("quantity-differs", "weaker", "reached 40 °C", "reached 40 °C")],
    ),
    "per thousand": (
        "Mortality was 12% in the ward.",
        "Mortality was 12 per 1,000 in the ward.",
        [("unit-differs", "opposed", "was 12%", "was 12")],
    ),
    "both ends": ("Sales rose from 20 to 30 tonnes.", "Sales rose from 20 tonnes to 30 tonnes.", []),
    "by how much": ("Sales fell by 10 tonnes.", "Sales fell from 20 tonnes to 10 tonnes.", []),
    "the same limit": ("At least 12 miners died.", "At least 12 miners died.", []),
    "about": ("The mill employed 300 people.", "The mill employed about 300 people.", []),
    "elsewhere as claimed": ("Rents rose by 9%.", "Rents rose by 9%, and fees from 9% to 12%.", []),
    "another figure": ("Rents rose by 9%.", "Rents rose by 8%.", None),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), CASES.values(), ids=CASES)
def test_words_around_a_figure_make_it_another(
    claim: str, passage: str, expected: list[tuple[str, str, str, str]] | None
) -> None:
    found = compare_figure_words(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.reason, one.gravity, one.said, one.instead) for one in found or ()] == expected
