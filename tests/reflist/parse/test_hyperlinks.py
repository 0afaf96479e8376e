"""What a page keeps in the addresses behind its words: identifiers, and where a work stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.documents import read_document
from refkit.model import Reference, Source
from refkit.reflist.read import read_list

SMITH = "Smith J, Jones K. Locks of the northern canals. J Water Hist. 2011;12:34-41."


def read(items: str) -> tuple[Reference, ...]:
    page = read_document(Source(name="a.html", text=f"<h2>References</h2><ol>{items}</ol><p>Contact us.</p>"))
    return read_list(page.source, page.reflists[0]).references


def test_labels_behind_an_entry_give_it_their_identifiers() -> None:
    links = (
        '<a href="https://doi.org/10.1000/A1">Article</a> <a href="https://pubmed.ncbi.nlm.nih.gov/7">PubMed</a>'
        ' <a href="https://www.ncbi.nlm.nih.gov/pmc/articles/PMC88">PubMed Central</a> <a '
        'href="https://scholar.google.com/x">Google Scholar</a>'
    )
    first, second = read(f"<li>{SMITH} {links}</li><li><p>{SMITH}</p><p>{links}</p></li>")
    assert (first.doi, first.pmid, first.pmcid) == ("10.1000/A1", "7", "PMC88")
    assert (second.doi, second.pmid, second.pmcid) == ("10.1000/A1", "7", "PMC88")


@pytest.mark.parametrize(
    ("item", "url"),
    [
        pytest.param('Acme. <a href="https://a.example/?x=1&amp;y=2">Acme opens a lock in Leeds</a>. Press '
                     'release. 3 May 2019.', "https://a.example/?x=1&y=2", id="its title"),
        pytest.param('Acme. Acme opens a lock in Leeds. 2019. Available <a href="https://a.example/1">here</a>.',
            "https://a.example/1", id="a word for it"),
        pytest.param(
            '<a href="https://a.example">Acme</a>. Acme opens a lock in Leeds. Press release. 3 May 2019.', None,
            id="its author's home"),
        pytest.param('Acme. <a href="javascript:x()">Acme opens a lock in Leeds</a>. Press release. 3 May 2019.',
            None, id="no address"),
        pytest.param('Acme. Acme opens a lock in Leeds. 2019. <a href="https://a.example/1">Link</a> <a '
                     'href="https://a.example/2">link</a>', None, id="two that differ"),
    ],
)  # fmt: skip
def test_an_address_is_taken_where_its_words_are_the_work(item: str, url: str | None) -> None:
    assert read(f"<li>{item}</li><li>{SMITH}</li>")[0].url == url


def test_what_is_printed_counts_and_what_disagrees_does_not() -> None:
    links = '<a href="https://doi.org/10.1000/b">x</a> <a href="https://doi.org/10.1000/c">y</a>'
    printed, unclear = read(
        f'<li>{SMITH} doi:10.1000/a <a href="https://doi.org/10.1000/b">x</a></li><li>{SMITH} {links}</li>'
    )
    assert (printed.doi, unclear.doi) == ("10.1000/a", None)


def test_a_link_below_the_list_is_not_its_last_entrys() -> None:
    page = read_document(
        Source(
            name="a.md",
            text=f"## References\n\n1. {SMITH} [Article](https://doi.org/10.1000/m_1)\n2. {SMITH}\n\nWrite "
            f"[us](https://doi.org/10.1000/z).\n",
        )
    )
    first, last = read_list(page.source, page.reflists[0]).references
    assert (first.doi, last.doi) == ("10.1000/m_1", None)


@pytest.mark.parametrize(
    "unit", ["<a href=https://doi.org/10.1000/a>", "<a href='https://a.example'>x</a>\n"]
)
def test_many_links_are_read_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: read(f"<li>{SMITH}</li><li>{SMITH} {text}</li>"), unit)


def test_the_way_back_of_a_wiki_is_no_part_of_an_entry() -> None:
    back = '<span>^ <a href="#a"><sup><i><b>a</b></i></sup></a> <a href="#b"><sup><i><b>b</b></i></sup></a></span>'
    first, second = read(f"<li>^ {SMITH}</li><li>{back} {SMITH}</li>")
    assert first.title == second.title == "Locks of the northern canals"
    assert [name.family for name in second.author] == ["Smith", "Jones"]
