"""Pieces are prepared in their order, by one process or more."""

from __future__ import annotations

import json
import os
import signal

import pytest

from indexed_records import POND
from refkit.errors import ExportError
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


def prepare_and_lose_the_processes() -> None:
    with workers(2) as (pool, processes):
        assert pool is not None
        pool.submit(os.getpid).result()  # there are processes now
        for process in list(pool._processes):  # type: ignore[attr-defined]
            os.kill(process, signal.SIGKILL)
        list(batches(PIECES, pool, processes))


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(ExportError, match="ended from outside"):
        prepare_and_lose_the_processes()
