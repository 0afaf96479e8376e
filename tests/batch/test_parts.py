"""What of a shard is judged already is found again, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from refkit.batch.parts import add_part, read_parts
from refkit.batch.shard import Part

ONE = Part(name="a.md", line='{"document": "a.md é"}', tally={"documents": 1, "findings": {"RK401": 2}}, digest="1",
    beside={"refs.bib": "2", "gone.bib": None})  # fmt: skip
OTHER = replace(ONE, name="b\udc80.md", digest=None, lasting=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for part in (ONE, OTHER):
        add_part(tmp_path / "parts" / "0001.jsonl", "s", part)
    return tmp_path / "parts" / "0001.jsonl"


def test_parts_are_there_as_they_were(path: Path) -> None:
    assert read_parts(path, "s") == {"a.md": ONE, OTHER.name: OTHER}


def test_of_other_settings_or_where_there_are_none_nothing_is_there(path: Path) -> None:
    assert read_parts(path, "t") == {}
    assert read_parts(path.with_name("0002.jsonl"), "s") == {}


def test_what_was_given_up_is_not_there_where_it_is_to_be_tried_again(path: Path) -> None:
    assert read_parts(path, "s", retry=True) == {"a.md": ONE}


def test_the_last_of_two_of_one_document_counts(path: Path) -> None:
    add_part(path, "s", replace(ONE, digest="3"))
    assert read_parts(path, "s")["a.md"].digest == "3"


def test_a_line_that_was_cut_off_anywhere_costs_itself_alone(path: Path) -> None:
    data = path.read_bytes()
    first = data.index(b"\n", 1) + 1
    for end in range(first, len(data) - 1):
        path.write_bytes(data[:end])
        assert read_parts(path, "s") == {"a.md": ONE}
    add_part(path, "s", OTHER)
    assert read_parts(path, "s") == {"a.md": ONE, OTHER.name: OTHER}


@pytest.mark.parametrize("end", [b"x" * 200, b"[" * 10_000, b"\xff\x00", b'0 ["s", {}]'], ids=str)
def test_what_is_no_line_of_ours_is_passed_over(path: Path, end: bytes) -> None:
    path.write_bytes(path.read_bytes() + end + b"\n")
    assert len(read_parts(path, "s")) == 2


def test_where_nothing_can_be_written_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "parts").write_text("no folder")
    add_part(tmp_path / "parts" / "0001.jsonl", "s", ONE)
    assert read_parts(tmp_path / "parts" / "0001.jsonl", "s") == {}
