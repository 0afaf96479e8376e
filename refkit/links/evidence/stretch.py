"""Parts of a source put together, each character knowing its place: what is shown, and where it stands.

A part is (start, end) of characters of the source, or words that stand elsewhere (the heading of a column).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

Part = tuple[int, int] | str


class Joined:
    """Some parts of a text put together: `text` is what they hold, nothing folded."""

    def __init__(self, source: str, parts: Sequence[Part]) -> None:
        self.parts = tuple(parts)
        self.text = "".join(_words(source, part) for part in parts)
        self._starts = [0, *accumulate(_length(part) for part in parts)]

    def within(self, start: int, end: int) -> tuple[Part, ...]:
        """The parts, or pieces of them, that hold the characters from `start` to before `end`."""
        return tuple(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[Part]:
        at = bisect_right(self._starts, start) - 1
        while at < len(self.parts) and self._starts[at] < end:
            part, offset = self.parts[at], self._starts[at]
            first, last = max(start - offset, 0), min(end - offset, _length(part))
            if first < last:
                yield part[first:last] if isinstance(part, str) else (part[0] + first, part[0] + last)
            at += 1

    def without(self, cuts: Iterable[tuple[int, int]]) -> tuple[Part, ...]:
        """The parts without some stretches of characters, in rising order."""
        kept: list[Part] = []
        at = 0
        for start, end in cuts:
            kept += self._pieces(at, start)
            at = end
        return (*kept, *self._pieces(at, len(self.text)))


def _words(source: str, part: Part) -> str:
    return part if isinstance(part, str) else source[part[0] : part[1]]


def _length(part: Part) -> int:
    return len(part) if isinstance(part, str) else part[1] - part[0]


def shown(source: str, parts: Iterable[Part]) -> str:
    """The words of some parts of a text, white space folded."""
    return " ".join("".join(_words(source, part) for part in parts).split())


def places_of(source: str, parts: Iterable[Part]) -> list[int | None]:
    """For each character of what is `shown` its place in the text; None where it stands in none."""
    found: list[int | None] = []
    spaced = True
    for part in parts:
        start = None if isinstance(part, str) else part[0]
        for at, character in enumerate(_words(source, part)):
            if not (character.isspace() and spaced):
                found.append(None if start is None else start + at)
            spaced = character.isspace()
    return found[:-1] if spaced and found else found


def ends_of(parts: Iterable[Part]) -> tuple[int, int]:
    """From which to before which character of the source some parts go; at least one is of the source."""
    own = [part for part in parts if not isinstance(part, str)]
    return min(start for start, _ in own), max(end for _, end in own)
