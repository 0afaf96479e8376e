"""What the passage says under a condition, of a part or for a time, and the claim without it."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.pair import pair_up
from refkit.links.compare.restriction import compare_restriction, is_timeless

# Claim, passage, then what the passage says of it alone; None: nothing that restricts.
CASES = {
    "if": ("Tenants may keep pets.", "Tenants may keep pets if the landlord agrees in writing.", "if"),
    "unless": (
        "The seller is liable for hidden defects.",
        "The seller is liable for hidden defects unless the contract says otherwise.",
        "unless",
    ),
    "only if": (
        "Interest on the loan must be repaid.",
        "Interest on the loan must be repaid only if the borrower defaults.",
        "only if",
    ),
    "provided": (
        "Steel resists corrosion.",
        "Steel resists corrosion provided that it is galvanised.",
        "provided that",
    ),
    "with the leave of": (
        "A minor may rescind the contract.",
        "A minor may rescind the contract with the leave of a court.",
        "with the leave of",
    ),
    "except": (
        "Foreigners could own land in Siam.",
        "Foreigners could own land in Siam except in the provinces of the north.",
        "except",
    ),
    "where, of what is so": (
        "Strikes are legal.",
        "Strikes are legal where a ballot has been held.",
        "where",
    ),
    "until, before the rest": (
        "Coal miners earned more than weavers.",
        "Until 1880, coal miners earned more than weavers.",
        "Until 1880",
    ),
    "in parts of": ("Growth slowed in Asia.", "Growth slowed in parts of Asia.", "in parts of"),
    "a subgroup": (
        "Ivabradine improved survival.",
        "In the subgroup with a heart rate above 75, ivabradine improved survival.",
        "In the subgroup",
    ),
    "a place, of what is so": (
        "Women earn less than men.",
        "In the Danish banking sector, women earn less than men.",
        "In the Danish banking sector",
    ),
    "a group of people": (
        "Statins lower mortality.",
        "Statins lower mortality in men with prior infarction.",
        "in men with",
    ),
    "a range": ("Helium is superfluid.", "Helium is superfluid below 2.17 K.", "below "),
    "was due to": ("The tunnel opened in 1994.", "The tunnel was due to open in 1994.", "was due to"),
    "a word before the kind": ("Bees died out in Kent.", "Wild bees died out in Kent.", "Wild"),
    "any word, of what is so": ("Owls hunt by day.", "Snowy owls hunt by day.", "Snowy"),
    "before a group": (
        "Taxes on sugar burden households.",
        "Taxes on sugar burden low-income households.",
        "low-income",
    ),
    "of, behind the kind": (
        "Vaccination protects infants.",
        "Vaccination of mothers protects infants.",
        "of mothers",
    ),
    "a form of the stuff": (
        "Copper superconducts under pressure.",
        "Thin films of copper superconduct under pressure.",
        "films of",
    ),
    "the claim has the condition": (
        "Tenants may keep pets if the landlord agrees.",
        "Tenants may keep pets if the landlord agrees in writing.",
        None,
    ),
    "even if": (
        "The comet was seen from Peking.",
        "Even if clouds were frequent, the comet was seen from Peking.",
        None,
    ),
    "one event, in the first year": (
        "The mills raised the water by 30 cm.",
        "In the first year, the mills raised the water by 30 cm.",
        None,
    ),
    "for a time": (
        "The rent was free.",
        "For the first two years, the rent was free.",
        "For the first two years",
    ),
    "a year": ("The accord was signed.", "In 2014, the accord was signed.", None),
    "a year, of what is so": ("Wild bees died out.", "In the 1950s, wild bees died out.", None),
    "on average": ("Reefs lower waves by 30 cm.", "On average, reefs lower waves by 30 cm.", None),
    "on the whole": ("Weavers earned more.", "On the whole, weavers earned more.", None),
    "the trial itself": ("Omalizumab is safe.", "In this trial, omalizumab is safe.", None),
    "one event, where": ("Bread was rationed.", "Bread was rationed in Leeds in 1946.", None),
    "one event, until when": (
        "The guild controlled the salt trade.",
        "The guild controlled the salt trade until the plague.",
        None,
    ),
    "one thing, which": ("The tax was abolished.", "The hated tax was abolished after long debate.", None),
    "the people of one deed": ("Engineers rebuilt the dam.", "Swiss engineers rebuilt the dam.", None),
    "an aside": (
        "Lidocaine blocks sodium channels.",
        "Lidocaine, an amide local anaesthetic, blocks voltage-gated sodium channels.",
        None,
    ),
    "as planned": (
        "The bridge was opened in 1931.",
        "The bridge was opened in 1931, later than planned.",
        None,
    ),
    "another clause": (
        "The court dismissed the appeal.",
        "The court dismissed the appeal; if the sum is paid, the house is free.",
        None,
    ),
}


@pytest.mark.parametrize(("claim", "passage", "instead"), CASES.values(), ids=CASES)
def test_a_restriction_that_the_claim_leaves_out_is_found(
    claim: str, passage: str, instead: str | None
) -> None:
    found = compare_restriction(pair_up(claim, passage)) or ()
    assert [one.instead for one in found] == ([instead] if instead else [])


def test_a_sentence_of_another_thing_restricts_nothing() -> None:
    assert compare_restriction(pair_up("Owls hunt by day.", "Tenants keep pets if it rains.")) is None


@pytest.mark.parametrize(
    ("text", "timeless"),
    [("Owls hunt by day.", True), ("Light is absorbed by leaves.", True), ("The king signed it.", False),
     ("The mill burnt down.", False)],
)  # fmt: skip
def test_what_holds_at_any_time_has_no_past_form(text: str, timeless: bool) -> None:
    assert is_timeless(read_content(text)) is timeless
