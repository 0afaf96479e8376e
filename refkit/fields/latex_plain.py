"""Quick looks at a field of LaTeX: is a source its own text, is a text its own source? Most are."""

from __future__ import annotations

from typing import Final

from refkit.fields.latex_case import INNER_CAPITAL
from refkit.fields.latex_markup import ENTITY, TAG_NAME
from refkit.patterns import regex

# A source without any of these has at most doubled signs that `decode` would change.
SIGN: Final = regex(r"[\\{}~$`\t\r\n&<\ufdd0-\ufdef\ufffe]")
# What makes a source anything but its own text.
PLAIN: Final = regex(rf"[\\{{}}~$`\t\r\n\ufdd0-\ufdef\ufffe]|--|''|  |\A | \Z|{ENTITY}|<{TAG_NAME}>")
# Quick signs that a text needs any of it.
NEEDS_SPELLING: Final = regex(r"[\x00-\x1f\x7f\\{}~^%&#_$<]|--|''|``|[?!]`|-`|`-|  |'-|-'|'`|`'")


def is_plain(source: str) -> bool:
    """Whether a source is its own text; nine in ten are, so the quickest looks come first."""
    if not source or source.isalnum():
        return True
    if SIGN.search(source) is None and source[0] != " " and source[-1] != " ":
        return "  " not in source and "--" not in source and "''" not in source
    return PLAIN.search(source) is None


def is_own_source(text: str, protect: bool) -> bool:
    """Whether a text is its own source, by looks that are quick; most are."""
    if NEEDS_SPELLING.search(text) is not None or text[0] == " " or text[-1] == " ":
        return False
    return not protect or (text.isascii() and INNER_CAPITAL.search(text) is None)
