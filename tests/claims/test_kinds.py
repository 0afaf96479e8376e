"""A kind is told by the words of its trade, in drugs, devices and other subjects alike."""

from __future__ import annotations

import pytest

from refkit.claims.kinds import kind_of, kind_of_heading
from refkit.model import ClaimKind as K
from refkit.model import UnitKind


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
        ("Oral tablets of 5 mg caused fewer ulcers than capsules.", K.COMPARISON),
        ("Noise was 12 dB lower than on the old line.", K.COMPARISON),
        ("The new lens is no worse than glass.", K.COMPARISON),
        ("In the HILL-2 trial it cut attacks by 30% against placebo.", K.EFFICACY),
        ("About 3 in every 100 children have it.", K.EPIDEMIOLOGY),
        ("In 2014, 48% of the residents kept a dog.", K.EPIDEMIOLOGY),
        ("Zolan is an imidazole antifungal.", K.NAMING),
        ("It is sold in Peru as Zolan Forte.", K.NAMING),
        ("Acme plans to file there by 2031.", K.DEVELOPMENT),
        ("Under both scenarios the dune is gone by 2090.", K.DEVELOPMENT),
        ("Asian rights were licensed to Bolt in 2016.", K.DEAL),
        ("The city ordered nine trams.", K.DEAL),
        ("It is cleared mainly by the kidneys.", K.MECHANISM),
        ("Peak concentrations are reached after two hours.", K.MECHANISM),
        ("The decree has been in force since 1931.", K.APPROVAL),
        ("One batch of valves was recalled after a leak.", K.ADVERSE_EFFECT),
        ("Never swallow the beads.", K.DOSING),
        ("We screened 90 records.", K.OWN_WORK),
        ("More than 40 000 people cross it every day.", K.OTHER),
        ("The walls weigh less than 5 kg.", K.OTHER),
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


@pytest.mark.parametrize(
    ("text", "before", "kind"),
    [
        pytest.param("for people with gout.", K.APPROVAL, K.APPROVAL, id="another use"),
        pytest.param("Chile in May 2019.", K.APPROVAL, K.APPROVAL, id="another country"),
        pytest.param("half of them in winter.", K.EPIDEMIOLOGY, K.EPIDEMIOLOGY, id="silent"),
        pytest.param("is sold in Peru as Zolan.", K.MANUFACTURER, K.NAMING, id="tells its own"),
        pytest.param("opened in 1931.", K.MANUFACTURER, K.OTHER, id="maker says nothing of the rest"),
    ],
)
def test_a_clause_that_says_little_is_of_the_kind_before_it(text: str, before: K, kind: K) -> None:
    assert kind_of(text, before=before) is kind


@pytest.mark.parametrize(
    ("row", "header", "kind"),
    [
        ("Leaks | 1.2 % | 4.8 %", ("Outcome", "New valve", "Old valve"), K.COMPARISON),
        ("Fine | 20 crowns | 90 crowns", ("Offence", "1975", "2016"), K.OTHER),
        ("Span | 90 m | 4", ("Part", "Length", "Number"), K.OTHER),
    ],
)
def test_a_row_of_one_measure_of_several_things_compares(row: str, header: tuple[str, ...], kind: K) -> None:
    assert kind_of(row, unit=UnitKind.TABLE_ROW, header=header) is kind
