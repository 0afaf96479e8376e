"""Origins are read back as they were written; a broken line tells nothing, and an edited file is no abstract any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.records.origins import TextOrigin, hash_of, is_abstract, read_origins, write_origins

ONE = TextOrigin(
    key="a",
    file="a.txt",
    kind="abstract",
    service="PubMed",
    id="1",
    came="2026-12-01",
    sha256=hash_of(b"x"),
    licence="CC BY",
)
TWO = TextOrigin(
    key="b", file="b.xml", kind="full-text", service="Europe PMC", id="PMC1", came="2026-12-01", sha256="0"
)


def test_a_round_trip_in_the_order_of_keys(tmp_path: Path) -> None:
    (tmp_path / "origins.jsonl").write_text(write_origins([TWO, ONE]))
    assert list(read_origins(tmp_path).values()) == [ONE, TWO]


@pytest.mark.parametrize(
    "line", ["{", "[]", "{}", '{"schema": 2}', '{"schema": 1, "key": 3}', "[" * 5000], ids=range(6)
)
def test_a_line_that_is_not_understood_tells_nothing(tmp_path: Path, line: str) -> None:
    (tmp_path / "origins.jsonl").write_text(f"{line}\n{write_origins([ONE])}")
    assert list(read_origins(tmp_path)) == ["a.txt"]


def test_no_file_is_no_origin(tmp_path: Path) -> None:
    assert read_origins(tmp_path) == {}


def test_an_abstract_is_one_as_long_as_nobody_edits_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    assert is_abstract({"a.txt": ONE}, path)
    path.write_bytes(b"the whole text")
    assert not is_abstract({"a.txt": ONE}, path)
    assert not is_abstract({}, path)
    assert not is_abstract({"a.txt": ONE}, tmp_path / "none" / "a.txt")
