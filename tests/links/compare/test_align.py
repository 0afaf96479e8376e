"""Which word of a passage a word of the claim meets, and how much of the claim is met."""

from __future__ import annotations

import pytest

from refkit.links.compare.align import Fit, align, weight_of
from refkit.links.compare.content import read_content

FITS = {
    "the same stem": ("barns burning", "the barns burnt and burned", [Fit.SAME, Fit.SAME]),
    "another word of its sense": ("wages rose", "wages grew", [Fit.SAME, Fit.SENSE]),
    "another form": ("phylogenetic", "the phylogeny", [Fit.FORM]),
    "none": ("oak", "larch", [Fit.NONE]),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), FITS.values(), ids=FITS)
def test_words_meet(claim: str, passage: str, expected: list[Fit]) -> None:
    assert [*align(read_content(claim), read_content(passage), short={}).fits] == expected


def test_an_abbreviation_meets_its_words() -> None:
    short = {"efs": frozenset({"event", "free", "surviv"})}
    assert align(read_content("EFS"), read_content("event-free survival"), short=short).share > 0.8


def test_the_topic_of_a_source_need_not_be_repeated() -> None:
    claim, passage = read_content("Zorbine dries the mouth"), read_content("It dries the mouth")
    assert align(claim, passage, short={}).missing == (0,)
    assert align(claim, passage, short={}, topic=frozenset({"zorbin"})).missing == ()


def test_light_words_and_figures_weigh_nothing_and_names_most() -> None:
    weights = [weight_of(word) for word in read_content("in 12 barns near Ely").words]
    assert weights[0] == weights[1] == 0.0
    assert weights[4] > weights[2]
