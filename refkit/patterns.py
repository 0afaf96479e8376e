"""A regular expression as text -> the same compiled, on its first use and no sooner.

refkit holds some 2,000 patterns and a command needs few of them: compiling all at import took two thirds of a
second. `tests/test_house.py` compiles each, so that a broken one does not wait for its first use.

Most patterns find nothing in most texts. `signs.json` has of each, by a digest of its text and flags, texts of
which whatever it finds holds one; a text without any is passed over, and a pattern of which no text shows a sign
is never compiled. `tests/patterns/pattern_signs.py` derives the table from the patterns themselves, so that signs
of a changed pattern are never asked for: its digest is another one, and it does without.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
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
# A match at one place is quicker than to look for signs, but not than to compile the pattern for it.
AT_ONE_PLACE = ("match", "fullmatch")
SIGNS = Path(__file__).with_name("signs.json")
# What stands before the signs in a row of signs.json.
FOLDED = "folded"  # of a pattern that ignores case
AS_WRITTEN = "as written"
# Behind one of these:
MANY = ", many"  # to look for these signs pays in a sieve only
AT_BEGINNING = (
    ", at the beginning"  # what it finds stands at the beginning of the text, where alone it is looked for
)
REMEMBERED = 256  # texts that are remembered folded, each asked for some hundred times; bounds memory
LONGEST_REMEMBERED = 2000  # characters of such a text; bounds memory
LONGEST_LOOKED = 2000  # characters of a part of a text that are looked through for signs; bounds time
BEGINNING = 3  # characters by which signs are found within a word
WORDS_REMEMBERED = 8192  # words whose signs are remembered, for each sieve; bounds memory
LONGEST_WORD = 40  # characters of such a word; bounds memory
SETS_REMEMBERED = 1024  # sets of patterns that are remembered, for each sieve; bounds memory


class Lazy:
    """A `re.Pattern` compiled on first use. From then on its attributes are the compiled pattern's own."""

    __slots__ = ("_signs", "asked", "pattern", "search_anyway", *METHODS)

    def __init__(self, text: str, flags: int, signs: Iterable[str]) -> None:
        self.pattern = text
        self.asked = flags
        self._signs = signs

    def __getattr__(self, name: str) -> Any:
        # Called for a slot that is still empty, which is each of METHODS before the first use.
        if name not in METHODS and name != "search_anyway":
            raise AttributeError(f"a pattern has no attribute {name!r}")
        signs, folded = self.shown()
        if not signs or name not in (*NOTHING, *AT_ONE_PLACE):
            return self._compiled(name, signs, folded=folded)
        for method, nothing in NOTHING.items():
            setattr(self, method, _signed(self._first(method, signs, folded), method, nothing, signs, folded))
        for method in AT_ONE_PLACE:
            setattr(self, method, _signed_match(self._first(method, signs, folded), signs, folded))
        return getattr(self, name)

    def shown(self, *, many: bool = False) -> tuple[tuple[str, ...], bool]:
        """The signs of the pattern, and whether they are folded; none where none are known.

        `many`: also those of which a sentence often holds one, or that are too many to look for one by one.
        """
        if self._signs:
            folded = bool(self.asked & re.IGNORECASE)
            return _fewest(self._signs, ignores_case=folded), folded
        kind, *signs = self._row()
        return (tuple(signs), kind.startswith(FOLDED)) if many or MANY not in kind else ((), False)

    def _row(self) -> Sequence[str]:
        return _table().get(key_of(self.pattern, self.asked)) or ("",)

    def _first(self, name: str, signs: tuple[str, ...], folded: bool) -> Callable[..., Any]:
        # A method that compiles the pattern; it is called once.
        return lambda *given, **named: self._compiled(name, signs, folded=folded)(*given, **named)

    def _compiled(self, name: str, signs: tuple[str, ...], *, folded: bool) -> Any:
        compiled = re.compile(self.pattern, self.asked)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        if AT_BEGINNING in self._row()[0]:
            self.search = _at_beginning(compiled)
        self.search_anyway = self.search  # for a text that is known to show a sign
        if signs:
            for method, nothing in NOTHING.items():
                setattr(self, method, _signed(getattr(self, method), method, nothing, signs, folded))
        return getattr(self, name)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


def regex(text: str, flags: int = 0, *, signs: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern that compiles itself when it is first asked for a match; otherwise as `re.compile` gives it.

    Whatever it finds holds one of `signs`, where some are given in place of those of `signs.json`: a text without
    any is passed over, which takes a tenth of a search. With `re.IGNORECASE` the case of a sign is ignored too. The
    first use, or the first text with a sign, raises `re.error` for what is no regular expression.
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


def key_of(pattern: str, flags: int) -> str:
    """The digest under which a pattern stands in `signs.json`: 16 hexadecimal digits."""
    return blake2b(f"{int(flags)}\0{pattern}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Sieve:
    """Many patterns that are asked of one text -> those of them of which it shows a sign, in their order.

    What signs the words of a text hold is remembered by word, so that a text costs a look at each of its words,
    however many patterns there are. A pattern without signs is always among them.
    """

    __slots__ = ("_always", "_by_beginning", "_mask_of_word", "_of_mask", "_patterns")

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = cast("tuple[Lazy, ...]", tuple(patterns))
        self._always = -1  # until the first text: nothing is read at import
        # By how many characters a sign is found, and these characters: the signs that begin so.
        self._by_beginning: dict[int, dict[str, list[tuple[str, int]]]] = {}
        self._mask_of_word = lru_cache(maxsize=WORDS_REMEMBERED)(self._look)
        self._of_mask = lru_cache(maxsize=SETS_REMEMBERED)(self._pick)

    def among(self, text: str) -> tuple[int, ...]:
        """The places, in the order given, of the patterns that may find something in a text."""
        if self._always < 0:
            self._learn()
        mask = self._always
        for word in set(fold(text).split()):
            mask |= self._mask_of_word(word) if len(word) <= LONGEST_WORD else self._look(word)
        return self._of_mask(mask)

    def found(self, text: str) -> list[int]:
        """The places of the patterns that find something in a text."""
        patterns = self._patterns
        return [place for place in self.among(text) if patterns[place].search_anyway(text)]

    def _learn(self) -> None:
        self._always = 0
        for place, pattern in enumerate(self._patterns):
            signs, _ = pattern.shown(many=True)
            # A sign is looked for in each word alone: of several words the longest.
            pieces = [max(fold(sign).split(), key=len, default="") for sign in signs]
            if not all(pieces) or not pieces:
                self._always |= 1 << place
                continue
            for piece in pieces:
                table = self._by_beginning.setdefault(min(len(piece), BEGINNING), {})
                table.setdefault(piece[:BEGINNING], []).append((piece, 1 << place))

    def _look(self, word: str) -> int:
        mask = 0
        for length, table in self._by_beginning.items():
            for at in range(len(word) - length + 1):
                for sign, bit in table.get(word[at : at + length], ()):
                    if word.startswith(sign, at):
                        mask |= bit
        return mask

    def _pick(self, mask: int) -> tuple[int, ...]:
        return tuple(place for place in range(len(self._patterns)) if mask >> place & 1)


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    rows: dict[str, list[str]] = json.loads(SIGNS.read_text(encoding="utf-8"))
    return rows


@lru_cache(maxsize=REMEMBERED)
def _fold_short(text: str) -> str:
    return fold(text)


def _holds(signs: tuple[str, ...], folded: bool) -> Callable[[str], bool]:
    """Whether a text holds one of some signs, as a function."""
    if not folded:
        if len(signs) == 1:
            return lambda text, sign=signs[0]: sign in text  # type: ignore[misc]
        return lambda text: any(map(text.__contains__, signs))

    def holds(text: str) -> bool:
        whole = _fold_short(text) if len(text) <= LONGEST_REMEMBERED else fold(text)
        return any(map(whole.__contains__, signs))

    return holds


def _signed(
    method: Callable[..., Any],
    name: str,
    nothing: Callable[..., Any],
    signs: tuple[str, ...],
    folded: bool,
) -> Callable[..., Any]:
    """A method of a pattern that is asked only of a text with a sign; `nothing` gives its answer for any other."""
    holds = _holds(signs, folded)
    if name == "sub":
        return lambda by, text, *more, **named: (
            method(by, text, *more, **named) if holds(text) else nothing(text)
        )

    def find(text: str, *place: int, **named: int) -> Any:
        # The next find may be near, and looking for signs as far as a distant end takes what is asked again and again
        # to the square.
        if not place and not named:
            return method(text) if holds(text) else nothing(text)
        if (
            named
            or len(place) == 1
            or place[1] - place[0] > LONGEST_LOOKED
            or holds(text[place[0] : place[1]])
        ):
            return method(text, *place, **named)
        return nothing(text)

    return find


def _at_beginning(compiled: re.Pattern[str]) -> Callable[..., Any]:
    # A search goes on behind the beginning, for nothing.
    match, search = compiled.match, compiled.search
    return lambda text, *place, **named: search(text, *place, **named) if place or named else match(text)


def _signed_match(method: Callable[..., Any], signs: tuple[str, ...], folded: bool) -> Callable[..., Any]:
    holds = _holds(signs, folded)
    return lambda text, *place, **named: (
        None
        if not place and not named and len(text) <= LONGEST_REMEMBERED and not holds(text)
        else method(text, *place, **named)
    )
