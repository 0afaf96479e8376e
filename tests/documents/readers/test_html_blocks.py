"""HTML between the lines of Markdown is read as HTML: its headings, items and rows, and nothing of its tags."""

from __future__ import annotations

import pytest

from refkit.documents import read_document
from refkit.documents.readers.html_blocks import html_parts, opens_html
from refkit.model import Source, UnitKind

K = UnitKind


def units(text: str) -> list[tuple[UnitKind, str]]:
    document = read_document(Source(name="a.md", text=text))
    return [(unit.kind, " ".join(unit.text.split())) for unit in document.units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "<div class='box'>\n<h2>Uses</h2>\n<p>Iron rusts.</p>\n<ul>\n<li>Zinc does not.</li>\n</ul>\n</div>\n",
            [(K.HEADING, "Uses"), (K.PARAGRAPH, "Iron rusts."), (K.LIST_ITEM, "Zinc does not.")],
            id="a box",
        ),
        pytest.param(
            "<table><tr><th>Metal</th><th>Rusts</th></tr>\n<tr><td>Iron</td><td>yes</td></tr></table>\n",
            [(K.FURNITURE, "Metal Rusts"), (K.TABLE_ROW, "Iron yes")],
            id="a table",
        ),
        pytest.param(
            "<nav><a href='/'>Home</a></nav>\n\nIron rusts.\n",
            [(K.FURNITURE, "Home"), (K.PARAGRAPH, "Iron rusts.")],
            id="a menu",
        ),
        pytest.param(
            "<details><summary>Why?</summary>\nIron **rusts** in air.\n</details>\n",
            [(K.HEADING, "Why?"), (K.PARAGRAPH, "Iron rusts in air.")],
            id="details, with Markdown in them",
        ),
        pytest.param(
            "Iron rusts.\n<div>\nZinc does not.\n</div>\n",
            [(K.PARAGRAPH, "Iron rusts."), (K.PARAGRAPH, "Zinc does not.")],
            id="right after a paragraph",
        ),
        pytest.param(
            "<div>\n\nIron rusts.\n\n</div>\n", [(K.PARAGRAPH, "Iron rusts.")], id="Markdown between the tags"
        ),
        pytest.param("<b>Iron</b> rusts.\n", [(K.PARAGRAPH, "Iron rusts.")], id="a word in bold is no block"),
        pytest.param("<script>\nvar iron = 1;\n</script>\n", [(K.FURNITURE, "var iron = 1;")], id="a script"),
    ],
)
def test_blocks_of_html_are_read_by_their_tags(text: str, expected: list[tuple[UnitKind, str]]) -> None:
    assert units(text) == expected


def test_parts_are_places_in_the_file() -> None:
    raw = "# A\n<p>Iron rusts.</p>"
    (part,) = html_parts(raw, 4, len(raw))
    assert raw[part.start : part.end] == "Iron rusts."


@pytest.mark.parametrize(
    ("line", "opens"),
    [("<div>", True), ("</ul>", True), ("  <TABLE border=1>", True), ("<br>", False), ("<5 mg", False)],
)
def test_what_opens_a_block(line: str, opens: bool) -> None:
    assert opens_html(line) is opens
