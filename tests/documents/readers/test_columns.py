"""Lines whose words stand in columns."""

from __future__ import annotations

import pytest

from refkit.documents.readers.columns import cells_in_columns
from refkit.reflist.locate.lines import read_lines

# A text, and the cells of each of its lines.
COLUMNS: dict[str, tuple[str, list[list[str]]]] = {
    "three columns": (
        "Group      Cases   Dead\nPlacebo    120     14\nRilozine   118      6\n",
        [["Group", "Cases", "Dead"], ["Placebo", "120", "14"], ["Rilozine", "118", "6"]]),
    "figures set to the right": (
        "Wheat     119     126\nBarley     68      72\n", [["Wheat", "119", "126"], ["Barley", "68", "72"]]),
    "a cell of several words": (
        "Mean age (years)    61    63\nNorth sea level     12    14\n",
        [["Mean age (years)", "61", "63"], ["North sea level", "12", "14"]]),
    "a head without a label": (
        "             1801    1812    1820\nWheat        119     126     130\n",
        [["", "1801", "1812", "1820"], ["Wheat", "119", "126", "130"]]),
    "two columns of measured values": (
        "Height      31.5 m\nSpan        300 m\n", [["Height", "31.5 m"], ["Span", "300 m"]]),
    "shares": ("Leeds      12%\nYork       40%\n", [["Leeds", "12%"], ["York", "40%"]]),
    "a table of contents": ("Methods      15\nResults      17\n", [[], []]),
    "text set to both margins": (
        "The levy  was raised  in the  spring\nThe ferry was  sunk in  the  autumn\n", [[], []]),
    "running text": ("The levy was raised.\nThe ferry sank.\n", [[], []]),
    "cells that reach over two columns": (
        "Leeds      412     500\nYork  three hundred in all   310\n", [[], []]),
    "fewer cells": ("Leeds      412     500\nYork       300\n", [[], []]),
    "an empty line between": ("Leeds      412     500\n\nYork       300     310\n", [[], []]),
    "a line alone": ("Leeds      412     500\n", [[]]),
    "indented": ("   Leeds      412     500\n   York       300     310\n",
        [["Leeds", "412", "500"], ["York", "300", "310"]]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "cells"), COLUMNS.values(), ids=COLUMNS)
def test_cells_that_stand_in_columns(text: str, cells: list[list[str]]) -> None:
    lines = read_lines(text)
    found = [cells_in_columns(lines, at) for at in range(len(lines))]
    assert [[text[start:end] for start, end in row] for row in found] == cells
