"""A regular expression as text -> the same compiled, on its first use and no sooner.

refkit holds some 700 patterns and a command needs few of them: compiling all at import took two thirds of a
second. `tests/test_house.py` compiles each, so that a broken one does not wait for its first use.
"""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = (
    "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "flags", "groups",
    "groupindex",
)  # fmt: skip


class Lazy:
    """A `re.Pattern` compiled on first use. From then on its attributes are the compiled pattern's own."""

    __slots__ = ("_asked", "pattern", *METHODS)

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._asked = flags

    def __getattr__(self, name: str) -> Any:
        # Called for a slot that is still empty, which is each of METHODS before the first use.
        if name not in METHODS:
            raise AttributeError(f"a pattern has no attribute {name!r}")
        compiled = re.compile(self.pattern, self._asked)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that compiles itself when it is first asked for a match; otherwise as `re.compile` gives it.

    The first use raises `re.error` for what is no regular expression.
    """
    return cast("re.Pattern[str]", Lazy(text, flags))
