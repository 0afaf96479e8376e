"""HTML taken apart: what a reader sees, where it stands in the file, and nothing that hangs or is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.documents import read_document
from refkit.model import Date, Name, Source, UnitKind
from refkit.reflist.locate.split import split_list

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Valvo | Shop</title>
<meta name="citation_title" content="The Valvo pump"><meta name="citation_author" content="Doe, Jane">
<meta name="citation_journal_title" content="J Pumps"><meta name="citation_doi" content="10.1000/1"><meta \
name="citation_publication_date" content="2020/05/01">
<style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav><header><h1>The Valvo pump</h1><p>Menu</p></header>
<main><p>It was cleared in
  2019<sup><a href="#r1">1</a>,<a href="#r2">2</a></sup> &amp; is <b>widely</b> used.</p>
<p>It gives:</p><ul><li>pain relief</li><li>nutrition:<ul><li>milk</li></ul></li><li>fluids</li></ul>
<table><tr><th>Model</th><th>Flow</th></tr><tr><td>V10</td><td><p>10 ml</p></td></tr></table>
<h2>References</h2>
<ol class="references"><li>Smith J, Doe A. Pumps in use. J Pumps. 2018;3(2):45-50. <a>PubMed</a> <a>Google \
Scholar</a></li>
<li>Jones B. Flow &lt;rates&gt; and pain. Pain. 2017;1:1-9.</li></ol>
<script>if (a < b) { x(); }</script></main><footer>All rights reserved</footer></body></html>
"""


def test_a_page(read, show) -> None:
    document = read(PAGE, "pump.html")
    assert show(document) == [
        ("heading", "The Valvo pump"),
        ("paragraph", "It was cleared in 2019¹,² & is widely used."),
        ("lead-in", "It gives:"),
        ("list-item", "pain relief"),
        ("list-item", "nutrition:"),
        ("list-item", "milk"),
        ("list-item", "fluids"),
        ("furniture", "Model Flow"),
        ("table-row", "V10 10 ml"),
        ("heading", "References"),
        ("reference", "Smith J, Doe A. Pumps in use. J Pumps. 2018;3(2):45-50."),
        ("furniture", "PubMed Google Scholar"),
        ("reference", "Jones B. Flow <rates> and pain. Pain. 2017;1:1-9."),
    ]
    leads = {unit.text: unit.lead_in for unit in document.units if unit.kind is UnitKind.LIST_ITEM}
    assert leads == {
        "pain relief": "It gives:",
        "nutrition:": "It gives:",
        "milk": "It gives: nutrition:",
        "fluids": "It gives:",
    }
    row = next(unit for unit in document.units if unit.kind is UnitKind.TABLE_ROW)
    assert row.header == ("Model", "Flow")
    assert [cell.text for cell in row.cells] == ["V10", "10 ml"]
    assert [span.text for span in document.superscripts] == ["¹,²"]


def test_metadata_describes_the_page(read) -> None:
    reference = read(PAGE, "pump.html").reference
    assert reference is not None
    assert (reference.title, reference.container_title, reference.doi) == (
        "The Valvo pump",
        "J Pumps",
        "10.1000/1",
    )
    assert reference.author == (Name(family="Doe", given="Jane"),)
    assert reference.issued == Date(year=2020, month=5, day=1)


def test_numbers_of_an_ordered_list_are_the_labels_of_its_references(read) -> None:
    document = read(PAGE, "pump.html")
    (span,) = document.reflists
    assert [(e.label, e.text[:5]) for e in split_list(document.source, span).entries] == [
        ("1", "Smith"),
        ("2", "Jones"),
    ]


def test_spans_point_into_the_file(read) -> None:
    document = read(PAGE, "pump.html")
    for word in ("cleared", "widely", "Jones", "rates", "V10"):
        at = document.source.text.index(word)
        place = document.source.to_file(at)
        assert PAGE[place : place + len(word)] == word
    row = next(unit for unit in document.units if unit.text.startswith("Jones"))
    assert row.span.line == PAGE[: PAGE.index("Jones")].count("\n") + 1


def test_a_page_without_metadata_is_a_webpage_named_by_its_heading(read) -> None:
    reference = read(
        "<title>Site</title><body><h1>Locks &amp; gates</h1><p>They were built in 1895.</p>", "x.html"
    ).reference
    assert reference is not None
    assert (reference.type, reference.title) == ("webpage", "Locks & gates")


def test_an_unclosed_menu_does_not_swallow_the_page(read, show) -> None:
    assert show(read("<body><nav><a>Home</a><p>The lock was opened in 1895.</p>", "x.html"))[-1] == (
        "paragraph",
        "The lock was opened in 1895.",
    )


def test_line_breaks_and_unclosed_elements(read, show) -> None:
    assert show(read("<p>One two three.<p>Four five six.<br>Seven eight.<ul><li>a<li>b</ul>", "x.html")) == [
        ("paragraph", "One two three."),
        ("paragraph", "Four five six. Seven eight."),
        ("list-item", "a"),
        ("list-item", "b"),
    ]


@pytest.mark.parametrize(
    "trigger",
    [
        "<", "<!--", "<a ", '<a b="', "<a b='", "<a =", "<!", "</", "<div>", "<li>", "<ol>", "<table><tr><td>",
        "&amp", "&#", "<script>",
        "<title>", "<nav>", "<header><h1>", "<sup>", "</div>", '<div class="references">', "<br>", "<div hidden>",
    ],
)  # fmt: skip
def test_hostile_markup_takes_no_more_than_linear_time(
    trigger: str, assert_linear: Callable[..., None]
) -> None:
    assert_linear(lambda text: read_document(Source(name="x.html", text=text)), trigger)


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "<ul>", "<li>", "</li>", "</ul>", "<table>", "<tr>",
    "<td>", "<th>", "</table>", "<h2>", "</h2>", "<br>",
    "<nav>", "</nav>", "<pre>", "</pre>", "<sup>", "</sup>", "&amp;", "&nbsp;", "<", "word ",
    "Smith J. Locks. J Canals. 1998;1:2-3.", "\n", "<ol>", "</ol>", "<header>", "<h1>"]), max_size=25))  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_no_character_is_lost_of_any_markup(pieces: list[str]) -> None:
    document = read_document(Source(name="x.html", text="".join(pieces)))
    text, at = document.source.text, 0
    for unit in document.units:
        assert unit.span.start >= at
        assert not text[at : unit.span.start].strip()
        at = unit.span.end
    assert not text[at:].strip()


def test_lists_inside_lists_are_read_in_linear_time(assert_linear: Callable[..., None]) -> None:
    def run(text: str) -> None:
        document = read_document(Source(name="a.html", text="<p>It has:</p>" + text))
        assert max(len(unit.lead_in or "") for unit in document.units) < 1000

    assert_linear(run, "<ul><li>part of it:", size=95_000)


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param(
            "<ul><li><a href='#a'>4.1 Serotonin risk</a></li></ul><p>Iron rusts.</p>",
            ["Iron rusts."],
            id="links",
        ),
        pytest.param(
            "<div class='toc'><p>1 Uses of iron</p></div><p>Iron rusts.</p>", ["Iron rusts."], id="contents"
        ),
        pytest.param(
            "<p class='breadcrumb'><a href='/'>Home</a> &gt; Metals</p><p>Iron rusts.</p>",
            ["Iron rusts."],
            id="the way here",
        ),
        pytest.param(
            "<div class='related'><h3>Related posts</h3><p>Zinc does not.</p></div><p>Iron rusts.</p>",
            ["Iron rusts."],
            id="other posts",
        ),
        pytest.param(
            "<p><a href='/rust'>Iron rusts in wet air.</a></p>",
            ["Iron rusts in wet air."],
            id="a linked sentence",
        ),
        pytest.param(
            "<ul><li><a href='/fe'>Iron</a> rusts.</li></ul>",
            ["Iron rusts."],
            id="an item that begins with a link",
        ),
        pytest.param(
            "<div class='sidebar'><p>Iron rusts in wet air, and zinc does not.</p></div>",
            ["Iron rusts in wet air, and zinc does not."],
            id="a name around the whole text",
        ),
        pytest.param(
            "<div class='has-sidebar'><p>Iron rusts.</p></div>", ["Iron rusts."], id="only like such a name"
        ),
    ],
)
def test_menus_and_contents_are_furniture(body: str, texts: list[str]) -> None:
    document = read_document(Source(name="a.html", text=f"<html><body><h1>Iron</h1>{body}</body></html>"))
    kinds = {UnitKind.PARAGRAPH, UnitKind.LIST_ITEM}
    assert [" ".join(unit.text.split()) for unit in document.units if unit.kind in kinds] == texts
