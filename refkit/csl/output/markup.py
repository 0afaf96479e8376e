"""The marks of formatting inside a text while a style is rendered: single characters, and how to set and read
them.

A marked text is one string: the text of fields, what the style adds, and the marks. Marks are noncharacters,
which Unicode reserves for use inside a program (The Unicode Standard, 23.7) and which are removed from all
input. So nothing needs escaping before the end, where a writer escapes everything that is not a mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from refkit.patterns import regex

ITALIC, BOLD, UNDERLINE, SMALL_CAPS, SUP, SUB, NOCASE, END, OPEN_QUOTE, CLOSE_QUOTE = map(
    chr, range(0xFDD0, 0xFDDA)
)
# Where a part of an entry stands (CSL 1.0.2, "Display").
LEFT_MARGIN, RIGHT_INLINE, BLOCK, INDENT = map(chr, range(0xFDDA, 0xFDDE))
# Around text that becomes a link (CSL 1.0.2, appendix VI, "Links").
DOI_LINK, PMID_LINK, PMCID_LINK, URL_LINK = map(chr, range(0xFDDE, 0xFDE2))
# Italics and bold where Markdown would not read stars as emphasis.
ITALIC_TAG, BOLD_TAG = map(chr, range(0xFDE2, 0xFDE4))
# Fonts that a style sets back to normal, and fonts set by tags in a field: these are set back to normal where
# the text around them has the same font already.
ROMAN, LIGHT, NO_LINE, NO_CAPS, BASELINE, FIELD_ITALIC, FIELD_BOLD, FIELD_CAPS = map(
    chr, range(0xFDE4, 0xFDEC)
)
# Italics that a style calls oblique; a quotation in the marks that quotations within others take.
OBLIQUE, OPEN_INNER = map(chr, range(0xFDEC, 0xFDEE))
# Where an element's font, quotation marks or affix ended: with `exact`, punctuation is merged by it, as in
# citeproc-js. The second is for a group; the third replaces the first within a group.
EDGE, GROUP_EDGE, INNER_EDGE = "\ufdee", "\ufdef", "\ufffe"
EDGES = (EDGE, GROUP_EDGE, INNER_EDGE)

DISPLAYS = {"left-margin": LEFT_MARGIN, "right-inline": RIGHT_INLINE, "block": BLOCK, "indent": INDENT}
LINKS = {"DOI": DOI_LINK, "PMID": PMID_LINK, "PMCID": PMCID_LINK, "URL": URL_LINK}
LINK_MARKS = frozenset(LINKS.values())
NORMAL = {ROMAN: ITALIC, LIGHT: BOLD, NO_LINE: UNDERLINE, NO_CAPS: SMALL_CAPS, BASELINE: ""}
IN_FIELDS = {FIELD_ITALIC: (ITALIC, ROMAN), FIELD_BOLD: (BOLD, LIGHT), FIELD_CAPS: (SMALL_CAPS, NO_CAPS)}
SETS_BACK = {**{mark: mark for mark in NORMAL.values()}, **NORMAL, OBLIQUE: ITALIC}
OPENERS = (
    frozenset((ITALIC, OBLIQUE, BOLD, UNDERLINE, SMALL_CAPS, SUP, SUB, NOCASE, ITALIC_TAG, BOLD_TAG))
    | frozenset((*NORMAL, *IN_FIELDS))
    | LINK_MARKS
    | frozenset(DISPLAYS.values())
)
MARKS = OPENERS | {END, OPEN_QUOTE, OPEN_INNER, CLOSE_QUOTE, *EDGES}
UNMARKED = dict.fromkeys(map(ord, MARKS))
# Names in these scripts are written family name first, without a space, and have no initials.
EAST_ASIAN = regex(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
# Round brackets that a style or a writer puts around something in a note: within others they become square.
ROUND, ROUND_END = "\U0001fffe", "\U0001ffff"
ROUNDED = {ord("("): ROUND, ord(")"): ROUND_END}
PLAIN_BRACKETS = {ord(ROUND): "(", ord(ROUND_END): ")"}
NONCHARACTERS = regex("[\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U0001fffe\U0001ffff]")


def visible(text: str) -> str:
    """The text without its marks."""
    return text.translate(UNMARKED)


def is_east_asian(text: str) -> bool:
    """Whether all the letters of a text are Chinese, Japanese or Korean."""
    letters = [char for char in visible(text) if char.isalpha()]
    # Letters before the first of these scripts are nearly all, and for them no pattern is compiled.
    return bool(letters) and min(letters) >= "\u1100" and all(map(EAST_ASIAN.match, letters))


def wrap(mark: str, text: str) -> str:
    """A text within a mark and its END; an empty one stays empty."""
    return f"{mark}{text}{END}" if text else text


def turn_brackets(marked: str) -> str:
    """The text of a note, the round brackets of its affixes made square where they stand within round ones."""
    if ROUND not in marked and ROUND_END not in marked:
        return marked
    depth = 0
    out: list[str] = []
    for char in marked:
        if char == ROUND:
            depth += 1
            out.append("(" if depth % 2 else "[")
        elif char == ROUND_END:
            out.append(")" if depth % 2 or not depth else "]")
            depth = max(0, depth - 1)
        else:
            out.append(char)
    return "".join(out)


def quote(text: str) -> str:
    return f"{OPEN_QUOTE}{text}{CLOSE_QUOTE}"


def pieces(marked: str) -> Iterator[str]:
    """The marks of a text, and the stretches between them."""
    start = 0
    for at, char in enumerate(marked):
        if char in MARKS:
            if at > start:
                yield marked[start:at]
            yield char
            start = at + 1
    if start < len(marked):
        yield marked[start:]
