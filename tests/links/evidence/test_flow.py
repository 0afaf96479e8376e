"""What line ends, blank lines and pages tore is put together to paragraphs."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from refkit.documents import read_document
from refkit.links.evidence.flow import paragraphs, wrap_width
from refkit.links.evidence.stretch import shown
from refkit.model import Source


def read(text: str, name: str = "s.txt") -> list[str]:
    document = read_document(Source(name=name, text=text))
    seen = document.source
    return [
        f"<{len(one.rows)} rows>" if one.rows else shown(seen.text, one.joined.parts)
        for one in paragraphs(seen, document.units)
    ]


FLOW = {
    "two short lines behind a byte order mark": (
        "\ufeffThe northern dyke was raised\r\nby two feet in 1843.\r\n",
        ["The northern dyke was raised by two feet in 1843."]),
    "page number inside a sentence": (
        "The court sat in March. The bridge has a span of\n\n12\n\n300 m and was built by Carver.\n\nIt fell.\n",
        ["The court sat in March. The bridge has a span of 300 m and was built by Carver.", "It fell."]),
    "page break before a capital": (
        "It lay waste. The whole estate was sold in 1871 at an auction to Jane\n\f14\n\nMorley for nine hundred pounds.\n",
        ["It lay waste. The whole estate was sold in 1871 at an auction to Jane Morley for nine hundred pounds."]),
    "blank line before a small letter": (
        "The levy was raised by the court and the tenants of Holme\n\nrefused to pay.\n",
        ["The levy was raised by the court and the tenants of Holme refused to pay."]),
    "blank line behind a word that ends nothing": (
        "The isotope decays with a half-life of\n\n12 days into a stable daughter, and\n\nemits a photon.\n",
        ["The isotope decays with a half-life of 12 days into a stable daughter, and emits a photon."]),
    "a page number between paragraphs that end": (
        "The levy rose in 1951.\n\n12\n\nThe levy fell in 1960.\n",
        ["The levy rose in 1951.", "The levy fell in 1960."]),
    "citation marks behind the stop": (
        "The levy rose in 1951.[3, 4]\n\nthe court sat late.\n",
        ["The levy rose in 1951.[3, 4]", "the court sat late."]),
    "headings": (
        "Results\n\nThe dose was halved in June.\n\nMethods\n\nThe ward was full.\n",
        ["The dose was halved in June.", "The ward was full."]),
    "a word cut between two lines": (
        "The roof was mended after the win-\nters of 1881 had passed.\n",
        ["The roof was mended after the winters of 1881 had passed."]),
    "a table between two paragraphs": (
        "The rents rose.\n\nCity\t2019\t2020\nLeeds\t412\t500\nYork\t300\t310\n\nThe court sat.\n",
        ["The rents rose.", "<3 rows>", "The court sat."]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), FLOW.values(), ids=FLOW)
def test_what_a_sentence_goes_on_with_is_of_its_paragraph(text: str, said: list[str]) -> None:
    assert read(text) == said


def test_items_of_a_list_stay_apart() -> None:
    text = "The court ruled that\n\n- the levy is void,\n- the tenants owe nothing.\n"
    assert read(text, "s.md")[-2:] == ["the levy is void,", "the tenants owe nothing."]


FEN = (
    "In the spring of 1843 the commissioners ordered that the northern dyke be raised by two feet. The tenants of "
    "Holme refused to pay their share of the cost, and the work stopped. John Carver, who had surveyed the fen in "
    "1839, warned that a single high tide would drown four hundred acres. No one listened to him. The dyke broke."
)
WIDTHS = {
    "40 columns": (textwrap.fill(FEN, 40), 38, 40),
    "60 columns, line ends of Windows": (textwrap.fill(f"{FEN} {FEN}", 60).replace("\n", "\r\n"), 57, 60),
    "one line": (FEN, 0, 0),
    "a line for each sentence": (FEN.replace(". ", ".\n"), 0, 0),
    "lines of a list": ("\n".join(["The levy", "The ferry and the court of Holme", "The roof"] * 4), 0, 0),
    "too few lines": (textwrap.fill(FEN[:150], 40), 0, 0),
    "wider than anyone breaks lines": (textwrap.fill(FEN * 20, 400), 0, 0),
}


@pytest.mark.parametrize(("text", "least", "most"), WIDTHS.values(), ids=WIDTHS)
def test_the_width_at_which_lines_were_broken(text: str, least: int, most: int) -> None:
    assert least <= wrap_width(Source(name="s.txt", text=text)) <= most


@pytest.mark.parametrize(
    "piece", ["and the\n\n", "the levy of\n\n12\n\n", "ab-\ncd "], ids=["torn lines", "pages", "cut words"]
)
def test_torn_texts_take_linear_time(piece: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: read(text), piece, size=3000)
