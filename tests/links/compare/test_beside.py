"""What stands around a stretch of the claim and one of the passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.beside import around, beside, stands_elsewhere
from refkit.links.compare.pair import SourceContext, pair_up

CASES = {
    "two words": ("Salt raised the yield by 5.", "The yield of barley was raised by 9.", 2.0),
    "none": ("Salt raised the yield by 5.", "Coal cost 9 florins.", 0.0),
}


@pytest.mark.parametrize(("claim", "passage", "weight"), CASES.values(), ids=CASES)
def test_words_around_both_are_weighed(claim: str, passage: str, weight: float) -> None:
    pair = pair_up(claim, passage)
    mine, its = claim.index("5"), passage.index("9")
    assert beside(pair, (mine, mine + 1), (its, its + 1)) == weight


def test_only_words_of_content_stand_around() -> None:
    content = pair_up("In that year 5 tolls of the bridge of Otto were raised.", "").claim
    assert [word.folded for word in around(content, (13, 14), 2)] == ["year", "tolls", "bridge"]


def test_a_figure_stands_elsewhere_only_beside_the_claims_words() -> None:
    claim, passage = "Wages of spinners rose by 9.", "Wages of weavers rose by 4."
    for text, expected in (
        ("wages of spinners rose by 9.", True),
        ("coal cost 9 florins.", False),
        ("wages of spinners rose by 94.", False),
    ):
        pair = pair_up(claim, passage, SourceContext(text=text))
        assert stands_elsewhere(pair, (26, 27), (25, 26)) is expected, text


def test_a_passage_that_holds_the_claim_is_firm_unless_as_much_stands_elsewhere() -> None:
    claim, passage = "The salve was allowed for wounds in 2009.", "The salve was allowed for wounds in 2004."
    source = SourceContext(text="the salve of ely was given up in 2009.")
    pair = pair_up(claim, passage, source)
    assert not stands_elsewhere(pair, (36, 40), (36, 40), firm=True)
