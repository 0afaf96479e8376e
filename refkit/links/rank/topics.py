"""Stems -> their rarity in titles at large, and the topic of texts made of them."""

from __future__ import annotations

import base64
import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from operator import mul, sub
from typing import Any

Vector = tuple[float, ...]


class Topics:
    """Vectors of stems, distilled from a language model's vectors of titles."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        """`model`: number of `titles`, `holders` (stem -> titles), `stems`, `size`, `vectors` (base64)."""
        self.size: int = model["size"]
        self._titles: int = model["titles"]
        self._holders: Mapping[str, int] = model["holders"]
        self._places = {stem: at for at, stem in enumerate(model["stems"])}
        self._numbers = array("b", base64.b64decode(model["vectors"]))
        self._weighed: dict[str, Vector] = {}
        self._nothing: Vector = (0.0,) * self.size

    def rarity(self, stem: str) -> float:
        """The logarithm of how many titles there are for each that holds the stem."""
        return math.log(self._titles / (self._holders.get(stem, 0) + 3.0))

    def vector(self, stems: Iterable[str]) -> Vector:
        """The topic of a text: the sum of its stems' vectors weighed by rarity, of length one (or zero)."""
        rows = [row for stem in dict.fromkeys(stems) if (row := self._row(stem))]
        if not rows:
            return self._nothing
        return unit(list(map(sum, zip(*rows, strict=True))))

    def _row(self, stem: str) -> Vector | None:
        at = self._places.get(stem)
        if at is None:
            return None
        if stem not in self._weighed:
            weight = self.rarity(stem) / 127
            self._weighed[stem] = tuple(
                weight * number for number in self._numbers[at * self.size : (at + 1) * self.size]
            )
        return self._weighed[stem]


def unit(numbers: Sequence[float]) -> Vector:
    """The vector of length one in the same direction; zero stays zero."""
    length = math.sqrt(sum(map(mul, numbers, numbers)))
    return tuple([number / length for number in numbers]) if length > 1e-9 else (0.0,) * len(numbers)


def dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(map(mul, one, other), 0.0)


def apart(vector: Vector, middle: Vector) -> Vector:
    """A vector seen from a middle: what distinguishes the texts of one document."""
    return unit(list(map(sub, vector, middle)))


def mean(vectors: Sequence[Vector], size: int) -> Vector:
    if not vectors:
        return (0.0,) * size
    return tuple(sum(column) / len(vectors) for column in zip(*vectors, strict=True))
