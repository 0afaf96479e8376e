"""What a style sets apart stands apart in each format."""

from __future__ import annotations

import pytest

from refkit.csl.process import render_items

E = "\x1b"


ALIGNED = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography %s><layout suffix=".">%s</layout></bibliography></style>"""


NUMBERED = ALIGNED % (
    'second-field-align="flush"',
    '<text variable="citation-number" suffix="."/><text variable="title" font-style="italic"/>',
)


APART = '<text variable="title"/><text variable="abstract" display="block"/><text variable="note" display="indent"/>'


ANNOTATED = ALIGNED % ("", APART + '<text variable="publisher"/>')


ITEM = {"type": "book", "title": "T{", "abstract": "A", "note": "N", "publisher": "P"}


@pytest.mark.parametrize(
    ("style", "to", "expected"),
    [
        pytest.param(NUMBERED, "text", "1. T{.", id="text"),
        pytest.param(
            NUMBERED,
            "html",
            '<div class="csl-left-margin">1. </div><div class="csl-right-inline"><i>T{</i>.</div>',
            id="html",
        ),
        pytest.param(NUMBERED, "markdown", "1. *T{*.", id="markdown"),
        pytest.param(NUMBERED, "rtf", r"1.\tab {\i T\{}.", id="rtf"),
        pytest.param(NUMBERED, "latex", r"\CSLLeftMargin{1. }\CSLRightInline{\textit{T\{}.}", id="latex"),
        pytest.param(NUMBERED, "terminal", f"{E}[2m1. {E}[22m{E}[3mT{{{E}[23m.", id="terminal"),
        pytest.param(
            ANNOTATED,
            "html",
            'T{ <div class="csl-block">A </div><div class="csl-indent">N </div><div class="csl-block">P.</div>',
            id="blocks in html",
        ),
        pytest.param(ANNOTATED, "rtf", r"T\{ \line A \line\tab N \line P.", id="blocks in rtf"),
        pytest.param(
            ANNOTATED, "latex", r"T\{ \CSLBlock{A }\CSLIndent{N }\CSLBlock{P.}", id="blocks in latex"
        ),
        pytest.param(ANNOTATED, "text", "T{ A N P.", id="blocks in text"),
    ],
)
def test_what_stands_apart_is_marked_so(style: str, to: str, expected: str) -> None:
    done = render_items([("a", ITEM, False)], style, to=to, blocks=True)
    assert done.bibliography == (expected,)


def test_without_blocks_html_is_a_run_of_text() -> None:
    done = render_items([("a", ITEM, False)], NUMBERED, to="html")
    assert done.bibliography == ("1. <i>T{</i>.",)
