"""The marks of formatting inside a text while a style is rendered: single characters, and how to set them.

A marked text is one string: the text of fields, what the style adds, and the marks. Marks are noncharacters,
which Unicode reserves for use inside a program (The Unicode Standard, 23.7) and which are removed from all
input. So nothing needs escaping before the end, where a writer escapes everything that is not a mark.
"""

from __future__ import annotations

from refkit.patterns import regex

# What opens a span of each kind: fonts; fonts that a style sets back to normal; fonts set by tags in a field, which
# set back where the text around them has the same font already; links; where a part of an entry stands; quotations,
# and quotations in the marks that those within others take.
NAMES = """
    italic oblique bold underline small-caps sup sub nocase roman light no-line no-caps baseline
    field-italic field-bold field-caps DOI PMID PMCID URL left-margin right-inline block indent outer inner
""".split()
OPENER = {name: chr(0xFDD0 + n) for n, name in enumerate(NAMES)}
KINDS = {mark: name for name, mark in OPENER.items()}
OPEN_QUOTE, OPEN_INNER = OPENER["outer"], OPENER["inner"]
END, CLOSE_QUOTE = "\ufdec", "\ufded"  # what closes a span, and what closes one that is a quotation
# Where an element's font, quotation marks or affix ended: with `Quirks.edges`, punctuation is merged by it, as in
# citeproc-js. The second is for a group; the third replaces the first within a group.
EDGE, GROUP_EDGE, INNER_EDGE = "\ufdee", "\ufdef", "\ufffe"
EDGES = (EDGE, GROUP_EDGE, INNER_EDGE)

FONTS = frozenset(OPENER.values()) - {OPEN_QUOTE, OPEN_INNER}
MARKS = frozenset((*KINDS, END, CLOSE_QUOTE, *EDGES))
MARK = regex(f"([{''.join(KINDS)}{END}{CLOSE_QUOTE}])")
FONTLESS = dict.fromkeys(map(ord, (*FONTS, END)))
UNMARKED = dict.fromkeys(map(ord, MARKS))
# Names in these scripts are written family name first, without a space, and have no initials.
EAST_ASIAN = regex(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
# Round brackets that a style or a writer puts around something in a note: within others they become square.
ROUND, ROUND_END = "\U0001fffe", "\U0001ffff"
ROUNDED = {ord("("): ROUND, ord(")"): ROUND_END}
NONCHARACTERS = regex("[\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U0001fffe\U0001ffff]")


def visible(text: str) -> str:
    """The text without its marks."""
    return text.translate(UNMARKED)


def strip_fonts(text: str) -> str:
    """The text without the marks of fonts; those of quotations stay."""
    return text.translate(FONTLESS)


def is_east_asian(text: str) -> bool:
    """Whether all the letters of a text are Chinese, Japanese or Korean."""
    letters = [char for char in visible(text) if char.isalpha()]
    # Letters before the first of these scripts are nearly all, and for them no pattern is compiled.
    return bool(letters) and min(letters) >= "\u1100" and all(map(EAST_ASIAN.match, letters))


def wrap(kind: str, text: str) -> str:
    """A text as a span of a kind; an empty one stays empty."""
    return f"{OPENER[kind]}{text}{END}" if text else text


def turn_brackets(marked: str, *, unopened: bool = False) -> str:
    """The text of a note, the round brackets of its affixes made square where they stand within round ones.

    With `unopened`, closing brackets that nothing opens are counted too, as in citeproc-js.
    """
    if ROUND not in marked and ROUND_END not in marked:
        return marked
    depth = 0
    out: list[str] = []
    for char in marked:
        if char == ROUND:
            out.append("[" if depth > 0 and depth % 2 else "(")
            depth += 1
        elif char == ROUND_END:
            round_too = depth % 2 or (not depth and not unopened)
            out.append(")" if round_too else "]")
            depth = depth - 1 if unopened else max(0, depth - 1)
        else:
            out.append(char)
    return "".join(out)


def quote(text: str) -> str:
    return f"{OPEN_QUOTE}{text}{CLOSE_QUOTE}"
