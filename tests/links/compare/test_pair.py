"""A claim beside a passage."""

from __future__ import annotations

from refkit.links.compare.pair import pair_up


def test_a_pair_knows_what_meets_what() -> None:
    pair = pair_up("Wages rose in Ely", "In Ely wages grew")
    assert [pair.partner(at) for at in range(4)] == [2, 3, 0, 1]
    assert pair.meets(0)
    assert not pair_up("Oak", "Larch").meets(0)
