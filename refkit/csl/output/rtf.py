"""Marked text -> what a paragraph of RTF holds (Rich Text Format specification 1.9.1), without a header."""

from __future__ import annotations

from refkit.csl.output.links import settle
from refkit.csl.output.markup import (
    BLOCK,
    BOLD,
    INDENT,
    ITALIC,
    LEFT_MARGIN,
    LIGHT,
    NO_CAPS,
    NO_LINE,
    ROMAN,
    SMALL_CAPS,
    SUB,
    SUP,
    UNDERLINE,
)
from refkit.csl.output.writer import Quotes, Tags, walk

NEW_LINE = r"\line "
TAGS: Tags = {
    ITALIC: (r"{\i ", "}"),
    BOLD: (r"{\b ", "}"),
    UNDERLINE: (r"{\ul ", "}"),
    SMALL_CAPS: (r"{\scaps ", "}"),
    SUP: (r"{\super ", "}"),
    SUB: (r"{\sub ", "}"),
    LEFT_MARGIN: ("", r"\tab "),
    BLOCK: (NEW_LINE, ""),
    INDENT: (rf"{NEW_LINE}\tab ", ""),
}
NORMAL_TAGS: Tags = {
    ROMAN: (r"{\i0 ", "}"),
    LIGHT: (r"{\b0 ", "}"),
    NO_LINE: (r"{\ulnone ", "}"),
    NO_CAPS: (r"{\scaps0 ", "}"),
}
ESCAPES = {ord("\\"): r"\\", ord("{"): r"\{", ord("}"): r"\}", ord("\u00a0"): r"\~", ord("\u2011"): r"\_"}


def to_rtf(marked: str, quotes: Quotes) -> str:
    """One entry or citation; a tab ends the text in the margin, and non-ASCII characters are numbers."""
    text, targets = settle(marked)
    out = walk(text, quotes, TAGS, _escape, roman=NORMAL_TAGS, targets=targets, link=_link)
    return out.removeprefix(NEW_LINE).replace(r" \tab ", r"\tab ")


def _escape(text: str) -> str:
    if text.isascii():
        return text.translate(ESCAPES)
    return "".join(c if c.isascii() else _numbers(c) for c in text.translate(ESCAPES))


def _numbers(char: str) -> str:
    # \u takes a signed 16-bit number; what lies beyond goes as its two surrogates (RTF 1.9.1, "Unicode RTF").
    units = memoryview(char.encode("utf-16-le")).cast("H")
    return "".join(f"\\u{unit if unit < 0x8000 else unit - 0x10000}?" for unit in units)


def _link(target: str) -> tuple[str, str]:
    return rf'{{\field{{\*\fldinst{{HYPERLINK "{target}"}}}}{{\fldrslt{{', "}}}"
