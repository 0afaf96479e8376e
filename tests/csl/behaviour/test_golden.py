"""The references of the seeds in ten styles, as an editor has read them line by line: tests/csl/golden/README.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from refkit.model import Library
from refkit.pipeline import Built
from refkit.project import Project
from refkit.report.bibliography import export

GOLDEN = Path(__file__).parents[1] / "golden"
STYLES = sorted(path.stem for path in GOLDEN.glob("*.txt"))
# Chicago's notes leave a talk that nobody can look up out of the bibliography (CMOS 18, 14.115).
LEFT_OUT = {"chicago-notes-bibliography": ["goekbuget2014blast"]}
SLIPS = re.compile(
    r"\.\.|\. \.|,,| [,.;:]|[,;:]\.|; ;|\(\)|\[\]|“”|  |\bothers\b|[Pp]osted online|\bNone\b|</?[a-z]"
)


@pytest.fixture
def references(seeds: tuple[Project, Built]) -> Library:
    return seeds[1].library


def test_there_are_ten() -> None:
    assert len(STYLES) == 10


@pytest.mark.parametrize("style", STYLES)
def test_a_bibliography_reads_as_it_was_read(style: str, references: Library) -> None:
    text, problems = export(references, "text", style=style, locale=None, folders=())
    assert text.splitlines() == (GOLDEN / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    assert [problem.place for problem in problems] == LEFT_OUT.get(style, [])


@pytest.mark.parametrize("style", STYLES)
def test_no_line_has_a_slip_of_punctuation(style: str) -> None:
    lines = (GOLDEN / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 34 - len(LEFT_OUT.get(style, []))
    assert [line for line in lines if SLIPS.search(line)] == []


@pytest.mark.parametrize("style", STYLES)
def test_a_release_says_that_it_is_one(style: str, references: Library) -> None:
    lines = (GOLDEN / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    releases = [reference for reference in references if reference.genre == "media release"]
    assert len(releases) == sum("media release" in line.casefold() for line in lines) == 12


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("number", ["V888", "10007", "V646", "V123"])
def test_the_number_of_an_abstract_is_kept(style: str, number: str) -> None:
    assert (GOLDEN / f"{style}.txt").read_text(encoding="utf-8").count(f"bstract no. {number}") == 1


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        pytest.param("vancouver", ["2013;5(Suppl 1):5–11", "37(Suppl 5):297", "34(Suppl 6):190",
            "31(15 Suppl 1)"], id="vancouver"),
        pytest.param("ama", ["2013;5(suppl 1):5-11", "37(suppl 5):297", "34(suppl 6):190", "31(15 Suppl 1)"], id="ama"),
        pytest.param("apa", ["5(Suppl. 1), 5–11", "37(Suppl. 5), 297", "34(Suppl. 6), 190", "31(15 Suppl 1)"],
            id="apa"),
        pytest.param("chicago-author-date", ["5 (supp. 1): 5–11", "37 (supp. 5): 297", "34 (supp. 6): 190",
            "31 (15 Suppl 1)"], id="chicago"),
    ],
)  # fmt: skip
def test_supplements_are_kept_in_the_words_of_the_style(style: str, printed: list[str]) -> None:
    text = (GOLDEN / f"{style}.txt").read_text(encoding="utf-8")
    assert [part for part in printed if part not in text] == []


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        pytest.param("vancouver", "[media release]. 2014 Dec 3.", id="vancouver"),
        pytest.param("ama", "[media release]. December 3, 2014.", id="ama"),
        pytest.param("apa", "Amgen Inc. (2014c, December 3).", id="apa"),
        pytest.param("chicago-author-date", "Media release. December 3.", id="chicago"),
        pytest.param("chicago-notes-bibliography", "Media release. December 3, 2014.", id="chicago notes"),
        pytest.param("modern-language-association", "Media release. 3 Dec. 2014.", id="mla"),
    ],
)
def test_a_release_bears_its_day(style: str, printed: str) -> None:
    assert printed in (GOLDEN / f"{style}.txt").read_text(encoding="utf-8")
