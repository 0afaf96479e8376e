"""The order of letters by Unicode CLDR, as PyICU knows it: the one door to that package."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any

from refkit.csl.settings import MOST_COLLATORS


def letter_key(letters: str, language: str) -> str:
    """A stretch of letters as text that sorts as ICU's primary key of it: case and accents are set aside.

    Its characters lie behind U+0100, so that all that is no letter goes before it.
    """
    found: bytes = collator(language).getSortKey(letters)
    # What follows the first level is empty; cut off, so that what stands behind the letters decides next.
    return "".join(chr(0x100 + byte) for byte in found.partition(b"\x01")[0].rstrip(b"\x00"))


@lru_cache(maxsize=MOST_COLLATORS)
def collator(language: str) -> Any:
    """ICU's collator of a language ("sv", "zh-TW"); that of the root where it knows no such language."""
    icu = import_module("icu")
    try:
        found = icu.Collator.createInstance(icu.Locale(language.replace("-", "_")))
    except icu.ICUError:  # no code of a language at all
        found = icu.Collator.createInstance(icu.Locale(""))
    found.setStrength(icu.Collator.PRIMARY)
    return found
