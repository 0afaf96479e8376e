"""Two pieces of marked text -> one, without the doubled punctuation a style's affixes make."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.csl.output import CLOSE_QUOTE, EDGE, END, GROUP_EDGE, INNER_EDGE, MARKS

ALL_MARKS = "".join(sorted(MARKS))
PUNCTUATION = frozenset(".,;:!?")
ENDS_A_QUOTATION = frozenset(".!?")  # these stay within quotation marks where commas go outside
QUESTIONS = frozenset(":?!")
GOES_INSIDE = frozenset(".,?!")
# Which of two marks stays where they meet; of pairs not listed both stay ("et al.,", "?,"), as in the output
# of Zotero, which uses citeproc-js.
MEETING = {
    "..": ".", ",,": ",", ";;": ";", "::": ":", "!!": "!", "??": "?",
    "!.": "!", "!:": "!", "?.": "?", "?:": "?", ":.": ":", ":!": "!", ":?": "?",
    ";.": ";", ";:": ";", ";!": "!", ";?": "?",
}  # fmt: skip


# Behind a group whose own full stop met that of its last part: citeproc-js drops the group's suffix, and a comma
# or semicolon that follows.
CLOSED = INNER_EDGE + GROUP_EDGE


# Behind a quotation with the attribute strip-periods, whatever its value: in citeproc-js no comma goes inside.
# Behind a number and its suffix: a mark that follows stays behind it.
KEPT_OUT = EDGE * 2


def ends_in_stop(text: str) -> bool:
    return text.rstrip(ALL_MARKS)[-1:] == "."


def join(pieces: Iterable[str | None], delimiter: str, *, inside: bool = False) -> str:
    """Pieces with a delimiter between those that are not empty. `inside` as in `join_punctuation`."""
    out = ""
    for piece in pieces:
        if not piece:
            continue
        if not out:
            out = piece
            continue
        out = join_punctuation(out, delimiter, inside=inside)
        # Where EDGE comes first, the piece's own prefix meets the delimiter, not its text.
        own = piece[0] == EDGE and delimiter[-1:] in PUNCTUATION
        out = (
            out + piece[1 + (piece[1:2] == out[-1]) :] if own else join_punctuation(out, piece, inside=inside)
        )
    return out


def enclose(text: str) -> str:
    """A text as the last part of a group: an EDGE at its end becomes an INNER_EDGE."""
    if text[-1:] not in MARKS:
        return text
    bare = text.rstrip(ALL_MARKS)
    return bare + text[len(bare) :].replace(EDGE, INNER_EDGE).replace(GROUP_EDGE, "")


def join_punctuation(left: str, right: str, *, inside: bool = False) -> str:
    """Left and right as one text: two spaces, or two punctuation marks, that meet are merged.

    Font marks between them are ignored, so "?</i>" and "." meet too. With `inside`, a full stop or comma
    after a closing quotation mark goes before it (CSL 1.0.2, style-options punctuation-in-quote). Behind
    EDGE, which `exact` puts where an element's affixes or fonts end, only equal marks are merged, as in
    citeproc-js.
    """
    if not left or not right or right[0] == GROUP_EDGE:
        return left + right
    if prefixed := right[0] == EDGE:
        right = right[1:]
    if left.endswith(CLOSED) and right[:1] in {",", ";"}:
        return left + right[1:]
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
    after = right[:start] + right[start + 1 :]
    child, own = _closers(left[end:])
    if start:
        child, own = left[end:], ""
    quoted = CLOSE_QUOTE in left[end:] and not start
    if last not in PUNCTUATION:
        kept_out = left.endswith((KEPT_OUT, INNER_EDGE * 2))
        place = _inside(child, own, first) if quoted and inside and not kept_out else -1
        return left + right if place < 0 else left[: end + place] + first + left[end + place :] + after
    kept = MEETING.get(last + first, last + first)
    closing = left[end:]
    if not prefixed and closing[:1] in {EDGE, GROUP_EDGE} and right.strip(" ") == first:
        return left + after if last == first else left + right  # a delimiter behind an element's own suffix
    if (
        closing[:1] == INNER_EDGE
        and len(kept) == 1
        and last != first
        and not QUESTIONS.issuperset((last, first))
    ):
        numeric = closing.startswith(INNER_EDGE * 2)
        return left + right if numeric else left[: end - 1] + first + last + closing + after
    if prefixed and END in own:
        return left + right  # a prefix stands outside of what a font was set for
    if own and not (quoted and (first in GOES_INSIDE or not inside)):
        return left + after if last == first or (child and kept == last) else _behind(left, end, child, right)
    if quoted and inside and first not in GOES_INSIDE and (INNER_EDGE not in closing or len(right) > 1):
        return left + after if kept == last else left + right
    bare = left[: end - 1]
    if not quoted:
        return bare + kept + closing + after if len(kept) == 1 else left + right
    if inside and own and len(kept) > 1 and child and CLOSE_QUOTE not in child:
        return left[:end] + child + first + own + after
    if inside or kept in ENDS_A_QUOTATION:
        return bare + kept + closing + after
    if last in ENDS_A_QUOTATION:
        return left + right
    return bare + closing + kept + after


def _closers(closing: str) -> tuple[str, str]:
    """The closing marks of a text, split into those of its field and those that the style's fonts added."""
    edge = closing.find(EDGE, 1)
    return (closing, "") if edge < 0 else (closing[: edge - 1], closing[edge - 1 :])


def _inside(child: str, own: str, first: str) -> int:
    """How many closing marks go before a mark that is set inside a quotation; -1 where it stays outside."""
    if first in GOES_INSIDE:
        return len(child) if own and CLOSE_QUOTE not in child else 0
    return len(child) if own and CLOSE_QUOTE in child else -1


def _behind(left: str, end: int, child: str, right: str) -> str:
    """Punctuation put behind a quotation that belongs to the field, but within the style's fonts."""
    if CLOSE_QUOTE not in child:
        return left + right
    place = end + len(child)
    return left[:place] + right[:1] + left[place:] + right[1:]


def after_quoting(left: str, suffix: str, *, inside: bool) -> str:
    """A suffix behind an element that has the attribute `quotes`, as citeproc-js sets it.

    It merges the suffix with the end of the text only where both are the same mark, or where the mark goes
    inside the quotation marks.
    """
    bare = left.rstrip(ALL_MARKS)
    last, first, closing = bare[-1:], suffix[:1], left[len(bare) :]
    quoted = CLOSE_QUOTE in closing
    if quoted and inside:
        return join_punctuation(left, suffix, inside=inside)
    if last not in PUNCTUATION or first not in PUNCTUATION or last == first:
        return join_punctuation(left, suffix, inside=inside)
    if not quoted:
        return left + suffix
    if last in "?!" and first in ".:":
        return left + suffix[1:] if _closers(closing)[0] else left + suffix
    if last in ":;" and first in "?!":
        return bare[:-1] + closing + suffix
    return join_punctuation(left, suffix, inside=inside)
