"""open_index: a folder, and what is wrong where it is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import refkit.index
from indexed_records import MOSS, POND, asked, build, ids, write
from refkit.errors import ReadError
from refkit.index import need_tantivy, open_index


def test_an_index_is_searched_and_asked_for_identifiers(tmp_path: Path) -> None:
    build(tmp_path / "index", write(tmp_path / "a.jsonl", POND, MOSS))
    index = open_index(tmp_path / "index")
    assert ids(index.search(asked("Hartmann E. Mosses of the northern fells. 2004.")))[:1] == ["moss"]
    assert ids(index.by_identifier(doi="https://doi.org/10.5555/POND.1")) == ["pond"]


def test_a_folder_that_is_not_there_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such folder"):
        open_index(tmp_path / "gone")


def test_an_address_is_refused_in_words() -> None:
    with pytest.raises(ReadError, match="only one in a folder"):
        open_index("http://localhost:8983/solr/records")


def test_without_tantivy_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tantivy", None)
    monkeypatch.setattr(refkit.index, "find_spec", lambda _: None)
    with pytest.raises(ReadError) as error:
        need_tantivy("index")
    assert error.value.problem.hint == "pip install 'refkit-claims[index]'"
