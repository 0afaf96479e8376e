"""Marked text -> CommonMark; what would be read as markup, raw HTML included, is escaped with a backslash."""

from __future__ import annotations

import unicodedata
from itertools import takewhile

from refkit.csl.output.html import HTML_TAGS
from refkit.csl.output.links import settle
from refkit.csl.output.markup import (
    BOLD,
    BOLD_TAG,
    DISPLAYS,
    END,
    ITALIC,
    ITALIC_TAG,
    LIGHT,
    LINK_MARKS,
    MARKS,
    NORMAL,
    OPENERS,
    ROMAN,
    SMALL_CAPS,
    UNDERLINE,
    pieces,
)
from refkit.csl.output.writer import Quotes, Tags, settle_fonts, walk
from refkit.patterns import regex

TAGS: Tags = {
    **HTML_TAGS,
    ITALIC: ("*", "*"),
    BOLD: ("**", "**"),
    ITALIC_TAG: HTML_TAGS[ITALIC],
    BOLD_TAG: HTML_TAGS[BOLD],
    UNDERLINE: ("", ""),
    SMALL_CAPS: ("", ""),
    **dict.fromkeys(DISPLAYS.values(), ("", "")),
}
SET_BACK = frozenset((ROMAN, LIGHT))
STARS = {ITALIC: ITALIC_TAG, BOLD: BOLD_TAG}
# A bullet, or a second number behind an entry's own, would begin a list within (CommonMark 0.31, 5.2).
BULLET = regex(r"^(\d{1,9}[.)] {1,3})?([-+])")
SECOND_NUMBER = regex(r"^(\d{1,9}[.)] {1,3}\d{1,9})([.)])(?= |$)")
# "&" is markup only where it begins a character's name, which may go on in the next piece.
MARKDOWN_SPECIAL = regex(r"[\\`*_\[\]<>#|~^$]|&(?=#?[A-Za-z0-9]{0,40}(?:;|$))")

# What a reader would take for a character's name within an address ("&copy;").
ENTITY = regex(r"&(?=#?[A-Za-z0-9]{1,40};)")
PARENTHESES = {ord("("): "%28", ord(")"): "%29"}


def to_markdown(marked: str, quotes: Quotes) -> str:
    """One entry or citation as CommonMark (0.31)."""
    text, targets = settle(part_fonts(settle_fonts(marked)))
    out = walk(
        _settle_stars(_merge_stars(_trim_marks(text))), quotes, TAGS, _escape, targets=targets, link=_link
    )
    return BULLET.sub(r"\1\\\2", SECOND_NUMBER.sub(r"\1\\\2", out))


def _escape(text: str) -> str:
    return MARKDOWN_SPECIAL.sub(r"\\\g<0>", text)


def _link(target: str) -> tuple[str, str]:
    return "[", f"]({ENTITY.sub('&amp;', target.translate(PARENTHESES))})"


def part_fonts(marked: str) -> str:
    """The text, emphasis ended before what is set back to normal within it and begun again behind.

    Stars cannot be set back: "*The shore of E. coli*" is "*The shore of* E. coli". In links nothing changes.
    """
    if SET_BACK.isdisjoint(marked):
        return marked
    out: list[str] = []
    open_now: list[tuple[str, int]] = []
    stack: list[tuple[str, int]] = []
    for number, piece in enumerate(pieces(marked)):
        if piece in OPENERS:
            stack.append((piece, number))
        elif piece == END:
            del stack[-1:]
        else:
            wanted = _in_force(stack)
            kept = sum(
                1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(open_now, wanted, strict=False))
            )
            out.append(END * (len(open_now) - kept))
            out += [mark for mark, _ in wanted[kept:]]
            out.append(piece)
            open_now = wanted
    return "".join(out) + END * len(open_now)


def _in_force(stack: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The marks that count, without emphasis that one of them sets back."""
    found: list[tuple[str, int]] = []
    for mark, number in stack:
        if mark not in SET_BACK or any(other in LINK_MARKS for other, _ in found):
            found.append((mark, number))
        else:
            found = [one for one in found if one[0] != NORMAL[mark]]
    return found


def _trim_marks(marked: str) -> str:
    # "*word *" is no emphasis in Markdown: spaces go outside the marks, and marks around nothing go.
    out: list[str] = []
    waiting = ""
    run = 0  # where the openers begin that stand last
    for char in marked:
        if char == " " and run < len(out):
            if not run or out[run - 1] != " ":
                out.insert(run, " ")
                run += 1
        elif char == " ":
            waiting += char
        elif char == END and run < len(out) and not waiting:
            out.pop()
        elif char == END:
            out.append(char)
            run = len(out)
        else:
            if waiting:
                out.append(waiting)
                waiting = ""
                run = len(out)
            out.append(char)
            if char not in OPENERS:
                run = len(out)
    return "".join(out) + waiting


def _merge_stars(marked: str) -> str:
    """Neighbours in the same emphasis as one: "<b>33</b><b>,</b>" as "<b>33,</b>"."""
    out: list[str] = []
    opened: list[str] = []
    closed = ""  # what the mark that stands last has closed
    for char in marked:
        if char in STARS and char == closed:
            out.pop()
            opened.append(char)
            closed = ""
        elif char in OPENERS:
            opened.append(char)
            out.append(char)
            closed = ""
        else:
            closed = opened.pop() if char == END and opened else ""
            out.append(char)
    return "".join(out)


def _settle_stars(marked: str) -> str:
    """Emphasis that stars cannot express, such as that of "a*(b)*c" and "*a**b*", as tags."""
    chars = list(marked)
    opened: list[int] = []
    for at, char in enumerate(chars):
        if char in OPENERS:
            opened.append(at)
        elif char == END and opened:
            start = opened.pop()
            if chars[start] in STARS and not _stars_work(chars, start, at):
                chars[start] = STARS[chars[start]]
    return "".join(chars)


def _stars_work(chars: list[str], start: int, end: int) -> bool:
    # CommonMark 0.31, 6.2, "left-flanking" and "right-flanking". A mark inside may print punctuation, so it
    # counts as punctuation.
    before = chars[start - 1] if start else " "
    after = chars[end + 1] if end + 1 < len(chars) else " "
    if before == END or after in STARS:
        return False
    opens = not _is_sign(chars[start + 1]) or before in MARKS or before.isspace() or _is_sign(before)
    closes = not _is_sign(chars[end - 1]) or after in MARKS or after.isspace() or _is_sign(after)
    return opens and closes


def _is_sign(char: str) -> bool:
    return char in MARKS or unicodedata.category(char)[0] in "PS"
