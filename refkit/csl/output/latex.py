"""A tree -> LaTeX that pdflatex sets with \\usepackage[T1]{fontenc} and \\usepackage[utf8]{inputenc}.

Links need hyperref. Characters that T1 does not hold (Hebrew, Chinese, emoji) are kept for xelatex and
lualatex, in the command \\CSLUnicode{characters}{their numbers}, of which pdflatex prints the second part;
report/pages.py defines it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from refkit.csl.output.latex_symbols import ACCENTS, AS_IT_IS, COMMANDS, SPECIAL
from refkit.csl.output.tree import Tree, events
from refkit.csl.output.writer import Tags, walk
from refkit.csl.settings import MOST_ACCENTS
from refkit.patterns import regex

TAGS: Tags = {
    "italic": (r"\textit{", "}"),
    "bold": (r"\textbf{", "}"),
    "underline": (r"\underline{", "}"),
    "small-caps": (r"\textsc{", "}"),
    "sup": (r"\textsuperscript{", "}"),
    "sub": (r"\textsubscript{", "}"),
    # The names that pandoc gives them, so that a document's own definitions fit both.
    "left-margin": (r"\CSLLeftMargin{", "}"),
    "right-inline": (r"\CSLRightInline{", "}"),
    "block": (r"\CSLBlock{", "}"),
    "indent": (r"\CSLIndent{", "}"),
}
NORMAL_TAGS: Tags = {
    "roman": (r"\textup{", "}"),
    "light": (r"\textmd{", "}"),
    "no-caps": (r"\textup{", "}"),
}
HYPHENS = regex(r"-(?=-)")  # two would become a dash
COMMAS = regex(r",(?=,)")  # two would become a quotation mark in T1
DOTLESS = {"i": r"\i", "j": r"\j"}
# hyperref takes these back into what they stand for; all else in a target is percent-encoded ASCII.
IN_TARGET = str.maketrans({"%": r"\%", "#": r"\#", "&": r"\&", "_": r"\_", "~": r"\~"})


def to_latex(tree: Tree) -> str:
    """One entry or citation, every character that LaTeX would take for a command escaped."""
    return walk(events(tree), TAGS, _escape, roman=NORMAL_TAGS, link=_link)


def _escape(text: str) -> str:
    out: list[str] = []
    strange = ""
    for cluster in _clusters(unicodedata.normalize("NFC", text)):
        sign = _sign(cluster)
        rest = ""
        if sign is None:  # marks that LaTeX cannot set stand behind what it can
            sign, rest = _plain(cluster[0]), cluster[1:]
        if sign is None:
            strange += cluster
            continue
        if strange:
            out.append(_unicode(strange))
        out.append(sign)
        strange = rest
    if strange:
        out.append(_unicode(strange))
    return COMMAS.sub(",{}", HYPHENS.sub("-{}", "".join(out)))


def _clusters(text: str) -> Iterator[str]:
    """Characters, each with the combining marks behind it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield text[start:at]
            start = at


def _sign(cluster: str) -> str | None:
    """A character and its marks as pdflatex reads them; None where it would not."""
    if len(cluster) == 1:
        sign = _plain(cluster)
        if sign is not None:
            return sign
    whole = unicodedata.normalize("NFD", cluster)
    base, marks = whole[0], whole[1:]
    sign = _plain(base)
    if sign is None or not marks or not all(mark in ACCENTS for mark in marks):
        return None
    sign = DOTLESS.get(base, sign)
    for mark in marks[:MOST_ACCENTS]:
        sign = f"{ACCENTS[mark]}{{{sign}}}"
    return sign


def _plain(char: str) -> str | None:
    if char in SPECIAL:
        return SPECIAL[char]
    return char if char.isascii() or char in AS_IT_IS else COMMANDS.get(char)


def _unicode(text: str) -> str:
    shown = "".join(f"[U+{ord(c):04X}]" for c in text if unicodedata.category(c) != "Cf")
    return rf"\CSLUnicode{{{text}}}{{{shown}}}"


def _link(target: str) -> tuple[str, str]:
    return rf"\href{{{target.translate(IN_TARGET)}}}{{", "}"
