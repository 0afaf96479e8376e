"""A pattern and the text of a whole source -> the first words that it matches: looked for once for all claims."""

from __future__ import annotations

import re
from functools import lru_cache

from refkit.links.settings import SOURCE_CACHE, SOURCE_READ


@lru_cache(maxsize=SOURCE_CACHE)
def first_in(pattern: re.Pattern[str], text: str) -> str:
    """What a pattern first matches in the first SOURCE_READ characters of a text; "" for nothing."""
    found = pattern.search(text, 0, SOURCE_READ)
    return found[0] if found else ""


@lru_cache(maxsize=SOURCE_CACHE)
def named_again(pattern: re.Pattern[str], text: str) -> str:
    """The same, where it matches twice at least: what a text is about, and does not name in passing."""
    found = pattern.search(text, 0, SOURCE_READ)
    return found[0] if found and pattern.search(text, found.end(), SOURCE_READ) else ""
