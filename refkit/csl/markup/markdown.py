"""Marked text -> CommonMark; what would be read as markup, raw HTML included, is escaped with a backslash."""

from __future__ import annotations

import re

from refkit.csl.markup.html import HTML_TAGS
from refkit.csl.markup.links import settle
from refkit.csl.markup.marks import BOLD, DISPLAYS, END, ITALIC, OPENERS, SMALL_CAPS, UNDERLINE
from refkit.csl.markup.walk import Quotes, Tags, walk

TAGS: Tags = {
    **HTML_TAGS,
    ITALIC: ("*", "*"),
    BOLD: ("**", "**"),
    UNDERLINE: ("", ""),
    SMALL_CAPS: ("", ""),
    **dict.fromkeys(DISPLAYS.values(), ("", "")),
}
# A bullet, or a second number behind an entry's own, would begin a list within (CommonMark 0.31, 5.2).
BULLET = re.compile(r"^(\d{1,9}[.)] {1,3})?([-+])")
SECOND_NUMBER = re.compile(r"^(\d{1,9}[.)] {1,3}\d{1,9})([.)])(?= |$)")
MARKDOWN_SPECIAL = re.compile(r"[\\`*_\[\]<>&#|~^$]")

# What a reader would take for a character's name within an address ("&copy;").
ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]{1,40};)")
PARENTHESES = {ord("("): "%28", ord(")"): "%29"}


def to_markdown(marked: str, quotes: Quotes) -> str:
    """One entry or citation as CommonMark (0.31)."""
    text, targets = settle(marked)
    out = walk(_trim_marks(text), quotes, TAGS, _escape, targets=targets, link=_link)
    return BULLET.sub(r"\1\\\2", SECOND_NUMBER.sub(r"\1\\\2", out))


def _escape(text: str) -> str:
    return MARKDOWN_SPECIAL.sub(r"\\\g<0>", text)


def _link(target: str) -> tuple[str, str]:
    return "[", f"]({ENTITY.sub('&amp;', target.translate(PARENTHESES))})"


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
