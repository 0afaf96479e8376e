"""The folder as tantivy knows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.errors import ReadError
from refkit.index.schema import RECORD, ledger_of, make_schema, open_folder, undamaged


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


def test_only_what_damage_raises_is_told_as_damage(tmp_path: Path) -> None:
    panic = type("PanicException", (BaseException,), {})
    for error in (ValueError("lz4"), OSError("gone"), panic("assertion")):
        with pytest.raises(ReadError, match="not whole"), undamaged(tmp_path):
            raise error
    with pytest.raises(KeyboardInterrupt), undamaged(tmp_path):
        raise KeyboardInterrupt
