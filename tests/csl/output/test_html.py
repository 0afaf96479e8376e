"""HTML escapes every character that does not belong to a mark."""

from __future__ import annotations

import pytest

from refkit.csl.output.html import to_csl_html, to_html
from refkit.csl.output.markup import OPENER, quote, wrap
from refkit.csl.output.quotes import set_quotes
from refkit.csl.output.tree import read_marks

QUOTES = ("“", "”", "‘", "’")


@pytest.mark.parametrize(
    ("marked", "html"),
    [
        pytest.param("a < b & c > d", "a &lt; b &amp; c &gt; d", id="signs"),
        pytest.param(wrap("italic", "a"), "<i>a</i>", id="italics"),
        pytest.param(wrap("bold", wrap("italic", "<i>")), "<b><i>&lt;i&gt;</i></b>", id="nested"),
        pytest.param("x" + wrap("sup", "2"), "x<sup>2</sup>", id="raised"),
        pytest.param(wrap("nocase", "eIF"), "eIF", id="what only keeps its case"),
        pytest.param(quote(f"a {quote('b')}"), "“a ‘b’”", id="quotation marks within others"),
        pytest.param(OPENER["italic"] + "never closed", "<i>never closed</i>", id="not closed"),
    ],
)
def test_marks_become_tags(marked: str, html: str) -> None:
    assert to_html(set_quotes(read_marks(marked), QUOTES)) == html


def test_as_citeproc_js_writes_it_quotation_marks_are_text_and_ampersands_numbers() -> None:
    assert to_csl_html(set_quotes(read_marks("P & Q " + quote("x")), QUOTES)) == "P &#38; Q “x”"
