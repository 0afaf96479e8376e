"""records.jsonl comes back as it was written, or is told and not believed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.model import RecordVerdict, Reference
from refkit.records.file import path_beside, read_records, records_text
from refkit.records.row import Row

WORKS = [Reference(id=name, type="book", title=f"Ponds {name}") for name in ("b", "a", "c")]


@pytest.fixture
def text(row: Callable[..., Row]) -> str:
    return records_text(row(work) for work in WORKS)


def test_rows_come_back_in_their_order(text: str, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(text)
    kept = read_records(path)
    assert (list(kept.rows), kept.problems) == (["b", "a", "c"], ())
    assert records_text(kept.rows.values()) == text
    assert kept.rows["a"].resolution.verdict is RecordVerdict.VERIFIED


def test_where_there_is_no_file_nothing_is_known(tmp_path: Path) -> None:
    kept = read_records(tmp_path / "records.jsonl")
    assert (dict(kept.rows), kept.problems) == ({}, ())


def test_it_lies_beside_its_references() -> None:
    assert path_beside("lists/refs.bib") == Path("lists/refs.records.jsonl")


FOREIGN = [
    pytest.param("", "its last line is cut off", id="empty"),
    pytest.param("\n", "line 1 is no JSON", id="an empty line"),
    pytest.param('{"id": "a", "type": "book"}\n', "not that of records", id="references, a line each"),
    pytest.param(
        '{"kind": "refkit records", "schema": 2, "count": 0}\n', "schema is not 1", id="a later schema"
    ),
    pytest.param("[" * 100_000 + "\n", "no JSON", id="nested without end"),
    pytest.param(
        '{"kind": "refkit records", "schema": 1, "count": 1}\n{"id": "a"}\n',
        "line 2 is no row",
        id="half a row",
    ),
]


@pytest.mark.parametrize(("words", "why"), FOREIGN)
def test_a_foreign_file_is_told_and_not_believed(words: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(words)
    kept = read_records(path)
    assert dict(kept.rows) == {}
    (problem,) = kept.problems
    assert problem.rule == "RK316"
    assert why in problem.message


def test_a_file_cut_off_anywhere_is_not_believed(text: str, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    for end in range(len(text)):
        path.write_text(text[:end])
        kept = read_records(path)
        assert dict(kept.rows) == {}, end
        assert [problem.rule for problem in kept.problems] == ["RK316"], end


@pytest.mark.parametrize(
    "mend",
    [
        pytest.param(lambda lines: [lines[0], *lines[2:]], id="a row is gone"),
        pytest.param(lambda lines: [*lines, lines[1]], id="a row twice"),
        pytest.param(lambda lines: [lines[0], lines[1], lines[1], lines[2]], id="a row instead of another"),
        pytest.param(lambda lines: [lines[0], "<<<<<<< ours\n", *lines[2:]], id="a merge that failed"),
        pytest.param(lambda lines: lines[1:], id="no head"),
    ],
)
def test_a_file_mended_by_hand_is_not_believed(
    mend: Callable[[list[str]], list[str]], text: str, tmp_path: Path
) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(mend(text.splitlines(keepends=True))))
    kept = read_records(path)
    assert (dict(kept.rows), len(kept.problems)) == ({}, 1)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\x00" * 50], ids=["no UTF-8", "zeros"])
def test_bytes_are_not_believed(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(data)
    assert [problem.rule for problem in read_records(path).problems] == ["RK316"]


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").mkdir()
    assert [problem.rule for problem in read_records(tmp_path / "records.jsonl").problems] == ["RK316"]


def test_line_ends_within_values_are_no_lines(row: Callable[..., Row], tmp_path: Path) -> None:
    work = Reference(id="a\u2028b", type="book", title="Ponds")
    path = tmp_path / "records.jsonl"
    path.write_text(records_text([row(work)]), encoding="utf-8")
    assert list(read_records(path).rows) == ["a\u2028b"]
