"""A tree -> what a paragraph of RTF holds (Rich Text Format specification 1.9.1), without a header."""

from __future__ import annotations

from refkit.csl.output.tree import Tree, events
from refkit.csl.output.writer import Tags, walk

NEW_LINE = r"\line "
TAGS: Tags = {
    "italic": (r"{\i ", "}"),
    "bold": (r"{\b ", "}"),
    "underline": (r"{\ul ", "}"),
    "small-caps": (r"{\scaps ", "}"),
    "sup": (r"{\super ", "}"),
    "sub": (r"{\sub ", "}"),
    "left-margin": ("", r"\tab "),
    "block": (NEW_LINE, ""),
    "indent": (rf"{NEW_LINE}\tab ", ""),
}
NORMAL_TAGS: Tags = {
    "roman": (r"{\i0 ", "}"),
    "light": (r"{\b0 ", "}"),
    "no-line": (r"{\ulnone ", "}"),
    "no-caps": (r"{\scaps0 ", "}"),
}
ESCAPES = {ord("\\"): r"\\", ord("{"): r"\{", ord("}"): r"\}", ord("\u00a0"): r"\~", ord("\u2011"): r"\_"}


def to_rtf(tree: Tree) -> str:
    """One entry or citation; a tab ends the text in the margin, and non-ASCII characters are numbers."""
    out = walk(events(tree), TAGS, _escape, roman=NORMAL_TAGS, link=_link)
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
