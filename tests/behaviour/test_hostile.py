"""Runs of one sign, which no text holds and anybody can paste, are checked, read and cited in linear time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import refkit
from refkit.cite import cite_file
from refkit.documents import read_document
from refkit.model import Source

LIBRARY = refkit.parse(
    "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n2. Doe A. A review of "
    "zorbine. BMJ. 2012;344:e1."
)
UNITS = [
    "![", "a!b", "?!", "...", "“", "(", "[1][1][1]", "1.1.1.1", "x", "e.g.", "e.g. ", "[a](b)", "<b><i>", "&",
    "`", "| a ",
    "(Smith, 2011) ", "1\n", "Smith J, ", "http://", "doi:10.1/", "中", "\u00a0", "@a{",
]  # fmt: skip


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
@pytest.mark.parametrize("unit", UNITS)
def test_a_document_is_checked_in_linear_time(
    unit: str, kind: str, assert_linear: Callable[..., None]
) -> None:
    def run(text: str) -> None:
        refkit.check(read_document(Source(name=f"a.{kind}", text=text)), LIBRARY)

    assert_linear(run, unit, size=8_000)


@pytest.mark.parametrize("unit", UNITS)
def test_a_pasted_list_is_read_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    def run(text: str) -> None:
        try:
            refkit.parse(text)
        except refkit.RefkitError:
            return  # no list

    assert_linear(run, unit, size=8_000)


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
@pytest.mark.parametrize(
    "unit", ["![", "(Smith, 2011) ", "[1] ", "1\n", "Zorbine was approved by the FDA in 2011 [1]. "]
)
def test_a_document_is_cited_in_linear_time(
    unit: str, kind: str, tmp_path: Path, assert_linear: Callable[..., None]
) -> None:
    bib, file = tmp_path / "l.bib", tmp_path / f"a.{kind}"
    bib.write_text(refkit.write(LIBRARY, "bibtex"))

    def run(text: str) -> None:
        file.write_text(text)
        try:
            cite_file(str(file), bib=str(bib), suggestions=True)
        except refkit.RefkitError:
            return  # no claim

    assert_linear(run, unit, size=4_000)
