"""Rows of few numbers, kept as they are or packed."""

from __future__ import annotations

import pytest

from refkit.links.rank import sparse
from refkit.links.rank.sparse import SparseRows

ROWS = ({0: 0.1, 7: 0.25}, {}, {3: 1.0}, {2: -4.5, 1: 1e-9})


@pytest.mark.parametrize("first", [0, 2, 4, 9], ids="{} kept as they are".format)
def test_rows_are_read_back_as_they_were(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparse, "REMEMBERED_SENTENCES", first)
    rows = SparseRows(dict(row) for row in ROWS)
    assert (len(rows), tuple(rows)) == (4, ROWS)
    assert [list(row) for row in rows] == [list(row) for row in ROWS]  # in their order
    assert (rows[-1], tuple(rows[1:3])) == (ROWS[-1], ROWS[1:3])
    with pytest.raises(IndexError):
        rows[4]
