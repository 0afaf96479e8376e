"""A few numbers for each sentence -> the same in twelve bytes a number, read back as a dict."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import overload

from refkit.links.settings import REMEMBERED_SENTENCES


class SparseRows(Sequence[dict[int, float]]):
    """Rows of place -> number, kept in arrays; as dicts they would take a hundred bytes a number.

    The first REMEMBERED_SENTENCES, which are all of an article, are kept as dicts all the same: each is
    read some ten times. They are not to be changed.
    """

    __slots__ = ("_first", "_rest")

    def __init__(self, rows: Iterable[dict[int, float]] = ()) -> None:
        rows = iter(rows)
        self._first = list(islice(rows, REMEMBERED_SENTENCES))
        self._rest = [_packed(row) for row in rows]

    def __len__(self) -> int:
        return len(self._first) + len(self._rest)

    @overload
    def __getitem__(self, at: int) -> dict[int, float]: ...
    @overload
    def __getitem__(self, at: slice) -> SparseRows: ...
    def __getitem__(self, at: int | slice) -> dict[int, float] | SparseRows:
        if isinstance(at, slice):
            return SparseRows(self[one] for one in range(*at.indices(len(self))))
        if at < 0:
            at += len(self)
        if at < len(self._first):
            return self._first[at]
        places, numbers = self._rest[at - len(self._first)]
        return dict(zip(places, numbers, strict=True))


def _packed(row: Mapping[int, float]) -> tuple[array[int], array[float]]:
    return array("i", row), array("d", row.values())
