"""An authority is told from a company, a word or a place of the same letters."""

from __future__ import annotations

import pytest

from refkit.claims.agencies import find_agencies
from refkit.vocabulary.agencies import JURISDICTION


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        pytest.param("EMC Corporation sold its storage business in 2016.", (), id="a company, not the eMC"),
        pytest.param("The EMC test of the device was passed.", (), id="electromagnetic compatibility"),
        pytest.param("Listed in the eMC.", ("mhra",), id="the compendium in its own case"),
        pytest.param("The EU has 27 members, and the UK left it.", (), id="jurisdictions"),
        pytest.param("The European Commission proposed a new budget.", (), id="an executive"),
        pytest.param("It was approved in the EU and the UK.", ("ema", "mhra"), id="approval in jurisdictions"),
        pytest.param("The European Commission granted marketing authorisation.", ("ema",), id="authorisation"),
        pytest.param("Who would have thought it nice?", (), id="words"),
        pytest.param("The food and drug administration and MEDSAFE agree.", ("fda", "medsafe"), id="any case"),
        pytest.param("US FDA, then the Thai FDA", ("fda", "th-fda"), id="the longest name"),
    ],
)  # fmt: skip
def test_authorities_of_a_text(text: str, slugs: tuple[str, ...]) -> None:
    assert find_agencies(text) == slugs
    assert all(slug in JURISDICTION for slug in slugs)
