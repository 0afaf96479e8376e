"""A few numbers for each sentence -> the same in sixteen bytes a number, and a dict of them again when asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import overload


class SparseRows(Sequence[dict[int, float]]):
    """Rows of place -> number. They are kept in arrays: as dicts, those of a long text take a hundred bytes a number."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Iterable[Mapping[int, float]] = ()) -> None:
        self._rows = [(array("q", row), array("d", row.values())) for row in rows]

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
