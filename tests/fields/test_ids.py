"""Identifiers as people, programs and libraries' proxies write them, and what is left of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.fields import ids

SICI = "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"


@pytest.mark.parametrize(
    ("kind", "text", "bare"),
    [
        pytest.param("doi", "10.5555/abc.", "10.5555/abc", id="DOI with a stop"),
        pytest.param("doi", "doi:10.1200/JCO.2014.56.3247.", "10.1200/JCO.2014.56.3247", id="DOI with its name"),
        pytest.param("doi", "DOI 10.5555/AbC", "10.5555/AbC", id="DOI keeps its case"),
        pytest.param("doi", "urn:doi:10.5555/abc", "10.5555/abc", id="DOI as a URN"),
        pytest.param("doi", "info:doi/10.5555/abc", "10.5555/abc", id="DOI as info URI"),
        pytest.param("doi", "doi.org/10.5555/abc", "10.5555/abc", id="DOI without a scheme"),
        pytest.param("doi", "doi: https://doi.org/doi:10.5555/abc", "10.5555/abc", id="DOI named three times"),
        pytest.param("doi", "https://doi.org/10.1016/S0140-6736(05)12345-6).", "10.1016/S0140-6736(05)12345-6",
            id="DOI and the sentence's bracket"),
        pytest.param("doi", "10.1016/S0140-6736(99)02001-9", "10.1016/S0140-6736(99)02001-9", id="DOI with brackets"),
        pytest.param("doi", "<https://doi.org/10.5555/abc>", "10.5555/abc", id="DOI in angle brackets"),
        pytest.param("doi", f"http://dx.doi.org/{SICI}.", SICI, id="SICI"),
        pytest.param("doi", SICI.replace("<", "&lt;").replace(">", "&gt;"), SICI, id="SICI with entities"),
        pytest.param("doi", "https://doi.org/10.1002/1521-3951(200009)221:1<453::AID-PSSB453>3.0.CO;2-#",
            "10.1002/1521-3951(200009)221:1<453::AID-PSSB453>3.0.CO;2-#", id="SICI that ends in a hash"),
        pytest.param("doi", "10.1002%2Fabc", "10.1002/abc", id="DOI percent-encoded"),
        pytest.param("doi", "https://doi.org/10.5555%2Fa%28b%29?nosfx=y", "10.5555/a(b)", id="address percent-encoded"),
        pytest.param("doi", "https://doi-org.proxy.example/10.5555/abc", "10.5555/abc", id="proxy with hyphens"),
        pytest.param("doi", "https://dx.doi.org.ezproxy.example:2048/10.5555/abc", "10.5555/abc",
            id="proxy behind the host"),
        pytest.param("doi", "https://login.proxy.example/login?url=https://doi.org/10.5555/abc", "10.5555/abc",
            id="proxy before the address"),
        pytest.param("doi", "https://login.proxy.example/login?qurl=https%3A%2F%2Fdoi.org%2F10.5555%2Fabc&x=1",
            "10.5555/abc", id="proxy before the encoded address"),
        pytest.param("doi", "https://www.frontiersin.org/articles/10.3389/fonc.2019.1/full",
            "10.3389/fonc.2019.1", id="page of a publisher"),
        pytest.param("doi", "10.\u200b5555/a\u00adbc\ufeff", "10.5555/abc", id="DOI with invisible characters"),
        pytest.param("doi", "10.5555/abc</a>", "10.5555/abc", id="DOI with markup behind it"),
        pytest.param("doi", "10.1/x", "10.1/x", id="DOI of a short registrant"),
        pytest.param("pmid", "12345678", "12345678", id="PMID"),
        pytest.param("pmid", "PMID: 123.", "123", id="PMID with its name"),
        pytest.param("pmid", "https://pubmed.ncbi.nlm.nih.gov/123/", "123", id="PMID as an address"),
        pytest.param("pmid", "PMID: pubmed.ncbi.nlm.nih.gov/123", "123", id="PMID named and as an address"),
        pytest.param("pmid", "https://pubmed-ncbi-nlm-nih-gov.proxy.example/123", "123", id="PMID by a proxy"),
        pytest.param("pmid", "http://www.ncbi.nlm.nih.gov/pubmed/123?dopt=Abstract", "123", id="PMID of old PubMed"),
        pytest.param("pmcid", "PMC1234567.", "PMC1234567", id="PMCID with a stop"),
        pytest.param("pmcid", "PMCID: pmc1234567", "PMC1234567", id="PMCID in capitals"),
        pytest.param("pmcid", "PMC: 1234567.", "PMC1234567", id="PMCID by its name and its figures"),
        pytest.param("pmcid", "PMCID: 1234567", "PMC1234567", id="PMCID by its longer name and its figures"),
        pytest.param("pmcid", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/", "PMC1", id="PMCID as an address"),
        pytest.param("pmcid", "https://pmc.ncbi.nlm.nih.gov/articles/PMC1", "PMC1", id="PMCID as a new address"),
        pytest.param("isbn", "ISBN 978-0-306-40615-7.", "978-0-306-40615-7", id="ISBN keeps its hyphens"),
        pytest.param("isbn", "978\u20110\u2011306\u201140615\u20117", "978-0-306-40615-7",
            id="ISBN with typographic hyphens"),
        pytest.param("isbn", "080442957X", "080442957X", id="ISBN of ten"),
        pytest.param("isbn", "0306406152; 9780306406157 (hbk.)", "0306406152; 9780306406157 (hbk.)",
            id="several ISBNs"),
        pytest.param("isbn", "9780306406157 (pbk.)", "9780306406157", id="ISBN and how it is bound"),
        pytest.param("isbn", "0306406152 (vol. 2)", "0306406152 (vol. 2)", id="ISBN and whose it is"),
        pytest.param("issn", "ISSN: 0028-0836.", "0028-0836", id="ISSN"),
        pytest.param("issn", "0028-0836 (Print)", "0028-0836", id="ISSN and its medium"),
        pytest.param("issn", "[Electronic] 1476-4687.", "1476-4687", id="ISSN behind its medium"),
        pytest.param("issn", "0028-0836 (Print) 1476-4687 (Electronic)",
            "0028-0836 (Print) 1476-4687 (Electronic)", id="several ISSNs"),
        pytest.param("url", "https://example.org/a_(b)).", "https://example.org/a_(b)", id="address with a stop"),
        pytest.param("url", "<https://example.org/a>", "https://example.org/a", id="address in angle brackets"),
        pytest.param("url", "URL: https://example.org/a", "https://example.org/a", id="address with its name"),
        pytest.param("url", "https://exam\u200bple.org/a", "https://example.org/a",
            id="address with invisible characters"),
        pytest.param("url", "https://en.example.org/wiki/Washington,_D.C.",
            "https://en.example.org/wiki/Washington,_D.C.", id="address that ends in initials"),
        pytest.param("url", "https://en.example.org/wiki/Acme_Inc.", "https://en.example.org/wiki/Acme_Inc.",
            id="address that ends in a legal form"),
        pytest.param("url", "https://en.example.org/wiki/Martin_Luther_King_Jr.",
            "https://en.example.org/wiki/Martin_Luther_King_Jr.", id="address that ends in a suffix of names"),
        pytest.param("url", "https://en.example.org/wiki/Jeopardy!", "https://en.example.org/wiki/Jeopardy!",
            id="address that ends in an exclamation mark"),
        pytest.param("url", "example.org/a", "example.org/a", id="address without a scheme"),
        pytest.param("url", "doi.org/10.1000/x.", "doi.org/10.1000/x", id="address without a scheme, with a stop"),
        pytest.param("url", "example.org/wiki/Acme_Inc.", "example.org/wiki/Acme_Inc.",
            id="address without a scheme that ends in a legal form"),
        pytest.param("url", "https://doi.org/10.5555/abc", "https://doi.org/10.5555/abc",
            id="address of a DOI stays one"),
    ],
)  # fmt: skip
def test_an_identifier_is_read_bare_and_once_only(kind: str, text: str, bare: str) -> None:
    assert ids.read_identifier(kind, text) == (bare, None)
    assert ids.read_identifier(kind, bare) == (bare, None)


@pytest.mark.parametrize(
    ("kind", "text", "what"),
    [
        pytest.param("doi", "in press", "is no DOI", id="no DOI"),
        pytest.param("doi", "version 10.1 of it.", "is no DOI", id="a number that looks like one"),
        pytest.param("doi", "10.1000/abc def", "is no DOI", id="DOI with a space"),
        pytest.param("doi", "10.5555/abc; 10.5555/def", "is no DOI", id="two DOIs"),
        pytest.param("doi", "10.5555/abc,doi:10.5555/def", "is no DOI", id="two DOIs without a space"),
        pytest.param("doi", "https://example.org/10.1000/a", "is no DOI", id="page of nobody"),
        pytest.param("pmid", "PMC12", "is no PMID", id="no PMID"),
        pytest.param("pmid", "١٢٣", "is no PMID", id="figures of another script"),
        pytest.param("pmcid", "1234567", "is no PMCID", id="PMCID without its letters"),
        pytest.param("isbn", "978-0-306-40615-8.", "check digit", id="wrong ISBN-13"),
        pytest.param("isbn", "0-306-40615-3", "check digit", id="wrong ISBN-10"),
        pytest.param("isbn", "978-0-306-40615", "is no ISBN", id="ISBN too short"),
        pytest.param("issn", "0028-0837", "check digit", id="wrong ISSN"),
        pytest.param("issn", "0028-0836, 1476-4688", "check digit", id="one of two wrong"),
        pytest.param("url", "the publisher's page.", "is no address", id="no address"),
    ],
)
def test_what_is_no_identifier_is_kept_as_it_stands_and_reported(kind: str, text: str, what: str) -> None:
    value, trouble = ids.read_identifier(kind, text)
    assert value == text
    assert trouble is not None
    assert trouble.rule == "RK107"
    assert trouble.message.startswith(f"{kind}: ")
    assert what in trouble.message


@given(st.sampled_from(ids.KINDS), st.text(max_size=40))
def test_reading_twice_changes_nothing_more(kind: str, text: str) -> None:
    once, _ = ids.read_identifier(kind, text)
    assert ids.read_identifier(kind, once)[0] == once


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1706.03762", "1706.03762"),
        ("arXiv:1706.03762v2 [cs.CL]", "1706.03762v2"),
        ("arXiv:hep-th/9901001.", "hep-th/9901001"),
        ("https://arxiv.org/abs/1706.03762", "1706.03762"),
        ("http://arxiv.org/pdf/math.GT/0309136v1.pdf", "math.GT/0309136v1"),
        ("10.48550/arXiv", None),
    ],
)
def test_an_arxiv_number_is_read_bare(text: str, number: str | None) -> None:
    assert ids.parse_arxiv(text) == number


@pytest.mark.parametrize(
    ("address", "found"),
    [
        pytest.param("https://doi.org/10.1000/a(1)b", {"doi": "10.1000/a(1)b"}, id="resolver"),
        pytest.param("http://dx.doi.org/10.1000%2Fa%28b%29", {"doi": "10.1000/a(b)"}, id="percent signs"),
        pytest.param("https://onlinelibrary.wiley.com/doi/full/10.1002/x.1?af=R", {"doi": "10.1002/x.1"},
            id="publisher"),
        pytest.param("https://link.springer.com/article/10.1007/s1-2", {"doi": "10.1007/s1-2"}, id="another publisher"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov/123/", {"pmid": "123"}, id="PubMed"),
        pytest.param("http://www.ncbi.nlm.nih.gov/pubmed/123?dopt=Abstract", {"pmid": "123"}, id="old PubMed"),
        pytest.param("https://www.ncbi.nlm.nih.gov/pmc/articles/pmc99/", {"pmcid": "PMC99"}, id="PMC"),
        pytest.param("https://europepmc.org/article/MED/123", {"pmid": "123"}, id="Europe PMC"),
        pytest.param("https://arxiv.org/abs/1706.03762v1", {"arxiv": "1706.03762v1"}, id="arXiv"),
        pytest.param("https://scholar.google.com/scholar?q=10.1000/a", {}, id="a search"),
        pytest.param("https://social.example/share?url=https://doi.org/10.1000/a", {}, id="a button to share"),
        pytest.param("https://example.org/10.1000/a", {}, id="any other address"),
        pytest.param("https://doi.org/", {}, id="resolver alone"),
    ],
)  # fmt: skip
def test_an_address_says_which_work_it_leads_to(address: str, found: dict[str, str]) -> None:
    assert ids.ids_of_address(address) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Title. 2001;1:2. doi:10.5555/abc.", [("doi:10.5555/abc", "doi", "10.5555/abc")], id="DOI"),
        pytest.param("doi: https://doi.org/10.5555%2Fabc.", [("doi: https://doi.org/10.5555%2Fabc", "doi",
            "10.5555/abc")], id="address of a DOI"),
        pytest.param("At https://doi-org.proxy.example/10.5555/abc, p. 3",
            [("https://doi-org.proxy.example/10.5555/abc", "doi", "10.5555/abc")], id="proxy"),
        pytest.param(f"<http://dx.doi.org/{SICI}>.", [(f"http://dx.doi.org/{SICI}", "doi", SICI)], id="SICI"),
        pytest.param("10.5555/abc,10.5555/def", [("10.5555/abc", "doi", "10.5555/abc")], id="the first of two"),
        pytest.param("(see https://example.org/a_(b)). More", [("https://example.org/a_(b)", "url",
            "https://example.org/a_(b)")], id="address"),
        pytest.param("PMID: 12345678. PMCID: pmc1234567", [("PMID: 12345678", "pmid", "12345678"),
            ("PMCID: pmc1234567", "pmcid", "PMC1234567")], id="PMID and PMCID"),
        pytest.param("PMC: 1234567.", [("PMC: 1234567", "pmcid", "PMC1234567")], id="PMCID by its name"),
        pytest.param("PMC: 2011", [], id="a name and a year"),
        pytest.param("PMC: 12345-12350", [], id="a name and pages"),
        pytest.param("arXiv:1706.03762v2 [cs.CL]", [("arXiv:1706.03762v2", "arxiv", "1706.03762v2")], id="arXiv"),
        pytest.param("ISBN 978-0-306-40615-7. eISSN 1476-4687", [("ISBN 978-0-306-40615-7", "isbn",
            "978-0-306-40615-7"), ("eISSN 1476-4687", "issn", "1476-4687")], id="ISBN and ISSN"),
        pytest.param("version 10.1 of it", [], id="none"),
    ],
)  # fmt: skip
def test_running_text_is_searched_for_identifiers(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(text[i.start : i.end], i.kind, i.value) for i in ids.find_identifiers(text)] == found


def test_invisible_characters_go_from_addresses_and_stay_in_words() -> None:
    text = "نمی\u200cدانم. https://doi.\u200borg/10.\u200b5555/\u200babc"
    assert ids.without_invisible(text) == "نمی\u200cدانم. https://doi.org/10.5555/abc"


@pytest.mark.parametrize(
    "unit",
    ["10.1234/", "10.", "http://", "http://a/login?url=", "www.", "(", "ISBN 1 ", "1 ", "0028-0836 ", "PMC",
        "arXiv:", "doi:", "a", "a.",
     "<a", "%2f", "\u200b", "doi.org/10.1234/a<", " "],
)  # fmt: skip
def test_hostile_text_takes_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    for kind in ids.KINDS:
        assert_linear(lambda text, kind=kind: ids.read_identifier(kind, text), unit, size=20_000)
    assert_linear(ids.parse_arxiv, unit, size=20_000)
    assert_linear(ids.find_identifiers, unit, size=20_000)
    assert_linear(ids.without_invisible, unit, size=20_000)
