"""What leads somewhere becomes a link on request, whole, percent-encoded, and only to the web."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl import render
from refkit.csl.output.links import mark_links, settle_links, target_of
from refkit.csl.output.markup import wrap
from refkit.csl.output.tree import Span, Tree
from refkit.csl.process import render_items
from refkit.model import Library

BASE = "https://doi.org/10.1000/"
PUBMED = "https://www.ncbi.nlm.nih.gov/pubmed/"
PMC = "https://www.ncbi.nlm.nih.gov/pmc/articles/"


@pytest.mark.parametrize(
    ("variable", "text", "target"),
    [
        pytest.param("DOI", "10.1000/a.b-c", f"{BASE}a.b-c", id="DOI"),
        pytest.param("DOI", "doi:10.1000/a", f"{BASE}a", id="DOI with its name"),
        pytest.param("DOI", "http://dx.doi.org/10.1000/a", f"{BASE}a", id="DOI as an address"),
        pytest.param(
            "DOI", '10.1000/a%b#c?d&e<f>"g" h\\{i}', f"{BASE}a%25b%23c%3Fd%26e%3Cf%3E%22g%22%20h%5C%7Bi%7D",
            id="hostile DOI"
        ),
        pytest.param("DOI", "10.1016/S0140-6736(05)1", "https://doi.org/10.1016/S0140-6736(05)1", id="parentheses"),
        pytest.param("DOI", "10.1000/é𝛼", f"{BASE}%C3%A9%F0%9D%9B%BC", id="DOI beyond ASCII"),
        pytest.param("DOI", "javascript:alert(1)", None, id="no DOI"),
        pytest.param("DOI", "in press", None, id="words"),
        pytest.param("PMID", "12345678", f"{PUBMED}12345678", id="PMID"),
        pytest.param("PMID", "12345678 (in press)", None, id="no PMID"),
        pytest.param("PMCID", "PMC123", f"{PMC}PMC123", id="PMCID"),
        pytest.param("PMCID", "123", f"{PMC}PMC123", id="PMCID without letters"),
        pytest.param("URL", "http://e.org/a?b=1&c=%20#d", "http://e.org/a?b=1&c=%20#d", id="URL"),
        pytest.param("URL", "HTTPS://e.org/50%", "HTTPS://e.org/50%25", id="stray percent"),
        pytest.param("URL", 'http://e.org/"><script>', "http://e.org/%22%3E%3Cscript%3E", id="hostile URL"),
        pytest.param("URL", "https://bücher.de/ä b", "https://b%C3%BCcher.de/%C3%A4%20b", id="URL beyond ASCII"),
        pytest.param("URL", "javascript:alert(1)", None, id="javascript"),
        pytest.param("URL", "JaVaScRiPt://http://e.org", None, id="javascript in disguise"),
        pytest.param("URL", "data:text/html,x", None, id="data"),
        pytest.param("URL", "file:///etc/passwd", None, id="file"),
        pytest.param("URL", "ftp://e.org/a", None, id="ftp"),
        pytest.param("URL", "http:", None, id="half an address"),
        pytest.param("URL", "www.e.org", None, id="no scheme"),
    ],
)  # fmt: skip
def test_where_an_identifier_leads(variable: str, text: str, target: str | None) -> None:
    assert target_of(variable, text) == target


@pytest.mark.parametrize(
    ("tree", "settled"),
    [
        pytest.param(
            ("doi:", Span("DOI", ("10.1000/a",)), "."),
            ("doi:", Span("DOI", ("10.1000/a",), f"{BASE}a"), "."),
            id="named",
        ),
        pytest.param(
            ("X. https://doi.org/", Span("DOI", ("10.1000/a",)), "."),
            ("X. ", Span("DOI", ("https://doi.org/10.1000/a",), f"{BASE}a"), "."),
            id="the style's address is part of it",
        ),
        pytest.param(
            ("https://e.org/", Span("PMID", ("1",))),
            ("https://e.org/", Span("PMID", ("1",), f"{PUBMED}1")),
            id="another's is not",
        ),
        pytest.param(
            (Span("PMID", ("x",)), " ", Span("PMCID", ("PMC1",))),
            ("x ", Span("PMCID", ("PMC1",), f"{PMC}PMC1")),
            id="nowhere",
        ),
    ],
)
def test_links_are_settled(tree: Tree, settled: Tree) -> None:
    assert settle_links(tree) == settled


def test_only_what_leads_somewhere_is_marked() -> None:
    assert mark_links({"DOI": "10.1/a", "title": "10.1/a"}) == {
        "DOI": wrap("DOI", "10.1/a"),
        "title": "10.1/a",
    }


DOI = "10.1000/a_b(c)&d"
HREF = "https://doi.org/10.1000/a_b(c)%26d"


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        pytest.param("text", f"A title. https://doi.org/{DOI}.", id="text"),
        pytest.param(
            "html", f'A title. <a href="{HREF}">https://doi.org/10.1000/a_b(c)&amp;d</a>.', id="html"
        ),
        pytest.param(
            "markdown",
            r"A title. [https://doi.org/10.1000/a\_b(c)\&d](https://doi.org/10.1000/a_b%28c%29%26d).",
            id="markdown",
        ),
        pytest.param(
            "rtf",
            rf'A title. {{\field{{\*\fldinst{{HYPERLINK "{HREF}"}}}}{{\fldrslt{{https://doi.org/{DOI}}}}}}}.',
            id="rtf",
        ),
        pytest.param(
            "latex",
            r"A title. \href{https://doi.org/10.1000/a\_b(c)\%26d}{https://doi.org/10.1000/a\_b(c)\&d}.",
            id="latex",
        ),
        pytest.param(
            "terminal", f"A title. \x1b]8;;{HREF}\x1b\\https://doi.org/{DOI}\x1b]8;;\x1b\\.", id="terminal"
        ),
    ],
)
def test_each_format_has_its_links(
    to: str, expected: str, one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small('<text variable="title"/><text variable="DOI" prefix=". https://doi.org/"/>')
    assert render(one(doi=DOI), style, to=to, links=True).bibliography == (expected,)


@pytest.mark.parametrize("to", ["text", "html", "markdown", "rtf", "latex", "terminal"])
@pytest.mark.parametrize("style", ["vancouver", "apa", "ieee"])
def test_a_scheme_that_runs_is_printed_and_leads_nowhere(to: str, style: str) -> None:
    item = {
        "type": "webpage",
        "title": "T",
        "URL": "javascript:alert(1)",
        "DOI": "data:x",
        "PMID": "x",
        "PMCID": "<a>",
    }
    plain = render_items([("a", item, False)], style, to=to).bibliography
    assert render_items([("a", item, False)], style, to=to, links=True).bibliography == plain


def test_the_style_keeps_its_mind_about_what_it_prints() -> None:
    item = {"type": "article-journal", "title": "T", "container-title": "J", "DOI": "10.1000/a", "PMID": "12",
            "URL": "https://e.org/", "issued": {"date-parts": [[2014]]}, "PMCID": "PMC3"}  # fmt: skip
    for style in ("vancouver", "ama", "apa", "chicago", "ieee", "nature", "mla", "the-lancet", "din-1505-2"):
        one = [("a", item, False)]
        assert render_items(one, style, links=True).bibliography == render_items(one, style).bibliography, (
            style
        )
