"""Two pieces of marked text -> one, without the doubled punctuation a style's affixes make."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.csl.markup import CLOSE_QUOTE, MARKS

PUNCTUATION = frozenset(".,;:!?")
ENDS_A_QUOTATION = frozenset(".!?")  # what stays within quotation marks where commas go without
# Which of two marks stays where they meet; pairs not listed both stay ("et al.,", "?,"), as people see them
# in what Zotero prints.
MEETING = {
    "..": ".", ",,": ",", ";;": ";", "::": ":", "!!": "!", "??": "?",
    "!.": "!", "!:": "!", "?.": "?", "?:": "?", ":.": ":", ":!": "!", ":?": "?",
    ";.": ";", ";:": ";", ";!": "!", ";?": "?",
}  # fmt: skip


def join(pieces: Iterable[str | None], delimiter: str, *, inside: bool = False) -> str:
    """Pieces with a delimiter between them; empty ones leave no delimiter. `inside` as in `seam`."""
    out = ""
    for piece in pieces:
        if not piece:
            continue
        out = seam(seam(out, delimiter, inside=inside), piece, inside=inside) if out else piece
    return out


def seam(left: str, right: str, *, inside: bool = False) -> str:
    """Left and right as one text: two spaces, or two punctuation marks, that meet are merged.

    Marks between them are looked through, so "?</i>" and "." meet too. With `inside`, a full stop or comma
    after a closing quotation mark goes before it (CSL 1.0.2, style-options punctuation-in-quote).
    """
    if not left or not right:
        return left + right
    start = 0
    while start < len(right) and right[start] in MARKS:
        start += 1
    end = len(left)
    while end and left[end - 1] in MARKS:
        end -= 1
    if start == len(right) or not end:
        return left + right
    last, first = left[end - 1], right[start]
    if last == " " == first:
        return left + right[:start] + right[start + 1 :]
    if first not in PUNCTUATION:
        return left + right
    quoted = CLOSE_QUOTE in left[end:] and not start
    after = right[:start] + right[start + 1 :]
    if last not in PUNCTUATION:
        if quoted and inside and first in ".,":
            return left[:end] + first + left[end:] + after
        return left + right
    if quoted and inside and first not in ".," and len(right) > start + 1:
        return left + right  # what goes on after the quotation is no part of it
    kept = MEETING.get(last + first, last + first)
    bare, closing = left[: end - 1], left[end:]
    if not quoted:
        return bare + kept + closing + after if len(kept) == 1 else left + right
    if inside or kept in ENDS_A_QUOTATION:
        return bare + kept + closing + after
    if last in ENDS_A_QUOTATION:
        return left + right
    return bare + closing + kept + after


def after_quoting(left: str, suffix: str, *, inside: bool) -> str:
    """A suffix behind a text for which the style says whether it is quoted, as processors set it.

    They merge it with the end of that text only where both are the same mark, or where it goes inside.
    """
    bare = left.rstrip("".join(MARKS))
    last, first, closing = bare[-1:], suffix[:1], left[len(bare) :]
    quoted = CLOSE_QUOTE in closing
    if last not in PUNCTUATION or first not in PUNCTUATION or last == first:
        if quoted and inside and suffix in {"?", "!"} and last not in PUNCTUATION:
            return bare + suffix + closing
        return seam(left, suffix, inside=inside)
    if not quoted or (inside and first in ";:"):
        return left + suffix
    if not inside and last in "?!" and first in ".:":
        return left + suffix
    if not inside and last in ":;" and first in "?!":
        return bare[:-1] + closing + suffix
    return seam(left, suffix, inside=inside)
