"""A pattern -> its signs: texts of which whatever it finds holds one. Writes refkit/signs.json.

    python tests/patterns/pattern_signs.py

A pattern is taken apart as `re` itself does (`re._parser`, private: here alone, never in refkit). What each part
of it must hold is known for letters, small classes, alternatives and repeats; of the sets of texts that any find
holds one of, the one that plain prose shows most seldom is kept.
"""

from __future__ import annotations

import importlib
import json
import math
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, product
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import refkit
from refkit.patterns import AS_WRITTEN, AT_BEGINNING, FOLDED, MANY, SIGNS, Lazy, fold, key_of
from refkit.vocabulary.stopwords import ENGLISH

MOST_SIGNS = 24  # signs that are looked for one by one; to look for more takes longer than many a search
MOST_IN_SIEVE = 200  # signs of a pattern in a sieve, where their number costs nothing
MOST_TOGETHER = 400  # texts that are kept of a part that may be put together from others
LONGEST_SIGN = 24  # characters
LARGEST_CLASS = 16  # characters of a class that is taken for its letters
SELDOM = 0.7  # how often a sentence may hold one of the signs of a pattern for them to be of use
SELDOM_IN_SIEVE = 3.0  # the same in a sieve, for the sum over the signs
# How often a sentence of English prose holds a text of so many letters, or a mark; guessed, not counted. Of longer
# texts each letter more makes it LESS; a text with a word of `stopwords` alone is as frequent as a short one.
SHARE_BY_LENGTH = {1: 1.0, 2: 0.35, 3: 0.1, 4: 0.04, 5: 0.02}
LESS = 0.8
STOPWORD = 0.6
MARKS = {
    " ": 1.0, ".": 1.0, ",": 0.8, "-": 0.4, "(": 0.4, ")": 0.4, "[": 0.3, "]": 0.3, "'": 0.15, "’": 0.15,
    ":": 0.15, ";": 0.15,
}  # fmt: skip
ODD_MARK = 0.05
BESIDE_MARK = 0.3  # how much more seldom letters stand beside a mark
TIME_OF_SIGN = 0.004  # what it costs to look for one sign more, as a share of a search

Texts = frozenset[str]


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of a part of a pattern: the texts it matches, if they are few, and the best of its signs."""

    exact: Texts | None
    signs: Texts | None


NOTHING = Part(exact=frozenset({""}), signs=None)
ANYTHING = Part(exact=None, signs=None)


def signs_of_pattern(pattern: str, flags: int) -> tuple[str, ...]:
    """What stands in signs.json of a pattern: how its signs are written, and they; () where it has no good ones."""
    tree = _parser.parse(pattern, flags)
    folded = bool(tree.state.flags & re.IGNORECASE) or _ignores_case(tree)
    found = _sequence(tree, folded)
    signs = _better(found.signs, found.exact) or frozenset()
    if _cost(signs) > SELDOM_IN_SIEVE:
        signs = frozenset()
    many = len(signs) > MOST_SIGNS or _cost(signs) > SELDOM
    begins = not tree.state.flags & re.MULTILINE and _begins(tree)
    if not signs and not begins:
        return ()
    written = FOLDED if folded and signs else AS_WRITTEN
    return (written + MANY * many + AT_BEGINNING * begins, *sorted(signs))


def _begins(tree: Any) -> bool:
    # Whether whatever is found stands at the beginning of the text.
    if not len(tree):
        return False
    operation, argument = tree[0]
    if operation is _constants.AT:
        return argument in (_constants.AT_BEGINNING, _constants.AT_BEGINNING_STRING)
    if operation is _constants.BRANCH:
        return all(map(_begins, argument[1]))
    return operation is _constants.SUBPATTERN and not argument[1] & re.MULTILINE and _begins(argument[3])


def _ignores_case(tree: Any) -> bool:
    # Whether a part of a pattern ignores case: "(?i:…)".
    return any(
        (operation is _constants.SUBPATTERN and argument[1] & re.IGNORECASE)
        or any(map(_ignores_case, _within(argument)))
        for operation, argument in tree
    )


def _within(argument: Any) -> Iterator[Any]:
    if isinstance(argument, _parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for one in argument:
            yield from _within(one)


def _sequence(tree: Any, folded: bool) -> Part:
    # One part behind the other: what stands directly behind is joined, as long as the texts are few.
    run: Texts | None = frozenset({""})
    whole, best = True, None
    for operation, argument in tree:
        part = _part(operation, argument, folded)
        best = _better(best, part.signs)
        if operation is _constants.ASSERT:  # what must follow stands behind, and takes no room
            continue
        joined = _joined(run, part.exact)
        if joined is None:
            whole = False
            best = _better(best, run)
            joined = part.exact if part.exact is not None else frozenset({""})
        run = joined
        best = _better(best, run)
    return Part(exact=run if whole else None, signs=best)


def _joined(before: Texts | None, behind: Texts | None) -> Texts | None:
    if before is None or behind is None or len(before) * len(behind) > MOST_TOGETHER:
        return None
    return frozenset(a + b for a, b in product(before, behind))


def _part(operation: Any, argument: Any, folded: bool) -> Part:
    if operation is _constants.LITERAL:
        return Part(exact=frozenset({_sign(chr(argument), folded)}), signs=None)
    if operation is _constants.IN:
        return _class(argument, folded)
    if operation is _constants.BRANCH:
        return _alternatives([_sequence(one, folded) for one in argument[1]])
    if operation is _constants.SUBPATTERN:
        return _sequence(argument[3], folded)
    if operation is _constants.ATOMIC_GROUP:
        return _sequence(argument, folded)
    if operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
        return _repeat(*argument, folded)
    if operation is _constants.AT or operation is _constants.ASSERT_NOT:
        return NOTHING
    if (
        operation is _constants.ASSERT and argument[0] > 0
    ):  # what stands before may be outside of the place asked for
        found = _sequence(argument[1], folded)
        return Part(exact=frozenset({""}), signs=_better(found.signs, found.exact))
    return NOTHING if operation is _constants.ASSERT else ANYTHING


def _class(members: Any, folded: bool) -> Part:
    letters: set[str] = set()
    for operation, argument in members:
        if operation is _constants.LITERAL:
            letters.add(chr(argument))
        elif operation is _constants.RANGE and argument[1] - argument[0] < LARGEST_CLASS:
            letters.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return ANYTHING
    if len(letters) > LARGEST_CLASS:
        return ANYTHING
    return Part(exact=frozenset(_sign(one, folded) for one in letters), signs=None)


def _alternatives(parts: list[Part]) -> Part:
    exact = None
    if all(part.exact is not None for part in parts):
        exact = frozenset(chain.from_iterable(part.exact or () for part in parts))
    bests = [_better(part.signs, part.exact) for part in parts]
    signs = None
    if all(best is not None for best in bests):
        signs = _fewest(chain.from_iterable(best or () for best in bests))
    return Part(exact=exact if exact and len(exact) <= MOST_TOGETHER else None, signs=signs)


def _repeat(least: int, most: int, tree: Any, folded: bool) -> Part:
    body = _sequence(tree, folded)
    if least == 0:
        optional = most == 1 and body.exact is not None
        return Part(exact=body.exact | {""} if optional and body.exact else None, signs=None)
    signs = _better(body.signs, body.exact)
    exact: Texts | None = frozenset({""})
    for _ in range(least if least == most else 0):
        exact = _joined(exact, body.exact)
    return Part(exact=exact if least == most else None, signs=signs)


def _sign(text: str, folded: bool) -> str:
    return fold(text) if folded else text


def _fewest(signs: Iterable[str]) -> Texts:
    """The signs without those that hold another."""
    kept: list[str] = []
    for sign in sorted({sign[:LONGEST_SIGN] for sign in signs}, key=lambda sign: (len(sign), sign)):
        if not any(other in sign for other in kept):
            kept.append(sign)
    return frozenset(kept)


def _better(one: Texts | None, other: Texts | None) -> Texts | None:
    usable = [_fewest(signs) for signs in (one, other) if signs and "" not in signs]
    return min(usable, key=lambda signs: (_cost(signs), -sum(map(len, signs)), sorted(signs)), default=None)


def _cost(signs: Texts) -> float:
    if len(signs) > MOST_IN_SIEVE:
        return 100.0
    return math.fsum(map(_share, signs)) + TIME_OF_SIGN * len(signs)


def _share(sign: str) -> float:
    letters = sum(map(str.isalnum, sign))
    share = SHARE_BY_LENGTH.get(letters) or SHARE_BY_LENGTH[5] * LESS ** (letters - 5) if letters else 1.0
    if any(sign.strip() in word for word in ENGLISH):
        share = max(share, STOPWORD)
    marks = [c for c in sign if not c.isalnum()]
    beside = BESIDE_MARK if letters and set(marks) - {" "} else 1.0
    return min([share * beside, *(MARKS.get(c, ODD_MARK) for c in marks)])


def patterns() -> dict[str, Lazy]:
    """Key -> pattern, for every pattern of every module of refkit that stands in a name or in a table."""
    found: dict[str, Lazy] = {}
    for module in pkgutil.walk_packages(refkit.__path__, "refkit."):
        if module.name != "refkit.__main__":
            for one in _in(vars(importlib.import_module(module.name)).values(), 0):
                found[key_of(one.pattern, one.asked)] = one
    return found


def _in(values: Iterable[Any], depth: int) -> Iterator[Lazy]:
    for value in values:
        if isinstance(value, Lazy):
            yield value
        elif depth < 6 and isinstance(value, tuple | list | frozenset | set):
            yield from _in(value, depth + 1)
        elif depth < 6 and isinstance(value, dict):
            yield from _in(value.values(), depth + 1)
        elif depth < 6 and hasattr(value, "__slots__") and type(value).__module__.startswith("refkit"):
            yield from _in((getattr(value, name, None) for name in value.__slots__), depth + 1)


def table() -> dict[str, list[str]]:
    """What stands in signs.json: key -> how its signs are written, and they, for every pattern that has good ones."""
    rows = (
        (key, signs_of_pattern(pattern.pattern, pattern.asked)) for key, pattern in sorted(patterns().items())
    )
    return {key: list(row) for key, row in rows if row}


def write(path: Path) -> None:
    rows = (f"{json.dumps(key)}: {json.dumps(row, ensure_ascii=False)}" for key, row in table().items())
    path.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    write(SIGNS)
