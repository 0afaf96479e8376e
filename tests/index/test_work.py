"""Pieces are prepared in their order, by one process or more."""

from __future__ import annotations

import json

from indexed_records import POND
from refkit.index.sources import Piece
from refkit.index.work import batches, workers

PIECES = [
    Piece(kind="lines", name="a", data=json.dumps(POND | {"DOI": f"10.5555/{n}"}).encode()) for n in range(20)
]


def test_batches_come_in_the_order_of_their_pieces() -> None:
    for number in (1, 2):
        with workers(number) as (pool, processes):
            found = [batch.records[0].identifiers[0] for batch in batches(PIECES, pool, processes)]
        assert found == [f"doi:10.5555/{n}" for n in range(20)]
