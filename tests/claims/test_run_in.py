"""Headings that run into a sentence are none of it; a caption states only what its sentences state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.claims.run_in import heading_length, is_caption
from refkit.model import Document

Build = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param("ResultsThe drug lowered heart rate.", "The drug lowered heart rate.", id="glued"),
        pytest.param("CONCLUSIONSZorbine works.", "Zorbine works.", id="glued, in capitals"),
        pytest.param(
            "Mechanism of actionZorbine binds PON2.", "Zorbine binds PON2.", id="glued, several words"
        ),
        pytest.param(
            "Storage at homeThe tablets keep for a year.", "The tablets keep for a year.", id="any words"
        ),
        pytest.param("4 DiscussionLight causes pecking.", "Light causes pecking.", id="numbered and glued"),
        pytest.param("Methods. We kept 240 hens.", "We kept 240 hens.", id="with a full stop"),
        pytest.param("Background: Hens lay eggs.", "Hens lay eggs.", id="with a colon"),
        pytest.param("2.2 Statistics. We fitted a model.", "We fitted a model.", id="numbered"),
        pytest.param("AbstractBackground: Hens lay eggs.", "Hens lay eggs.", id="two of them"),
        pytest.param("[^4]: The marshes are younger.", "The marshes are younger.", id="a footnote's label"),
        pytest.param("Uses of iron are many.", "Uses of iron are many.", id="no heading"),
        pytest.param(
            "Background radiation is low.", "Background radiation is low.", id="a word of the sentence"
        ),
        pytest.param("Results from Kell show nothing.", "Results from Kell show nothing.", id="the subject"),
        pytest.param("Treatment: 50 mg a day.", "Treatment: 50 mg a day.", id="a field"),
        pytest.param("PubMed holds 30 million records.", "PubMed holds 30 million records.", id="a name"),
        pytest.param(
            "McArthur was born in 1880.", "McArthur was born in 1880.", id="a name with a capital inside"
        ),
    ],
)
def test_a_statement_begins_behind_its_heading(text: str, statement: str) -> None:
    assert text[heading_length(text) :] == statement


def test_claims_leave_out_headings_that_run_into_them(build: Build) -> None:
    text = "AbstractBackground: Hens lay fewer eggs in winter. Results: Light raised laying by 12%."
    assert [claim.text for claim in find_claims(build(text))] == [
        "Hens lay fewer eggs in winter.",
        "Light raised laying by 12%.",
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            "Table 1. Eggs per hen and week by hours of light. Values are means (SD).", [], id="a title"
        ),
        pytest.param("Fig. 3: The bridge in 2018.", [], id="what is seen"),
        pytest.param(
            "Figure 2. Laying rises with the hours of light.",
            ["Laying rises with the hours of light."],
            id="a sentence",
        ),
        pytest.param("* p < 0.05 against eight hours of light.", [], id="a note"),
    ],
)
def test_of_captions_only_sentences_are_claims(build: Build, text: str, claims: list[str]) -> None:
    assert [claim.text for claim in find_claims(build(text))] == claims


@pytest.mark.parametrize(
    ("text", "caption"), [("Table 1. Eggs", True), ("Table salt is", False), ("Fig. 2a: X", True)]
)
def test_what_is_a_caption(text: str, caption: bool) -> None:
    assert is_caption(text) is caption
