"""Two pieces of marked text -> one, without the doubled punctuation a style's affixes make."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.csl.markup import CLOSE_QUOTE, MARKS

PUNCTUATION = frozenset(".,;:!?")
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
    if quoted and not inside:
        ended = first == "." and last in ".!?"  # one mark ends the quotation and the sentence
        return left + right[1:] if ended else left + right
    if last in PUNCTUATION:
        kept = MEETING.get(last + first, last + first)
        if kept == last:
            return left + right[:start] + right[start + 1 :]
        if kept == first:
            return (
                left[: end - 1] + left[end:] + right
                if not quoted
                else left[: end - 1] + first + left[end:] + right[1:]
            )
    if quoted and first in ".,":
        return left[:end] + first + left[end:] + right[1:]
    return left + right
