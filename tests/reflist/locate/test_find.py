"""Where reference lists stand, and where none does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.model import Source
from refkit.reflist.locate.cues import begin_score, likeness
from refkit.reflist.locate.find import find_lists

SEEDS = Path(__file__).parents[3] / "seeds"

PROSE = (
    "The canal was dug between 1825 and 1832 by some 4,000 labourers. It was widened twice, and by 1890 most "
    "of the coal of the region came this way.\n\nTrade fell after the railway had been opened in 1847.\n"
)
SMITH = "Smith J, Doe A. Locks and gates. J Canals. 1998;12(3):45-67."
MEIER = "Meier H, Kunz B. Frost in clay. Soil Sci. 2003;7:112-9."
OLSEN = "Olsen K. A history of dredging. Oslo: Fjord Press; 1987."


def lists(text: str) -> list[str]:
    return [span.text for span in find_lists(Source(name="x.txt", text=text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{PROSE}\nReferences\n\n1. {SMITH}\n2. {MEIER}\n\nAcknowledgements\n\nWe thank the lock keepers.\n",
            [f"1. {SMITH}\n2. {MEIER}"],
            id="heading and numbers",
        ),
        pytest.param(
            f"{PROSE}\nLiteraturverzeichnis\n{SMITH}\n{MEIER}\n",
            [f"{SMITH}\n{MEIER}"],
            id="German, no numbers",
        ),
        pytest.param(f"{PROSE}\n7. Références\n\n{SMITH}\n\nAnnexes\n", [SMITH], id="a list of one"),
        pytest.param(
            f"{PROSE}\n  1. {SMITH}\n\n    Article  CAS  Google Scholar \n\n  2. {MEIER}\n\n  3. "
            f"{OLSEN}\n\n    Google Scholar\n\n"
            f"Download references\n\n{PROSE}",
            [f"1. {SMITH}\n\n    Article  CAS  Google Scholar \n\n  2. {MEIER}\n\n  3. {OLSEN}"],
            id="no heading, furniture between",
        ),
        pytest.param(
            f"References\n\n1. {SMITH}\n2. {MEIER}\n\n{PROSE}{PROSE}\nSources\n\n[1] {OLSEN}\n[2] {SMITH}\n",
            [f"1. {SMITH}\n2. {MEIER}", f"[1] {OLSEN}\n[2] {SMITH}"],
            id="two lists",
        ),
        pytest.param(
            f"{PROSE}\n1 {SMITH}\n2 {MEIER}\n\n12\n\n{PROSE}{PROSE}\n3 {OLSEN}\n4 {SMITH}\n\n13\n",
            [f"1 {SMITH}\n2 {MEIER}", f"3 {OLSEN}\n4 {SMITH}"],
            id="footnotes on two pages",
        ),
        pytest.param(
            f"{PROSE}\nReferences\n\n1. Data on file.\n2. {SMITH}\n3. Ibid.\n4. {MEIER}\n5. Ibid.\n6. "
            f"??\n\n7 of 9 pages\n",
            [f"1. Data on file.\n2. {SMITH}\n3. Ibid.\n4. {MEIER}\n5. Ibid.\n6. ??"],
            id="numbers that go on to what is no reference",
        ),
        pytest.param(
            f"{PROSE}\nReferences\n\n[1] {SMITH}\n[2] Ibid.\n[3] Ibid.\n[4] Ibid.\n[5] Id.\n[6] {MEIER}\n",
            [f"[1] {SMITH}\n[2] Ibid.\n[3] Ibid.\n[4] Ibid.\n[5] Id.\n[6] {MEIER}"],
            id="many in a row that are none",
        ),
        pytest.param(
            f"{PROSE}\nSources\n\n[AB1] Lock opened. Leeds, 9 January 2017\n(2) {SMITH}\n(3) {MEIER}\n",
            [f"[AB1] Lock opened. Leeds, 9 January 2017\n(2) {SMITH}\n(3) {MEIER}"],
            id="a key before the numbers",
        ),
        pytest.param(
            f"{PROSE}\nReferences\n\n1. {SMITH}\n2. {MEIER}\n\n1. Wash the pond.\n2. Dry it.\n",
            [f"1. {SMITH}\n2. {MEIER}"],
            id="numbers that begin again",
        ),
    ],
)
def test_lists_are_found(text: str, expected: list[str]) -> None:
    assert lists(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROSE, id="prose"),
        pytest.param("References\n\nThey were asked for references by the landlord, who was not satisfied.\n",
            id="prose below a heading"),
        pytest.param(
            "1. Preheat the oven to 200 degrees.\n2. Mix 2 eggs with 100 g of sugar.\n3. Bake for 20-25 minutes.\n",
            id="steps",
        ),
        pytest.param(
            "1. A method of treating gout comprising giving a compound.\n2. The method of claim 1, wherein "
            "the dose is 2 to 4 mg.\n"
            "3. The method of claim 2, wherein the salt was first made in 1999.\n",
            id="claims of a patent",
        ),
        pytest.param("Contents\n1. Introduction ..... 1\n2. The war of 1812 ..... 12\n3. After it, 1815-20 "
                     "..... 40\n", id="contents"),
        pytest.param("Side effects\n\n- fever\n- headache\n- rash (12-14%)\n", id="bullets"),
        pytest.param("Name | Year | Pages\n---|---|---\nSmith J | 2010 | 12-14\nJones B | 2011 | 15-16\n", id="table"),
        pytest.param("1914 Outbreak of the war\n1915 Battle of Gallipoli\n1916 Battle of the Somme\n1917 "
                     "Revolution in Russia\n", id="chronicle"),
        pytest.param("Home\nLog in\nSkip to main content\nShare this\n", id="navigation"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_not_taken_for_one(text: str) -> None:
    assert lists(text) == []


@pytest.mark.parametrize(("name", "count"), [("000", 0), ("001", 1), ("002", 0), ("003", 0), ("004", 0)])
def test_only_one_seed_holds_a_list(name: str, count: int) -> None:
    (path,) = SEEDS.glob(f"{name}_*.txt")
    assert len(find_lists(Source(name=path.name, text=path.read_bytes().decode()))) == count


@pytest.mark.parametrize(
    "trigger",
    ["A", "A. ", "1. ", "[1] ", "1\n", "References\n", "Smith J, ", "-", "(", "[", "“", "van ", "Google Scholar ",
        "2010 ", "Ab, A. ", "\t", " "],
)  # fmt: skip
def test_hostile_text_takes_no_more_than_linear_time(
    trigger: str, assert_linear: Callable[..., None]
) -> None:
    for function in (lambda text: find_lists(Source(name="x", text=text)), begin_score, likeness):
        assert_linear(function, trigger, size=15_000)


def test_numbered_points_of_a_text_are_no_list_beside_one_with_a_heading() -> None:
    text = (
        "Pipeline and money\n\n1) Dunmore paid 65 million upfront in 2018; milestones may add up to 410 million\n"
        "2) The second study of KOR-118 is continuing as planned.\n3) A successor, KOR-240, went into "
        "phase 1 in May 2024.\n\n"
        "References (product file)\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
        "2. Doe A. A review of zorbine. BMJ. 2012;344:e1.\n3. Lee B. Zorbine in mice. Cell. 2013;1:2-9.\n"
    )
    (span,) = find_lists(Source(name="a.txt", text=text))
    assert text[span.start : span.end].startswith("1. Smith J")


CITED_POINTS = (
    "# Eels of the Tove\n\n## Findings\n\n"
    "- Eels returned to the Tove in 1998, after 21 years without a record (Ito & Horvat, 2006).\n"
    "- Zinc in its sediment rose from 31 to 406 mg per kg within 2 years (Okafor, 1991; Walsh et al., 2020).\n"
    "- The flood of August 2024 reached 2.19 m and destroyed 19 bridges (Rossi, 2017; Walsh et al., 2020).\n\n"
)


def test_points_that_cite_by_name_and_year_are_no_list_beside_one_with_a_heading() -> None:
    listed = f"{SMITH}\n\n{MEIER}"
    text = f"{CITED_POINTS}## References\n\n{listed}"
    headings = ((text.index("## Findings"), 2), (text.index("## References"), 2))
    assert [span.text for span in find_lists(Source(name="x", text=text), headings)] == [listed]


KEY_POINTS = (
    "- Eels, back since 1998, number 30,000 a year (Smith, 2011).\n"
    "- Smolts broke two weirs in 1953 (Meier et al., 2014).\n"
    "- Otters, seen in 1974, were 12 years late (Smith, 2011).\n"
)
EELS = "Smith, J. (2011). Eels of the Tove. J Fish, 3, 1–20."
SMOLTS = "Meier, A., & Hall, D. (2014). Smolts at weirs. J Fish, 9, 2–8."


def test_points_behind_a_list_that_cite_its_works_end_it() -> None:
    text = f"## References\n\n{EELS}\n\n{SMOLTS}\n\n## Key points\n\n{KEY_POINTS}"
    headings = ((0, 2), (text.index("## Key"), 2))
    assert [span.text for span in find_lists(Source(name="x", text=text), headings)] == [
        f"{EELS}\n\n{SMOLTS}"
    ]


def test_points_that_cite_the_works_of_a_list_without_a_heading_are_none_of_it() -> None:
    text = f"# Eels\n\n{KEY_POINTS}\n### Books\n\n{EELS}\n\n### Articles\n\n{SMOLTS}\n\n{EELS}\n"
    headings = tuple((text.index(name), name.count("#")) for name in ("# Eels", "### Books", "### Articles"))
    found = [span.text for span in find_lists(Source(name="x", text=text), headings)]
    assert found == [EELS, f"{SMOLTS}\n\n{EELS}"]


def test_a_heading_between_references_without_a_list_heading_is_none_of_them() -> None:
    books = f"{SMITH}\n\n{MEIER}"
    text = f"## Books\n\n{books}\n\n## Articles\n\n{SMITH}"
    headings = ((0, 2), (text.index("## Articles"), 2))
    assert [span.text for span in find_lists(Source(name="x", text=text), headings)] == [books, SMITH]
