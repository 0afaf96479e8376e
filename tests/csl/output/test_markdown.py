"""Markdown marks what a reader will see marked."""

from __future__ import annotations

import pytest

from refkit.csl.output import write
from refkit.csl.output.parse import parse_field

QUOTES = ("“", "”", "‘", "’")


def written(field: str, to: str) -> str:
    return write(parse_field(field), to, QUOTES)


@pytest.mark.parametrize(
    ("field", "markdown"),
    [
        pytest.param("<i>a</i> b", "*a* b", id="stars"),
        pytest.param("un<i>do</i>ne", "un*do*ne", id="within a word"),
        pytest.param("<b>33</b><b>,</b> 4", "**33,** 4", id="neighbours are one"),
        pytest.param("<i>a</i><b>b</b>", "<i>a</i><b>b</b>", id="neighbours that differ"),
        pytest.param("<i>a®</i>b", "<i>a®</i>b", id="a sign before a letter"),
        pytest.param("a<i>(b)</i>", "a<i>(b)</i>", id="a sign behind a letter"),
        pytest.param("a <i>(b)</i>.", "a *(b)*.", id="signs apart"),
        pytest.param("<b><i>a</i></b>", "***a***", id="nested"),
        pytest.param("<i> a </i>b", " *a* b", id="spaces go outside"),
        pytest.param("<i> </i>b", " b", id="around nothing"),
        pytest.param("- a", r"\- a", id="bullet"),
        pytest.param("1. a", "1. a", id="number"),
        pytest.param("1. 2. a", r"1. 2\. a", id="second number"),
        pytest.param("Smith & Jones, R&D, AT&T;", "Smith & Jones, R&D, AT\\&T;", id="ampersands"),
        pytest.param("# [a](b) ![c] `d` <e> &amp; $f$ a~b^c|d",
            r"\# \[a\](b) !\[c\] \`d\` \<e\> \&amp; \$f\$ a\~b\^c\|d", id="signs"),
    ],
)  # fmt: skip
def test_markdown_marks_what_a_reader_will_see_marked(field: str, markdown: str) -> None:
    assert written(field, "markdown") == markdown
