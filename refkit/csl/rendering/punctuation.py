"""Two pieces of marked text -> one, without the doubled punctuation a style's affixes make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from refkit.csl.output.markup import CLOSE_QUOTE, EDGE, END, GROUP_EDGE, INNER_EDGE, MARKS

ALL_MARKS = "".join(sorted(MARKS))
PUNCTUATION = frozenset(".,;:!?")
MEETING_SIGNS = MARKS | PUNCTUATION | {" "}  # where neither side has one at its end, nothing is merged
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


def close_up(text: str) -> tuple[str, str]:
    """The text without spaces at its end, whatever marks stand there, and the spaces."""
    bare = text.rstrip(ALL_MARKS)
    kept = bare.rstrip(" ")
    return kept + text[len(bare) :], bare[len(kept) :]


def join(pieces: Iterable[str | None], delimiter: str = "", *, inside: bool = False) -> str:
    """Pieces with a delimiter between those that are not empty. `inside` as in `join_punctuation`."""
    parts = [piece for piece in pieces if piece]
    out = parts[0] if parts else ""
    for piece in parts[1:]:
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
    EDGE, which `Quirks.edges` puts where an element's affixes or fonts end, only equal marks are merged.
    """
    if not left or not right or right[0] not in MEETING_SIGNS or right[0] == GROUP_EDGE:
        return left + right
    if left[-1] not in MEETING_SIGNS and right[0] not in MARKS:
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
    closing = left[end:]
    child, own = (closing, "") if start else _closers(closing)
    quoted = CLOSE_QUOTE in closing and not start
    bare, before, after = left[: end - 1], right[:start], right[start + 1 :]
    met = Met(bare, last, child, own, before, first, after, quoted=quoted, inside=inside, prefixed=prefixed)
    if last not in PUNCTUATION:
        return _follow_text(met)
    merged = _merge_at_edge(met) if closing else None
    return _merge_marks(met) if merged is None else merged


class Met(NamedTuple):
    """Two texts where the second begins with a punctuation mark: their parts in order, and what decides of it."""

    bare: str
    last: str  # the last sign of the first text
    child: str  # the closing marks of the field
    own: str  # and those that the style's fonts added
    before: str  # the marks that the second text begins with
    first: str  # its punctuation mark
    after: str
    quoted: bool
    inside: bool
    prefixed: bool

    @property
    def closing(self) -> str:
        return self.child + self.own

    @property
    def apart(self) -> str:
        """Both as they are."""
        return "".join(self[:7])

    @property
    def dropped(self) -> str:
        """Both without the second one's mark."""
        return "".join((*self[:5], self.after))

    @property
    def kept(self) -> str:
        """What stays of the two marks: one of them, or both."""
        return MEETING.get(self.last + self.first, self.last + self.first)


def _follow_text(met: Met) -> str:
    """A mark behind text, before the quotation marks where the language has it there."""
    closing = met.closing
    if not (met.quoted and met.inside) or closing.endswith((KEPT_OUT, INNER_EDGE * 2)):
        return met.apart
    if met.prefixed and END in met.own:
        return met.apart  # a prefix stands outside of what a font was set for
    place = _inside(met.child, met.own, met.first)
    within = met.bare + met.last + closing[:place] + met.first + closing[place:]
    return met.apart if place < 0 else within + met.before + met.after


def _merge_at_edge(met: Met) -> str | None:
    """Two marks where, with `Quirks.edges`, an element ends between them; None where that decides nothing."""
    last, first, closing = met.last, met.first, met.closing
    alone = not met.before and not met.after.strip(" ")
    if not met.prefixed and closing[0] in {EDGE, GROUP_EDGE} and alone:
        return met.dropped if last == first else met.apart  # a delimiter behind an element's own suffix
    single = len(met.kept) == 1 and last != first
    if closing[0] == INNER_EDGE and single and not QUESTIONS.issuperset((last, first)):
        numeric = closing.startswith(INNER_EDGE * 2)
        return met.apart if numeric else met.bare + first + last + closing + met.before + met.after
    if met.prefixed and END in met.own:
        return met.apart  # a prefix stands outside of what a font was set for
    if met.own and not (met.quoted and (first in GOES_INSIDE or not met.inside)):
        if last == first or (met.child and met.kept == last):
            return met.dropped
        # Behind a quotation that belongs to the field, but within the style's fonts.
        within = met.bare + last + met.child + first + met.own + met.after
        return within if CLOSE_QUOTE in met.child else met.apart
    within_quotes = met.quoted and met.inside and first not in GOES_INSIDE
    if within_quotes and (INNER_EDGE not in closing or met.before or met.after):
        return met.dropped if met.kept == last else met.apart
    return None


def _merge_marks(met: Met) -> str:
    """Two marks that meet, by the table, and by quotation marks between them."""
    bare, kept, closing, behind = met.bare, met.kept, met.closing, met.before + met.after
    if not met.quoted:
        return bare + kept + closing + behind if len(kept) == 1 else met.apart
    if met.inside and met.own and len(kept) > 1 and met.child and CLOSE_QUOTE not in met.child:
        return bare + met.last + met.child + met.first + met.own + behind
    if met.inside or kept in ENDS_A_QUOTATION:
        return bare + kept + closing + behind
    return met.apart if met.last in ENDS_A_QUOTATION else bare + closing + kept + behind


def _closers(closing: str) -> tuple[str, str]:
    """The closing marks of a text, split into those of its field and those that the style's fonts added."""
    edge = closing.find(EDGE, 1)
    return (closing, "") if edge < 0 else (closing[: edge - 1], closing[edge - 1 :])


def _inside(child: str, own: str, first: str) -> int:
    """How many closing marks go before a mark that is set inside a quotation; -1 where it stays outside."""
    if first in GOES_INSIDE:
        return len(child) if own and CLOSE_QUOTE not in child else max(0, child.find(CLOSE_QUOTE))
    return len(child) if own and CLOSE_QUOTE in child else -1


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
