"""What is compared with what."""

from __future__ import annotations

import pytest

from refkit.links.compare.comparator import compare_comparator, comparisons_of
from refkit.links.compare.content import read_content
from refkit.links.compare.pair import pair_up
from refkit.links.evidence.assessment import Gravity

OPPOSED, UNSTATED = Gravity.OPPOSED, Gravity.UNSTATED
# Claim, passage, and how grave the difference is; "" where they agree, None where the claim compares nothing.
CASES = {
    "turned": ("Wages were lower in Ely than in Marn.", "Wages were lower in Marn than in Ely.", OPPOSED),
    "the same": ("Wages were lower in Ely than in Marn.", "In Ely wages were lower than in Marn.", ""),
    "turned twice": ("Oak is heavier than larch.", "Larch is lighter than oak.", ""),
    "turned twice, high": ("Rents were higher in Ely than in Marn.", "Rents were lower in Marn than in Ely.", ""),
    "of another word": ("Stoats were denser in oak than in fir.", "Densities were higher in fir than in oak.", OPPOSED),
    "degrees unknown": ("Oak is denser than larch.", "Larch is dearer than oak.", UNSTATED),
    "one head": ("Barrels of oak leak less than barrels of fir.", "Barrels of fir leak less than barrels of oak.", OPPOSED),
    "as good": ("The pump is quieter than the boiler.", "The pump was about as quiet as the boiler.", OPPOSED),
    "better": ("The pump is as quiet as the boiler.", "The pump was quieter than the boiler.", OPPOSED),
    "both as good": ("The pump is as quiet as the boiler.", "The pump was as quiet as the old boiler.", ""),
    "in front": ("Compared with placebo, salt lowered fever.", "Salt lowered fever compared with placebo.", ""),
    "in front, turned": ("Compared with salt, placebo lowered fever.", "Salt lowered fever compared with placebo.", OPPOSED),
    "twice and half": ("Steel was twice as strong as iron.", "Iron was half as strong as steel.", ""),
    "fewer and more": ("Fewer died on salt than on sugar.", "Deaths were more frequent on sugar than on salt.", ""),
    "no worse": ("Steel is no worse than iron.", "Steel is as good as iron.", ""),
    "of another thing": (
        "Lead was higher in wells than in rivers, zinc in rivers.",
        "Zinc was higher in rivers than in wells, whereas lead was higher in wells.",
        "",
    ),
    "named otherwise": (
        "The duke owed three times as much as the bishop.",
        "The duke owed three times as much as the abbot.",
        OPPOSED,
    ),
    "not compared": ("Tavoprant relieves migraine better than aspirin.", "Tavoprant relieves migraine.", UNSTATED),
    "more than a figure": ("More than 30 judges resigned.", "Some 40 judges resigned.", None),
    "rather than": ("Salt rather than sugar was taxed.", "Salt was taxed.", None),
    "than others": ("Judges in Ely were slower than others.", "Judges in Ely were slow.", ""),
    "general words": (
        "Lead was lower in the treated group than in the control group.",
        "The level in the treated group was lower than the level in the control group.",
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("claim", "passage", "gravity"), CASES.values(), ids=CASES)
def test_comparisons_differ(claim: str, passage: str, gravity: Gravity | str | None) -> None:
    found = compare_comparator(pair_up(claim, passage))
    assert (None if found is None else found[0].gravity if found else "") == gravity


def test_the_things_compared_are_shown() -> None:
    (one,) = compare_comparator(pair_up("Wages fell more in Ely than in Marn.", "Wages fell more in Marn than in Ely.")) or ()  # fmt: skip
    assert (one.reason, one.said, one.instead) == ("comparator-differs", "Marn", "Ely")


def test_a_comparison_has_its_thing_and_degree() -> None:
    content = read_content("The beam of quartz is twice as bright as the beam of salt in air.")
    (one,) = comparisons_of(content)
    assert [content.words[at].folded for at in one.thing] == ["beam", "salt"]
    assert [content.words[at].folded for at in one.tail] == ["air"]
    assert not one.equal
