"""Marked text -> plain text."""

from __future__ import annotations

from refkit.csl.output.writer import Quotes, walk


def to_text(marked: str, quotes: Quotes) -> str:
    """One entry or citation without any formatting; nothing in it is escaped."""
    return walk(marked, quotes, {}, str)
