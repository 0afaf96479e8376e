"""A .bib file, tidied."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.formats.bibtex import parse_blocks, read
from refkit.formats.bibtex.tidy import tidy, tidy_entry, tidy_value, untouched
from refkit.model import Source

UNTIDY = """% Encoding: UTF-8
@string{jps = "J. Pond Sci."}
 @Article{Roe2020,
 Title = "The {Nile}
     of ponds",
   author={Roe, Jane and Doe, A}, year = 2020, month = "March", pages = {12 - 15, 30},
   journal = jps # " (x)", doi = {https://doi.org/10.1000/x_1}, x-own={ kept }
}


@comment{jabref-meta: x;}
free text
@book(d, title={x}, year=2001, month=3)"""
TIDY = """% Encoding: UTF-8
@string{jps = "J. Pond Sci."}

@article{Roe2020,
  author = {Roe, Jane and Doe, A},
  title = {The {Nile} of ponds},
  journal = jps # { (x)},
  pages = {12--15, 30},
  year = {2020},
  month = mar,
  doi = {10.1000/x_1},
  x-own = {kept},
}

@comment{jabref-meta: x;}
free text
@book{d,
  title = {x},
  year = {2001},
  month = mar,
}"""


def tidied(text: str) -> str:
    return tidy(Source(name="a.bib", text=text))


def test_entries_are_written_in_one_way_and_the_rest_stays() -> None:
    assert tidied(UNTIDY) == TIDY


def test_a_tidy_file_stays_as_it_is() -> None:
    assert tidied(TIDY) == TIDY


@pytest.mark.parametrize(
    ("source", "doi"),
    [
        pytest.param("https://doi.org/10.1000/a", "10.1000/a", id="with its address"),
        pytest.param("DOI: 10.1000/A", "10.1000/A", id="with its name"),
        pytest.param(r"\url{https://doi.org/10.1000/a}", "10.1000/a", id="as a link of LaTeX"),
        pytest.param("http://dx.doi.org/10.1000/a%28b%29c", "10.1000/a(b)c", id="signs of an address"),
        pytest.param("10.1000/a%28b", "10.1000/a%28b", id="the same in a bare one"),
        pytest.param("https://doi.org/10.1000/a%7Db", "https://doi.org/10.1000/a%7Db", id="a brace"),
        pytest.param(r"https://doi.org/10.1000/a\_b", r"10.1000/a\_b", id="a command stays"),
        pytest.param("10.1000/a, 10.1000/b", "10.1000/a, 10.1000/b", id="two"),
        pytest.param(
            "https://doi.org/10.1000/a and more", "https://doi.org/10.1000/a and more", id="words behind"
        ),
    ],
)
def test_a_doi_is_the_one_that_its_address_leads_to(source: str, doi: str) -> None:
    assert tidy_value("doi", f"{{{source}}}", ()) == f"{{{doi}}}"
    assert tidy_value("doi", f"{{{doi}}}", ()) == f"{{{doi}}}"


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param("@book{b, title={x}, % why\n year=2001}", id="a comment between fields"),
        pytest.param("@book{b, title={x}, title={y}}", id="two fields of one name"),
        pytest.param("@book{b, title={x}, volume = , year=2001}", id="no value"),
        pytest.param("@book{b, title={x} year=2001}", id="no comma"),
        pytest.param("@book{b, title={x}, {y}}", id="text without a name"),
        pytest.param("@book{title={x}}", id="no key"),
        pytest.param("@book{b, title={x", id="not closed"),
        pytest.param('@preamble{ "\\newcommand{\\x}{y}" }', id="preamble"),
    ],
)
def test_what_is_not_understood_stays(entry: str) -> None:
    assert tidied(entry) == entry


@pytest.mark.parametrize(
    ("name", "source", "value"),
    [
        pytest.param("pages", "{A-12}", "{A-12}", id="a page with a hyphen"),
        pytest.param("pages", '"1–2"', "{1--2}", id="a dash"),
        pytest.param("pages", "{1-2-3}", "{1-2-3}", id="no range"),
        pytest.param("month", "{March--April}", "{March--April}", id="two months"),
        pytest.param("month", "jan", "jan", id="a macro"),
        pytest.param("month", "{12}", "dec", id="a number"),
        pytest.param("month", "{May}", "{May}", id="a macro of the file's own"),
        pytest.param("abstract", "{a\n\nb}", "{a\n\nb}", id="paragraphs"),
        pytest.param("title", "{a\n  b}", "{a b}", id="a broken line"),
        pytest.param("doi", "{doi: 10.1/x}", "{10.1/x}", id="a DOI"),
        pytest.param("url", "{http://x.y/%7E}", "{http://x.y/%7E}", id="an address"),
    ],
)
def test_a_value_has_the_form_of_its_field(name: str, source: str, value: str) -> None:
    assert tidy_value(name, source, {"may"}) == value


def test_line_ends_are_the_files_own() -> None:
    (block,) = parse_blocks(Source(name="a.bib", text="@book{a,\r\n title={x}}"))
    assert tidy_entry(block, (), "\r\n") == "@book{a,\r\n  title = {x},\r\n}"


PIECES = st.sampled_from(
    ["@book{a, title={X \\\"{O}}, year=2001}", "\n", "@article{b, pages=\"1-2\", month=may # \"~1\",}", " x ", "%",
     "@string{may=\"M\"}", "@comment{@book{c, title={y}}}", "@book{", "}", "@misc(d, note={(a)})", "\r\n"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_tidying_twice_is_tidying_once_and_reads_the_same(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once
    if any(block.kind == "entry" for block in parse_blocks(Source(name="a", text=text))):
        assert facts(once) == facts(text)


def facts(text: str) -> list[object]:
    return [(r.id, r.title, r.page, r.issued) for r in read(Source(name="a", text=text))]


def test_tidying_takes_linear_time(assert_linear: Callable[..., None]) -> None:
    assert_linear(tidied, "@book{a, title={x}}\n")


def test_entries_that_are_not_understood_whole_stay_and_are_known() -> None:
    text = UNTIDY + "\n@book{e, title={x}, title={y}}\n@book{f, title={z}, % why\n}\n@misc{g, title={\n"
    assert [span.line for span in untouched(Source(name="a.bib", text=text))] == [14, 15, 17]
