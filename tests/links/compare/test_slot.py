"""What stands in one slot."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.slot import compare_slot, has_another
from refkit.links.evidence.assessment import Gravity

OPPOSED, UNSTATED = Gravity.OPPOSED, Gravity.UNSTATED
# Claim, passage, reason and gravity; None where no slot is filled otherwise, or where it may be another word for it.
CASES = {
    "a place": ("The treaty was signed at Lund.", "The treaty was signed at Rovale on 3 May.", "place-differs", OPPOSED),
    "the same place": ("The treaty was signed at Lund.", "At Lund, in May, the treaty was signed.", None, None),
    "a place of a list": (
        "The trial was run in Galvia, Lusia and Norland.",
        "The trial was run in Galvia, Lusia, and Tersia.",
        "place-differs",
        OPPOSED,
    ),
    "a name": ("The limit was set by ABC in 1990.", "The limit was set by QRS in 1990.", "named-otherwise", OPPOSED),
    "a form of the name": ("Nurses in Danubia were asked.", "Nurses in Danubian were asked.", None, None),
    "a country's people": ("Danish nurses were asked.", "Nurses in Denmark were asked.", None, None),
    "a kind of wood": ("The bridge was built of larch from Ely.", "The bridge was built of oak from Ely.", "named-otherwise", OPPOSED),
    "a direction": ("Clay ends at the southern rim.", "At its northern rim the clay ends.", "place-differs", OPPOSED),
    "both are named": ("Clay ends at the southern rim.", "Clay ends at the southern, not the northern rim.", None, None),
    "a season": ("Wages were paid in autumn of each year.", "Wages were paid in spring of each year.", "named-otherwise", OPPOSED),
    "an organ": ("Salt injures the liver of rats.", "Salt injures the kidney of rats.", "named-otherwise", OPPOSED),
    "a verb": ("The deposit comes to two rents.", "The deposit equals two rents.", None, None),
    "another word": ("The revolt was crushed in May.", "The revolt was quelled in May.", None, None),
    "another subject": ("The oak burns well.", "The larch is felled in autumn.", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("claim", "passage", "reason", "gravity"), CASES.values(), ids=CASES)
def test_slots_differ(claim: str, passage: str, reason: str | None, gravity: Gravity | None) -> None:
    found = compare_slot(pair_up(claim, passage)) or ()
    assert [(one.reason, one.gravity) for one in found] == ([(reason, gravity)] if reason else [])


def test_both_words_are_shown() -> None:
    (one,) = compare_slot(pair_up("It was built of larch from Ely.", "It was built of oak from Ely.")) or ()
    assert (one.said, one.instead) == ("larch", "oak")


@pytest.mark.parametrize(
    ("claim", "passage", "another"),
    [
        pytest.param("Gas is cheaper than coal.", "Gas is cheaper than oil.", True, id="compared with"),
        pytest.param("Iron is cheaper than tin.", "Iron is cheaper than lead.", True, id="a noun and a verb"),
        pytest.param("Prices rose sharply in May.", "Prices rose in May.", True, id="a degree left out"),
        pytest.param(
            "The court annulled the decree.",
            "The court annulled the election.",
            True,
            id="what is done to it",
        ),
        pytest.param("Moths avoided the light.", "Moths shunned the light.", False, id="another verb"),
        pytest.param("Prices rose in May.", "In May, prices rose.", False, id="every word"),
    ],
)
def test_another_thing_in_the_place_of_one_is_seen(claim: str, passage: str, another: bool) -> None:
    assert has_another(pair_up(claim, passage)) is another
