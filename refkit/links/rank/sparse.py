"""A few numbers for each sentence -> the same in twelve bytes a number, read back as a dict."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import overload


class SparseRows(Sequence[dict[int, float]]):
    """Rows of place -> number, kept in arrays; as dicts they would take a hundred bytes a number."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Iterable[Mapping[int, float]] = ()) -> None:
        self._rows = [_packed(row) for row in rows]

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> dict[int, float]: ...
    @overload
    def __getitem__(self, at: slice) -> SparseRows: ...
    def __getitem__(self, at: int | slice) -> dict[int, float] | SparseRows:
        if isinstance(at, slice):
            return SparseRows(self[one] for one in range(*at.indices(len(self))))
        places, numbers = self._rows[at]
        return dict(zip(places, numbers, strict=True))


def _packed(row: Mapping[int, float]) -> tuple[array[int], array[float]]:
    return array("i", row), array("d", row.values())
