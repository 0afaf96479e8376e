"""A bibliography in each format as a whole: well-formed, spaced as the style says, the same every time."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hostile_library import HOSTILE, page

from refkit.csl import Whitespace
from refkit.report.formats import RENDERED, format_table
from refkit.report.pages import PAGES, html_page, latex_page, rtf_page


def rtf_depths(text: str) -> list[int]:
    """How many groups are open after each character that opens or closes one."""
    depths = [0]
    at = 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] in "{}":
            depths.append(depths[-1] + (1 if text[at] == "{" else -1))
        at += 1
    return depths


@pytest.mark.parametrize("style", ["vancouver", "apa", "cell", "din-1505-2", "mhra-notes"])
def test_rtf_is_one_balanced_group_of_ascii(style: str) -> None:
    text = page("rtf", style)
    assert text.startswith("{\\rtf1\\ansi\\ansicpg1252")
    assert text.isascii()
    depths = rtf_depths(text)
    assert depths[-1] == 0
    assert min(depths[1:-1]) > 0
    assert text.count("\\par\n") == len(HOSTILE)


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed")
@pytest.mark.parametrize("style", ["vancouver", "apa", "cell", "mhra-notes"])
def test_latex_compiles(style: str, tmp_path: Path) -> None:
    (tmp_path / "list.tex").write_text(page("latex", style), encoding="utf-8")
    (tmp_path / "all.tex").write_text(
        "\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{textcomp}\n"
        "\\IfFileExists{hyperref.sty}{\\usepackage{hyperref}}{\\newcommand\\href[2]{#2}}\n"
        "\\begin{document}\\input{list}\\end{document}\n",
        encoding="utf-8",
    )
    command = ["pdflatex", "-draftmode", "-interaction=nonstopmode", "-halt-on-error", "all.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")[-2000:]


SPACES = {
    "plain": Whitespace(),
    "hanging": Whitespace(hanging_indent=True, line_spacing=2, entry_spacing=0),
    "flush": Whitespace(second_field_align="flush"),
    "margin": Whitespace(second_field_align="margin", hanging_indent=True),
}


@pytest.mark.parametrize(
    ("space", "html", "rtf", "latex"),
    [
        pytest.param(
            "plain",
            '<div class="csl-bib-body" data-line-spacing="1" data-entry-spacing="1">',
            r"\fs24\sl240\slmult1\sa240 A\par",
            r"\noindent A\par",
            id="plain",
        ),
        pytest.param(
            "hanging",
            '<div class="csl-bib-body" data-hanging-indent="true" data-line-spacing="2" data-entry-spacing="0">',
            r"\li720\fi-720\tx720\sl480\slmult1\sa0 A\par",
            r"\noindent\hangindent=2em\hangafter=1 A\par",
            id="hanging",
        ),
        pytest.param(
            "flush",
            '<div class="csl-bib-body" data-second-field-align="flush" data-line-spacing="1" data-entry-spacing="1">',
            r"\li720\fi-720\tx720\sl240\slmult1\sa240 A\par",
            r"\noindent\hangindent=3em\hangafter=1 A\par",
            id="flush",
        ),
        pytest.param(
            "margin",
            '<div class="csl-bib-body" data-hanging-indent="true" data-second-field-align="margin"'
            ' data-line-spacing="1" data-entry-spacing="1">',
            r"\li0\fi-720\sl240\slmult1\sa240 A\par",
            r"\noindent A\par",
            id="margin",
        ),
    ],
)
def test_the_white_space_of_a_style_is_kept(space: str, html: str, rtf: str, latex: str) -> None:
    given = SPACES[space]
    assert html_page(["A"], given, links=False).startswith(html + "\n")
    assert rtf in rtf_page(["A"], given, links=False)
    assert latex in latex_page(["A"], given, links=False).splitlines()


def test_rules_for_a_page_follow_the_white_space() -> None:
    assert "text-indent: -2em" in html_page(["A"], SPACES["hanging"], links=False)
    assert "line-height: 2.7" in html_page(["A"], SPACES["hanging"], links=False)
    assert " .csl-left-margin { float: left; width: 3em; }" in html_page(["A"], SPACES["flush"], links=False)
    assert "margin-left: -3em" in html_page(["A"], SPACES["margin"], links=False)


def test_rules_hold_for_lists_of_their_own_style_alone() -> None:
    text = html_page(["A"], SPACES["hanging"], links=False)
    rules = text[text.index("<style>") : text.index("</style>")].splitlines()[1:-1]
    here = '.csl-bib-body[data-hanging-indent="true"][data-line-spacing="2"][data-entry-spacing="0"]'
    assert [rule for rule in rules if not rule.strip().startswith(here)] == []


def test_html_holds_no_element_of_a_field() -> None:
    text = page("html")
    assert "<script" not in text
    assert text.count("<div") == text.count("</div>") == 1 + 3 * len(HOSTILE)
    assert text.count("<a href=") == text.count("</a>") == len(HOSTILE)


@pytest.mark.parametrize("to", sorted(PAGES))
def test_links_come_only_when_asked_for(to: str) -> None:
    plain = page(to, links=False)
    for sign in ("<a href", "](http", "HYPERLINK", "\\href", "\x1b]8"):
        assert sign not in plain
    assert (page(to) == plain) == (to == "text")


def test_every_format_has_a_page_and_is_listed() -> None:
    assert set(PAGES) == set(RENDERED)
    assert {name for name, _ in format_table()} >= set(PAGES)
