"""Where refkit prints otherwise than the letter of a style: each row of the manual's table, and no other.

`exact` is what citeproc-js prints, held against npm's citeproc 2.4.63.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from printed_cases import ROWS, row

from refkit.csl.quirks import EXACT, NONE

README = Path(__file__).parents[3] / "README.md"
HEADING = "| | exact | otherwise |"
# Words of the table for what prints no text, or the text of an error.
WORDS = {"nothing": "", "nobody": "[CSL STYLE ERROR: reference with no printed form.]"}


def rows() -> list[tuple[str, str, str]]:
    """The rows of the manual's table: what is meant, exact, otherwise."""
    lines = README.read_text(encoding="utf-8").split(HEADING, 1)[1].splitlines()[2:]
    found = [re.findall(r"(?<=\| )[^|]+(?= \|)", line) for line in lines[: lines.index("")]]
    return [
        (what, *(WORDS.get(cell, cell.removeprefix('"').removesuffix('"')) for cell in rest))
        for what, *rest in found
    ]  # type: ignore[misc]


def test_the_manual_lists_each_case() -> None:
    assert [what for what, _, _ in rows()] == list(ROWS)


@pytest.mark.parametrize(("what", "exact", "otherwise"), rows(), ids=[what for what, _, _ in rows()])
def test_a_row_of_the_manual_is_what_is_printed(what: str, exact: str, otherwise: str) -> None:
    assert (row(what, EXACT), row(what, NONE)) == (exact, otherwise)
    assert exact != otherwise
