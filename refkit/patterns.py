"""A regular expression as text -> the same compiled, on its first use and no sooner.

refkit holds some 700 patterns and a command needs few of them: compiling all at import took two thirds of a
second. `tests/test_house.py` compiles each, so that a broken one does not wait for its first use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, cast

METHODS = (
    "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "flags", "groups",
    "groupindex",
)  # fmt: skip

# What the methods that go through a whole text answer where it holds nothing they look for.
NOTHING: dict[str, Callable[[str], Any]] = {
    "search": lambda _: None,
    "finditer": lambda _: iter(()),
    "findall": lambda _: [],
    "sub": lambda text: text,
}


class Lazy:
    """A `re.Pattern` compiled on first use. From then on its attributes are the compiled pattern's own."""

    __slots__ = ("_asked", "_signs", "pattern", *METHODS)

    def __init__(self, text: str, flags: int, signs: Iterable[str]) -> None:
        self.pattern = text
        self._asked = flags
        self._signs = signs

    def __getattr__(self, name: str) -> Any:
        # Called for a slot that is still empty, which is each of METHODS before the first use.
        if name not in METHODS:
            raise AttributeError(f"a pattern has no attribute {name!r}")
        compiled = re.compile(self.pattern, self._asked)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        ignores_case = bool(self._asked & re.IGNORECASE)
        if signs := _fewest(self._signs, ignores_case=ignores_case):
            for method, nothing in NOTHING.items():
                setattr(
                    self,
                    method,
                    _signed(getattr(compiled, method), nothing, signs, ignores_case=ignores_case),
                )
        return getattr(self, name)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


def regex(text: str, flags: int = 0, *, signs: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern that compiles itself when it is first asked for a match; otherwise as `re.compile` gives it.

    Whatever it finds holds one of `signs`, where some are given: a text without any is passed over, which takes a
    tenth of a search. With `re.IGNORECASE` the case of a sign is ignored too. The first use raises `re.error` for
    what is no regular expression.
    """
    return cast("re.Pattern[str]", Lazy(text, flags, signs))


def shows(text: str, signs: tuple[str, ...], *, ignores_case: bool) -> bool:
    """Whether a text holds one of some signs, in any case where case is ignored (the signs are folded)."""
    folded = fold(text) if ignores_case else text
    return any(map(folded.__contains__, signs))


def fold(text: str) -> str:
    """A text such that what `re.IGNORECASE` holds for equal is equal; the letters i of Turkish are one to it."""
    return text.lower() if text.isascii() else text.casefold().replace("i̇", "i").replace("ı", "i")


def _fewest(signs: Iterable[str], *, ignores_case: bool) -> tuple[str, ...]:
    """The signs without those that hold another."""
    folded = {fold(sign) if ignores_case else sign for sign in signs}
    return tuple(sorted(s for s in folded if not any(other != s and other in s for other in folded)))


def _signed(
    method: Callable[..., Any], nothing: Callable[..., Any], signs: tuple[str, ...], *, ignores_case: bool
) -> Callable[..., Any]:
    """A method of a pattern that is asked only of a text with a sign; `nothing` gives its answer for any other."""
    if method.__name__ == "sub":
        return lambda by, text, *more, **named: (
            method(by, text, *more, **named)
            if shows(text, signs, ignores_case=ignores_case)
            else nothing(text)
        )

    def find(text: str, *place: int, **named: int) -> Any:
        # From one place to the text's end the next find may be near, and looking for signs as far as the end is not.
        if (
            named
            or len(place) == 1
            or shows(text[place[0] : place[1]] if place else text, signs, ignores_case=ignores_case)
        ):
            return method(text, *place, **named)
        return nothing(text)

    return find
