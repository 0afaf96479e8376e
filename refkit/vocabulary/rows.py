"""Rows of words as this room writes them -> tuples, sets and patterns of these words.

A row is one string: words parted by spaces or, where one is a phrase, by bars (a phrase alone
ends in one). Flags of a word stand behind a
colon ("gmbh:sp"), and each table says what its flags mean. Keys of tables are languages as in BCP 47, "mul" for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def words_of(row: str, flag: str = "", without: str = "") -> tuple[str, ...]:
    """The words of a row in order, their flags left out: all, those that bear a flag, those that bear another not."""
    parts = row.split("|") if "|" in row else row.split()
    pairs = (part.strip().partition(":") for part in parts)
    return tuple(
        word for word, _, flags in pairs if word and flag in flags and not (without and without in flags)
    )


def all_of(table: Mapping[str, str], flag: str = "", without: str = "") -> frozenset[str]:
    """The words of all rows of a table, by their flags as in `words_of`."""
    return frozenset(word for row in table.values() for word in words_of(row, flag, without))


def any_of(words: Iterable[str]) -> str:
    """The text of a pattern for any of some words, the longest first; a blank stands for one blank, "*" for letters."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return (
        f"(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', ' ').replace('*', 'w*') for word in ordered)})"
    )
