"""Identifiers, pages and titles as references print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.fields import ids
from refkit.fields.folding import fold_title
from refkit.fields.pages import expand_page, format_page, parse_page
from refkit.fields.titles import clean_title


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("doi:10.1200/JCO.2014.56.3247.", "10.1200/JCO.2014.56.3247"),
        ("https://doi.org/10.1016/S0140-6736(05)12345-6).", "10.1016/S0140-6736(05)12345-6"),
        ("http://dx.doi.org/10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2", "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"),
        ("10.1002%2Fabc", "10.1002/abc"),
        ("version 10.1 of it", None),
    ],
)  # fmt: skip
def test_a_doi_loses_resolver_and_punctuation(text: str, doi: str | None) -> None:
    assert ids.parse_doi(text) == doi


@given(st.from_regex(r"10\.[1-9][0-9]{3}/[a-z0-9]{1,12}", fullmatch=True))
def test_a_displayed_doi_is_read_back(doi: str) -> None:
    assert ids.parse_doi(ids.format_doi(doi)) == doi


def test_other_identifiers() -> None:
    assert ids.parse_url("see https://example.org/a_(b)). More") == "https://example.org/a_(b)"
    assert ids.parse_pmid("PMID: 12345678.") == "12345678"
    assert ids.parse_pmcid("PMCID: pmc1234567") == "PMC1234567"
    assert ids.parse_arxiv("arXiv:1706.03762v2 [cs.CL]") == "1706.03762v2"
    assert ids.parse_arxiv("arXiv:hep-th/9901001") == "hep-th/9901001"
    assert ids.parse_isbn("ISBN 978-0-306-40615-7") == "9780306406157"
    assert ids.parse_isbn("ISBN 978-0-306-40615-8") is None


@pytest.mark.parametrize(
    ("text", "page", "full"),
    [
        ("415–42", "415-42", ("415", "442")),
        ("pp. 7–11.", "7-11", ("7", "11")),
        ("S361–2", "S361-2", ("S361", "S362")),
        ("S. 112–134", "112-134", ("112", "134")),
        ("e1234", "e1234", ("e1234", "e1234")),
        ("190—1", "190-1", ("190", "191")),
        ("", None, None),
    ],
)
def test_pages_stay_as_printed_and_can_be_expanded(
    text: str, page: str | None, full: tuple[str, str] | None
) -> None:
    assert parse_page(text) == page
    if page is not None:
        assert expand_page(page) == full
        assert parse_page(format_page(page)) == page


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Early iron.", "Early iron"),
        ("“The Grain Tax,”", "The Grain Tax"),
        ("„Zur Rhetorik“", "Zur Rhetorik"),
        ("« Les moulins »", "Les moulins"),
        ("Is bigger better?", "Is bigger better?"),
        ("Health in the U.S.", "Health in the U.S."),
        ("“Quoted” words in a title", "“Quoted” words in a title"),
        ("BLINCYTO™ works", "BLINCYTO™ works"),
        (" . ", None),
    ],
)
def test_titles_lose_their_quotes_and_final_stop(text: str, title: str | None) -> None:
    assert clean_title(text) == title


def test_folded_titles_compare_letters_and_figures_only() -> None:
    assert fold_title("Größe – é à 2!") == fold_title("grösse ea 2")


@pytest.mark.parametrize(
    "unit", ["10.1234/", "10.", "http://", "www.", "(", "ISBN 1 ", "PMC", "arXiv:", "a", "1-", " "]
)
def test_hostile_text_takes_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    for parse in (
        ids.parse_doi,
        ids.parse_url,
        ids.parse_pmid,
        ids.parse_pmcid,
        ids.parse_arxiv,
        ids.parse_isbn,
        parse_page,
        clean_title,
    ):
        assert_linear(parse, unit)
