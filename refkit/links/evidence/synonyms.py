"""Stems -> marks of their meanings, where several words, technical or plain, mean one thing."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.claims.stems import stem
from refkit.vocabulary import meanings

MEANINGS = {
    stem(word): f"~{at}" for at, row in reversed([*enumerate(meanings.MEANINGS)]) for word in row.split()
}


def meanings_of(stems: Iterable[str]) -> frozenset[str]:
    """The meanings of stems: marks that are no stems themselves."""
    return frozenset(MEANINGS[stem] for stem in stems if stem in MEANINGS)


def is_meaning(mark: str) -> bool:
    return mark.startswith("~")
