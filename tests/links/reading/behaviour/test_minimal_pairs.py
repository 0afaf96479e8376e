"""The pairs that the reading model is trained with say what their label states: each edit, by example."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[4] / "tests" / "bench"


@pytest.fixture(scope="module")
def pairs() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "evidence_minimal_pairs", BENCH / "evidence_minimal_pairs.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["evidence_minimal_pairs"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("edit", "text", "changed"),
    [
        pytest.param(
            "direction", "Rents rose in the port.", {"Rents fell in the port."}, id="other direction"
        ),
        pytest.param(
            "negation", "The council could not agree.", {"The council could agree.", None}, id="not left out"
        ),
        pytest.param(
            "negation",
            "Heat improved the yield.",
            {"Heat did not improve the yield.", "Heat failed to improve the yield."},
            id="not put in",
        ),
        pytest.param(
            "role",
            "Myosin inhibits the kinase in yeast.",
            {"The kinase inhibits myosin in yeast."},
            id="who acts on whom",
        ),
        pytest.param(
            "role",
            "The kinase was inhibited by myosin in yeast.",
            {"Myosin was inhibited by the kinase in yeast.", "The kinase inhibited myosin in yeast."},
            id="who acts on whom, passive",
        ),
        pytest.param(
            "group",
            "Debts were higher in Genoa than in Pisa.",
            {"Debts were higher in Pisa than in Genoa."},
            id="groups changed over",
        ),
        pytest.param(
            "pick_of_two",
            "It funds a tunnel rather than buses.",
            {"It funds buses rather than a tunnel."},
            id="one rather than the other",
        ),
        pytest.param(
            "exchange",
            "The fall reached Altmark before Siebeck.",
            {"The fall reached Siebeck before Altmark."},
            id="names exchanged",
        ),
        pytest.param(
            "exchange", "It struck boats and barges.", {None}, id="of two joined by and none is other"
        ),
        pytest.param(
            "converse",
            "Rents were higher in Genoa than in Pisa.",
            {"Rents were lower in Pisa than in Genoa."},
            id="said from the other side",
        ),
        pytest.param("hedge", "Salt may be the cause.", {"Salt is the cause."}, id="hedge dropped"),
        pytest.param("scope", "Some towns refused.", {"All towns refused."}, id="some made all"),
        pytest.param(
            "unit", "They took 5 mg a day.", {f"They took 5 {u} a day." for u in ("g", "µg", "kg")}, id="unit"
        ),
        pytest.param("number", "No figure here.", {None}, id="no number to change"),
        pytest.param("direction", "It is a lake.", {None}, id="no direction to turn"),
    ],
)
def test_an_edit_changes_one_thing(pairs: ModuleType, edit: str, text: str, changed: set[str | None]) -> None:
    found = {getattr(pairs, edit)(text, Random(seed)) for seed in range(20)}
    assert found <= changed


@pytest.mark.parametrize(
    "text", ["It took 12 days.", "In 1911 it opened.", "A share of 3.5% was paid.", "It has 12,500 books."]
)
def test_another_number_is_another_number(pairs: ModuleType, text: str) -> None:
    for seed in range(20):
        changed = pairs.number(text, Random(seed))
        assert changed is None or pairs.NUMBER.findall(changed) != pairs.NUMBER.findall(text)
        assert changed is None or pairs.NUMBER.sub("#", changed) == pairs.NUMBER.sub("#", text)


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        pytest.param("It struck 12 of the 38 ships.", "It struck 12/38 ships.", id="share of a count"),
        pytest.param("A 6-week strike", "A 6 weeks strike", id="span of time"),
        pytest.param("It lost 4300 men.", "It lost 4,300 men.", id="thousands"),
        pytest.param("It sank 3 ships.", "It sank three ships.", id="spelt"),
        pytest.param("It fell (p < 0.05).", "It fell.", id="test left out"),
    ],
)
def test_a_figure_may_be_written_in_another_way(pairs: ModuleType, text: str, formats: str) -> None:
    assert formats in {pairs.other_format(text, Random(seed)) for seed in range(20)}


def test_the_same_seed_makes_the_same_pairs(pairs: ModuleType) -> None:
    paragraph = [
        "The bridge was opened in 1911 and carried both carts and trams across the river.",
        "Tolls were higher for carts than for trams until the city bought the bridge.",
        "After the flood the council may have been unable to pay for the repairs.",
    ]
    made = list(pairs.minimal_pairs([paragraph], 60, 3))
    assert made == list(pairs.minimal_pairs([paragraph], 60, 3))
    assert {pair.label for pair in made} >= {pairs.ASSERTS, pairs.DENIES, pairs.NEITHER}
    assert all(sum(pair.label) == pytest.approx(1) for pair in made)
