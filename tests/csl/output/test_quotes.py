"""Quotations get a language's marks, and inner ones within others."""

from __future__ import annotations

import pytest

from refkit.csl.output.markup import quote, wrap
from refkit.csl.output.quotes import set_quotes
from refkit.csl.output.tree import read_marks, text_of

GERMAN, AMERICAN, FRENCH = ("„", "“", "‚", "‘"), ("“", "”", "‘", "’"), ("« ", " »", "“", "”")


@pytest.mark.parametrize(
    ("marked", "quotes", "text"),
    [
        pytest.param(quote(f"c {quote('d')}"), GERMAN, "„c ‚d‘“", id="nested"),
        pytest.param(quote(quote(quote("a"))), AMERICAN, "“‘“a”’”", id="by turns"),
        pytest.param(quote("a “b” c"), AMERICAN, "“a ‘b’ c”", id="a field's own"),
        pytest.param(quote("a “b” c"), GERMAN, "„a “b” c“", id="another language's stay"),
        pytest.param(quote("a “" + wrap("italic", "b") + "” c"), AMERICAN, "“a ‘b’ c”", id="around a font"),
        pytest.param(quote(f"“a” {quote('“b”')} “c”"), AMERICAN, "“‘a’ ‘“b”’ ‘c’”", id="beside a quotation"),
        pytest.param("“a”", AMERICAN, "“a”", id="not within a quotation"),
        pytest.param(wrap("bold", quote("a")), FRENCH, "« a »", id="in a font"),
    ],
)
def test_quotation_marks_nest(marked: str, quotes: tuple[str, str, str, str], text: str) -> None:
    assert text_of(set_quotes(read_marks(marked), quotes)) == text
