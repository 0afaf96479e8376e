"""Rows of tables as statements: each cell with its column's heading and its row's label."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.documents import read_document
from refkit.links.evidence.stretch import shown
from refkit.links.evidence.tables import Row, is_header, rows_of
from refkit.model import Document, Source, Unit, UnitKind


def table(text: str, name: str = "s.txt") -> list[Unit]:
    units = read_document(Source(name=name, text=text)).units
    return [unit for unit in units if unit.kind is UnitKind.TABLE_ROW]


def statements(text: str, name: str = "s.txt") -> list[str]:
    rows = table(text, name)
    return [shown(rows[0].span.source.text, row.parts) for row in rows_of(rows)]


RENTS = "City\t2019\t2020\nLeeds\t412\t500\nYork\t300\t310\n"
METALS = "Metal | Density (g/cm3) | Melts at [°C]\n--- | --- | ---\nTin | 7.3 | 232\nLead | 11.3 | 327\n"
# A table, and all that its rows state.
STATED = {
    "years above figures": (
        RENTS,
        ["Leeds: 2019 was 412.", "Leeds: 2020 was 500.", "York: 2019 was 300.", "York: 2020 was 310."]),
    "units of headings": (
        METALS,
        ["Tin: Density was 7.3 g/cm3.", "Tin: Melts at was 232 °C.", "Lead: Density was 11.3 g/cm3.",
         "Lead: Melts at was 327 °C."]),
    "money and shares": (
        "Good | Price (£) | Share, %\nSalt | 9 | 12\nWool | 31 | 40\n",
        ["Salt: Price was £9.", "Salt: Share was 12%.", "Wool: Price was £31.", "Wool: Share was 40%."]),
    "millions": (
        "Land | People (millions) | Area (km2)\nPeru | 33 | 1285216\n",
        ["Peru: People was 33 million.", "Peru: Area was 1285216 km2."]),
    "brackets that hold no unit": (
        "Arm | Age (mean) | Dead (n)\nPlacebo | 61 | 14\nRilozine | 63 | 6\n",
        ["Placebo: Age (mean) was 61.", "Placebo: Dead (n) was 14.", "Rilozine: Age (mean) was 63.",
         "Rilozine: Dead (n) was 6."]),
    "words": (
        "Land | Capital | River\n---|---|---\nPeru | Lima | Rímac\n",
        ["Peru, Capital: Lima.", "Peru, River: Rímac."]),
    "a value beside its name": (
        "Boiling point\t100 °C\nMolar mass\t18 g/mol\n", ["Boiling point: 100 °C.", "Molar mass: 18 g/mol."]),
    "cells that hold nothing": (
        "| City | 2019 | 2020 |\n|---|---|---|\n| Leeds | – | 500 |\n| York | n/a | 310 |\n",
        ["Leeds: 2020 was 500.", "York: 2020 was 310."]),
    "a figure that carries its unit": (
        "| Dam | Height (m) |\n|---|---|\n| Carver | 31 m high |\n", ["Carver: Height (m) was 31 m high."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), STATED.values(), ids=STATED)
def test_each_cell_of_a_row_states_one_thing(text: str, said: list[str]) -> None:
    assert statements(text) == said


def test_a_heading_above_the_table_stands_before_what_it_states() -> None:
    text = "## Rents in 1871\n\n| City | Rent (pence) |\n|---|---|\n| Leeds | 41 |\n"
    assert statements(text, "s.md") == ["Rents in 1871: Leeds: Rent was 41 pence."]


def test_a_statement_knows_its_label_and_its_own_cell() -> None:
    rows = table(RENTS)
    found = [*rows_of(rows)]
    assert [row.label for row in found] == ["Leeds", "Leeds", "York", "York"]
    assert [own(row) for row in found] == ["412", "500", "300", "310"]


def own(row: Row) -> str:
    return shown(row.unit.span.source.text, [row.parts[row.value]])


WHOLE = {
    "a row that lost a cell": "| City | 2019 | 2020 |\n|---|---|---|\n| Leeds | |\n",
    "a row without a label": "| City | 2019 | 2020 |\n|---|---|---|\n| – | 412 | 500 |\n",
    "a label as long as a text": f"| City | 2019 | 2020 |\n|---|---|---|\n| {'levy ' * 45}| 412 | 500 |\n",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_a_row_that_does_not_fit_its_header_is_read_as_it_stands(text: str) -> None:
    rows = [*rows_of(table(text))]
    assert [(row.label, row.value) for row in rows] == [("", 0)]


HEADS: dict[str, tuple[list[str], bool]] = {
    "years above figures": (["City|2019|2020", "Leeds|412|500", "York|300|310"], True),
    "words above figures": (["Metal|Density", "Tin|7.3 g", "Lead|11.3 g"], True),
    "words above years": (["King|Crowned", "Edwin|1801"], True),
    "names above words": (["Land|Capital", "Peru|Lima"], False),
    "figures above figures": (["Leeds|412|500", "York|300|310"], False),
    "years above years": (["Reign|1801|1812", "War|1805|1815"], False),
    "a name and a value": (["Boiling point|100 °C", "Molar mass|18 g/mol"], False),
    "fewer heads than cells": (["City|2019", "Leeds|412|500"], False),
    "a column alone": (["Density", "7.3"], False),
    "a row alone": (["City|2019|2020"], False),
}


@pytest.mark.parametrize(("rows", "named"), HEADS.values(), ids=HEADS)
def test_whether_the_first_row_names_the_columns(
    rows: list[str], named: bool, build: Callable[..., Document]
) -> None:
    assert is_header(build(*((UnitKind.TABLE_ROW, row) for row in rows)).units) is named
