"""Amounts of claim and passage: which agree as an editor rounds, and which differ."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import SourceContext, pair_up
from refkit.links.compare.quantities import compare_quantities

# Claim, passage, then the differences as (gravity, said, instead); None: nothing to compare.
COMPARED = {
    "same": ("946 barns burnt down.", "In all 946 barns burnt down.", []),
    "other count": ("946 barns burnt down.", "In all 496 barns burnt down.", [("opposed", "946", "496")]),
    "other noun": (
        "946 barns burnt down.",
        "In 496 parishes, barns burnt down.",
        [("unstated", "946", None)],
    ),
    "other unit, same value": ("It weighed 1.5 kg.", "It weighed 1500 g.", []),
    "rounded": ("It fell by 32%.", "It fell by 31.6%.", []),
    "rounded wrongly": ("The rent fell by 31%.", "The rent fell by 31.6%.", [("opposed", "31%", "31.6%")]),
    "about": ("It rose by about 30%.", "It rose by 31.6%.", []),
    "ratio for percent": ("Of the towns 31.6% were walled.", "Walls stood in 12 of 38 towns.", []),
    "fraction for ratio": ("Two thirds of the cases were old.", "In 31 of the 47 cases they were old.", []),
    "ratio in another order": (
        "It was found in 23 of 64 plots.",
        "We searched 64 plots and found it in 23.",
        [],
    ),
    "two in five for percent": ("Two in five patients died.", "Death was recorded in 41% of patients.", []),
    "no figure": ("Barns burnt down.", "In all 496 barns burnt down.", None),
    "a year is no amount": ("Built in 1919.", "It was built in 1921.", None),
    "more than": ("More than 600 children were tested.", "In all 640 children were tested.", []),
    "more than, and fewer": (
        "More than 600 children were tested.",
        "We tested 402 children.",
        [("opposed", "600", "402")],
    ),
    "at least for at most": (
        "The fine is at least 40 pounds.",
        "The fine is at most 40 pounds.",
        [("opposed", "40 pounds", "40 pounds")],
    ),
    "at most": ("The fine is up to 50 pounds.", "The fine is at most 50 pounds.", []),
    "a little over half": (
        "A little over half of the seats fell vacant.",
        "54% of the seats fell vacant.",
        [],
    ),
    "months for a year": ("The truce lasted 12 months.", "The truce lasted a year.", []),
    "weeks for a month": ("The truce lasted a month.", "The truce lasted four weeks.", []),
    "weeks for months, as people count": (
        "The truce lasted two months.",
        "It was a truce of eight weeks.",
        [],
    ),
    "per litre": ("Salt rose by 21 g per litre.", "Salt rose by 2.1 g/dL.", []),
    "per week for per day": (
        "Mothers worked 2.3 hours more a day.",
        "Mothers worked 2.3 hours more a week.",
        [("opposed", "2.3 hours", "2.3 hours")],
    ),
    "within a day": (
        "The envoys left within a day of the truce.",
        "The envoys left 21 hours after the truce.",
        [("unstated", "a day", None)],
    ),
    "days for weeks": (
        "The truce lasted two weeks.",
        "The truce lasted eleven days.",
        [("opposed", "two weeks", "eleven days")],
    ),
    "weeks for months": (
        "The fever lasted six weeks in adults.",
        "In adults the fever lasted six months.",
        [("opposed", "six weeks", "six months")],
    ),
    "kelvin": ("The bath was held at 20 °C.", "The bath was held at 293 K.", []),
    "kelvin for degrees": (
        "The recoil of hydrogen was seen at 5 °C.",
        "The recoil of hydrogen was seen at 5 K.",
        [("opposed", "5 °C", "5 K")],
    ),
    "per minute for per second": (
        "The reader takes 1,500 pages per minute.",
        "The reader takes 1,500 pages per second.",
        [("opposed", "1,500", "1,500")],
    ),
    "percent for points": (
        "The share of votes rose by 5%.",
        "The share of votes rose by 5 percentage points.",
        [("opposed", "5%", "5 percentage points")],
    ),
    "dollars for pounds": (
        "The widow was paid 470 dollars.",
        "The widow was paid 470 pounds.",
        [("opposed", "470 dollars", "470 pounds")],
    ),
    "doubled": ("Prices of grain doubled.", "Prices of grain rose by 100%.", []),
    "doubled by its figures": (
        "The price of grain doubled.",
        "The price of grain rose from 12 to 24 florins.",
        [],
    ),
    "halved": ("The dose was halved.", "The dose was cut by half.", []),
    "a sum": ("In all 146 members voted.", "Of the members 90 voted for it and 56 against it.", []),
    "the rest": ("Three quarters of the patients coughed.", "Cough was absent in a quarter of patients.", []),
    "not the rest": (
        "Street names were wrong in three quarters of cases.",
        "Street names were wrong in a quarter of cases.",
        [("opposed", "three quarters", "a quarter")],
    ),
    "same figure of other things": (
        "The survey covers 64 rental listings.",
        "The survey covers 64 towns and 1.2 million rental listings.",
        [("opposed", "64", "1.2 million")],
    ),
    "less exact than the claim": (
        "The court imposed 31.4% of the fines.",
        "The court imposed 31% of the fines.",
        [("unstated", "31.4%", None)],
    ),
    "the two": ("The two judges agreed.", "The judges agreed.", []),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), COMPARED.values(), ids=COMPARED)
def test_figures_differ_only_where_no_editor_would_round(
    claim: str, passage: str, expected: list[tuple[str, str, str | None]] | None
) -> None:
    found = compare_quantities(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected


def test_the_same_figure_in_another_unit_is_a_difference_of_units() -> None:
    found = compare_quantities(pair_up("The pupils walked 3 miles.", "The pupils walked 3 km."))
    assert [one.reason for one in found or ()] == ["unit-differs"]


def test_a_figure_that_the_source_gives_elsewhere_is_left_open() -> None:
    source = SourceContext(text="wages of weavers rose by 4%. wages of spinners rose by 9% in the same war.")
    found = compare_quantities(
        pair_up("Wages of spinners rose by 9%.", "Wages of weavers rose by 4%.", source)
    )
    assert [one.gravity for one in found or ()] == ["unstated"]


def test_a_figure_of_the_next_sentence_is_no_difference() -> None:
    found = compare_quantities(
        pair_up(
            "After 24 weeks the pain was less.", "The pain was less.", after="The trial ran for 24 weeks."
        )
    )
    assert found == ()
