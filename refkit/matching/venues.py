"""Two names of journals or meetings -> whether they may be of one."""

from __future__ import annotations

from refkit.duplicates.containers import container_words, is_abbreviation
from refkit.fields.folding import fold_text
from refkit.matching.settings import MOST_NAME, SAME_WORDS
from refkit.patterns import regex
from refkit.vocabulary.meetings import FORMAL

# A short name in capitals: "NeurIPS", "JAMA", "SIGKDD".
SHORT = regex(r"(?<![A-Za-z])[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
FORMAL_WORDS = frozenset(map(fold_text, FORMAL))


def may_be_one(ours: str, theirs: str) -> bool:
    """By words in common, abbreviated or whole, or by the letters of a short name: "NeurIPS" of "Neural Information
    Processing Systems". Two short names are compared as they are."""
    one, other = _words(ours), _words(theirs)
    if not one or not other:
        return True
    if len(one) == len(other) == 1:
        return one[0].startswith(other[0]) or other[0].startswith(one[0])
    if _share(one, other) >= SAME_WORDS or _share(other, one) >= SAME_WORDS:
        return True
    return _is_short_for(ours, theirs) or _is_short_for(theirs, ours)


def _words(name: str) -> list[str]:
    words = container_words(name)
    telling = [word for word in words if not word.isdecimal() and word not in FORMAL_WORDS]
    return telling or list(words)


def _share(some: list[str], others: list[str]) -> float:
    found = sum(any(is_abbreviation(one, word) for one in others) for word in some)
    return found / len(some)


def _is_short_for(name: str, long: str) -> bool:
    """Whether one of the short names in capitals stands for a long one: its letters begin the words that tell, none
    between them left out; formal ones may have letters or none ("ICML", "LREC")."""
    words = container_words(long[:MOST_NAME])
    telling = tuple(word for word in words if word not in FORMAL_WORDS)
    return any(
        _spells(short, words)
        or _spells(short.removeprefix("i").removeprefix("c").removesuffix("c"), telling, 3)
        for short in (found[0].casefold() for found in SHORT.finditer(name[:MOST_NAME]))
    )


def _spells(short: str, words: tuple[str, ...], shortest: int = 2) -> bool:
    return len(short) >= shortest and any(_spells_from(short, words[start:]) for start in range(len(words)))


def _spells_from(short: str, words: tuple[str, ...]) -> bool:
    """Each word gives one letter or more of those that begin it; what follows the last letter does not matter."""
    reached = {0}
    for word in words:
        reached = {at + n for at in reached for n in range(1, _shared_letters(short[at:], word) + 1)}
        if len(short) in reached or not reached:
            return bool(reached)
    return False


def _shared_letters(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
