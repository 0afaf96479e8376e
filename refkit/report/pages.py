"""The printed entries of a bibliography, and a style's white space -> the whole text of a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refkit.csl import Whitespace

INDENT_EM = 2  # of hanging lines and indented blocks
TWIPS_A_LINE = 240  # twentieths of a point; single spacing of 12 points
INDENT_TWIPS = 720
FONT = r"\f0\fs24"

# Rich Text Format specification 1.9.1, "Header": ANSI with \u for the rest, of which one byte ("?") is
# skipped by readers that know \u; one font.
RTF_HEADER = r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}"

LATEX_NOTE = r"% needs \usepackage[T1]{fontenc}, \usepackage[utf8]{inputenc} and \usepackage{textcomp}"
# The command that refkit.csl.output.latex prints for characters that T1 does not hold: xelatex and lualatex
# print the characters, pdflatex their numbers.
LATEX_UNICODE = r"\providecommand{\CSLUnicode}[2]{\ifdefined\Umathchar#1\else#2\fi}"
LATEX_LINKS = r"% and, for the links, \usepackage{hyperref}"


def text_page(entries: Sequence[str], space: Whitespace, *, links: bool) -> str:  # noqa: ARG001
    """One line an entry."""
    return "".join(f"{entry}\n" for entry in entries)


def markdown_page(entries: Sequence[str], space: Whitespace, *, links: bool) -> str:  # noqa: ARG001
    """One paragraph an entry."""
    return "\n".join(f"{entry}\n" for entry in entries)


def html_page(entries: Sequence[str], space: Whitespace, *, links: bool) -> str:  # noqa: ARG001
    """A <div class="csl-bib-body"> as in citeproc-js; the style's white space as data attributes and CSS."""
    data = {
        "hanging-indent": "true" if space.hanging_indent else "",
        "second-field-align": space.second_field_align,
        "line-spacing": str(space.line_spacing),
        "entry-spacing": str(space.entry_spacing),
    }
    given = "".join(f' data-{name}="{value}"' for name, value in data.items() if value)
    here = ".csl-bib-body" + "".join(f'[data-{name}="{value}"]' for name, value in data.items() if value)
    rules = "".join(f"    {here}{rule}\n" for rule in _rules(space, margin=_margin(entries)))
    body = "".join(f'  <div class="csl-entry">{entry}</div>\n' for entry in entries)
    return f'<div class="csl-bib-body"{given}>\n  <style>\n{rules}  </style>\n{body}</div>\n'


def _rules(space: Whitespace, *, margin: int) -> list[str]:
    """CSS rules without the selector of the list, which goes before each: lists can then share a page."""
    rules = [
        f" {{ line-height: {1.35 * space.line_spacing:.4g}; }}",
        f" .csl-entry {{ clear: left; margin-bottom: {space.entry_spacing * space.line_spacing}em; }}",
        f" .csl-indent {{ margin-left: {INDENT_EM}em; }}",
    ]
    if space.second_field_align == "margin":
        rules.append(f" .csl-left-margin {{ float: left; width: {margin}em; margin-left: -{margin}em; }}")
    elif space.second_field_align:
        rules.append(f" .csl-left-margin {{ float: left; width: {margin}em; }}")
        rules.append(f" .csl-right-inline {{ margin-left: {margin}em; }}")
    elif space.hanging_indent:
        rules.append(f" .csl-entry {{ padding-left: {INDENT_EM}em; text-indent: -{INDENT_EM}em; }}")
        rules.append(" .csl-block { text-indent: 0; }")
        rules.append(" .csl-indent { text-indent: 0; }")
    return rules


def _margin(entries: Sequence[str]) -> int:
    return 1 + max(2, len(str(len(entries))))  # em; figures are half an em wide, brackets less


def rtf_page(entries: Sequence[str], space: Whitespace, *, links: bool) -> str:  # noqa: ARG001
    """A document of one paragraph an entry."""
    indents = ""
    if space.second_field_align == "margin":
        indents = rf"\li0\fi-{INDENT_TWIPS}"
    elif space.second_field_align or space.hanging_indent:
        indents = rf"\li{INDENT_TWIPS}\fi-{INDENT_TWIPS}\tx{INDENT_TWIPS}"
    lines = rf"\sl{TWIPS_A_LINE * space.line_spacing}\slmult1"
    after = rf"\sa{TWIPS_A_LINE * space.line_spacing * space.entry_spacing}"
    form = rf"\pard\plain{FONT}{indents}{lines}{after} "
    return RTF_HEADER + "\n" + "".join(f"{form}{entry}\\par\n" for entry in entries) + "}\n"


def latex_page(entries: Sequence[str], space: Whitespace, *, links: bool) -> str:
    """Paragraphs in a group, for \\input into a document; the commands they use are defined with them."""
    align = space.second_field_align
    margin = _margin(entries)
    hang = rf"\hangindent={margin if align else INDENT_EM}em\hangafter=1 "
    left = rf"\makebox[{margin}em][l]{{#1}}" if align == "flush" else r"\llap{#1\enspace}"
    lines = [
        LATEX_NOTE,
        *([LATEX_LINKS] if links else []),
        LATEX_UNICODE,
        r"\begingroup",
        *([rf"\linespread{{{space.line_spacing}}}\selectfont"] if space.line_spacing > 1 else []),
        rf"\setlength{{\parindent}}{{0pt}}\setlength{{\parskip}}{{{space.entry_spacing}\baselineskip}}",
        rf"\def\CSLLeftMargin#1{{{left if align else '#1'}}}\def\CSLRightInline#1{{#1}}",
        rf"\def\CSLBlock#1{{\newline #1}}\def\CSLIndent#1{{\newline\hspace*{{{INDENT_EM}em}}#1}}",
    ]
    hanging = hang if align == "flush" or (space.hanging_indent and not align) else ""
    lines += [f"\\noindent{hanging or ' '}{entry}\\par" for entry in entries]
    return "\n".join([*lines, r"\endgroup", ""])


Page = Callable[..., str]

# One row a format: the function that makes a whole text of the entries that csl.render prints in it.
PAGES: Mapping[str, Page] = {
    "text": text_page,
    "html": html_page,
    "markdown": markdown_page,
    "rtf": rtf_page,
    "latex": latex_page,
    "terminal": text_page,
}
