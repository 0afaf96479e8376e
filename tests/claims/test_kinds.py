"""A kind is told by the words of its trade, in drugs, devices and other subjects alike."""

from __future__ import annotations

import pytest

from refkit.claims.kinds import kind_of, kind_of_heading
from refkit.model import ClaimKind as K


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is supplied as a prefilled syringe.", K.DOSING),
        ("The cream is usually prescribed in thin layers.", K.DOSING),
        ("People with asthma should talk to their doctor before a dose.", K.CONTRAINDICATION),
        ("Added to standard care it reduced the risk of stroke.", K.COMPARISON),
        ("The valve is currently being evaluated in patients with stenosis.", K.DEVELOPMENT),
        ("It cross-links the fibres and blocks their signalling.", K.MECHANISM),
        ("The EU has 27 members.", K.OTHER),
    ],
)
def test_kind_of_a_statement(text: str, kind: K) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Who must not use it", K.CONTRAINDICATION),
        ("Before you take it", K.CONTRAINDICATION),
        ("Who can take it", K.INDICATION),
        ("What examplinib is used for", K.INDICATION),
        ("How to use the inhaler", K.DOSING),
        ("Chapter two", None),
    ],
)
def test_kind_that_a_heading_promises(heading: str, kind: K | None) -> None:
    assert kind_of_heading(heading) is kind
