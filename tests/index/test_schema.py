"""The folder as tantivy knows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.index.schema import RECORD, ledger_of, make_schema, open_folder


def test_a_folder_is_made_and_opened_again(tmp_path: Path) -> None:
    open_folder(tmp_path, new=True)
    index = open_folder(tmp_path)
    assert (index.searcher().num_docs, ledger_of(index)) == (0, [])


def test_a_folder_without_an_index_is_none(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"meta\.json"):
        open_folder(tmp_path)


def test_the_fields_are_always_the_same() -> None:
    assert make_schema() == make_schema()
    assert RECORD == "record"
