"""A list of retractions is read a line at a time; what it says of other works, or says brokenly, retracts nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.errors import ReadError
from refkit.model import NoticeKind
from refkit.resolve.retractions import read_retractions, unread_problems

HEAD = (
    "Record ID,Title,Journal,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,"
    "RetractionNature,Reason"
)
K = NoticeKind


def row(
    nature: str = "Retraction",
    doi: str = "10.5555/a",
    pmid: str = "0",
    when: str = "3/2/2015 0:00",
    why: str = "",
) -> str:
    return f'1,"Tides, and moss",J,{when},10.5555/r,0,{doi},{pmid},{nature},{why}'


@pytest.fixture
def listed(tmp_path: Path) -> Callable[..., Path]:
    def write(*rows: str, head: str = HEAD) -> Path:
        path = tmp_path / "retractions.csv"
        path.write_bytes("\r\n".join((head, *rows, "")).encode())
        return path

    return write


KINDS = [
    pytest.param("Retraction", K.RETRACTED, id="retraction"),
    pytest.param("Expression of concern", K.CONCERN, id="concern"),
    pytest.param("Correction", K.CORRECTED, id="a correction is no retraction"),
    pytest.param("Reinstatement", K.REINSTATED, id="reinstatement"),
    pytest.param("RETRACTION", K.RETRACTED, id="capitals"),
]


@pytest.mark.parametrize(("nature", "kind"), KINDS)
def test_each_nature_is_told_apart(nature: str, kind: NoticeKind, listed: Callable[..., Path]) -> None:
    found = read_retractions(listed(row(nature)), {"10.5555/a"}, ())
    (notice,) = found.of("10.5555/A", None)
    assert (notice.kind, notice.on, notice.identifier) == (kind, "2015-03-02", "10.5555/r")
    assert notice.source == "retractions.csv"


@pytest.mark.parametrize(
    ("doi", "pmid", "asked"),
    [
        pytest.param("10.5555/A", "0", ("10.5555/a", None), id="case of a DOI"),
        pytest.param("https://doi.org/10.5555/a", "0", ("10.5555/a", None), id="an address"),
        pytest.param("unavailable", "77", (None, "77"), id="PMID alone"),
        pytest.param("10.5555/a", "77", ("10.5555/other", "77"), id="either"),
    ],
)
def test_a_work_is_known_by_doi_or_pmid(
    doi: str, pmid: str, asked: tuple[str | None, str | None], listed: Callable[..., Path]
) -> None:
    found = read_retractions(listed(row(doi=doi, pmid=pmid)), {"10.5555/a", "10.5555/other"}, {"77"})
    assert [notice.kind for notice in found.of(*asked)] == [K.RETRACTED]


@pytest.mark.parametrize(
    ("doi", "pmid"),
    [
        pytest.param("10.5555/ab", "0", id="a longer DOI"),
        pytest.param("unavailable", "0", id="neither"),
        pytest.param("", "", id="empty"),
    ],
)
def test_other_works_are_passed_over(doi: str, pmid: str, listed: Callable[..., Path]) -> None:
    found = read_retractions(listed(row(doi=doi, pmid=pmid)), {"10.5555/a"}, {"77"})
    assert (found.notices, found.unread, found.rows) == ({}, [], 1)


def test_one_row_by_two_identifiers_is_one_notice(listed: Callable[..., Path]) -> None:
    found = read_retractions(listed(row(pmid="77")), {"10.5555/a"}, {"77"})
    assert len(found.of("10.5555/a", "77")) == 1


def test_reasons_are_words(listed: Callable[..., Path]) -> None:
    why = "+Error in Data;+Unreliable Results;"
    (notice,) = read_retractions(listed(row(why=why)), {"10.5555/a"}, ()).of("10.5555/a", None)
    assert notice.reason == "Error in Data; Unreliable Results"


@pytest.mark.parametrize(
    ("when", "on"),
    [("12/31/2015", "2015-12-31"), ("2015-12-31", "2015-12-31"), ("", None), ("last year", None)],
)
def test_days(when: str, on: str | None, listed: Callable[..., Path]) -> None:
    (notice,) = read_retractions(listed(row(when=when)), {"10.5555/a"}, ()).of("10.5555/a", None)
    assert notice.on == on


BROKEN = [
    pytest.param("1,Tides", id="too few cells"),
    pytest.param(row("Unpublished"), id="an unknown nature of a work that is asked for"),
    pytest.param('1,"' + "x" * 200_000 + '",J,,,,10.5555/b,0,Retraction,', id="a cell without end"),
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_row_is_told_and_the_others_are_read(broken: str, listed: Callable[..., Path]) -> None:
    path = listed(broken, row(doi="10.5555/c"))
    found = read_retractions(path, {"10.5555/a", "10.5555/b", "10.5555/c"}, ())
    assert len(found.of("10.5555/c", None)) == 1
    (problem,) = unread_problems(path, found)
    assert problem.rule == "RK316"
    assert problem.message.startswith("1 row of this list of retractions could not be read (line ")


def test_a_quote_without_end_is_told(listed: Callable[..., Path]) -> None:
    path = listed('1,"Tides', *[row(doi=f"10.5555/{n}") for n in range(4000)])
    assert list(unread_problems(path, read_retractions(path, {"10.5555/7"}, ())))


@pytest.mark.parametrize(
    "head",
    ["", "Title,DOI,Status", '{"id": "a"}', "\x00\x01"],
    ids=["empty", "other columns", "JSON", "bytes"],
)
def test_another_file_is_refused(head: str, listed: Callable[..., Path]) -> None:
    with pytest.raises(ReadError, match="no list of retractions"):
        read_retractions(listed(head=head), {"10.5555/a"}, ())


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.csv", tmp_path):
        with pytest.raises(ReadError):
            read_retractions(path, (), ())


def test_columns_may_stand_in_any_order_with_a_mark_before_them(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("\ufeffRetractionNature,OriginalPaperPubMedID,OriginalPaperDOI\nRetraction,0,10.5555/a\n")
    assert len(read_retractions(path, {"10.5555/a"}, ()).of("10.5555/a", None)) == 1


def test_it_is_read_in_linear_time(tmp_path: Path, assert_linear: Callable[..., None]) -> None:
    path = tmp_path / "r.csv"

    def run(text: str) -> None:
        path.write_text(f"{HEAD}\n{text}")
        read_retractions(path, {"10.5555/a"}, {"77"})

    assert_linear(run, row() + "\n", size=4_000)
    assert_linear(run, '1,"x', size=20_000)
