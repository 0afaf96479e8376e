"""How far claim and passage go."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.scope import compare_scope

# Claim, passage, then the differences as (gravity, said, instead); None: nothing to compare.
CASES = {
    "physics": (
        "Welds were weaker than the metal in every gas.",
        "Welds were weaker than the metal in hydrogen only.",
        [("opposed", "every", "only")],
    ),
    "law": (
        "All suits were dismissed by the court.",
        "Most suits were dismissed by the court.",
        [("opposed", "All", "Most")],
    ),
    "some of another thing": (
        "All suits brought by widows were dismissed.",
        "Several suits were dismissed; so was the appeal.",
        [("weaker", "All", "Several")],
    ),
    "all, and no word of it": (
        "All towns paid the toll.",
        "Towns paid the toll.",
        [("unstated", "All", None)],
    ),
    "all in other words": ("All towns paid the toll.", "No town was free of the toll, and each paid.", []),
    "the most": (
        "Lithium is the most effective treatment for mania.",
        "Lithium is an effective treatment for mania.",
        [("weaker", "the most effective", "effective")],
    ),
    "the coldest": (
        "The winter was the coldest in Kent.",
        "The winter was cold in Kent.",
        [("weaker", "the coldest", "cold")],
    ),
    "the best": (
        "Magnesium is the best remedy for cramps.",
        "Magnesium is a good remedy for cramps.",
        [("weaker", "the best", "good")],
    ),
    "most of": ("They held on to most of what they had won.", "Gains of the arm were largely kept.", None),
    "a share of all": ("Women wrote 8% of all titles.", "Women wrote 8% of the titles.", None),
    "only, and also": (
        "The drug worked only in patients without the syndrome.",
        "The drug worked equally in patients with or without the syndrome.",
        [("opposed", "only", "equally")],
    ),
    "often for rarely": (
        "Swelling of the lips is often seen.",
        "Swelling of the lips is rarely seen.",
        [("opposed", "often", "rarely")],
    ),
    "usually for sometimes": (
        "The feast was usually held in May.",
        "The feast was sometimes held in May.",
        [("weaker", "usually", "sometimes")],
    ),
    "rarely for often": (
        "Swelling of the lips is rarely seen.",
        "Swelling of the lips is often seen.",
        [("opposed", "rarely", "often")],
    ),
    "one hospital": (
        "By 1948 half of the strains in London hospitals were resistant.",
        "By 1948 half of the strains at one London hospital were resistant.",
        [("weaker", "hospitals", "at one London hospital were")],
    ),
    "one tablet": ("The tablets are taken twice.", "Take one tablet twice.", None),
    "same": ("All towns paid.", "All the towns paid.", []),
    "not all": ("Not all towns paid.", "Most towns paid.", []),
    "history": ("The duke built a mill.", "A mill was built by the duke.", None),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), CASES.values(), ids=CASES)
def test_a_claim_that_goes_farther_differs(
    claim: str, passage: str, expected: list[tuple[str, str | None, str | None]] | None
) -> None:
    found = compare_scope(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
