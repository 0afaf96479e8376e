"""Documents as they are found -> a list on disk, each name once, dealt out to shards; memory stays the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import count as numbers

from refkit.batch.listed import Listed, bytes_of_name, hash_of_name, pack_listed, unpack_listed
from refkit.batch.settings import MOST_SHARDS, SHARD_DOCUMENTS


class Listing:
    """Documents by name. `passed` counts files of folders that hold no document."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._base.execute(
            "CREATE TABLE listed (name BLOB PRIMARY KEY, hash INTEGER, packed TEXT) WITHOUT ROWID"
        )
        self.shards = 0
        self.passed = 0

    def add(self, found: Iterable[Listed | None]) -> None:
        """Take documents in; None stands for a file that is passed over.

        A document that is listed twice counts once. Of different ones with the same name, as rows of JSON lines with one
        id, the later ones are called "name#2", "name#3" …
        """
        for listed in found:
            if listed is None:
                self.passed += 1
            elif not self._put(listed):
                self._put_under_another_name(listed)

    def _put(self, listed: Listed) -> bool:
        """Whether it is in the list now, be it from before."""
        name, packed = bytes_of_name(listed.name), pack_listed(listed)
        row = (name, hash_of_name(listed.name), packed)
        if self._base.execute("INSERT OR IGNORE INTO listed VALUES (?, ?, ?)", row).rowcount:
            return True
        same = self._base.execute("SELECT packed FROM listed WHERE name = ?", (name,)).fetchone()
        return bool(same[0] == packed)

    def _put_under_another_name(self, listed: Listed) -> None:
        for number in numbers(2):
            if self._put(replace(listed, name=f"{listed.name}#{number}")):
                return

    def __len__(self) -> int:
        (size,) = self._base.execute("SELECT count(*) FROM listed").fetchone()
        return int(size)

    def deal(self, shards: int) -> None:
        """Deal the documents out to shards, by the hashes of their names alone."""
        self.shards = shards
        self._base.execute(f"CREATE INDEX by_shard ON listed (hash % {shards:d}, name)")

    def of(self, shard: int) -> tuple[Listed, ...]:
        """The documents of a shard, from 1, in the order of their names' bytes."""
        rows = self._base.execute(
            f"SELECT name, packed FROM listed WHERE hash % {self.shards:d} = ? ORDER BY name", (shard - 1,)
        )
        return tuple(unpack_listed(name, packed) for name, packed in rows)

    def taken(self) -> Iterator[int]:
        """The shards that have documents, in order."""
        query = f"SELECT DISTINCT hash % {self.shards:d} AS shard FROM listed ORDER BY shard"
        yield from [number + 1 for (number,) in self._base.execute(query)]


@contextmanager
def open_listing() -> Iterator[Listing]:
    """An empty list, in a file that has no name and goes with the process, however that ends."""
    with closing(sqlite3.connect("", isolation_level=None)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("PRAGMA synchronous = OFF")
        yield Listing(base)


def shards_for(documents: int) -> int:
    """How many shards a batch has where nobody says: a power of two, that each has some `SHARD_DOCUMENTS`."""
    wanted = -(-documents // SHARD_DOCUMENTS)
    return min(MOST_SHARDS, 1 << max(0, wanted - 1).bit_length())
