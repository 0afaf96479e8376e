"""A link and what the text of its source does with the claim: the grounds follow the text, but for a person's."""

from __future__ import annotations

import pytest

from refkit.links.evidence.assessment import Assessment
from refkit.links.verdict.weigh import best_first, differing, weigh
from refkit.model import Basis, Claim, Difference, Gravity, Link, Source, Span, Standing

SOURCE = Source(name="a.txt", text="The mill raised the pond.")
CLAIM = Claim(id="c1", span=Span(source=SOURCE, start=0, end=25))
TEXT = Source(name="lee.txt", text="The mill lowered the pond.")
LOWERED = Difference(reason="direction-differs", gravity=Gravity.OPPOSED, said="raised", instead="lowered")


def found(standing: Standing, *differences: Difference) -> Assessment:
    quote = Span(source=TEXT, start=0, end=26)
    return Assessment(reference="lee", standing=standing, quote=quote, differences=differences, score=0.9)


def link(basis: Basis, standing: Standing | None = None) -> Link:
    return Link(claim="c1", reference="lee", basis=basis, score=1.0, reasons=("marked",), standing=standing)


@pytest.mark.parametrize(
    ("basis", "standing", "grounds", "reason"),
    [
        pytest.param(Basis.MARKED, Standing.ASSERTS, Basis.QUOTED, "quoted", id="cited, states it"),
        pytest.param(Basis.MARKED, Standing.OPPOSES, Basis.DISPUTED, "text-says-otherwise", id="cited, denies it"),
        pytest.param(Basis.MARKED, Standing.WEAKER, Basis.MARKED, "text-says-less", id="cited, says less"),
        pytest.param(Basis.MARKED, Standing.NEAR, Basis.MARKED, "passage", id="cited, comes near"),
        pytest.param(Basis.SUGGESTED, Standing.ASSERTS, Basis.QUOTED, "quoted", id="suggested, states it"),
        pytest.param(Basis.SUGGESTED, Standing.OPPOSES, Basis.DISPUTED, "text-says-otherwise", id="suggested, denies"),
        pytest.param(Basis.SUGGESTED, Standing.NEAR, Basis.SUGGESTED, "passage", id="suggested, comes near"),
        pytest.param(Basis.ACCEPTED, Standing.ASSERTS, Basis.ACCEPTED, "quoted", id="accepted, states it"),
        pytest.param(Basis.ACCEPTED, Standing.OPPOSES, Basis.ACCEPTED, "text-says-otherwise", id="accepted, denies it"),
    ],
)  # fmt: skip
def test_the_grounds_of_a_link_follow_the_text(
    basis: Basis, standing: Standing, grounds: Basis, reason: str
) -> None:
    weighed = weigh(CLAIM, "lee", found(standing, LOWERED), link(basis))
    assert (weighed.basis, weighed.standing) == (grounds, standing)
    assert weighed.reasons == ("marked", reason, "direction-differs")
    assert weighed.quote is not None
    assert weighed.quote.text == "The mill lowered the pond."
    assert weighed.score == (0.9 if grounds in {Basis.QUOTED, Basis.DISPUTED} else 1.0)


def test_a_silent_text_leaves_a_link_as_it_was() -> None:
    weighed = weigh(CLAIM, "lee", None, link(Basis.MARKED), silent=("no-passage",))
    assert weighed == Link(
        claim="c1", reference="lee", basis=Basis.MARKED, score=1.0, reasons=("marked", "no-passage")
    )


def test_a_source_that_nothing_else_points_to_is_quoted() -> None:
    weighed = weigh(CLAIM, "lee", found(Standing.ASSERTS))
    assert (weighed.basis, weighed.reasons, weighed.score) == (Basis.QUOTED, ("quoted",), 0.9)


def test_differences_of_several_links_are_named_once() -> None:
    links = [weigh(CLAIM, "lee", found(Standing.OPPOSES, LOWERED), link(Basis.MARKED))] * 2
    assert differing(links) == ("direction-differs",)


def test_links_whose_passages_decide_come_first_and_others_stay_in_order() -> None:
    links = [
        link(Basis.MARKED),
        link(Basis.MARKED, Standing.NEAR),
        link(Basis.SUGGESTED, Standing.WEAKER),
        link(Basis.QUOTED, Standing.ASSERTS),
        link(Basis.DISPUTED, Standing.OPPOSES),
    ]
    order = [one.standing for one in best_first(links)]
    assert order == [Standing.OPPOSES, Standing.ASSERTS, Standing.WEAKER, None, Standing.NEAR]
