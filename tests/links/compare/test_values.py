"""Which value belongs to which thing."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.pair import pair_up
from refkit.links.compare.values import compare_values, items_of
from refkit.links.evidence.assessment import Gravity

# Claim, passage, and whether they differ; None: the claim has no two pairs that the passage has.
CASES = {
    "the same": ("Ely had 9 mills and Marn 4.", "In Ely stood 9 mills, in Marn 4.", False),
    "exchanged": ("Ely had 9 mills and Marn 4.", "In Ely stood 4 mills, in Marn 9.", True),
    "values first": ("Ely had 9 mills and Marn 4.", "9 mills stood in Marn and 4 in Ely.", True),
    "values first, the same": ("Ely had 9 mills and Marn 4.", "4 mills stood in Marn and 9 in Ely.", False),
    "between commas": (
        "The treaty gives Arden 55% and Tersia 45%.",
        "It gives Tersia, the upper state, 55% of the flow and Arden 45%.",
        True,
    ),
    "respectively": (
        "The old steel stretched by 22% and the new by 21%.",
        "For the old and the new steel it was 21% and 22%, respectively.",
        True,
    ),
    "respectively, the same": (
        "The old steel stretched by 21% and the new by 22%.",
        "For the old and the new steel it was 21% and 22%, respectively.",
        False,
    ),
    "words": (
        "Robbers prefer tall plants, whereas bees prefer clumps.",
        "Bees prefer tall plants, while robbers prefer clumps.",
        True,
    ),
    "words, the same": (
        "Robbers prefer tall plants, whereas bees prefer clumps.",
        "While bees like clumps, robbers prefer tall plants.",
        False,
    ),
    "three of them": (
        "Printers were paid by the day, drawers by the year and children by the piece.",
        "Wages were paid by the piece to printers, by the day to children and by the year to drawers.",
        True,
    ),
    "relative clause": (
        "Kestrel has a thorium lamp, whereas Merlin has a laser comb.",
        "Unlike Merlin, which had a thorium lamp, Kestrel uses a laser comb.",
        True,
    ),
    "relative clause, the same": (
        "Merlin had a thorium lamp, whereas Kestrel has a laser comb.",
        "Unlike Merlin, which had a thorium lamp, Kestrel uses a laser comb.",
        False,
    ),
    "law": (
        "The landlord must give six months and the tenant three.",
        "The tenant must give six months' notice, the landlord three.",
        True,
    ),
    "medicine": (
        "Nausea was seen in 12% with salt and in 8% with sugar.",
        "Nausea was seen in 8% of patients on salt and in 12% on sugar.",
        True,
    ),
    "what precedes is shared": (
        "Mean dose per flight was 41 µSv on polar and 58 µSv on southern routes.",
        "Mean dose per flight was 58 µSv on polar and 41 µSv on southern routes.",
        True,
    ),
    "lists in one order": (
        "Iron fell more in Ely than in Marn (by 14 as against 11 points).",
        "Iron fell by 14 points in Ely and by 11 in Marn.",
        False,
    ),
    "turned sentence": (
        "Salt lowered the yield of barley and raised that of rye.",
        "With salt, the yield of rye rose and that of barley fell.",
        False,
    ),
    "one agent behind": (
        "Salt lowered yields and raised prices.",
        "Yields were lowered, and prices were raised, by salt.",
        False,
    ),
    "other order, a verb for both": (
        "Wheat yields 6 t and rye 4 t per hectare.",
        "Rye yields 4 t and wheat 6 t per hectare.",
        False,
    ),
    "exchanged, a verb for both": (
        "Wheat yields 6 t and rye 4 t per hectare.",
        "Wheat yields 4 t and rye 6 t per hectare.",
        True,
    ),
    "values in brackets": (
        "Iron averaged 12 in girls and 9 in boys.",
        "Iron was lower in boys than girls (9 against 12).",
        False,
    ),
    "said elsewhere too": (
        "Gene use fell in mice, whereas enzymes rose.",
        "Enzymes fell in rats and gene use rose. Gene use fell in mice, whereas enzymes rose.",
        False,
    ),
    "one thing only": ("Ely had 9 mills.", "Ely had 4 mills, Marn 9.", None),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_exchanged_values_differ(claim: str, passage: str, differs: bool | None) -> None:
    found = compare_values(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs


def test_the_value_of_each_side_is_shown() -> None:
    (one,) = compare_values(pair_up("Ely had 9 mills and Marn 4.", "Ely had 4 mills and Marn 9.")) or ()
    assert (one.reason, one.gravity, one.said, one.instead) == ("values-swapped", Gravity.OPPOSED, "9", "4")


def test_items_are_words_and_quantities_in_parts() -> None:
    content = read_content("Ely, which had 2.5 ha, fell; Marn grew. It rose")
    shown = [(content.text[one.start : one.end], one.sentence, one.part) for one in items_of(content)]
    assert shown == [
        ("Ely", 0, 0), ("2.5 ha", 0, 0), ("fell", 0, 1), ("Marn", 0, 2), ("grew", 0, 2), ("rose", 1, 3)
    ]  # fmt: skip
